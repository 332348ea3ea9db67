// Content made ready for its reader.
//
//     PacketContent told = readable(for_reader(content));
//
// `for_reader` drops what a customer must not see, should the content hold it all the same. `readable`
// makes every text valid UTF-8 without control characters, its lines ended by "\n", and names one line.
// Values; any thread.
#pragma once

#include "domain/packet_content.hpp"

#include <string>
#include <string_view>

namespace hh::documents {

domain::PacketContent for_reader(domain::PacketContent content);
domain::PacketContent readable(domain::PacketContent content);

/// Valid UTF-8, no control characters but "\n".
std::string clean_text(std::string_view text);
/// The same on one line.
std::string clean_line(std::string_view text);

}  // namespace hh::documents
