find_package(doctest REQUIRED)
third_party_wrap(doctest doctest::doctest)
