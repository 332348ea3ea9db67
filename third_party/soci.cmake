# Debian ships SOCI without a CMake package or a pkg-config file. Its headers
# were configured with Boost, so Boost's headers must be there to compile them.
find_path(SOCI_INCLUDE_DIR soci/soci.h REQUIRED)
find_library(SOCI_CORE_LIBRARY soci_core REQUIRED)
find_library(SOCI_SQLITE3_LIBRARY soci_sqlite3 REQUIRED)
find_path(BOOST_FUSION_INCLUDE_DIR boost/fusion/algorithm/iteration/for_each.hpp REQUIRED)

add_library(third_party_soci INTERFACE)
target_include_directories(third_party_soci SYSTEM INTERFACE
  "${SOCI_INCLUDE_DIR}" "${BOOST_FUSION_INCLUDE_DIR}")
target_link_libraries(third_party_soci INTERFACE
  "${SOCI_SQLITE3_LIBRARY}" "${SOCI_CORE_LIBRARY}" ${CMAKE_DL_LIBS})
add_library(third_party::soci ALIAS third_party_soci)
