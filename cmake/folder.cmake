# hh_folder(NAME [LINK target...])
#
# Makes the library hh_NAME from every .cpp of the calling folder (sub-folders
# too, main.cpp left out). A new file is picked up at the next build. A folder
# that holds only headers becomes an INTERFACE library, so that its users link
# it the same way.
function(hh_folder name)
  cmake_parse_arguments(arg "" "" "LINK" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")

  if(sources)
    add_library(hh_${name} STATIC ${sources})
    hh_precompiled(hh_${name} hh_standard)
    set(scope PUBLIC)
  else()
    add_library(hh_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(hh_${name} ${scope} "${CMAKE_SOURCE_DIR}/src")
  target_link_libraries(hh_${name} ${scope} hh_compiling ${arg_LINK})
endfunction()
