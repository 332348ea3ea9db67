#include "session/replaying.hpp"

#include "library/library.hpp"
#include "session/command_json.hpp"
#include "session/door.hpp"
#include "session/packet_replay.hpp"

#include <algorithm>
#include <map>

namespace hh::session {

using namespace domain;

namespace {

Problem unreadable(const store::JournalEntry& row, const std::string& why) {
  return {"Journal row " + std::to_string(row.sequence) + " cannot be read: " + why, row.session,
          "The row is kept as it is; restore a backup, or start fresh."};
}

/// Follow-ups as their sessions made them, then as they were spoken of.
Result<std::vector<FollowUp>> rebuilt_follow_ups(const std::vector<Session>& sessions,
                                                 const std::vector<store::JournalEntry>& journal) {
  std::map<FollowUpId, FollowUp> items;
  for (const Session& session : sessions) {
    for (FollowUp& item : follow_ups_of(session)) {
      items.emplace(item.id, item);
    }
  }
  for (const store::JournalEntry& row : journal) {
    if (!row.session.empty()) {
      continue;
    }
    auto act = act_of(row);
    if (!act) {
      return act.problem();
    }
    const auto* said = std::get_if<SayFollowUp>(&act.value().what);
    if (said != nullptr && items.contains(said->item)) {
      apply(items.at(said->item), act.value());
    }
  }
  std::vector<FollowUp> out;
  for (auto& [id, item] : items) {
    out.push_back(std::move(item));
  }
  return out;
}

}  // namespace

Result<Act> act_of(const store::JournalEntry& row) {
  auto command = row.redacted ? Result<Command>(Redacted{}) : read_command(row.payload);
  if (!command) {
    return unreadable(row, command.problem().sentence());
  }
  return Act{ActId{row.act},
             SessionId{row.session},
             row.who,
             SessionTime{Millis{row.at_ms}},
             UtcTime{Millis{row.utc_ms}},
             std::move(command).value()};
}

store::JournalEntry entry_of(const Act& act, const Millis& boot, const std::string& boot_id) {
  store::JournalEntry row;
  row.act = act.id.value;
  row.session = act.session.value;
  row.who = act.who;
  row.kind = command_word(act.what);
  row.at_ms = act.at.time_since_epoch().count();
  row.utc_ms = act.utc.time_since_epoch().count();
  row.boot_ms = boot.count();
  row.boot_id = boot_id;
  row.payload = write_command(act.what);
  return row;
}

Result<Replayed> replay_journal(const std::vector<store::JournalEntry>& rows) {
  Replayed out;
  for (const store::JournalEntry& row : rows) {
    auto act = act_of(row);
    if (!act) {
      return act.problem();
    }
    out.acts.push_back(std::move(act).value());
  }
  const auto* open = out.acts.empty() ? nullptr : std::get_if<OpenSession>(&out.acts.front().what);
  if (open == nullptr) {
    return Problem{"This session's record has no beginning", {}, "Restore a backup, or start fresh."};
  }
  library::ReadProgram read = library::read_program(open->source, open->program.value + ".md");
  if (read.program == nullptr) {
    return Problem{"The training this session froze cannot be read any more",
                   read.faults.empty() ? std::string{} : read.faults.front().sentence(),
                   "Use the program version that stored it."};
  }
  if (!open->settings.call.empty()) {
    if (auto no = wrong_call(*read.program, open->settings.call)) return *no;
    read.program = std::make_shared<const Program>(of_call(*read.program, open->settings.call));
  }
  out.program = std::move(read.program);
  out.session = replay(out.acts, out.program);
  return out;
}

Result<store::Store::Rebuilt> rebuild(const std::vector<store::JournalEntry>& journal) {
  std::map<std::string, std::vector<store::JournalEntry>> by_session;
  for (const store::JournalEntry& row : journal) {
    if (!row.session.empty()) {
      by_session[row.session].push_back(row);
    }
  }
  store::Store::Rebuilt out;
  for (const auto& [id, rows] : by_session) {
    if (rows.front().redacted) continue;  // nothing can be made of what has no beginning
    if (is_packet(rows.front())) {
      auto packet = replay_packet(rows);
      if (!packet) return packet.problem();
      const Packet& made = packet.value().packet;
      out.packets.push_back(summary_of(made));
      out.files.insert(out.files.end(), made.files.begin(), made.files.end());
      continue;
    }
    auto replayed = replay_journal(rows);
    if (!replayed) {
      return replayed.problem();
    }
    out.sessions.push_back(std::move(replayed).value().session);
  }
  auto items = rebuilt_follow_ups(out.sessions, journal);
  if (!items) {
    return items.problem();
  }
  out.follow_ups = std::move(items).value();
  return out;
}

Result<Session> load_session(const store::Store& store, const SessionId& id) {
  auto rows = store.journal(id.value);
  if (!rows) {
    return rows.problem();
  }
  if (rows.value().empty()) {
    return Problem{"There is no session \"" + id.value + "\"", {}, "`handoff-hour sessions` lists them."};
  }
  auto replayed = replay_journal(rows.value());
  if (!replayed) {
    return replayed.problem();
  }
  return std::move(replayed).value().session;
}

}  // namespace hh::session
