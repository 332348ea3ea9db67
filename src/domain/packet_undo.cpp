// Replaying the acts of a packet, and what an undo takes back.
#include "domain/packet_command.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <string>

namespace hh::domain {

namespace {

using std::chrono::seconds;
constexpr seconds one_go{30};

template <class One>
bool is(const PacketAct& act) {
  return std::holds_alternative<One>(act.what);
}

bool can_be_undone(const PacketAct& act) {
  return is<EditCell>(act) || is<AttachFile>(act) || is<RemoveRow>(act) || is<MoveRow>(act) ||
         is<EditPromise>(act) || is<WorkOnPromise>(act) || is<DismissCandidate>(act) || is<SetEvent>(act) ||
         is<MeetClock>(act) || is<Redacted>(act);
}

/// One part typed in several goes by one person.
bool same_go(const PacketAct& before, const PacketAct& after) {
  const auto* first = std::get_if<EditCell>(&before.what);
  const auto* second = std::get_if<EditCell>(&after.what);
  return first != nullptr && second != nullptr && before.who == after.who && first->cell == second->cell &&
         after.utc - before.utc <= one_go;
}

/// Indices of what stands after the undos among the first `count` acts, but for documents that went out.
std::vector<std::size_t> kept(const std::vector<PacketAct>& acts, std::size_t count) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < count; ++i) {
    const auto* undo = std::get_if<UndoPacket>(&acts[i].what);
    if (undo == nullptr) {
      if (!is<SendDocument>(acts[i])) out.push_back(i);
      continue;
    }
    for (int n = std::max(undo->acts, 1); n > 0 && !out.empty() && can_be_undone(acts[out.back()]); --n) {
      out.pop_back();
    }
  }
  return out;
}

Packet folded(const std::vector<PacketAct>& acts, const std::vector<std::size_t>& which,
              const std::shared_ptr<const PacketTemplate>& form) {
  Packet packet = open_packet(acts.front(), form);
  for (const std::size_t i : which) {
    if (i != 0) apply(packet, acts[i]);
  }
  return packet;
}

}  // namespace

std::optional<std::size_t> undoable(const std::vector<PacketAct>& acts) {
  const std::vector<std::size_t> standing = kept(acts, acts.size());
  if (standing.empty() || !can_be_undone(acts[standing.back()])) return std::nullopt;
  return standing.back();
}

int undoable_acts(const std::vector<PacketAct>& acts) {
  const std::vector<std::size_t> standing = kept(acts, acts.size());
  if (standing.empty() || !can_be_undone(acts[standing.back()])) return 0;
  int count = 1;
  for (std::size_t i = standing.size() - 1; i > 0 && same_go(acts[standing[i - 1]], acts[standing[i]]); --i) {
    count += 1;
  }
  return count;
}

Packet replay(const std::vector<PacketAct>& acts, std::shared_ptr<const PacketTemplate> form) {
  Packet packet = open_packet(acts.front(), form);
  for (std::size_t i = 1; i < acts.size(); ++i) {
    if (!is<UndoPacket>(acts[i])) {
      apply(packet, acts[i]);
      continue;
    }
    const std::vector<PacketAct> before(acts.begin(), acts.begin() + static_cast<std::ptrdiff_t>(i));
    const auto taken = undoable(before);
    if (!taken) continue;
    std::vector<PacketEdit> history = std::move(packet.history);
    std::map<Audience, ToldDates> told = std::move(packet.told);
    packet = folded(acts, kept(acts, i + 1), form);
    history.push_back({acts[i].utc, acts[i].who, describe(*form, acts[*taken].what), {}, "taken back", {}});
    packet.history = std::move(history);
    packet.told = std::move(told);
    packet.changed = acts[i].utc;
  }
  return packet;
}

}  // namespace hh::domain
