// Transcripts of many tools, read into lines with time and speaker; and files that are none.
#include "documents/transcript.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <string>

using namespace hh;
using documents::read_transcript;
using documents::Transcript;
using documents::TranscriptFormat;
using domain::CallLine;

namespace {

std::string bytes_of(const std::string& name) {
  std::ifstream in(std::string(HH_TESTS_DIR "/data/transcripts/") + name, std::ios::binary);
  REQUIRE(in.good());
  return {std::istreambuf_iterator<char>(in), {}};
}

/// "line time speaker: text", one a row; the time in seconds.
std::string shown(const Transcript& call) {
  std::string out;
  for (const CallLine& line : call.lines) {
    out += std::to_string(line.line) + ' ';
    out += line.at ? std::to_string(line.at->count() / 1000) : "-";
    out += ' ' + line.speaker + ": " + line.text + '\n';
  }
  return out;
}

Transcript read(const std::string& bytes) {
  const auto call = read_transcript(bytes);
  if (!call) FAIL(call.problem().sentence());
  return call.value();
}

Transcript file(const std::string& name) { return read(bytes_of(name)); }

std::string refused(const std::string& bytes) {
  const auto call = read_transcript(bytes);
  return call ? "read" : call.problem().what;
}

}  // namespace

TEST_CASE("WebVTT: voices, styles, notes, cue names and entities") {
  const Transcript call = file("meet.vtt");
  CHECK(call.format == TranscriptFormat::Vtt);
  CHECK(shown(call) ==
        "12 1 Ana Ruiz: Good morning, Dana. So we\n"
        "16 3 Ana Ruiz: can get you SSO & SCIM by March 31.\n"
        "20 3607 Dana Cruz: Is the Salesforce sync included?\n"
        "21 3607 Ana Ruiz: Absolutely.\n");
  CHECK(call.remarks.empty());
  const auto all = domain::find_promises(call.lines);
  REQUIRE(all.size() == 2);
  CHECK(all[0].quote == "So we can get you SSO & SCIM by March 31.");
  CHECK(all[0].line == 12);
  CHECK(all[1].asked == "Is the Salesforce sync included?");
}

TEST_CASE("captions that roll give each promise once") {
  const auto all = domain::find_promises(file("rolling.vtt").lines);
  REQUIRE(all.size() == 1);
  CHECK(all[0].quote == "we will look at the data then move on by next week.");
}

TEST_CASE("SubRip: numbers, commas, names in the words, line ends of Windows") {
  const Transcript call = file("interview.srt");
  CHECK(call.format == TranscriptFormat::Srt);
  CHECK(shown(call) ==
        "3 1 Ana Ruiz: We’ll train all forty people\n"
        "7 4 Ana Ruiz: by the end of the quarter.\n"
        "11 7 Dana Cruz: We can’t wait.\n"
        "12 7 Ana Ruiz: I’ll get you the plan by Friday.\n");
}

TEST_CASE("names and times above the words") {
  CHECK(shown(file("gong.txt")) ==
        "1 - : Northwind renewal call\n2 - : Recorded on November 23\n"
        "5 12 Ana Ruiz: Thanks for joining. We can hold the price,\n"
        "6 12 Ana Ruiz: with the discount, by end of month.\n"
        "9 65 Dana Cruz: We will send the data export by Friday.\n"
        "12 3731 Ana Ruiz: Absolutely.\n");
  CHECK(shown(file("teams.txt")) ==
        "2 3 Ana Ruiz: Hello everybody.\n5 12 Cruz, Dana: Do we get a sandbox?\n"
        "8 3620 Ana Ruiz: I'll get you a sandbox login by 2026-12-04.\n");
  CHECK(shown(file("zoom_saved.txt")) ==
        "2 36153 Ana Ruiz: We'll migrate the archive, and by tomorrow you get the list.\n"
        "5 36161 Dana Cruz: Perfect.\n");
  CHECK(shown(file("teams_docx.txt")) ==
        "3 1 Ana Ruiz: We can do the workshop by Friday.\n7 5 Dana Cruz: Good, we will be there.\n");
}

TEST_CASE("names and times before the words") {
  CHECK(shown(file("labels.txt")) ==
        "1 - : Meeting: Northwind kickoff\n"
        "2 5 Ana Ruiz: Two things: we can add a dashboard,\n"
        "3 5 Ana Ruiz: and more.\n"
        "4 15 Dana: Great.\n"
        "5 20 Ana Ruiz: We won't charge for it.\n"
        "6 31 Jo van der Berg: We will name an engineer by the 15th.\n"
        "7 40 Dana: Absolutely not needed.\n");
}

