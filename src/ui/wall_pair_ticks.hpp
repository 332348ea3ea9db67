// Pairs on the Wall, each with a tick for every thing asked of it: promises said, parts read aloud.
#pragma once

#include "ui/wall_parts.hpp"

#include <functional>
#include <string>

namespace hh::ui {

struct PairTicks {
  std::size_t count = 0;  ///< things asked of each pair, lettered A, B, …
  std::function<bool(domain::PairNumber, std::size_t)> done;
  std::string all_words;   ///< "all said aloud"
  std::string none_words;  ///< "none said yet"
  std::string some_words;  ///< after the letters that are missing: "not said yet"
};

/// "A" for 0.
std::string tick_letter(std::size_t i);
/// The letter in its disc, at the left of `row`; returns what is left of the row.
Rect draw_tick_letter(WallScene& scene, Rect row, std::size_t i);
/// All pairs in as many columns as needed, pages turning; returns "12 of 24" and the page, for the foot.
std::string draw_pair_ticks(WallScene& scene, Rect body, const PairTicks& ticks);

}  // namespace hh::ui
