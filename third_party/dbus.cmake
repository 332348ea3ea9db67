# sd-bus, the D-Bus client in libsystemd: its C interface is the same on every
# supported Debian, while sdbus-c++ changed incompatibly between versions 1 and 2.
third_party_pkg(dbus libsystemd)
