// Packets at the desk: acts on them checked, applied and kept ready to be drawn.
#include "session/desk.hpp"
#include "session/zone.hpp"

#include "domain/packet_gate.hpp"

namespace hh::session {

using namespace domain;

namespace {

/// As many packets are kept folded; the others are read again when somebody opens them.
constexpr std::size_t most_folded = 32;

LocalTime whole_minute(LocalTime at) { return std::chrono::floor<std::chrono::minutes>(at); }

}  // namespace

Result<LivePacket*> Desk::packet_at_hand(const PacketId& id) {
  if (const auto found = packets_.find(id); found != packets_.end()) return &found->second;
  auto rows = store_.journal(id.value);
  if (!rows) return rows.problem();
  auto live = replay_packet(rows.value());
  if (!live) return live.problem();
  if (packets_.size() >= most_folded) forget_folded();
  return &packets_.emplace(id, std::move(live).value()).first->second;
}

/// What waits to be written, or is looked at, stays.
void Desk::forget_folded() {
  std::erase_if(packets_, [&](const auto& entry) {
    return entry.first != packet_shown_ && !pending_.packets.contains(entry.first);
  });
}

void Desk::complete_packet_act(OnPacket& on, const Reading& stamp) {
  const auto known = packets_.find(on.packet);
  const std::string zone =
      known == packets_.end() || known->second.packet.zone.empty() ? zone_ : known->second.packet.zone;
  const LocalTime now = whole_minute(local_time(stamp.utc, zone));
  if (auto* open = std::get_if<OpenPacket>(&on.what); open != nullptr && open->zone.empty()) {
    open->zone = zone_;
  }
  if (auto* verdict = std::get_if<JudgeSection>(&on.what);
      verdict != nullptr && verdict->local == LocalTime{}) {
    verdict->local = now;
  }
  if (auto* gate = std::get_if<OpenGate>(&on.what); gate != nullptr && gate->local == LocalTime{}) {
    gate->local = now;
  }
  if (auto* undo = std::get_if<UndoPacket>(&on.what); undo != nullptr && undo->acts == 0) {
    if (const auto live = packet_at_hand(on.packet)) undo->acts = undoable_acts(live.value()->acts);
  }
}

std::optional<Problem> Desk::on_packet(const Act& made) {
  if (live_ && live_->rehearsal) {
    return Problem{"Packets are real", {}, "Leave the rehearsal; it changes nothing that is stored."};
  }
  const PacketAct act = *packet_act_of(made);
  if (act.packet.empty()) {
    return Problem{"The packet has no id", {}, "Open one from Handoffs, or by `handoff-hour packet new`."};
  }
  if (std::holds_alternative<OpenPacket>(act.what)) return open_packet_act(act);
  auto live = packet_at_hand(act.packet);
  if (!live) return live.problem();
  LivePacket& packet = *live.value();
  if (std::holds_alternative<UndoPacket>(act.what)) {
    if (!undoable(packet.acts)) {
      return Problem{"There is nothing to take back", packet.packet.first("account"),
                     "Initials, verdicts, promises and evidence stay."};
    }
    packet.acts.push_back(act);
    packet.packet = replay(packet.acts, packet.form);
  } else {
    if (auto no = check(packet.packet, act)) return no;
    apply(packet.packet, act);
    packet.acts.push_back(act);
  }
  pending_.packets.insert(act.packet);
  return std::nullopt;
}

std::optional<Problem> Desk::open_packet_act(const PacketAct& act) {
  const bool pending = packets_.contains(act.packet);
  const auto stored = store_.journal(act.packet.value);
  if (!stored) return stored.problem();
  if (pending || !stored.value().empty()) {
    return Problem{"This packet is open already", act.packet.value, "Work on in that one."};
  }
  auto live = opened_packet(act);
  if (!live) return live.problem();
  if (packets_.size() >= most_folded) forget_folded();
  packets_.emplace(act.packet, std::move(live).value());
  pending_.packets.insert(act.packet);
  return std::nullopt;
}

void Desk::open_packet(OpenPacket packet, const Reading& stamp) {
  const PacketId id = new_packet_id(packet, local_time(stamp.utc, zone_));
  const Receipt receipt = take({{}, "facilitator", OnPacket{id, std::move(packet)}}, stamp, true);
  if (receipt.refused || flush()) return;
  look_at_packet(id);
}

void Desk::look_at_packet(const PacketId& id) {
  packet_shown_ = PacketId{};
  if (id.empty()) return;
  if (const auto live = packet_at_hand(id)) {
    packet_shown_ = id;
  } else {
    notice(live.problem());
  }
}

void Desk::find_packets(const std::string& words) {
  packet_words_ = words;
  packets_stale_ = true;
  refresh_packets();
}

void Desk::refresh_packets() {
  if (!packets_stale_) return;
  packets_stale_ = false;
  auto found = store_.packets({packet_words_, {}, 200});
  auto count = store_.count_packets();
  if (!found || !count) return notice(!found ? found.problem() : count.problem());
  packet_list_ = std::make_shared<const std::vector<PacketSummary>>(std::move(found).value());
  packet_count_ = count.value();
}

void Desk::publish_packets(Snapshot& out) {
  refresh_packets();
  out.packets = packet_list_;
  out.packet_count = packet_count_;
  out.packet_words = packet_words_;
  const auto shown = packets_.find(packet_shown_);
  if (shown == packets_.end()) return;
  if (!packet_published_ || packet_published_->id != packet_shown_ ||
      packet_acts_published_ != shown->second.acts.size()) {
    packet_published_ = std::make_shared<const Packet>(shown->second.packet);
    packet_acts_published_ = shown->second.acts.size();
  }
  out.packet = packet_published_;
  if (const auto index = undoable(shown->second.acts)) {
    out.packet_undoable = describe(*shown->second.form, shown->second.acts[*index].what);
  }
}

}  // namespace hh::session
