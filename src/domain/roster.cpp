#include "domain/roster.hpp"

#include "domain/deal_remarks.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace hh::domain {

namespace {

constexpr std::size_t longest_cell = 120;

enum class Column { Ae, Csm, Account, Champion, Amount, Closed, Coach, Promises };
constexpr std::array<Column, 8> usual_order{Column::Ae,       Column::Csm,     Column::Account,
                                            Column::Champion, Column::Amount,  Column::Closed,
                                            Column::Coach,    Column::Promises};

std::optional<Column> column_named(const std::string& name) {
  static const std::pair<const char*, Column> names[] = {{"ae", Column::Ae},
                                                         {"account executive", Column::Ae},
                                                         {"sales", Column::Ae},
                                                         {"csm", Column::Csm},
                                                         {"customer success manager", Column::Csm},
                                                         {"account", Column::Account},
                                                         {"account name", Column::Account},
                                                         {"deal", Column::Account},
                                                         {"customer", Column::Account},
                                                         {"company", Column::Account},
                                                         {"champion", Column::Champion},
                                                         {"amount", Column::Amount},
                                                         {"acv", Column::Amount},
                                                         {"arr", Column::Amount},
                                                         {"closed", Column::Closed},
                                                         {"close date", Column::Closed},
                                                         {"close_date", Column::Closed},
                                                         {"closed date", Column::Closed},
                                                         {"coach", Column::Coach},
                                                         {"promises", Column::Promises},
                                                         {"promise", Column::Promises}};
  for (const auto& [known, column] : names) {
    if (name == known) {
      return column;
    }
  }
  return std::nullopt;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  return text;
}

/// Length of the UTF-8 sequence at `at`, or 0 where the bytes are none.
std::size_t sequence_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  const std::size_t length = byte < 0x80                   ? 1
                             : byte >= 0xC2 && byte < 0xE0 ? 2
                             : byte >= 0xE0 && byte < 0xF0 ? 3
                             : byte >= 0xF0 && byte < 0xF5 ? 4
                                                           : 0;
  if (length == 0 || at + length > text.size()) {
    return 0;
  }
  for (std::size_t i = 1; i < length; ++i) {
    if ((static_cast<unsigned char>(text[at + i]) & 0xC0) != 0x80) {
      return 0;
    }
  }
  return length;
}

/// Direction overrides could make one name look like another; they go.
bool unseen(std::string_view character) {
  return character == "\u200E" || character == "\u200F" || (character >= "\u202A" && character <= "\u202E") ||
         (character >= "\u2066" && character <= "\u2069") || character == "\uFEFF";
}

/// Trimmed, blanks folded, control characters gone, bytes that are not UTF-8 read as Latin-1.
std::string clean(std::string_view cell) {
  std::string out;
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t length = sequence_at(cell, at);
    const auto byte = static_cast<unsigned char>(cell[at]);
    if (length == 0) {
      out += static_cast<char>(0xC0 | byte >> 6);
      out += static_cast<char>(0x80 | (byte & 0x3F));
      at += 1;
      continue;
    }
    const std::string_view character = cell.substr(at, length);
    at += length;
    const bool blank = (length == 1 && byte <= 0x20) || byte == 0x7F || character == "\u00A0";
    if (blank) {
      out += out.empty() || out.back() == ' ' ? "" : " ";
    } else if (!unseen(character)) {
      out += character;
    }
  }
  while (!out.empty() && out.back() == ' ') {
    out.pop_back();
  }
  return out;
}

/// Cut at a whole character.
std::string cut(std::string text) {
  if (text.size() > longest_cell) {
    std::size_t end = longest_cell;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
      end -= 1;
    }
    text.resize(end);
  }
  return text;
}

struct Line {
  int number = 0;
  std::vector<std::string> cells;
};

char separator_of(std::string_view text) {
  const auto first_line = text.substr(0, text.find('\n'));
  for (const char candidate : {'\t', ';', ','}) {
    if (first_line.find(candidate) != std::string_view::npos) {
      return candidate;
    }
  }
  // One cell in the first row: look at the rest.
  return text.find('\t') != std::string_view::npos  ? '\t'
         : text.find(';') != std::string_view::npos ? ';'
                                                    : ',';
}

