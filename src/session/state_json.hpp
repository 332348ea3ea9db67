// Settings, rosters and instants as JSON, shared by commands and by `show --json`. Thread: any.
#pragma once

#include "domain/session.hpp"
#include "session/json_fields.hpp"

#include <nlohmann/json.hpp>

namespace hh::session {

nlohmann::json write_settings(const domain::Settings& settings);
domain::Settings read_settings(Fields& parent, const char* key);
nlohmann::json write_pair_json(const domain::Pair& pair);
/// Without its number, which is the reader's to give.
domain::Pair read_pair_json(Fields& fields);
nlohmann::json write_roster_json(const domain::Roster& roster);
domain::Roster read_roster_json(Fields& parent, const char* key);

/// "2026-11-23T09:05:00.000Z" and back; a wrong text gives nothing.
std::string write_utc(domain::UtcTime at);
std::optional<domain::UtcTime> read_utc(const std::string& text);

}  // namespace hh::session
