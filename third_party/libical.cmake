third_party_pkg(libical libical)
