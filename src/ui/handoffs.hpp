// Handoffs: the packets of deals, found by a few words, and the deals of past trainings that have none.
//
//     HandoffsAnswer answer = draw_handoffs(scene, memory);   // a deal was pressed: show its promises
#pragma once

#include "ui/scene.hpp"

#include <map>
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

struct HandoffsMemory {
  bool trainings = false;    ///< the deals of past trainings instead of packets
  bool chosen_view = false;  ///< somebody chose between the two
  bool begins = false;       ///< the form for a new packet is open
  std::string words;         ///< searched for
  std::string sought;        ///< the words last asked for
  int form = -1;             ///< chosen template of a new packet; -1: that of the hour that runs
  std::string account, ae, csm, amount, closed;
  domain::PairNumber pair;  ///< of the hour that runs, where the new packet is a pair's
};

struct HandoffsAnswer {
  Turn turn;
  std::string deal;  ///< to be searched for on Follow up
};
HandoffsAnswer draw_handoffs(Scene& scene, HandoffsMemory& memory);

}  // namespace hh::ui
