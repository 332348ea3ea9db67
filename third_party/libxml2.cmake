third_party_pkg(libxml2 libxml-2.0)
