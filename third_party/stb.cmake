find_library(STB_LIBRARY stb REQUIRED)
third_party_wrap(stb "${STB_LIBRARY}")
