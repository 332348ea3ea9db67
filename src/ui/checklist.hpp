// Checklist: what stands in the way of a good hour, each line with what to do about it.
//
//     for (const CheckItem& item : checklist(here, plan)) ...
//
// The words are made apart from the drawing, so that they can be read without a window.
#pragma once

#include "domain/program.hpp"
#include "ui/scene.hpp"
#include "ui/theme.hpp"

#include <string>
#include <vector>

namespace hh::ui {

struct CheckItem {
  std::string id;  ///< "check.wall": the name of its button
  Tone tone = Tone::Good;
  std::string what;
  std::string detail;
  std::string action{};  ///< words of the button; empty: none
};

/// What the check is made of besides the computer itself.
struct HourPlan {
  const domain::Program* program = nullptr;
  std::string time_sentence;  ///< `plan_sentence`
  int pairs = 0;
  int row_remarks = 0;   ///< rows of the roster that need a look
  std::string blanks{};  ///< what scripts lack of which pair; empty: nothing
};
std::vector<CheckItem> checklist(const Surroundings& here, const HourPlan& plan);

/// The whole list in two words: "3 not ready", "all ready".
struct CheckSum {
  std::string words;
  Tone tone = Tone::Good;
};
CheckSum sum_of(const std::vector<CheckItem>& items);

/// The next thing that is not ready after `last`, round and round; empty: all is.
std::string next_not_ready(const std::vector<CheckItem>& items, const std::string& last);

/// Draws it with its buttons and the choice of the Wall's monitor. Answers with the item that is mended on
/// the page around it: "check.time", "check.roster", "check.scripts"; empty otherwise.
std::string draw_checklist(Scene& scene, const HourPlan& plan);

}  // namespace hh::ui
