// Import deals: an export of a CRM looked through, asked about where it leaves something open, and made
// into packets.
//
//     if (Turn turn = draw_deals(scene, memory)) page = *turn;
//
// The export is read elsewhere (`Requests::look_at_deals`); a file dropped on Handoffs comes the same
// way. Main thread.
#pragma once

#include "ui/deals_look.hpp"
#include "ui/scene.hpp"

#include <cstdint>
#include <string>

namespace hh::ui {

enum class DealsTab { Rows, Columns, Aside };

struct DealsMemory {
  std::uint64_t taken = 0;  ///< number of the export taken in last
  std::string path{};
  DealsTab tab = DealsTab::Rows;
  int form = 0;             ///< the template of the new packets
  bool forms_open = false;  ///< they are being chosen from
  int column = -1;          ///< whose meaning is being chosen
};
/// An export was asked for that this page has not taken in.
bool new_deals(const Scene& scene, const DealsMemory& memory);
Turn draw_deals(Scene& scene, DealsMemory& memory);

}  // namespace hh::ui
