// Proving a store: its file, its chain, and that its tables are what the journal makes them.
#include "store/connection.hpp"
#include "store/inside.hpp"
#include "store/problems.hpp"
#include "store/store.hpp"

#include <set>

namespace hh::store {

using domain::Result;

namespace {

std::string shown(const Cell& cell) {
  if (const auto* number = std::get_if<long long>(&cell)) {
    return std::to_string(*number);
  }
  const auto* text = std::get_if<std::string>(&cell);
  return text == nullptr ? "nothing" : "\"" + *text + "\"";
}

std::string name_of(const Table& table, const Row& key) {
  std::string out;
  for (const Cell& cell : key) {
    out += (out.empty() ? "" : ", ") + shown(cell);
  }
  return std::string(table.name) + " (" + out + ")";
}

void compare_row(const Table& table, const Row& key, const Row& stored, const Row& made,
                 std::vector<std::string>& faults) {
  for (std::size_t i = 0; i < made.size() && i < stored.size(); ++i) {
    if (stored[i] != made[i]) {
      faults.push_back(name_of(table, key) + ": " + table.columns[table.keys + i].name + " is " +
                       shown(stored[i]) + ", the journal gives " + shown(made[i]));
    }
  }
}

/// Sessions and packets part of whose record was taken out.
using Redacted = std::set<std::string>;

/// Their tables cannot be made again. A key begins with their id, a follow-up's with "ID/".
bool cannot_be_made(const Row& key, const Redacted& redacted) {
  const auto* text = redacted.empty() ? nullptr : std::get_if<std::string>(&key.front());
  return text != nullptr && redacted.contains(text->substr(0, text->find('/')));
}

void compare(const Table& table, const Rows& stored, const Rows& made, const Redacted& redacted,
             std::vector<std::string>& faults) {
  for (const auto& [key, rest] : made) {
    if (cannot_be_made(key, redacted)) continue;
    const auto there = stored.find(key);
    if (there == stored.end()) {
      faults.push_back(name_of(table, key) + ": the row is missing");
    } else {
      compare_row(table, key, there->second, rest, faults);
    }
  }
  for (const auto& [key, rest] : stored) {
    if (!made.contains(key) && !cannot_be_made(key, redacted)) {
      faults.push_back(name_of(table, key) + ": the journal knows no such row");
    }
  }
}

/// What the tables should hold, all sessions together.
struct Expected {
  TableRows tables = TableRows(session_tables().size());
  Rows follow_ups, follow_words, packets;
};

Expected expected_of(const Store::Rebuilt& rebuilt) {
  Expected out;
  for (const domain::Session& session : rebuilt.sessions) {
    TableRows rows = session_rows(session);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      out.tables[i].merge(rows[i]);
    }
  }
  for (const domain::FollowUp& item : rebuilt.follow_ups) {
    FollowUpRows rows = follow_up_rows(item);
    out.follow_ups.merge(rows.item);
    out.follow_words.merge(rows.words);
  }
  for (const domain::PacketSummary& packet : rebuilt.packets) {
    Rows rows = packet_rows(packet);
    out.packets.merge(rows);
  }
  return out;
}

}  // namespace

Result<VerifyReport> Store::verify(const Rebuild& rebuild) const {
  return guarded(inside_->where(), [&]() -> Result<VerifyReport> {
    soci::transaction same_moment(*inside_->sql);  // a running program may write meanwhile
    VerifyReport report;
    report.faults = integrity_faults(*inside_->sql);
    const auto add = [&](std::vector<std::string> more) {
      report.faults.insert(report.faults.end(), more.begin(), more.end());
    };
    const std::vector<JournalRow> rows = inside_->journal_rows({}, true);
    report.entries = static_cast<std::int64_t>(rows.size());
    inside_->memory().head.reset();
    add(chain_faults(rows, inside_->head()));

    std::vector<JournalEntry> entries;
    Redacted redacted;
    for (const JournalRow& row : rows) {
      entries.push_back(row.entry);
      if (!row.entry.redacted) continue;
      report.redacted += 1;
      redacted.insert(row.entry.session);
    }
    const Result<Rebuilt> rebuilt = rebuild(entries);
    if (!rebuilt) {
      add({"rebuild: " + rebuilt.problem().sentence()});
      return report;
    }
    const Expected expected = expected_of(rebuilt.value());
    auto& memory = inside_->memory();
    const auto check = [&](const Table& table, const Rows& stored, const Rows& made) {
      compare(table, stored, made, redacted, report.faults);
    };
    for (std::size_t i = 0; i < memory.tables.size(); ++i)
      check(session_tables()[i], memory.tables[i].all(), expected.tables[i]);
    if (!redacted.contains("")) {  // what was said of follow-ups belongs to no session
      check(follow_up_table(), memory.follow_ups.all(), expected.follow_ups);
      check(follow_word_table(), memory.follow_words.all(), expected.follow_words);
    }
    check(packet_table(), memory.packets.all(), expected.packets);
    return report;
  });
}

}  // namespace hh::store