/// Quoted cells may hold separators, doubled quotes and line breaks, as spreadsheets write them.
std::vector<Line> lines_of(std::string_view text) {
  const char separator = separator_of(text);
  std::vector<Line> lines;
  int number = 1;
  Line line{number, {}};
  std::string cell;
  bool quoted = false;
  bool at_start = true;
  const auto end_cell = [&] {
    line.cells.push_back(std::move(cell));
    cell.clear();
    at_start = true;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') {
      number += 1;
    }
    if (quoted) {
      if (c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
        cell += c;
        i += 1;
      } else if (c == '"') {
        quoted = false;
      } else {
        cell += c;
      }
    } else if (c == '"' && at_start) {
      quoted = true;
      at_start = false;
    } else if (c == separator) {
      end_cell();
    } else if (c == '\n') {
      end_cell();
      lines.push_back(std::move(line));
      line = Line{number, {}};
    } else if (c != '\r') {
      cell += c;
      at_start = false;
    }
  }
  end_cell();
  lines.push_back(std::move(line));
  return lines;
}

std::vector<std::string> split_promises(const std::string& cell) {
  std::vector<std::string> out;
  std::size_t at = 0;
  while (at <= cell.size()) {
    const auto end = std::min(cell.find('|', at), cell.size());
    std::string promise = clean(std::string_view(cell).substr(at, end - at));
    if (!promise.empty()) {
      out.push_back(std::move(promise));
    }
    at = end + 1;
  }
  return out;
}

void put(Pair& pair, Column column, const std::string& raw) {
  const std::string value = cut(clean(raw));
  switch (column) {
    case Column::Ae:
      pair.ae = value;
      break;
    case Column::Csm:
      pair.csm = value;
      break;
    case Column::Account:
      pair.deal.account = value;
      break;
    case Column::Champion:
      pair.deal.champion = value;
      break;
    case Column::Amount:
      pair.deal.amount = value;
      break;
    case Column::Closed:
      pair.deal.close_date = value;
      break;
    case Column::Coach:
      pair.coach = value;
      break;
    case Column::Promises:
      pair.deal.promises = split_promises(raw);
      break;
  }
}

/// The head's columns, where the first row is one; unknown columns are skipped.
std::optional<std::vector<std::optional<Column>>> head_of(const Line& line) {
  std::vector<std::optional<Column>> columns;
  bool ae = false;
  bool csm = false;
  for (const std::string& cell : line.cells) {
    columns.push_back(column_named(lower(clean(cell))));
    ae = ae || columns.back() == Column::Ae;
    csm = csm || columns.back() == Column::Csm;
  }
  return ae || csm ? std::optional{columns} : std::nullopt;
}

struct Reader {
  RosterReading out;
  std::set<std::string> pairs, people;

  void remark(const Line& line, std::string what, bool left_out) {
    out.remarks.push_back({line.number, std::move(what), left_out});
  }

  void take(const Line& line, const std::vector<std::optional<Column>>& columns) {
    Pair pair;
    for (std::size_t i = 0; i < line.cells.size() && i < columns.size(); ++i) {
      if (columns[i]) {
        put(pair, *columns[i], line.cells[i]);
      }
    }
    const bool blank =
        std::all_of(line.cells.begin(), line.cells.end(), [](const auto& c) { return clean(c).empty(); });
    if (blank) {
      remark(line, "blank row", true);
    } else if (pair.ae.empty() && pair.csm.empty()) {
      remark(line, "names nobody", true);
    } else if (!pairs.insert(lower(pair.ae) + "\n" + lower(pair.csm)).second) {
      remark(line, pair.label() + " is here twice", true);
    } else if (out.roster.pairs.size() >= static_cast<std::size_t>(most_pairs)) {
      remark(line, "beyond " + std::to_string(most_pairs) + " pairs", true);
    } else {
      keep(line, std::move(pair));
    }
  }

