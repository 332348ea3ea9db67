# Debian's libimgui.a holds the library and its GLFW and OpenGL 3 backends; what
# those need in turn is linked here because a static library cannot say it.
pkg_check_modules(TP_imgui REQUIRED imgui)
pkg_check_modules(TP_freetype REQUIRED IMPORTED_TARGET freetype2)
find_path(IMGUI_INCLUDE_DIR imgui.h PATH_SUFFIXES imgui REQUIRED)
find_library(IMGUI_LIBRARY imgui REQUIRED)

add_library(third_party_imgui INTERFACE)
target_include_directories(third_party_imgui SYSTEM INTERFACE
  "${IMGUI_INCLUDE_DIR}" "${IMGUI_INCLUDE_DIR}/backends")
target_link_libraries(third_party_imgui INTERFACE
  "${IMGUI_LIBRARY}" third_party::stb PkgConfig::TP_freetype third_party::glfw ${CMAKE_DL_LIBS})
add_library(third_party::imgui ALIAS third_party_imgui)
