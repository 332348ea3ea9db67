# How every target of ours is compiled. Dependencies come in as system headers,
# so these warnings only ever speak about our own code.

find_package(Threads REQUIRED)

add_library(hh_compiling INTERFACE)
target_compile_options(hh_compiling INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Werror)
target_link_libraries(hh_compiling INTERFACE Threads::Threads)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_BUILD_TYPE MATCHES "Rel")
  # With optimisation GCC 12 to 14 see uninitialised or overlong reads inside
  # the standard library's own inlined code; no line of ours can silence them.
  target_compile_options(hh_compiling INTERFACE
    -Wno-maybe-uninitialized -Wno-restrict -Wno-stringop-overflow
    -Wno-stringop-overread -Wno-array-bounds -Wno-dangling-pointer)
endif()

# Containers check their bounds in the builds that tests run in.
target_compile_definitions(hh_compiling INTERFACE $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

if(HH_SANITIZE)
  list(JOIN HH_SANITIZE "," hh_sanitizers)
  # vptr needs type names that SOCI keeps to itself.
  target_compile_options(hh_compiling INTERFACE
    -fsanitize=${hh_sanitizers} -fno-sanitize=vptr -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(hh_compiling INTERFACE -fsanitize=${hh_sanitizers})
endif()

# Where a program started from the source tree looks for its data. Both can be
# overridden at run time, so an installed copy is not tied to this folder.
add_library(hh_places INTERFACE)
target_compile_definitions(hh_places INTERFACE
  HH_VERSION="${PROJECT_VERSION}"
  HH_ASSETS_DIR="${CMAKE_SOURCE_DIR}/assets"
  HH_LIBRARY_DIR="${CMAKE_SOURCE_DIR}/scripts-library")
