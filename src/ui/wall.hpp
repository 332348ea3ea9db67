// Wall: what the room sees. One face at a time, chosen from the session, read from eight metres.
//
//     Wall wall;                                  // one per Wall window
//     wall.draw(ui, door.snapshot(), door.moment());
//
// No controls. Keeps only what a picture needs: the snapshot held by a freeze, and since when the
// present step is up. A freeze that was on when the program started holds what is drawn first.
#pragma once

#include "session/snapshot.hpp"
#include "ui/ui.hpp"
#include "ui/wall_fit.hpp"

#include <optional>
#include <string>

namespace hh::ui {

enum class WallFace {
  Idle,     ///< nobody runs anything
  Welcome,  ///< set-up is done, the hour has not begun
  Page,
  Number,
  Question,
  List,
  Reveal,    ///< a list whose texts are uncovered one by one
  Marks,     ///< what every pair shows
  Fill,      ///< a template as it is being filled
  Template,  ///< text to be sent
  Script,
  Round,
  Scoreboard,
  ScoreWall,  ///< the last 30 days
  Projected,  ///< a page put up over the step
  Artifacts,
  Tree,
  Commitments,
  Closing,
  End,  ///< after the hour
  Blackout
};

/// Which face the session asks for now. `live` may be null.
WallFace wall_face(const domain::Session* live);
/// "script", "scoreboard", …
const char* word(WallFace face);

/// The Wall in a few words, for the Console's preview.
struct WallSummary {
  WallFace face = WallFace::Idle;
  std::string headline;
  std::string clock;  ///< the clock that is the subject now; may be empty
  domain::Heat heat = domain::Heat::Calm;
  bool frozen = false;
};
WallSummary wall_summary(const session::Snapshot& snapshot, const session::Moment& moment);

class Wall {
public:
  void draw(Ui& ui, const session::SnapshotPtr& snapshot, const session::Moment& moment);

private:
  double up_for(const std::string& place, double seconds);

  session::SnapshotPtr held_;
  double held_seconds_ = 0;  ///< when the freeze began
  WallFit fit_;
  std::string place_;  ///< the face and the step of the last frame
  double place_since_ = 0;
  std::optional<domain::Projected> page_;  ///< the page that is put up
  double page_since_ = 0;
  double page_up_for(const domain::Session& live, double seconds);
};

}  // namespace hh::ui
