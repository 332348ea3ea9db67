// The written form of a packet's acts, inside a command: {"do":"packet","packet":"pk-…","act":{…}}.
//
//     {"do":"packet","packet":"pk-1","act":{"do":"edit","field":"champion","row":1,"part":"name","text":"Jo"}}
//
// Every form is listed in docs/commands.md. Thread: any.
#pragma once

#include "domain/command.hpp"
#include "session/json_fields.hpp"

#include <nlohmann/json_fwd.hpp>

namespace hh::session {

domain::OnPacket read_on_packet(Fields& fields);
nlohmann::json write_on_packet(const domain::OnPacket& command);
/// "2026-11-27T15:30"; an empty text for nothing.
std::string write_local(const std::optional<domain::LocalTime>& at);
std::optional<domain::LocalTime> read_local(const std::string& text);
/// The word an event has in files: "closed-won".
const char* event_word(domain::DealEvent event);
std::optional<domain::DealEvent> deal_event(const std::string& word);

}  // namespace hh::session
