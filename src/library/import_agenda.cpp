#include "library/import_agenda.hpp"

#include "library/import_speech.hpp"
#include "library/import_text.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <optional>

namespace hh::library {

namespace {

constexpr std::size_t longest_title = 120;
constexpr std::size_t least_entries = 2;

bool sums_up(const std::string& title) {
  const std::string plain = bare(title);
  return plain.empty() || begins_with_word(plain, "total") || begins_with_word(plain, "sum") ||
         begins_with_word(plain, "overall");
}

std::optional<AgendaEntry> listed(const Passage& one, std::size_t at) {
  if (one.kind != Passage::Item || one.depth != 1 || one.aside || one.lines.empty()) return std::nullopt;
  const std::string first = one.text();
  if (is_timed_speech(first)) return std::nullopt;
  Timing timing = timing_of(first);
  if (timing.grade < Timing::Strong && !one.strong.empty()) timing = timing_of(one.strong);
  if (timing.grade < Timing::Strong) timing = timing_of(one.lines.front().text);
  // "Opening (5 min): everyone says why they came"
  AgendaEntry entry{at, timing, {}};
  if (timing.grade < Timing::Strong) {
    const auto end = first.find(": ");
    if (end == std::string::npos) return std::nullopt;
    entry.timing = timing_of(first.substr(0, end));
    if (entry.timing.grade < Timing::Strong) return std::nullopt;
    entry.lines.push_back(first.substr(end + 2));
  }
  if (entry.timing.grade < Timing::Strong || sums_up(entry.timing.title)) return std::nullopt;
  if (letters_in(entry.timing.title) > longest_title) {
    entry.lines.push_back(entry.timing.title);
    entry.timing.title = shortened(entry.timing.title, longest_title / 2);
  }
  return entry;
}

/// The columns' meaning where the first row names them.
struct Columns {
  std::size_t minutes = static_cast<std::size_t>(-1);
};

Columns columns_of(const Passage& head) {
  Columns out;
  for (std::size_t i = 0; i < head.cells.size(); ++i) {
    const std::string name = bare(head.cells[i]);
    const bool says = has_word(name, "min") || has_word(name, "mins") || has_word(name, "minutes") ||
                      has_word(name, "duration") || has_word(name, "length") || has_word(name, "time");
    if (says && out.minutes == static_cast<std::size_t>(-1)) out.minutes = i;
  }
  return out;
}

bool only_digits(std::string_view cell) {
  return !cell.empty() && cell.find_first_not_of("0123456789.#") == std::string_view::npos;
}

std::optional<AgendaEntry> tabled(const Passage& row, std::size_t at, const Columns& columns) {
  AgendaEntry entry;
  entry.passage = at;
  std::size_t time = row.cells.size();
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const bool number = i == columns.minutes && parse_number(row.cells[i]).value_or(0) > 0;
    const std::string cell = number ? row.cells[i] + " min" : row.cells[i];
    const Timing timing = timing_of(cell);
    const bool is_time = timing.grade == Timing::Firm &&
                         (bare(timing.title).empty() || is_only_timing(cell) || i == columns.minutes);
    const bool better = is_time && (time == row.cells.size() ||
                                    (entry.timing.form != Timing::Length && timing.form == Timing::Length));
    if (better) {
      time = i;
      entry.timing = timing;
    }
  }
  if (time == row.cells.size()) return std::nullopt;
  entry.timing.title.clear();
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string cell(trimmed(row.cells[i]));
    if (i == time || cell.empty() || only_digits(cell) || timing_of(cell).title.empty()) continue;
    if (entry.timing.title.empty()) {
      entry.timing.title = without_numbering(cell, &entry.timing.numbering);
    } else {
      entry.lines.push_back(cell);
    }
  }
  if (sums_up(entry.timing.title)) return std::nullopt;
  return entry;
}

}  // namespace

std::vector<AgendaEntry> agenda_of(const std::vector<Passage>& passages) {
  std::vector<AgendaEntry> best, now;
  Columns columns;
  bool in_rows = false;
  const auto close = [&] {
    if (now.size() > best.size()) best = now;
    now.clear();
  };
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const Passage& one = passages[i];
    if (one.kind == Passage::Heading && one.level < bold_level) close();
    if (one.kind == Passage::Row) {
      if (!in_rows) {
        close();
        columns = columns_of(one);
      }
      if (!one.aside && !one.head) {
        if (auto entry = tabled(one, i, columns)) now.push_back(std::move(*entry));
      }
    } else {
      if (in_rows) close();
      if (auto entry = listed(one, i)) now.push_back(std::move(*entry));
    }
    in_rows = one.kind == Passage::Row;
  }
  close();
  return best.size() < least_entries ? std::vector<AgendaEntry>{} : best;
}

}  // namespace hh::library
