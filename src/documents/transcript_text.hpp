// Transcripts in plain text, as meeting tools and people write them: "Name: words", a time before it
// in brackets or bare, or a line of name and time above the words.
//
//     read_plain_transcript("[00:12:03] Ana: We can.\n")   // 12:03, "Ana", "We can."
//
// Name and time hold until the next are told. Values; any thread.
#pragma once

#include "domain/promise_finder.hpp"

#include <string_view>
#include <vector>

namespace hh::documents {

std::vector<domain::CallLine> read_plain_transcript(std::string_view text);

}  // namespace hh::documents
