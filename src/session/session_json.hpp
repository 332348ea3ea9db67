// A session as `show --json` prints it; the form is described in docs/show-json.md. Thread: any.
#pragma once

#include "domain/scoring.hpp"
#include "domain/session.hpp"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace hh::session {

/// `now` is the instant running sections are counted to; `items` are the session's follow-ups.
nlohmann::json session_json(const domain::Session& session, domain::SessionTime now,
                            const std::vector<domain::FollowUp>& items);
nlohmann::json follow_up_json(const domain::FollowUp& item);

}  // namespace hh::session
