// The marks of a transcript: times, names of speakers, tags and entities.
//
//     read_time("00:12:03.500 rest")    // 723.5 s, 12 bytes
//     read_label("Ana Ruiz: We can")    // "Ana Ruiz", the words begin at byte 10
//
// Values; any thread.
#pragma once

#include "domain/units.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hh::documents {

struct TimeMark {
  domain::Millis at{};
  std::size_t length = 0;
};
/// The time a text begins with: M:SS, H:MM:SS, with "." or "," and a fraction; AM and PM are read.
std::optional<TimeMark> read_time(std::string_view text);

struct Label {
  std::string speaker;
  std::optional<domain::Millis> at{};
  std::size_t words = 0;  ///< where they begin
};
/// "Name: …", "Name [00:12]: …", ">> Name: …"; nothing for a sentence with a colon in it.
std::optional<Label> read_label(std::string_view text);

/// Some capitalised words without a full stop, as "Ana Ruiz (Sales)", "van der Berg, Jo" or "Speaker 2".
bool looks_like_name(std::string_view text);

std::string_view without_blanks(std::string_view text);

/// Without <i>, {\an8} and their like, and with &amp; as it is read.
std::string without_markup(std::string_view text);

}  // namespace hh::documents
