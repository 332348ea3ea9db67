// A call's transcript from a file or a stream, refused before it is read where it cannot be one.
//
//     auto call = read_transcript_file("call.vtt");
//     auto piped = read_transcript_stream(std::cin);
//
// Errors: a Problem for what is missing, no file, too large or no transcript. Thread: any.
#pragma once

#include "documents/transcript.hpp"

#include <filesystem>
#include <iosfwd>

namespace hh::app {

domain::Result<documents::Transcript> read_transcript_file(const std::filesystem::path& file);
domain::Result<documents::Transcript> read_transcript_stream(std::istream& in);

}  // namespace hh::app
