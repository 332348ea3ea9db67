// Timeline: where the hour stands, derived from what happened and never counted down.
//
//     Timeline t(plan);
//     t.start(at, Minutes{0});
//     t.go({1, 0}, later);
//     RunView v = t.at(now);     // pure: same events and same now, same answer
//
// Planned, added, paused and overrun are four numbers and are never folded into one.
// All instants are on the session's axis; wall time plays no part here.
#pragma once

#include "domain/program.hpp"
#include "domain/units.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hh::domain {

/// A place in the program, both counted from 0.
struct Position {
  int section = 0;
  int step = 0;
  friend auto operator<=>(const Position&, const Position&) = default;
};

enum class Stage { Setup, Running, Finished };

struct SectionPlan {
  std::string id;
  Millis planned{};
  bool is_protected = false;
  int steps = 1;
};

/// The four numbers of one section, and where it stands.
struct SectionTimes {
  Millis planned{};
  Millis added{};  ///< minutes given or taken by hand or by a trim; may be negative
  Millis paused{};
  Millis spent{};    ///< running time, pauses not in it
  Millis overrun{};  ///< spent beyond planned + added, never negative
  bool entered = false;
  bool current = false;
  Millis allotted() const { return planned + added; }
  Millis remaining() const { return allotted() - spent; }
};

/// A trim the program proposes, never makes.
struct TrimOffer {
  Millis excess{};           ///< how far the projected end lies past the slot
  Millis cut{};              ///< how much of it the offer recovers
  std::vector<Millis> take;  ///< per section, how much is taken (0 for protected and past)
};

struct RunView {
  Stage stage = Stage::Setup;
  Position position;
  bool paused = false;
  std::vector<SectionTimes> sections;
  Millis on_step{};    ///< running time at the present step, since it was last come to
  Millis remaining{};  ///< of the current section; negative is overtime
  Millis elapsed{};    ///< since the start, pauses included
  Millis paused_total{};
  SessionTime projected_end{};
  SessionTime slot_end{};
  Millis behind{};                          ///< projected end minus slot end; negative is ahead
  std::optional<Millis> next_section_late;  ///< the next section should have begun this long ago
  std::optional<TrimOffer> trim;
};

class Timeline {
public:
  Timeline() = default;
  Timeline(std::vector<SectionPlan> plan, Millis slot);
  static Timeline of(const Program& program);

  void start(SessionTime at, Millis ago);
  void go(Position to, SessionTime at);
  void pause(SessionTime at);
  void resume(SessionTime at);
  /// `delta` for section `section`; never below what it has already spent minus planned time.
  void add(int section, Millis delta);
  void finish(SessionTime at);
  /// The slot ends here, where a planned start was agreed; else start + slot.
  void set_slot_end(SessionTime at) { slot_end_ = at; }

  RunView at(SessionTime now) const;
  /// Time between two instants in which the hour was not paused.
  Millis running_between(SessionTime from, SessionTime to) const;
  Stage stage() const { return stage_; }
  Position position() const;
  bool paused() const;
  std::optional<SessionTime> started_at() const { return started_; }
  std::optional<SessionTime> finished_at() const { return finished_; }
  /// The step after `from`, or nothing on the last one: it never wraps.
  std::optional<Position> after(Position from) const;
  std::optional<Position> before(Position from) const;
  const std::vector<SectionPlan>& plan() const { return plan_; }

private:
  struct Visit {
    Position where;
    SessionTime from;
  };
  struct Pause {
    SessionTime from;
    std::optional<SessionTime> to;
  };
  Millis paused_between(SessionTime from, SessionTime to) const;
  std::vector<SectionTimes> times(SessionTime now) const;
  std::optional<TrimOffer> trim_offer(const RunView& view) const;

  std::vector<SectionPlan> plan_;
  std::vector<Millis> added_;
  Millis slot_{};
  Stage stage_ = Stage::Setup;
  std::optional<SessionTime> started_, finished_, slot_end_;
  std::vector<Visit> visits_;
  std::vector<Pause> pauses_;
};

/// The one rounding rule of every countdown: whole seconds, rounded up, so that 5:00 stands for
/// its full first second, 0:00 for exactly one, and overtime's +0:01 comes one second after.
Seconds shown(Millis remaining);
/// How long until `shown` changes, for a countdown that runs; in (0 ms, 1000 ms].
Millis until_flip(Millis remaining);
/// "08:04", "+0:12" in overtime, "1:02:03" from an hour on.
std::string clock_text(Millis remaining);
/// A stopwatch counts whole seconds that have passed.
Seconds shown_elapsed(Millis elapsed);

/// Calm, amber in the last 20 %, red in the last 5 %, then overtime.
enum class Heat { Calm, Amber, Red, Overtime };
Heat heat(Millis remaining, Millis allotted);

}  // namespace hh::domain
