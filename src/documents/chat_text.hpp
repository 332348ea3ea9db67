// A chat message's escapes and its length.
//
//     shortened(escape_chat("R&D <team>"), "… more in the packet");
//
// Thread: any.
#pragma once

#include <cstddef>
#include <string>

namespace hh::documents {

constexpr std::size_t longest_chat = 2999;  ///< letters, not bytes

/// Only & < >, which also disarms mentions such as <!channel>.
std::string escape_chat(const std::string& text);

/// `text`, or what fits of it, cut between words and never inside an escape, and the pointer below it.
std::string shortened(const std::string& text, const std::string& pointer);

}  // namespace hh::documents
