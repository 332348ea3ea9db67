find_package(glfw3 3.3 REQUIRED)
third_party_wrap(glfw glfw)
# Our OpenGL declarations come from glad, whichever header is included first.
target_compile_definitions(third_party_glfw INTERFACE GLFW_INCLUDE_NONE=)
