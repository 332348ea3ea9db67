// Whose turn it is at a script step, and the keys of the reader: T the stopwatch, N and Shift+N the next
// reader and the one before.
//
//     if (const auto turn = reader_turn(session)) draw(turn->reader());
//
// Window thread.
#pragma once

#include "ui/console_parts.hpp"

#include <optional>
#include <string>

namespace hh::ui {

struct ReaderTurn {
  const domain::Session& session;
  const domain::Script& script;
  const domain::Pair* pair = nullptr;  ///< null: nobody is in the roster

  int count() const { return static_cast<int>(session.roster.pairs.size()); }
  int index() const { return static_cast<int>(pair - session.roster.pairs.data()); }
  std::string reader() const;
  bool running() const { return session.reading && session.reading->script == script.id; }
  domain::PairNumber beside(int step) const;
};

/// Nothing where the step is no script.
std::optional<ReaderTurn> reader_turn(const domain::Session& session);
/// True where the key meant something.
bool reader_key(const domain::Session& session, session::Commands& commands, const std::string& key);

}  // namespace hh::ui
