// Journal rows back into acts, and acts into sessions. Thread: any.
#pragma once

#include "domain/command.hpp"
#include "store/store.hpp"

#include <memory>
#include <vector>

namespace hh::session {

domain::Result<domain::Act> act_of(const store::JournalEntry& entry);
store::JournalEntry entry_of(const domain::Act& act, const domain::Millis& boot, const std::string& boot_id);

/// The acts of one session, the program it froze, and what they come to.
struct Replayed {
  std::vector<domain::Act> acts;
  std::shared_ptr<const domain::Program> program;
  domain::Session session;
};
domain::Result<Replayed> replay_journal(const std::vector<store::JournalEntry>& rows);

}  // namespace hh::session
