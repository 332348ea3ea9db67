# One file per dependency. Each makes a target third_party::NAME that brings its
# headers in as system headers; README.md here says why each one is used.

find_package(PkgConfig REQUIRED)

# third_party_pkg(NAME MODULE): third_party::NAME from a pkg-config module.
# A module's own -pthread is left out: hh_compiling brings the threads, and all of our targets are to be
# compiled with the same flags, so that one precompiled header serves them.
function(third_party_pkg name module)
  pkg_check_modules(TP_${name} REQUIRED IMPORTED_TARGET "${module}")
  get_target_property(options PkgConfig::TP_${name} INTERFACE_COMPILE_OPTIONS)
  if(options)
    list(REMOVE_ITEM options -pthread)
    set_target_properties(PkgConfig::TP_${name} PROPERTIES INTERFACE_COMPILE_OPTIONS "${options}")
  endif()
  add_library(third_party_${name} INTERFACE)
  target_link_libraries(third_party_${name} INTERFACE PkgConfig::TP_${name})
  add_library(third_party::${name} ALIAS third_party_${name})
endfunction()

# third_party_wrap(NAME TARGET...): third_party::NAME from imported targets.
function(third_party_wrap name)
  add_library(third_party_${name} INTERFACE)
  target_link_libraries(third_party_${name} INTERFACE ${ARGN})
  add_library(third_party::${name} ALIAS third_party_${name})
endfunction()

foreach(dependency IN ITEMS fmt spdlog nlohmann_json tomlplusplus md4c libxml2 utf8proc sodium sqlite3 soci
                            date cli11 csv libical mustache pango xlsxwriter fontconfig glfw glad stb imgui
                            openal dbus)
  include(third_party/${dependency}.cmake)
endforeach()

if(HH_TESTS)
  include(third_party/doctest.cmake)
endif()
