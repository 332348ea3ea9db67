// Which sound is due between two looks at the hour: at zero and where red begins, for the section's
// clock and for the round's.
//
//     Chimes chimes;
//     if (auto sound = chimes.look(session, moment.at)) chime.play(*sound);
//
// Pure. A clock that was changed by hand, or not looked at for a while, makes no sound.
#pragma once

#include "domain/session.hpp"
#include "platform/chime.hpp"

#include <optional>

namespace hh::app {

class Chimes {
public:
  std::optional<platform::Chime::Sound> look(const domain::Session& session, domain::SessionTime at);
  void forget() { before_.reset(); }

private:
  struct Clock {
    domain::Millis remaining{};
    domain::Millis allotted{};
  };
  struct Look {
    domain::SessionTime at{};
    domain::Position position;
    Clock section;
    domain::RoundNumber round;
    domain::RoundPhase phase = domain::RoundPhase::Over;
    Clock round_clock;
  };
  static std::optional<Look> look_at(const domain::Session& session, domain::SessionTime at);
  static std::optional<platform::Chime::Sound> between(const Clock& before, const Clock& now);

  std::optional<Look> before_;
};

}  // namespace hh::app
