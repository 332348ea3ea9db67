// The packet page: one deal's handoff as a form, with its promises, its review and its dates.
//
//     PacketMemory memory;                          // one per first window
//     Turn turn = draw_packet(scene, memory);
//
// Shows `Snapshot::packet`; what is typed is stored at every pause, under the name of whoever works.
// Main thread.
#pragma once

#include "domain/packet_gate.hpp"
#include "domain/packet_quality.hpp"
#include "ui/drafts.hpp"
#include "ui/requests.hpp"
#include "ui/scene.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hh::ui {

enum class PacketTab { Form, Promises, Review, Dates, Plan, History, Documents };

/// Who sits at the keyboard: their acts carry the name.
enum class PacketHand { Ae, Csm, Manager };

struct PacketMemory {
  domain::PacketId packet;
  PacketTab tab = PacketTab::Form;
  PacketHand hand = PacketHand::Ae;
  std::string section;                        ///< of the form, by id; empty: the first
  std::string missing_of;                     ///< the section `first_missing` speaks of
  std::set<std::string> first_missing;        ///< fields that were missing when it was opened
  std::string reveal;                         ///< control to be brought into view and given the keyboard
  std::map<std::string, std::string> drafts;  ///< typed for an act that is not given yet, by control id
  std::map<std::string, int> choices;         ///< chosen for such an act
  Drafts typed;                               ///< cells, stored as they are typed
  /// Answers up to these numbers belong to the packet that was open before.
  std::uint64_t written_before = 0, heard_before = 0, attached_before = 0;
  std::uint64_t copied = 0;  ///< the answer that went to the clipboard last
  int promise = 0;           ///< the promise that is open, by number
};

Turn draw_packet(Scene& scene, PacketMemory& memory);
/// Where a file that is dropped on the form belongs: the open section's place for attachments, else the
/// form's first; nothing where the form has none.
std::optional<AttachmentWanted> attachment_for(const PacketMemory& memory, const session::Snapshot& snap,
                                               const std::string& path);
/// Whose words in a call's transcript are promises of ours.
std::vector<std::string> our_speakers(const domain::Packet& packet);
/// Sends what was typed and not stored yet.
void store_typed(PacketMemory& memory, const session::Snapshot& snap, session::Commands& commands);

}  // namespace hh::ui
