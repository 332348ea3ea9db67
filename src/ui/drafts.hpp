// Drafts: texts being typed into fields whose words are stored. Each keeps the command that stores
// it, and is stored when the keyboard pauses or leaves, whether or not its field is still drawn.
//
//     std::string text = drafts.shown("goal", session.joint_goal);
//     if (typed) drafts.type("goal", text, SetGoal{text}, seconds);
//     drafts.settle(commands, {seconds, snap.storing, frames});   // once a frame, after the fields
//
// Seconds are those of `Moment::seconds`. Main thread.
#pragma once

#include "session/snapshot.hpp"
#include "ui/motion.hpp"

#include <limits>
#include <map>
#include <optional>
#include <string>

namespace hh::ui {

/// The moment of a frame and how its disk is.
struct Disk {
  double seconds = 0;
  bool storing = true;  ///< `Snapshot::storing`
  FrameRequests& frames;
};

class Drafts {
public:
  /// A pause of this many seconds in typing stores what was typed.
  static constexpr double pause = 0.5;
  /// What was sent and is not stored after so many seconds was refused.
  static constexpr double refused_after = 2;
  /// As `seconds` of `type`: no pause stores it, only leaving the field.
  static constexpr double never = std::numeric_limits<double>::infinity();

  /// What the field shows: its draft, or `stored` where nobody types.
  const std::string& shown(const std::string& id, const std::string& stored);
  /// `store` is nothing where the text cannot be stored as it stands.
  void type(const std::string& id, std::string text, std::optional<domain::Command> store, double seconds);
  /// The text is what is stored already: nothing to do, unless something else was sent since.
  void forget_unsent(const std::string& id);
  /// The field was left or submitted: stored now.
  void leave(const std::string& id, session::Commands& commands);
  /// The field is drawn without the keyboard: a draft is over once `stored` has caught up with it. One
  /// that should have been stored long since is sent again: once, or for as long as the disk refuses.
  void rest(const std::string& id, const std::string& stored, const Disk& disk);
  /// Stores what has rested long enough, and asks for the frame in which the next one has. After all
  /// fields of the frame were drawn: what was sent from a field no longer drawn is forgotten, so that
  /// it cannot cover newer words later.
  void settle(session::Commands& commands, const Disk& disk);
  /// Stores all of it now: the hour or the window is about to close.
  void settle_all(session::Commands& commands);
  /// Something typed is not on its way to the disk yet.
  bool unsaved() const;
  /// The text under way for `id`, or nothing.
  const std::string* find(const std::string& id) const;

private:
  struct Draft {
    std::string text;
    double typed = 0;
    std::optional<domain::Command> store{};  ///< nothing once it was sent
    std::optional<domain::Command> sent{};   ///< the last that was
    std::optional<double> resting{};         ///< since when the keyboard is elsewhere
    bool again = false;                      ///< sent a second time already
    bool drawn = false;                      ///< its field, in this frame
  };
  static void send(Draft& draft, session::Commands& commands);
  /// Sent and not stored for `refused_after`; before that, asks for the frame in which it is.
  static bool overdue(Draft& draft, const Disk& disk);
  static void send_again(Draft& draft, const Disk& disk);
  std::map<std::string, Draft> drafts_;
};

}  // namespace hh::ui
