# Precompiled headers: what nearly every file includes of the standard library, read once. Only builds
# with tests have them, because those compile some 350 files from nothing; the program itself is built
# without (./run), which also proves that every file includes all it uses.

set(hh_precompile OFF)
if(HH_TESTS AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  set(hh_precompile ON)
endif()
option(HH_PCH "Precompile the headers of the standard library (GCC)" ${hh_precompile})

set(hh_standard_headers
  <algorithm> <array> <atomic> <chrono> <cmath> <condition_variable> <cstdint> <filesystem> <fstream>
  <functional> <iterator> <map> <memory> <mutex> <numeric> <optional> <set> <sstream> <string>
  <string_view> <thread> <utility> <variant> <vector>)

# A target that is nothing but a precompiled header.
function(hh_precompiled_headers name)
  set(source "${CMAKE_BINARY_DIR}/${name}.cpp")
  file(CONFIGURE OUTPUT "${source}" CONTENT "// Carries a precompiled header.\n")
  add_library(${name} OBJECT "${source}")
  target_link_libraries(${name} PRIVATE hh_compiling)
  target_precompile_headers(${name} PRIVATE ${ARGN})
  # A header that does not fit the flags of its user is an error, not a slow build.
  target_compile_options(${name} PUBLIC -Winvalid-pch)
endfunction()

if(HH_PCH)
  if("${CMAKE_CXX_COMPILER_LAUNCHER}" MATCHES "ccache")
    add_compile_options(-fpch-preprocess)
  endif()
  hh_precompiled_headers(hh_standard ${hh_standard_headers})
  hh_precompiled_headers(hh_standard_and_doctest ${hh_standard_headers} <doctest/doctest.h>)
  target_link_libraries(hh_standard_and_doctest PRIVATE third_party::doctest)
endif()

# hh_precompiled(TARGET FROM): TARGET is compiled with it, where this build has any.
function(hh_precompiled target from)
  if(HH_PCH)
    target_precompile_headers(${target} REUSE_FROM ${from})
  endif()
endfunction()