  void keep(const Line& line, Pair pair) {
    if (pair.ae.empty() || pair.csm.empty()) {
      remark(line, std::string(pair.ae.empty() ? "the AE" : "the CSM") + " is missing", false);
    }
    if (!pair.ae.empty() && lower(pair.ae) == lower(pair.csm)) {
      remark(line, pair.ae + " is both halves of the pair", false);
    }
    for (const std::string* name : {&pair.ae, &pair.csm}) {
      const bool told = name == &pair.csm && lower(pair.ae) == lower(pair.csm);
      if (!name->empty() && !told && !people.insert(lower(*name)).second) {
        remark(line, *name + " sits in more than one pair", false);
      }
    }
    for (std::string wrong : {date_remark(pair.deal.close_date), amount_remark(pair.deal.amount)}) {
      if (!wrong.empty()) {
        remark(line, std::move(wrong), false);
      }
    }
    pair.number = PairNumber{static_cast<int>(out.roster.pairs.size()) + 1};
    out.roster.pairs.push_back(std::move(pair));
  }
};

/// Many rows left out for one reason are one remark, at the first of them.
std::vector<RosterRemark> gathered(std::vector<RosterRemark> remarks) {
  constexpr int most_alike = 3;
  std::map<std::string, int> alike;
  for (const RosterRemark& remark : remarks)
    alike[remark.what] += remark.left_out ? 1 : 0;
  std::vector<RosterRemark> out;
  std::set<std::string> told;
  for (RosterRemark& remark : remarks) {
    const int others = alike[remark.what] - 1;
    if (!remark.left_out || others < most_alike) {
      out.push_back(std::move(remark));
    } else if (told.insert(remark.what).second) {
      remark.what += ", and " + std::to_string(others) + " more rows like it";
      out.push_back(std::move(remark));
    }
  }
  return out;
}

std::string cell_text(const std::string& value) {
  std::string out = value;
  std::replace(out.begin(), out.end(), '\t', ' ');
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

const Pair* numbered(const std::vector<Pair>& pairs, PairNumber number) {
  const auto found =
      std::find_if(pairs.begin(), pairs.end(), [&](const Pair& p) { return p.number == number; });
  return found == pairs.end() ? nullptr : &*found;
}

}  // namespace

const Pair* Roster::find(PairNumber number) const {
  const Pair* here = present(number);
  return here != nullptr ? here : numbered(gone, number);
}

const Pair* Roster::present(PairNumber number) const { return numbered(pairs, number); }

PairNumber Roster::next_number() const {
  int last = 0;
  for (const auto* some : {&pairs, &gone}) {
    for (const Pair& pair : *some)
      last = std::max(last, pair.number.value);
  }
  return PairNumber{last + 1};
}

RosterReading read_roster(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) {
    text.remove_prefix(3);
  }
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) {
    text.remove_suffix(1);
  }
  Reader reader;
  if (text.empty()) {
    return reader.out;
  }
  const std::vector<Line> lines = lines_of(text);
  std::vector<std::optional<Column>> columns(usual_order.begin(), usual_order.end());
  std::size_t first = 0;
  if (auto head = head_of(lines.front())) {
    columns = std::move(*head);
    first = 1;
  }
  for (std::size_t i = first; i < lines.size(); ++i) {
    reader.take(lines[i], columns);
  }
  reader.out.remarks = gathered(std::move(reader.out.remarks));
  return reader.out;
}

std::string write_roster(const Roster& roster) {
  std::string out = "ae\tcsm\taccount\tchampion\tamount\tclosed\tcoach\tpromises\n";
  for (const Pair& pair : roster.pairs) {
    std::string promises;
    for (const std::string& promise : pair.deal.promises) {
      promises += (promises.empty() ? "" : " | ") + promise;
    }
    for (const std::string* value : {&pair.ae, &pair.csm, &pair.deal.account, &pair.deal.champion,
                                     &pair.deal.amount, &pair.deal.close_date, &pair.coach}) {
      out += cell_text(*value) + "\t";
    }
    out += cell_text(promises) + "\n";
  }
  return out;
}

}  // namespace hh::domain
