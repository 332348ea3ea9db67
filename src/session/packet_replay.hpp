// A packet out of its journal rows: the template it froze, and its acts folded. Thread: any.
#pragma once

#include "domain/command.hpp"
#include "store/store.hpp"

#include <memory>
#include <vector>

namespace hh::session {

struct LivePacket {
  std::shared_ptr<const domain::PacketTemplate> form;
  std::vector<domain::PacketAct> acts;
  domain::Packet packet;
};

/// Nothing where the row is no act of a packet.
std::optional<domain::PacketAct> packet_act_of(const domain::Act& act);
/// Reads the template that the opening act brought along.
domain::Result<LivePacket> opened_packet(const domain::PacketAct& act);
domain::Result<LivePacket> replay_packet(const std::vector<store::JournalEntry>& rows);
/// One stored packet folded from its journal.
domain::Result<domain::Packet> load_packet(const store::Store& store, const domain::PacketId& id);
/// "pk-2026-11-23-northwind-k3f9"
domain::PacketId new_packet_id(const domain::OpenPacket& open, domain::LocalTime now);
bool is_packet(const store::JournalEntry& first_row);

}  // namespace hh::session
