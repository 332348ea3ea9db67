find_package(spdlog REQUIRED)
third_party_wrap(spdlog spdlog::spdlog)
