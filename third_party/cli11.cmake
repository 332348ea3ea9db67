find_package(CLI11 REQUIRED)
third_party_wrap(cli11 CLI11::CLI11)
