// A call's transcript as lines with a time and a speaker, whatever tool wrote it.
//
//     auto call = read_transcript(bytes);             // plain text, WebVTT or SubRip, told by what is in it
//     if (call) domain::find_promises(call.value().lines);
//
// Text: "Name: words", "[00:12:03] Name: words", or a line of name and time above the words. Captions of
// one cue are one line, unless several speak. Markup and entities are gone. What could not be read is
// remarked on, and the words are kept. Errors: a Problem for what is no text or holds no words. Linear in
// the length. Values; any thread.
#pragma once

#include "domain/promise_finder.hpp"
#include "domain/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hh::documents {

constexpr std::size_t largest_transcript = 64 * 1024 * 1024;

enum class TranscriptFormat { Text, Vtt, Srt };

struct Transcript {
  TranscriptFormat format = TranscriptFormat::Text;
  std::string encoding;  ///< "UTF-8", "UTF-16", "Windows-1252"
  std::vector<domain::CallLine> lines;
  std::vector<std::string> remarks;  ///< sentences for a person, a handful at most
};

/// What is said of a longer one; for those who find out before they read it.
domain::Problem transcript_too_large(const std::string& where);

domain::Result<Transcript> read_transcript(std::string_view bytes);

/// "text", "WebVTT", "SubRip"
const char* word(TranscriptFormat format);

}  // namespace hh::documents
