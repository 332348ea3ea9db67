// Handoffs: the deals that pairs worked on in past trainings, with what was promised for each.
//
//     HandoffsAnswer answer = draw_handoffs(scene);   // a deal was pressed: show its promises
#pragma once

#include "ui/scene.hpp"

#include <string>
#include <vector>

namespace hh::ui {

struct HandoffRow {
  std::string deal;
  std::string pair_label;
  domain::PairNumber pair;
  int promises = 0;
  int closed = 0;  ///< done, with evidence
  bool late = false;
  std::string next_due;  ///< "Mon 23 Nov"; empty where nothing is open
};
/// One row a deal and pair, open ones by their next due date, then the others by name.
std::vector<HandoffRow> handoff_rows(const std::vector<domain::FollowUp>& items, domain::Date today);

struct HandoffsAnswer {
  Turn turn;
  std::string deal;  ///< to be searched for on Follow up
};
HandoffsAnswer draw_handoffs(Scene& scene);

}  // namespace hh::ui
