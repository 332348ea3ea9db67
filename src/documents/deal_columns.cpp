#include "documents/deal_columns.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace hh::documents {

namespace {

using domain::DealSource;
using domain::Problem;

struct Known {
  DealColumn meaning;
  std::string_view name;  ///< small letters and digits only
  DealSource source = DealSource::Table;
};

constexpr DealSource sf = DealSource::Salesforce, hs = DealSource::HubSpot;
/// For each meaning the name that says most stands first.
constexpr Known known[] = {
    {DealColumn::Record, "opportunityid", sf},
    {DealColumn::Record, "casesafeid", sf},
    {DealColumn::Record, "opportunityid18", sf},
    {DealColumn::Record, "recordid", hs},
    {DealColumn::Record, "hsobjectid", hs},
    {DealColumn::Record, "dealid"},
    {DealColumn::Record, "id"},
    {DealColumn::Name, "opportunityname", sf},
    {DealColumn::Name, "dealname", hs},
    {DealColumn::Name, "opportunity"},
    {DealColumn::Name, "deal"},
    {DealColumn::Name, "name"},
    {DealColumn::Account, "accountname", sf},
    {DealColumn::Account, "associatedcompanyprimary", hs},
    {DealColumn::Account, "associatedcompany", hs},
    {DealColumn::Account, "companyname"},
    {DealColumn::Account, "company"},
    {DealColumn::Account, "customername"},
    {DealColumn::Account, "customer"},
    {DealColumn::Account, "account"},
    {DealColumn::Account, "accountid", sf},
    {DealColumn::Owner, "opportunityowner", sf},
    {DealColumn::Owner, "opportunityownername", sf},
    {DealColumn::Owner, "dealowner", hs},
    {DealColumn::Owner, "ownername"},
    {DealColumn::Owner, "accountexecutive"},
    {DealColumn::Owner, "owner"},
    {DealColumn::Owner, "ae"},
    {DealColumn::Owner, "ownerid", sf},
    {DealColumn::Owner, "hubspotownerid", hs},
    {DealColumn::Stage, "stagename", sf},
    {DealColumn::Stage, "dealstage", hs},
    {DealColumn::Stage, "opportunitystage", sf},
    {DealColumn::Stage, "stage"},
    {DealColumn::Won, "iswon", sf},
    {DealColumn::Won, "hsisclosedwon", hs},
    {DealColumn::Won, "isclosedwon", hs},
    {DealColumn::Won, "won"},
    {DealColumn::Close, "closedate"},
    {DealColumn::Close, "closeddate"},
    {DealColumn::Close, "closedwondate"},
    {DealColumn::Amount, "amount"},
    {DealColumn::Amount, "dealamount"},
    {DealColumn::Amount, "annualcontractvalue"},
    {DealColumn::Amount, "acv"},
    {DealColumn::Amount, "amountconverted", sf},
    {DealColumn::Currency, "amountcurrency", sf},
    {DealColumn::Currency, "currencyisocode", sf},
    {DealColumn::Currency, "opportunitycurrency", sf},
    {DealColumn::Currency, "dealcurrencycode", hs},
    {DealColumn::Currency, "currency"},
    {DealColumn::Currency, "amountconvertedcurrency", sf},
};

constexpr std::array<std::pair<DealColumn, const char*>, 10> words{{{DealColumn::Record, "record"},
                                                                    {DealColumn::Name, "name"},
                                                                    {DealColumn::Account, "account"},
                                                                    {DealColumn::Owner, "owner"},
                                                                    {DealColumn::Stage, "stage"},
                                                                    {DealColumn::Won, "won"},
                                                                    {DealColumn::Close, "close"},
                                                                    {DealColumn::Amount, "amount"},
                                                                    {DealColumn::Currency, "currency"},
                                                                    {DealColumn::Other, "other"}}};

/// "Close Date ↑" and "close_date" are both "closedate".
std::string letters_of(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') out += static_cast<char>(c + ('a' - 'A'));
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

/// Names in letters that are none of ours are compared as they are.
bool same_name(const std::string& a, const std::string& b) {
  const std::string letters = letters_of(a);
  return letters.empty() ? a == b : a == b || letters == letters_of(b);
}

std::string escaped(const std::string& name) {
  std::string out;
  for (const char c : name) {
    if (c == '\\') {
      out += "\\\\";
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else {
      out += c;
    }
  }
  return out;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    const char c = text[++i];
    out += c == 'n' ? '\n' : c == 'r' ? '\r' : c;
  }
  return out;
}

}  // namespace

const char* word(DealColumn column) {
  for (const auto& [meaning, text] : words) {
    if (meaning == column) return text;
  }
  return "other";
}

std::optional<DealColumn> deal_column(std::string_view text) {
  for (const auto& [meaning, name] : words) {
    if (text == name) return meaning;
  }
  return std::nullopt;
}

std::optional<std::size_t> ColumnMapping::place_of(DealColumn meaning) const {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].second == meaning) return i;
  }
  return std::nullopt;
}

