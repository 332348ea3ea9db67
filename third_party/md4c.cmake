third_party_pkg(md4c md4c)
