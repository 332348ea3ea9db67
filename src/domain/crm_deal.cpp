#include "domain/crm_deal.hpp"

#include <algorithm>

namespace hh::domain {

namespace {

constexpr std::size_t short_id = 15, long_id = 18, group = 5;

bool digit(char c) { return c >= '0' && c <= '9'; }
bool small(char c) { return c >= 'a' && c <= 'z'; }
bool capital(char c) { return c >= 'A' && c <= 'Z'; }
char lower(char c) { return capital(c) ? static_cast<char>(c + ('a' - 'A')) : c; }
char upper(char c) { return small(c) ? static_cast<char>(c - ('a' - 'A')) : c; }

/// The five bits a letter of the ending stands for: A to Z, then 0 to 5; -1 is no such letter.
int bits_of(char ending) {
  const char c = upper(ending);
  if (capital(c)) return c - 'A';
  return c >= '0' && c <= '5' ? c - '0' + 26 : -1;
}

/// One group of five in the case its bits tell; false where a capital is told of what is no letter.
bool restore(std::string& id, std::size_t from, int bits) {
  for (std::size_t i = 0; i < group; ++i) {
    char& c = id[from + i];
    const bool wanted = (bits >> i & 1) != 0;
    if (wanted && digit(c)) return false;
    c = wanted ? upper(c) : lower(c);
  }
  return true;
}

}  // namespace

const char* word(DealSource source) {
  switch (source) {
    case DealSource::Salesforce:
      return "Salesforce";
    case DealSource::HubSpot:
      return "HubSpot";
    case DealSource::Table:
      break;
  }
  return "table";
}

std::string record_key(std::string_view record_id) {
  std::string id(record_id);
  const auto plain = [](char c) { return digit(c) || small(c) || capital(c); };
  if (id.size() != long_id || !std::all_of(id.begin(), id.end(), plain)) return id;
  std::string key = id.substr(0, short_id);
  // Numbers of 18 digits are other systems' ids.
  if (std::all_of(key.begin(), key.end(), digit)) return id;
  for (std::size_t i = 0; i < long_id - short_id; ++i) {
    const int bits = bits_of(id[short_id + i]);
    if (bits < 0 || !restore(key, i * group, bits)) return id;
  }
  return key;
}

bool says_won(std::string_view stage) {
  std::string letters;
  for (const char c : stage) {
    if (const char l = lower(c); small(l) || digit(l)) letters += l;
  }
  return letters == "won" || letters.starts_with("closedwon");
}

}  // namespace hh::domain
