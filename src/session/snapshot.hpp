// Snapshot: what every face draws. Immutable, shared, published after each durable act.
//
//     auto snap = door.snapshot();
//     draw(*snap, moment, commands);
//
// A Snapshot holds no running numbers: a face derives them with `timeline.at(moment.session)`.
// Reading one is safe from any thread.
#pragma once

#include "domain/business_calendar.hpp"
#include "domain/command.hpp"
#include "domain/scoring.hpp"
#include "domain/session.hpp"
#include "library/library.hpp"
#include "store/store.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hh::session {

/// The setting that holds the company's holidays, as `domain::write_holidays` writes them.
inline constexpr char holidays_setting[] = "holidays";

/// The instant a frame is drawn for. Faces get it; they never ask a clock.
struct Moment {
  domain::SessionTime at{};  ///< of the live session (scaled in a rehearsal)
  domain::UtcTime utc{};
  domain::LocalTime local{};  ///< in the session's (or the computer's) zone
  double seconds = 0;         ///< monotonic, for animation only
};

/// An unfinished session found at the start.
struct Recovery {
  domain::SessionId session;
  std::string title;
  std::string room;
  domain::Millis down{};       ///< how long the program was away
  domain::SessionTime from{};  ///< last sign of life on the session's axis
  domain::Millis elapsed{};    ///< of the hour at that moment
  domain::UtcTime last_seen{};
  bool begun = true;  ///< false: it was open, and nobody had pressed Start
  bool left = false;  ///< somebody chose to leave it open: Home offers it, and nothing waits for an answer
  domain::Millis told{};  ///< when `down` was told, on the computer's line
};

/// Something to tell the person at the laptop; `problem` stays until the next act.
struct Notice {
  std::uint64_t number = 0;  ///< rises with each new notice
  domain::Problem problem;
  bool bad = true;
};

struct Snapshot {
  std::uint64_t version = 0;
  std::shared_ptr<const library::Shelf> shelf;
  std::shared_ptr<const domain::Session> live;  ///< null: nobody runs anything
  bool rehearsal = false;
  double speed = 1.0;                                ///< of a rehearsal
  std::vector<Recovery> recoveries;                  ///< open hours that nobody is in
  std::vector<domain::FollowUp> follow_ups;          ///< in order
  std::vector<store::SessionSummary> past;           ///< newest first
  std::vector<store::PastScore> past_scores;         ///< of the last 30 days
  std::vector<store::PastRepeat> repeats;            ///< of the last 30 days: next roster shows them
  std::shared_ptr<const domain::Session> looked_at;  ///< a past session somebody opened; null: none
  /// Packets, newest change first: all, or those `packet_words` finds; at most 200 of `packet_count`.
  std::shared_ptr<const std::vector<domain::PacketSummary>> packets;
  std::int64_t packet_count = 0;  ///< of the whole store
  std::string packet_words;
  std::shared_ptr<const domain::Packet> packet;  ///< the one somebody opened; null: none
  std::optional<std::string> packet_undoable;    ///< what Ctrl+Z would take back in it
  std::map<std::string, std::string> settings;   ///< remembered choices ("room", "theme", ...)
  domain::BusinessCalendar calendar;             ///< the company's, with its holidays
  std::optional<std::string> undoable;           ///< what Ctrl+Z would take back, in words
  domain::TakesBack takes_back =
      domain::TakesBack::Act;            ///< whether that is the start or the end of the hour
  std::optional<std::string> redoable;   ///< what Ctrl+Shift+Z would do again
  std::optional<domain::UtcTime> saved;  ///< last durable act
  std::optional<Notice> notice;
  std::string zone;     ///< IANA zone of this computer
  bool storing = true;  ///< false: disk refuses; acts are refused, timers go on
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// What a face sends. The door gives ids, time and durability; nothing here blocks a frame.
class Commands {
public:
  virtual ~Commands() = default;
  virtual void send(domain::Command command) = 0;
  /// On behalf of somebody named (a coach on the kiosk).
  virtual void send_as(const std::string& who, domain::Command command) = 0;
  virtual void open_session(const domain::ProgramId& program, domain::Settings settings,
                            domain::Roster roster) = 0;
  virtual void open_rehearsal(const domain::ProgramId& program, domain::Settings settings,
                              domain::Roster roster, double speed) = 0;
  virtual void set_speed(double speed) = 0;  ///< rehearsal only, 1..60
  /// Back to Home. A running hour stays open, its clock goes on, and it is offered again.
  virtual void leave_session() = 0;
  /// End: ended as of its last sign of life, with follow-ups. Abandon: kept in the record, without any.
  /// Later: it stays open and is offered again.
  enum class Recover { GoOn, AsPause, Abandon, End, Later };
  virtual void recover(const domain::SessionId& session, Recover how) = 0;
  /// Opens a past session to be read (`looked_at`); an empty id closes it.
  virtual void look_at(const domain::SessionId& session) = 0;
  /// Opens a packet to be read and worked on; an empty id closes it.
  virtual void look_at_packet(const domain::PacketId& packet) = 0;
  virtual void find_packets(const std::string& words) = 0;
  /// Begins a packet under an id of its own and opens it.
  virtual void open_packet(domain::OpenPacket packet) = 0;
  virtual void remember(const std::string& key, const std::string& value) = 0;
};

}  // namespace hh::session
