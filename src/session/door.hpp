// Door: the one way an act travels. Every face posts; one thread checks, stores, publishes, answers.
//
//     Door door(std::move(options));
//     door.post({.what = domain::Next{}}, [](const Receipt& r) { ... });   // called on the door's thread
//     SnapshotPtr now = door.snapshot();                                   // any thread, never blocks
//
// A Receipt that says stored means on disk. Acts that arrive together share one transaction.
#pragma once

#include "domain/clock.hpp"
#include "session/snapshot.hpp"

#include <functional>
#include <memory>
#include <string>
#include <variant>

namespace hh::session {

struct Receipt {
  domain::ActId act;
  bool stored = false;  ///< on disk (a repeat of a known id is stored, too)
  std::optional<domain::Problem> refused;
  domain::UtcTime utc{};
};

struct Post {
  domain::ActId id;  ///< empty: the door makes one
  std::string who = "facilitator";
  domain::Command what;
};

struct DoorOptions {
  store::Store store;
  std::shared_ptr<const domain::Clock> clock;
  std::shared_ptr<const library::Shelf> shelf;
  std::string zone;               ///< IANA; empty: the computer's
  std::function<void()> changed;  ///< a new snapshot is out; any thread; wakes the frame
};

class Door {
public:
  using Answer = std::function<void(const Receipt&)>;
  explicit Door(DoorOptions options);
  ~Door();
  Door(const Door&) = delete;
  Door& operator=(const Door&) = delete;

  void post(Post post, Answer answer = {});
  /// Posts and waits: command line, simulation and tests; never a frame.
  Receipt ask(Post post);
  SnapshotPtr snapshot() const;
  /// The instant a face draws for, from the clock.
  Moment moment() const;
  /// The faces' way in; lives as long as the door.
  Commands& commands();
  /// The library as it is now. A rehearsal goes on with the new text, a real session with its own.
  void set_shelf(std::shared_ptr<const library::Shelf> shelf);
  /// Returns when everything posted before is answered.
  void drain();

private:
  class Inside;
  std::unique_ptr<Inside> inside_;
};

/// Rebuild for Store::verify: every session and follow-up folded from the journal.
domain::Result<store::Store::Rebuilt> rebuild(const std::vector<store::JournalEntry>& journal);
/// One stored session folded from its journal.
domain::Result<domain::Session> load_session(const store::Store& store, const domain::SessionId& id);

}  // namespace hh::session
