#include "app/chimes.hpp"

#include <utility>

namespace hh::app {

using namespace domain;
using Sound = platform::Chime::Sound;

namespace {

/// After a longer gap (suspend, a restart) the moment of the sound is over.
constexpr Millis longest_gap{5000};

Millis allotted_in(const Session& session, const RunView& view) {
  const auto index = static_cast<std::size_t>(view.position.section);
  return index < view.sections.size() ? view.sections[index].allotted() : session.program->slot;
}

Millis phase_length(const Session& session, RoundPhase phase) {
  const Round* round = session.program->round(session.round->number);
  if (round == nullptr) return {};
  return phase == RoundPhase::Live ? Millis{round->live} : Millis{round->feedback};
}

}  // namespace

std::optional<Chimes::Look> Chimes::look_at(const Session& session, SessionTime at) {
  if (session.stage() != Stage::Running) return {};
  const RunView view = session.timeline.at(at);
  Look look{.at = at,
            .position = view.position,
            .section = {view.remaining, allotted_in(session, view)},
            .round = {},
            .phase = RoundPhase::Over,
            .round_clock = {}};
  if (session.round) {
    const RoundView round = round_view(session, at);
    look.round = session.round->number;
    look.phase = round.phase;
    look.round_clock = {round.remaining, phase_length(session, round.phase)};
  }
  return look;
}

std::optional<Sound> Chimes::between(const Clock& before, const Clock& now) {
  if (before.allotted != now.allotted || now.remaining > before.remaining) return {};
  if (before.remaining > Millis{0} && now.remaining <= Millis{0}) return Sound::Zero;
  const bool was_red = heat(before.remaining, before.allotted) >= Heat::Red;
  if (!was_red && heat(now.remaining, now.allotted) == Heat::Red) return Sound::Red;
  return {};
}

std::optional<Sound> Chimes::look(const Session& session, SessionTime at) {
  const std::optional<Look> now = look_at(session, at);
  const std::optional<Look> before = std::exchange(before_, now);
  if (!now || !before || now->at - before->at > longest_gap) return {};
  if (now->round == before->round && before->phase != RoundPhase::Over) {
    // A round's phase ends by turning into the next one; ended by hand it was not near its end.
    const bool turned = now->phase != before->phase && before->round_clock.remaining <= now->at - before->at;
    if (turned) return Sound::Zero;
    if (now->phase == before->phase) {
      if (const auto sound = between(before->round_clock, now->round_clock)) return sound;
    }
  }
  if (now->position.section != before->position.section) return {};
  return between(before->section, now->section);
}

}  // namespace hh::app
