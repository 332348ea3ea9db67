find_package(nlohmann_json REQUIRED)
third_party_wrap(nlohmann_json nlohmann_json::nlohmann_json)
