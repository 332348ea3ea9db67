find_package(fmt REQUIRED)
third_party_wrap(fmt fmt::fmt)
