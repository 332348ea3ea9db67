# The OpenGL loader is generated once, at configure time. --reproducible makes
# glad use the registry files inside its own package, so no network is needed.
find_program(GLAD_PROGRAM glad REQUIRED)
set(glad_out "${CMAKE_BINARY_DIR}/glad")

if(NOT EXISTS "${glad_out}/src/gl.c")
  execute_process(
    COMMAND "${GLAD_PROGRAM}" --api gl:core=3.3 --out-path "${glad_out}" --reproducible --quiet c
    RESULT_VARIABLE glad_result OUTPUT_QUIET ERROR_VARIABLE glad_errors)
  if(NOT glad_result EQUAL 0)
    file(REMOVE_RECURSE "${glad_out}")
    message(FATAL_ERROR "glad could not write the OpenGL loader: ${glad_errors}")
  endif()
endif()

add_library(third_party_glad STATIC "${glad_out}/src/gl.c")
target_include_directories(third_party_glad SYSTEM PUBLIC "${glad_out}/include")
target_link_libraries(third_party_glad PUBLIC ${CMAKE_DL_LIBS})
add_library(third_party::glad ALIAS third_party_glad)
