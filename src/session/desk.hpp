// Desk: what the session thread works on: takes posts one after the other, keeps the state, writes
// batches, builds snapshots. Used by Door only; everything here runs on the door's thread.
#pragma once

#include "session/axis.hpp"
#include "session/door.hpp"
#include "session/packet_replay.hpp"
#include "session/replaying.hpp"

#include <map>
#include <set>

namespace hh::session {

class Desk {
public:
  Desk(store::Store store, std::shared_ptr<const domain::Clock> clock,
       std::shared_ptr<const library::Shelf> shelf, std::string zone);

  /// Checks and applies a post; what it changes waits for `flush`. `tell` puts a refusal on the screen.
  Receipt take(Post post, const domain::Reading& stamp, bool tell);
  /// Writes what waits in one transaction. On failure everything since the last flush is taken back.
  std::optional<domain::Problem> flush();

  void open(const domain::ProgramId& program, domain::Settings settings, domain::Roster roster,
            const domain::Reading& stamp, bool rehearsal, double speed);
  void leave(const domain::Reading& stamp);
  void recover(const domain::SessionId& id, Commands::Recover how, const domain::Reading& stamp);
  void look_at(const domain::SessionId& id);
  void look_at_packet(const domain::PacketId& id);
  void open_packet(domain::OpenPacket packet, const domain::Reading& stamp);
  /// Which packets the snapshot lists.
  void find_packets(const std::string& words);
  void remember(const std::string& key, const std::string& value);
  void set_speed(double speed, const domain::Reading& stamp);
  /// A rehearsal goes on with the text as it is now; a real session keeps what it froze.
  void set_shelf(std::shared_ptr<const library::Shelf> shelf);
  void beat(const domain::Reading& stamp);

  SnapshotPtr publish();
  const Axis& axis() const { return axis_; }
  const std::string& zone() const { return zone_; }

private:
  struct Live {
    std::vector<domain::Act> acts;
    std::shared_ptr<const domain::Program> program;
    domain::Session work;
    bool rehearsal = false;
  };
  /// What came in since the last flush.
  struct Pending {
    std::vector<store::JournalEntry> entries;
    std::set<std::string> ids;
    std::set<domain::ScoreKey> scores;
    std::set<domain::FollowUpId> follow_ups;
    std::vector<domain::FollowUpId> withdrawn;
    std::set<domain::PacketId> packets;
    bool everything = false;
    bool head = false;
    std::size_t acts_before = 0;
    std::optional<std::map<domain::FollowUpId, domain::FollowUp>> follow_ups_before;
  };

  void load();
  void load_recoveries();
  void reload_past();
  bool known(const std::string& id) const;
  domain::Command completed(domain::Command command, const domain::Reading& stamp);
  std::optional<domain::Problem> act(const domain::Act& act);
  std::optional<domain::Problem> say_follow_up(const domain::Act& act);
  std::optional<domain::Problem> turn_back(const domain::Act& act);
  std::optional<domain::Problem> on_packet(const domain::Act& act);
  std::optional<domain::Problem> open_packet_act(const domain::PacketAct& act);
  domain::Result<LivePacket*> packet_at_hand(const domain::PacketId& id);
  void complete_packet_act(domain::OnPacket& on, const domain::Reading& stamp);
  void forget_folded();
  void refresh_packets();
  void publish_packets(Snapshot& out);
  void ended_or_reopened(bool was_finished);
  void record(const domain::Act& act, const domain::Reading& stamp);
  void keep_follow_ups();
  store::TableChanges changes();
  void take_back();
  void notice(const domain::Problem& problem);
  void take_calendar();
  void take_new_text();
  void broken_text(const domain::Problem& problem);
  void leave_open(const domain::Reading& stamp);
  void end_recovered(const Recovery& chosen, const domain::Reading& stamp);
  void remember_people();
  void forget_recovery(const domain::SessionId& id);

  store::Store store_;
  std::shared_ptr<const domain::Clock> clock_;
  std::shared_ptr<const library::Shelf> shelf_;
  std::string zone_;
  Axis axis_;
  std::optional<Live> live_;
  Pending pending_;
  std::map<domain::FollowUpId, domain::FollowUp> follow_ups_;
  std::map<std::string, std::string> settings_;
  domain::BusinessCalendar calendar_;
  std::vector<store::SessionSummary> past_;
  std::vector<store::PastScore> past_scores_;
  std::vector<store::PastRepeat> repeats_;
  std::shared_ptr<const domain::Session> looked_at_;
  std::map<domain::PacketId, LivePacket> packets_;     ///< folded, as far as they are at hand
  std::vector<domain::PacketSummary> packet_changes_;  ///< of the batch that is being written
  domain::PacketId packet_shown_;
  std::shared_ptr<const domain::Packet> packet_published_;
  std::size_t packet_acts_published_ = 0;
  std::shared_ptr<const std::vector<domain::PacketSummary>> packet_list_;
  std::int64_t packet_count_ = 0;
  std::string packet_words_;
  bool packets_stale_ = true;
  std::vector<Recovery> recoveries_;
  std::map<domain::SessionId, Replayed> unfinished_;
  std::optional<Notice> notice_;
  std::optional<Notice> broken_text_;  ///< what keeps a rehearsal on the text before; stays until mended
  std::optional<domain::UtcTime> saved_;
  std::uint64_t version_ = 0;
  std::uint64_t notices_ = 0;
  bool storing_ = true;
  bool past_stale_ = false;
};

}  // namespace hh::session
