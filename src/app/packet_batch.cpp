#include "app/packet_batch.hpp"

#include <utility>

namespace hh::app {

using namespace domain;

namespace {

std::optional<Problem> try_act(session::LivePacket& live, PacketAct act) {
  if (auto* undo = std::get_if<UndoPacket>(&act.what)) {
    undo->acts = undoable_acts(live.acts);
    if (undo->acts == 0) return Problem{"There is nothing to take back", live.packet.first("account"), {}};
    live.acts.push_back(std::move(act));
    live.packet = replay(live.acts, live.form);
    return std::nullopt;
  }
  if (auto no = check(live.packet, act)) return no;
  apply(live.packet, act);
  live.acts.push_back(std::move(act));
  return std::nullopt;
}

}  // namespace

std::optional<RefusedAct> would_refuse(session::LivePacket packet, const std::vector<PacketCommand>& acts,
                                       const std::string& who, UtcTime now) {
  for (std::size_t i = 0; i < acts.size(); ++i) {
    if (auto no = try_act(packet, {{}, packet.packet.id, who, now, acts[i]})) return RefusedAct{i, *no};
  }
  return std::nullopt;
}

BatchStored store_acts(session::Door& door, const PacketId& id, const std::vector<PacketCommand>& acts,
                       const std::string& who) {
  std::vector<session::Receipt> receipts(acts.size());
  for (std::size_t i = 0; i < acts.size(); ++i) {
    door.post({{}, who, OnPacket{id, acts[i]}},
              [&receipts, i](const session::Receipt& receipt) { receipts[i] = receipt; });
  }
  door.drain();
  BatchStored out;
  for (std::size_t i = 0; i < acts.size(); ++i) {
    if (receipts[i].stored) {
      ++out.stored;
    } else if (!out.refused) {
      out.refused =
          RefusedAct{i, receipts[i].refused.value_or(Problem{"It was not stored", {}, "Try again."})};
    }
  }
  return out;
}

}  // namespace hh::app
