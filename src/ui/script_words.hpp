// Scripts as the room reads them: the pair's deal filled in, and what is not known yet named in words.
//
//     for (const domain::ScriptSentence& sentence : worded(script, pair)) ...   // “the first promise”
#pragma once

#include "domain/session.hpp"

#include <vector>

namespace hh::ui {

/// `pair` may be null: then nothing is known yet.
std::vector<domain::ScriptSentence> worded(const domain::Script& script, const domain::Pair* pair);

}  // namespace hh::ui
