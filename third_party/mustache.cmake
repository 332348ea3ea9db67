# One header, without a CMake or pkg-config file of its own.
find_path(MUSTACHE_INCLUDE kainjow/mustache.hpp REQUIRED)
add_library(third_party_mustache INTERFACE)
target_include_directories(third_party_mustache SYSTEM INTERFACE "${MUSTACHE_INCLUDE}")
add_library(third_party::mustache ALIAS third_party_mustache)
