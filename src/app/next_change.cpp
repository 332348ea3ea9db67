#include "app/next_change.hpp"

#include <algorithm>

namespace hh::app {

using namespace domain;

namespace {

void sooner(std::optional<Millis>& least, Millis wait) { least = least ? std::min(*least, wait) : wait; }

/// A stopwatch shows whole seconds that have passed.
Millis until_next_second(Millis elapsed) {
  constexpr Millis second{1000};
  const Millis into = elapsed % second;
  return second - (into < Millis{0} ? into + second : into);
}

}  // namespace

std::optional<Millis> next_change(const Session& session, SessionTime at) {
  if (session.stage() != Stage::Running) return {};
  const RunView view = session.timeline.at(at);
  std::optional<Millis> least;
  // Elapsed time and the projected end move on during a pause, too.
  sooner(least, until_next_second(view.elapsed));
  if (view.paused) return least;
  sooner(least, until_flip(view.remaining));
  if (session.round) {
    const RoundView round = round_view(session, at);
    if (round.phase != RoundPhase::Over) sooner(least, until_flip(round.remaining));
    if (round.clock_remaining) sooner(least, until_flip(*round.clock_remaining));
    sooner(least, until_next_second(round.since_live));
  }
  if (session.reading) sooner(least, until_next_second(reading_elapsed(session, at)));
  return least;
}

}  // namespace hh::app
