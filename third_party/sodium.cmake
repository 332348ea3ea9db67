third_party_pkg(sodium libsodium)
