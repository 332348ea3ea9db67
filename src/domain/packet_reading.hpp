// What the parts of a field have to be for somebody else to use them: a date, an amount, a number, a full
// name.
//
//     if (const auto why = unreadable(field, part, text)) say(*why);   // "“lots” is no amount; write
//     $84,000"
//
// Required means readable: the gate takes nothing else for filled. Pure; any thread.
#pragma once

#include "domain/packet_template.hpp"

#include <optional>
#include <string>

namespace hh::domain {

/// Nothing where the text can be read, or is empty.
std::optional<std::string> unreadable(const TemplateField& field, const CellPart& part,
                                      const std::string& text);

/// One person, however the name is spaced and written.
bool same_person(const std::string& a, const std::string& b);

}  // namespace hh::domain
