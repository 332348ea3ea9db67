find_package(glfw3 3.3 REQUIRED)
third_party_wrap(glfw glfw)
