// The rounds of a past training: every card that was begun, by whom, with its notes.
//
//     if (any_round(session)) draw_past_rounds(ui, session);
//
// Takes its place from the pen. Window thread only.
#pragma once

#include "domain/session.hpp"
#include "ui/ui.hpp"

#include <string>

namespace hh::ui {

/// A round was played, or something was scored or marked in one.
bool any_round(const domain::Session& session);
void draw_past_rounds(Ui& ui, const domain::Session& session);
/// A pair's sign and its name, as the head of its own card.
void draw_pair_title(Ui& ui, const domain::Pair& pair, const std::string& words);

}  // namespace hh::ui
