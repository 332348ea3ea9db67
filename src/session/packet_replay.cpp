#include "session/packet_replay.hpp"

#include "domain/due.hpp"
#include "library/packet_templates.hpp"
#include "library/text.hpp"
#include "session/random_id.hpp"
#include "session/replaying.hpp"

#include <algorithm>

namespace hh::session {

using namespace domain;

namespace {

/// Packets begun one after the other freeze the same text: the one read last is kept.
const library::ReadTemplate& frozen_template(const OpenPacket& open) {
  struct Kept {
    TemplateId id;
    std::string source;
    library::ReadTemplate read;
  };
  thread_local std::optional<Kept> kept;
  if (!kept || kept->id != open.form || kept->source != open.source)
    kept = Kept{open.form, open.source, library::read_template(open.source, open.form.value + ".toml")};
  return kept->read;
}

}  // namespace

std::optional<PacketAct> packet_act_of(const Act& act) {
  const auto* on = std::get_if<OnPacket>(&act.what);
  if (on == nullptr) return std::nullopt;
  return PacketAct{act.id, on->packet, act.who, act.utc, on->what};
}

bool is_packet(const store::JournalEntry& first_row) { return first_row.kind == "packet"; }

PacketId new_packet_id(const OpenPacket& open, LocalTime now) {
  std::string name;
  for (const auto& [field, text] : open.header) {
    if (field == "account") name = library::slug(text);
  }
  std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });  // ids are typed
  name.resize(std::min<std::size_t>(name.size(), 24));
  const std::string day = iso(Date{std::chrono::floor<std::chrono::days>(now)});
  return PacketId{"pk-" + day + "-" + (name.empty() ? "" : name + "-") + random_word(4)};
}

Result<LivePacket> opened_packet(const PacketAct& act) {
  const auto* open = std::get_if<OpenPacket>(&act.what);
  if (open == nullptr) {
    const bool redacted = std::holds_alternative<Redacted>(act.what);
    return Problem{redacted ? "The beginning of this packet was taken out of the record"
                            : "This packet's record has no beginning",
                   act.packet.value,
                   redacted ? "Nothing can be shown of it; begin another one." : "Restore a backup."};
  }
  const library::ReadTemplate& read = frozen_template(*open);
  if (read.form == nullptr) {
    return Problem{"The template this packet froze cannot be read any more",
                   read.faults.empty() ? act.packet.value : read.faults.front().sentence(),
                   "Use the program version that stored it."};
  }
  LivePacket out;
  out.form = read.form;
  out.acts.push_back(act);
  out.packet = open_packet(act, read.form);
  return out;
}

Result<LivePacket> replay_packet(const std::vector<store::JournalEntry>& rows) {
  std::vector<PacketAct> acts;
  for (const store::JournalEntry& row : rows) {
    auto act = act_of(row);
    if (!act) return act.problem();
    std::optional<PacketAct> on = packet_act_of(act.value());
    if (row.redacted)
      on = PacketAct{act.value().id, PacketId{row.session}, row.who, act.value().utc, Redacted{}};
    if (!on) {
      return Problem{"Journal row " + std::to_string(row.sequence) + " is no act of a packet", row.session,
                     "The row is kept as it is; restore a backup."};
    }
    acts.push_back(std::move(*on));
  }
  if (acts.empty()) return Problem{"There is no such packet", {}, "Look at Handoffs for the ones there are."};
  auto out = opened_packet(acts.front());
  if (!out) return out.problem();
  out.value().packet = replay(acts, out.value().form);
  out.value().acts = std::move(acts);
  return out;
}

Result<Packet> load_packet(const store::Store& store, const PacketId& id) {
  auto rows = store.journal(id.value);
  if (!rows) return rows.problem();
  if (rows.value().empty()) {
    return Problem{"There is no packet \"" + id.value + "\"", {}, "`handoff-hour packet list` names them."};
  }
  auto live = replay_packet(rows.value());
  if (!live) return live.problem();
  return std::move(live).value().packet;
}

}  // namespace hh::session
