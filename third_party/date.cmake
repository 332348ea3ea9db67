find_package(date REQUIRED)
third_party_wrap(date date::date-tz)
