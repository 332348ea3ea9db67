// A session in words, as `show` and `simulate` print it without --json. Thread: any.
#pragma once

#include "domain/session.hpp"

#include <string>
#include <vector>

namespace hh::app {

std::string session_text(const domain::Session& session, domain::SessionTime now,
                         const std::vector<domain::FollowUp>& items);
/// Only the ones that belong to `session`, by due date: the same order today and next month.
std::vector<domain::FollowUp> of_session(const std::vector<domain::FollowUp>& items,
                                         const domain::SessionId& session);
const char* stage_word(domain::Stage stage);

}  // namespace hh::app
