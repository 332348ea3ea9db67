# libcsv has neither a CMake nor a pkg-config file.
find_path(CSV_INCLUDE csv.h REQUIRED)
find_library(CSV_LIBRARY csv REQUIRED)
add_library(third_party_csv INTERFACE)
target_include_directories(third_party_csv SYSTEM INTERFACE "${CSV_INCLUDE}")
target_link_libraries(third_party_csv INTERFACE "${CSV_LIBRARY}")
add_library(third_party::csv ALIAS third_party_csv)
