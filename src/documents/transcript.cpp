#include "documents/transcript.hpp"

#include "documents/transcript_captions.hpp"
#include "documents/transcript_marks.hpp"
#include "documents/transcript_text.hpp"
#include "library/import_decode.hpp"

#include <algorithm>
#include <utility>

namespace hh::documents {

namespace {

using domain::Problem;

constexpr const char* export_again = "Export the call as plain text, WebVTT (.vtt) or SubRip (.srt).";

std::string megabytes(std::size_t bytes) { return std::to_string(bytes / (1024 * 1024)) + " MB"; }

/// The first line with an arrow between two times tells a caption file, and its comma which one.
TranscriptFormat format_of(std::string_view text) {
  constexpr std::size_t lines_looked_at = 200;
  const std::size_t first = text.find_first_not_of(" \n\t");
  if (first == std::string_view::npos) return TranscriptFormat::Text;
  if (text.substr(first).starts_with("WEBVTT")) return TranscriptFormat::Vtt;
  std::size_t at = first;
  for (std::size_t line = 0; line < lines_looked_at && at < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view here = text.substr(at, std::min<std::size_t>(end - at, 200));
    const std::size_t arrow = here.find("-->");
    if (arrow != std::string_view::npos &&
        here.substr(0, arrow).find_first_of("0123456789") != std::string_view::npos)
      return here.find(',') != std::string_view::npos ? TranscriptFormat::Srt : TranscriptFormat::Vtt;
    at = end + 1;
  }
  return TranscriptFormat::Text;
}

void remark(std::vector<std::string>& remarks, const Seen& seen, const char* one, const char* many) {
  if (seen.count == 0) return;
  const std::string line = std::to_string(seen.line);
  remarks.push_back(seen.count == 1
                        ? std::string(one) + " (line " + line + ")."
                        : std::to_string(seen.count) + " " + many + ", the first on line " + line + ".");
}

void read_cues(std::string_view text, Transcript& out) {
  Captions cues = read_captions(text);
  out.lines = std::move(cues.lines);
  remark(out.remarks, cues.unreadable_times, "A time cannot be read; its words are kept without one",
         "times cannot be read and their words are kept without one");
  remark(out.remarks, cues.backward_times, "A time is earlier than the one before it",
         "times are earlier than the one before");
  const bool headless = out.format == TranscriptFormat::Vtt && !text.starts_with("WEBVTT");
  if (headless)
    out.remarks.emplace_back("The file does not begin with WEBVTT; it was read as captions all the same.");
}

}  // namespace

Problem transcript_too_large(const std::string& where) {
  return {"The transcript has more than " + megabytes(largest_transcript), where,
          "Export one call at a time."};
}

domain::Result<Transcript> read_transcript(std::string_view bytes) {
  if (bytes.empty()) return Problem{"The transcript is empty", {}, "Choose one with words in it."};
  if (bytes.size() > largest_transcript) return transcript_too_large({});
  auto decoded = library::decode_document(bytes);
  if (!decoded) {
    Problem problem = decoded.problem();
    problem.next = export_again;
    return problem;
  }
  std::string_view text = decoded.value().text;
  Transcript out;
  out.encoding = decoded.value().encoding;
  out.format = format_of(text);
  if (decoded.value().guessed)
    out.remarks.push_back("The text was read as " + out.encoding + ", which is a guess.");
  if (out.format == TranscriptFormat::Text) {
    out.lines = read_plain_transcript(text);
  } else {
    read_cues(text, out);
  }
  if (out.lines.empty()) return Problem{"Nobody says a word in the transcript", {}, export_again};
  return out;
}

const char* word(TranscriptFormat format) {
  return format == TranscriptFormat::Vtt ? "WebVTT" : format == TranscriptFormat::Srt ? "SubRip" : "text";
}

}  // namespace hh::documents
