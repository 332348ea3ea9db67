// SampleRoster: eight pairs with deals and promises, to rehearse with when no roster is at hand.
//
//     take(rows, domain::write_roster(sample_roster(today)), "the sample roster");
//     if (is_sample(pair)) ...   // known again wherever it went, so that no real hour takes it for real
//
// Closed days and promised days lie around `today`. Pure; any thread.
#pragma once

#include "domain/roster.hpp"

namespace hh::ui {

domain::Roster sample_roster(domain::Date today);
/// The same two people as a pair of the sample.
bool is_sample(const domain::Pair& pair);
int sample_pairs(const std::vector<domain::Pair>& pairs);

}  // namespace hh::ui
