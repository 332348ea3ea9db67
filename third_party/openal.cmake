third_party_pkg(openal openal)