void ColumnMapping::assign(const std::string& name, DealColumn meaning) {
  const auto found =
      std::ranges::find_if(columns, [&](const auto& one) { return same_name(one.first, name); });
  if (const auto before = place_of(meaning); before && meaning != DealColumn::Other)
    columns[*before].second = DealColumn::Other;
  if (found == columns.end()) {
    columns.emplace_back(name, meaning);
  } else {
    found->second = meaning;
  }
}

ColumnMapping guess_columns(const std::vector<std::string>& header) {
  ColumnMapping out;
  std::vector<std::string> names;
  for (const std::string& name : header) {
    out.columns.emplace_back(name, DealColumn::Other);
    names.push_back(letters_of(name));
  }
  for (const Known& one : known) {
    const auto found = std::ranges::find(names, one.name);
    if (found == names.end() || out.place_of(one.meaning)) continue;
    auto& meaning = out.columns[static_cast<std::size_t>(found - names.begin())].second;
    if (meaning == DealColumn::Other) meaning = one.meaning;
  }
  return out;
}

ColumnMapping fit_columns(const ColumnMapping& wanted, const std::vector<std::string>& header) {
  ColumnMapping out;
  for (const std::string& name : header)
    out.columns.emplace_back(name, DealColumn::Other);
  for (const auto& [name, meaning] : wanted.columns) {
    if (meaning == DealColumn::Other || out.place_of(meaning)) continue;
    const auto found = std::ranges::find_if(out.columns, [&, &wanted_name = name](const auto& one) {
      return one.second == DealColumn::Other && same_name(one.first, wanted_name);
    });
    if (found != out.columns.end()) found->second = meaning;
  }
  return out;
}

std::string header_signature(const ColumnMapping& mapping) {
  std::vector<std::string> names;
  for (const auto& [name, meaning] : mapping.columns) {
    const std::string letters = letters_of(name);
    names.push_back(letters.empty() ? name : letters);
  }
  std::ranges::sort(names);
  // FNV-1a: a name for a handful of headers, not a proof.
  std::uint64_t hash = 14'695'981'039'346'656'037ULL;
  for (const std::string& name : names) {
    for (const char c : name + '\n') {
      hash ^= static_cast<unsigned char>(c);
      hash *= 1'099'511'628'211ULL;
    }
  }
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4)
    out += "0123456789abcdef"[hash >> shift & 15];
  return out;
}

int meanings_found(const ColumnMapping& mapping) {
  return static_cast<int>(std::ranges::count_if(
      mapping.columns, [](const auto& one) { return one.second != DealColumn::Other; }));
}

DealSource source_of(const std::vector<std::string>& header) {
  int salesforce = 0, hubspot = 0;
  for (const std::string& name : header) {
    const std::string letters = letters_of(name);
    for (const Known& one : known) {
      if (one.name != letters) continue;
      salesforce += one.source == sf ? 1 : 0;
      hubspot += one.source == hs ? 1 : 0;
    }
  }
  if (salesforce == hubspot) return DealSource::Table;
  return salesforce > hubspot ? sf : hs;
}

std::string mapping_text(const ColumnMapping& mapping) {
  std::string out;
  for (const auto& [name, meaning] : mapping.columns)
    out += std::string(word(meaning)) + " = " + escaped(name) + "\n";
  return out;
}

domain::Result<ColumnMapping> read_mapping(std::string_view text) {
  ColumnMapping out;
  int line = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view one = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++line;
    if (one.empty()) continue;
    const std::size_t sign = one.find(" = ");
    const auto meaning = sign == std::string_view::npos ? std::nullopt : deal_column(one.substr(0, sign));
    if (!meaning) {
      return Problem{"This says no column's meaning: “" + std::string(one) + "”",
                     "line " + std::to_string(line),
                     "Write record, name, account, owner, stage, won, close, amount, currency or other, "
                     "then \" = \" and the column."};
    }
    if (*meaning != DealColumn::Other && out.place_of(*meaning)) {
      return Problem{std::string("Two columns are called the ") + word(*meaning),
                     "line " + std::to_string(line), "Keep one of them."};
    }
    out.columns.emplace_back(unescaped(one.substr(sign + 3)), *meaning);
  }
  return out;
}

}  // namespace hh::documents
