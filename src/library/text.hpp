// Text: the small things a program file is made of, read leniently and never guessed.
//
//     parse_duration("3 min")                        // 180 s
//     did_you_mean("protcted", {"protected"})        // "; did you mean “protected”?"
//
// Every function is total; a text that cannot be understood gives an empty optional. Thread: any.
#pragma once

#include "domain/program.hpp"
#include "domain/units.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hh::library {

std::string_view trimmed(std::string_view text);
std::string lowered(std::string_view text);
std::vector<std::string> split(std::string_view text, char at);

/// The text without a byte order mark and with every line ending as "\n".
std::string with_plain_lines(std::string_view text);
/// Where the first byte sequence that is not UTF-8 (or a NUL) begins.
std::optional<std::size_t> first_bad_byte(std::string_view text);
/// 1-based line of a byte offset.
int line_of(std::string_view text, std::size_t offset);

/// A whole number and nothing else; a sign is allowed.
std::optional<long long> parse_number(std::string_view text);
/// "90 s", "3 min", "2 h", "3:00"; negative ones are read too, for the caller to refuse.
std::optional<domain::Seconds> parse_duration(std::string_view text);
/// "end of week", "24 hours", "7 days", "10 business days"
std::optional<domain::DueRule> parse_due(std::string_view text);

/// Single edits (insert, drop, change, swap of neighbours) between two texts.
std::size_t edits_between(std::string_view a, std::string_view b);
/// The candidate a person probably meant, or nothing when all are far off.
std::optional<std::string> nearest(std::string_view text, const std::vector<std::string>& candidates);
/// The end of an error sentence: the nearest candidate, else the whole list.
std::string did_you_mean(std::string_view text, const std::vector<std::string>& candidates);

/// "Action items + drill" → "action-items-drill"
std::string slug(std::string_view title);
/// Ids are lower-case letters, digits and dashes.
bool is_id(std::string_view text);
/// Cuts speech at the ends of its sentences; "$1.5M" and {{promise.1}} stay whole.
std::vector<std::string> sentences_of(std::string_view speech);
/// Letters as a reader counts them, not bytes.
std::size_t letters_in(std::string_view text);

}  // namespace hh::library
