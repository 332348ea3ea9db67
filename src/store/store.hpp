// Store: the journal and the tables beside it, durable before anything is acknowledged.
//
//     auto store = Store::open({.file = dir / "handoff-hour.db"});
//     store.value().append(entries, changes);       // one transaction, on disk when it returns
//
// The journal is append-only; each row is hashed over the previous row's hash and its own payload's
// digest. Tables are derived from it and can be rebuilt. One thread uses a Store at a time.
#pragma once

#include "domain/packet.hpp"
#include "domain/result.hpp"
#include "domain/session.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hh::store {

/// One act as written. The payload is the command's JSON text (docs/commands.md).
struct JournalEntry {
  std::int64_t sequence = 0;  ///< given by the store, from 1
  std::string act;            ///< the sender's id; unique, a second append of it is refused as a repeat
  std::string session;        ///< empty for acts outside a session
  std::string who;
  std::string kind;        ///< "next", "score", ...
  std::int64_t at_ms = 0;  ///< session axis
  std::int64_t utc_ms = 0;
  std::int64_t boot_ms = 0;
  std::string boot_id;
  std::string payload;
  bool redacted = false;  ///< the payload was taken out for good (docs/store.md)
  std::string hash;       ///< given by the store
};

/// What the acts changed, to be written beside the journal in the same transaction. Sessions are
/// written whole: pointers stay the caller's.
struct TableChanges {
  struct SessionChange {
    const domain::Session* session = nullptr;
    bool everything = true;                ///< false: only what is named below
    std::vector<domain::ScoreKey> scores;  ///< cells touched (the frequent case)
    bool head = false;                     ///< the sessions row
  };
  std::vector<SessionChange> sessions;
  std::vector<const domain::FollowUp*> follow_ups;
  std::vector<const domain::PacketSummary*> packets;
  std::vector<domain::FollowUpId> withdrawn;  ///< of an ending that was undone before anybody spoke of them
};

struct SessionSummary {
  domain::SessionId id;
  domain::ProgramId program;
  std::string title;
  std::string room;
  domain::Stage stage = domain::Stage::Setup;
  domain::UtcTime opened{};
  std::optional<domain::UtcTime> started, finished;
  int pairs = 0;
  std::string aside{};  ///< why it was set aside; empty: it was not
};

/// A score of a past session, for the 30-day wall.
struct PastScore {
  domain::SessionId session;
  domain::UtcTime finished{};
  domain::RoundNumber round;
  domain::PairNumber pair;
  std::string pair_label;
  std::string person;
  int total = 0;
  int top = 20;
  bool passed = false;
};

struct PastRepeat {
  domain::SessionId session;
  std::string program;
  std::string room;
  domain::UtcTime finished{};
  domain::RoundNumber round;
  std::string person;
  int total = 0;
};

/// The moment the program was last known to be alive, written every few seconds of a session.
struct Heartbeat {
  std::string session;
  std::int64_t at_ms = 0, utc_ms = 0, boot_ms = 0;
  std::string boot_id;
};

struct OpenOptions {
  std::filesystem::path file;  ///< empty: in memory, gone with the Store
  bool read_only = false;      ///< for show, sessions, verify: works beside a running program
  int busy_timeout_ms = 5000;
};

struct VerifyReport {
  std::int64_t entries = 0;
  std::int64_t redacted = 0;  ///< acts whose payload was taken out; what they were part of is not compared
  std::vector<std::string> faults;  ///< empty: chain, rebuild and integrity_check all hold
};

class Store {
public:
  /// Creates the file (0600, folder 0700) or opens it. A newer schema than the program's is refused
  /// untouched; an older one is copied to "<file>.before-<version>" first, then migrated.
  static domain::Result<Store> open(const OpenOptions& options);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  /// Journal rows and table rows in one transaction. On return it is on disk, or nothing of it is.
  domain::Outcome append(const std::vector<JournalEntry>& entries, const TableChanges& changes);
  /// True where an act with this id is in the journal already.
  bool has_act(const std::string& act) const;

  domain::Result<std::vector<JournalEntry>> journal(const std::string& session) const;
  domain::Result<std::vector<JournalEntry>> journal() const;
  domain::Result<std::vector<SessionSummary>> sessions() const;      ///< newest first
  domain::Result<std::vector<domain::FollowUp>> follow_ups() const;  ///< with history
  domain::Result<std::vector<PastScore>> past_scores(domain::UtcTime since) const;
  domain::Result<std::vector<PastRepeat>> repeats(domain::UtcTime since) const;
  /// Newest change first. `words` are looked for in account, people, CRM record and id, each of them
  /// anywhere; empty finds all.
  struct PacketSearch {
    std::string words;
    std::string session;  ///< empty: of any training
    std::size_t most = 200;
  };
  domain::Result<std::vector<domain::PacketSummary>> packets(const PacketSearch& search) const;
  domain::Result<std::int64_t> count_packets() const;
  /// The newest packet of a CRM record; an empty id where there is none.
  domain::Result<domain::PacketId> packet_of_record(const std::string& record) const;
  /// A session's roster as last stored, newest finished session of the room first (empty room: any).
  domain::Result<domain::Roster> last_roster(const std::string& room) const;

  std::string setting(const std::string& key) const;  ///< empty where never set
  std::map<std::string, std::string> settings() const;
  domain::Outcome set_setting(const std::string& key, const std::string& value);
  domain::Outcome beat(const Heartbeat& beat);
  std::optional<Heartbeat> heartbeat(const std::string& session) const;

  /// A consistent copy at `file` (refuses to overwrite), readable while a session runs.
  domain::Outcome backup(const std::filesystem::path& file) const;
  /// Moves a session's journal aside: it is not offered for resuming again, nothing is deleted.
  domain::Outcome set_aside(const std::string& session, const std::string& reason);
  bool is_set_aside(const std::string& session) const;

  /// Proves hash chain, integrity_check, and that `rebuild` (replaying the journal) gives the same tables.
  struct Rebuilt {
    std::vector<domain::Session> sessions;
    std::vector<domain::FollowUp> follow_ups;
    std::vector<domain::PacketSummary> packets{};
    std::vector<domain::KeptFile> files{};  ///< kept beside the store
  };
  using Rebuild = std::function<domain::Result<Rebuilt>(const std::vector<JournalEntry>&)>;
  domain::Result<VerifyReport> verify(const Rebuild& rebuild) const;

private:
  struct Inside;
  explicit Store(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

/// Takes "<folder>/lock" for as long as it lives, so that two programs never run one store.
class FolderLock {
public:
  static domain::Result<FolderLock> take(const std::filesystem::path& folder);
  FolderLock(FolderLock&& other) noexcept;
  FolderLock& operator=(FolderLock&& other) noexcept;
  ~FolderLock();

private:
  explicit FolderLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

}  // namespace hh::store