TEST_CASE("a time, then an answer, is no name") {
  CHECK(shown(read("[00:01] Absolutely\nthat is fine\n")) == "1 1 : Absolutely\n2 1 : that is fine\n");
  CHECK(shown(read("00:01 Ana\nHello there.\n")) == "2 1 Ana: Hello there.\n");
  CHECK(shown(read("Speaker 1: Hi.\n+1 555 0100: Hi.\n")) == "1 - Speaker 1: Hi.\n2 - +1 555 0100: Hi.\n");
  CHECK(shown(read("10:02:33 PM Ana: Hi.\n")) == "1 79353 Ana: Hi.\n");
}

TEST_CASE("notes without names give their lines one by one") {
  const auto all = domain::find_promises(file("notes.txt").lines);
  REQUIRE(all.size() == 2);
  CHECK(all[0].quote == "- We can add a second workspace");
  CHECK(all[1].date_said == "31.01.2027");
}

TEST_CASE("the encoding is found, and a guess is told") {
  const Transcript windows = file("windows.txt");
  CHECK(windows.encoding == "Windows-1252");
  CHECK(shown(windows) == "1 - Zoë: We’ll add it by Friday — I’ll get you the list.\n");
  CHECK(windows.remarks.size() == 1);
  const Transcript wide = file("utf16.srt");
  CHECK(wide.encoding == "UTF-16");
  CHECK(wide.format == TranscriptFormat::Srt);
  CHECK(shown(wide) == "3 1 Łukasz Nowak: Absolutely.\n");
}

TEST_CASE("broken times are told and the words kept") {
  const Transcript call = file("broken.vtt");
  CHECK(shown(call) ==
        "4 - : We can keep the words.\n7 - : Though times are wrong.\n10 30 : Late.\n"
        "13 10 : Earlier, we will see 3 < 4 & 5 > 2 by Friday.\n");
  REQUIRE(call.remarks.size() == 2);
  CHECK(call.remarks[0] ==
        "2 times cannot be read and their words are kept without one, the first on line 3.");
  CHECK(call.remarks[1] == "A time is earlier than the one before it (line 12).");
}

TEST_CASE("captions without their beginning or their blank lines are read all the same") {
  const Transcript headless = read("00:01.000 --> 00:02.000\nWe can.\n");
  CHECK(headless.format == TranscriptFormat::Vtt);
  CHECK(headless.remarks.size() == 1);
  CHECK(shown(read("1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n")) ==
        "3 1 : One\n6 3 : Two\n");
}

TEST_CASE("what is no transcript is refused with a reason") {
  CHECK(refused("") == "The transcript is empty");
  CHECK(refused(" \n\n\t\n") == "Nobody says a word in the transcript");
  CHECK(refused("WEBVTT\n\nNOTE we will\n") == "Nobody says a word in the transcript");
  CHECK(refused(std::string("we can\0\0\1 by", 14)) == "This is a binary file, not text");
  CHECK(refused("PK\x03\x04 docx") == "This is a Word or OpenDocument file (or another zip), not text");
  CHECK(refused("Łukasz: we can \xFF\xFE do it") == "The document looks like UTF-8, but is damaged there");
  CHECK(read_transcript("%PDF-1.7").problem().next.find("WebVTT") != std::string::npos);
  CHECK(refused(std::string(documents::largest_transcript + 1, 'a')) == "The transcript has more than 64 MB");
}

TEST_CASE("one line of a quarter of a megabyte is read, whatever it repeats") {
  for (const std::string part :
       {"a", "we can ", "<v ", "&amp", "by ", "Ana: ", "-->", "we will by Friday. "}) {
    INFO(part);
    std::string text;
    while (text.size() < 256 * 1024)
      text += part;
    const Transcript call = read(text);
    CHECK(domain::find_promises(call.lines).size() < text.size());
    const auto cues = read_transcript("WEBVTT\n\n00:01.000 --> 00:02.000\n" + text);
    CHECK(cues.ok() == (part != "-->"));  // nothing but arrows says no word
  }
}

TEST_CASE("quotation marks and apostrophes of captions, written in any way, keep line and time") {
  const Transcript call = read(
      "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nShe said: &ldquo;That is fine.\n\n"
      "00:00:05.000 --> 00:00:06.000\n&rdquo; We&rsquo;ll send it\nby 2026-12-04.\n\n"
      "00:00:20.000 --> 00:00:22.000\n“Listen: we will,” she said.\n");
  const auto all = domain::find_promises(call.lines);
  REQUIRE(all.size() == 2);
  CHECK(all[0].quote == "We’ll send it by 2026-12-04.");
  CHECK(all[0].line == 7);
  CHECK(all[0].at == domain::Millis{5'000});
  CHECK(all[1].quote == "“Listen: we will,” she said.");
  CHECK(all[1].line == 11);
}
