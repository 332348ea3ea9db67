#include "app/command_line.hpp"
#include "app/printable.hpp"
#include "app/transcript_file.hpp"
#include "domain/due.hpp"
#include "domain/promise_finder.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <iostream>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace hh::app {

namespace {

using documents::Transcript;
using domain::HeardPhrase;
using domain::PromiseCandidate;
using domain::PromisePhrase;
using nlohmann::json;

struct FindOptions {
  std::string transcript, call_date;
  std::vector<std::string> ours;
  bool as_json = false;
};

std::string clock_text(const std::optional<domain::Millis>& at) {
  if (!at) return "--:--:--";
  const auto seconds = at->count() / 1000;
  return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

int count_of(const std::vector<PromiseCandidate>& all, PromisePhrase phrase) {
  int count = 0;
  for (const PromiseCandidate& one : all) {
    for (const HeardPhrase& heard : one.phrases)
      count += heard.phrase == phrase ? 1 : 0;
  }
  return count;
}

json candidate_json(const PromiseCandidate& one) {
  json phrases = json::array();
  for (const HeardPhrase& heard : one.phrases) {
    phrases.push_back({{"phrase", word(heard.phrase)},
                       {"said", one.quote.substr(heard.begin, heard.length)},
                       {"begin", heard.begin}});
  }
  const auto text = [](const std::string& said) { return said.empty() ? json() : json(said); };
  return {{"line", one.line},
          {"at_ms", one.at ? json(one.at->count()) : json()},
          {"speaker", text(one.speaker)},
          {"whose", word(one.whose)},
          {"phrase", word(one.strongest)},
          {"phrases", phrases},
          {"strength", word(one.strength)},
          {"quote", one.quote},
          {"asked", text(one.asked)},
          {"kind", one.kind ? json(word(*one.kind)) : json()},
          {"date_said", text(one.date_said)},
          {"date", one.date ? json(domain::iso(*one.date)) : json()}};
}

void print_json(const Transcript& call, const std::vector<PromiseCandidate>& all, std::ostream& out) {
  json candidates = json::array(), counts = json::object();
  for (const PromiseCandidate& one : all)
    candidates.push_back(candidate_json(one));
  for (const PromisePhrase phrase : domain::promise_phrases)
    counts[word(phrase)] = count_of(all, phrase);
  const json whole{{"format", word(call.format)},
                   {"lines", call.lines.size()},
                   {"candidates", candidates},
                   {"counts", counts},
                   {"remarks", call.remarks}};
  out << whole.dump(2, ' ', false, json::error_handler_t::replace) << '\n';
}

void print_candidate(const PromiseCandidate& one, std::ostream& out) {
  std::string phrases;
  for (const HeardPhrase& heard : one.phrases)
    phrases += std::string(phrases.empty() ? "" : ", ") + word(heard.phrase);
  const std::string speaker = one.speaker.empty() ? "speaker not told" : printable(one.speaker);
  out << fmt::format("{}  line {}  {}{}\n", clock_text(one.at), one.line, speaker,
                     one.whose == domain::PromiseSpeaker::Customer ? " (customer)" : "");
  out << fmt::format("  {}: {}{}\n", word(one.strength), phrases,
                     one.kind ? fmt::format("; about {}", word(*one.kind)) : "");
  if (!one.asked.empty()) out << fmt::format("  asked: “{}”\n", printable(one.asked));
  out << fmt::format("  “{}”\n", printable(one.quote));
  if (!one.date_said.empty()) {
    out << fmt::format("  by: {}{}\n", printable(one.date_said),
                       one.date ? " = " + domain::iso(*one.date) : ", to be settled");
  }
  out << '\n';
}

void print_text(const Transcript& call, const std::vector<PromiseCandidate>& all, std::ostream& out) {
  if (all.empty()) {
    out << fmt::format(
        "None of the five phrases in {} lines. A promise made in other words is still one: read the "
        "part on dates and prices yourself.\n",
        call.lines.size());
    return;
  }
  for (const PromiseCandidate& one : all)
    print_candidate(one, out);
  out << fmt::format("{} possible {}:", all.size(), all.size() == 1 ? "promise" : "promises");
  const char* before = " ";
  for (const PromisePhrase phrase : domain::promise_phrases) {
    out << fmt::format("{}{} {}", before, word(phrase), count_of(all, phrase));
    before = ", ";
  }
  out << '\n';
}

/// Nothing for no date; a false outcome for one that is none.
domain::Result<std::optional<domain::Date>> day_of_call(const std::string& text) {
  if (text.empty()) return std::optional<domain::Date>{};
  const domain::Date date = domain::parse_date(text);
  if (date.ok() && date.year() > std::chrono::year{0}) return std::optional(date);
  return domain::Problem{"\"" + text + "\" is no date", "--call-date", "Write it as 2026-11-23."};
}

Exit find(Console& console, const FindOptions& options) {
  const auto day = day_of_call(options.call_date);
  if (!day) return console.fail(day.problem(), Exit::WrongUse);
  const auto call =
      options.transcript == "-" ? read_transcript_stream(std::cin) : read_transcript_file(options.transcript);
  if (!call) return console.fail(call.problem(), Exit::Refused);
  const auto all = domain::find_promises(call.value().lines, {options.ours, day.value()});
  if (options.as_json) {
    print_json(call.value(), all, console.out);
  } else {
    print_text(call.value(), all, console.out);
    for (const std::string& remark : call.value().remarks)
      console.err << remark << '\n';
  }
  return Exit::Ok;
}

}  // namespace

void add_promises(CLI::App& root, Console& console) {
  CLI::App& promises = *root.add_subcommand("promises", "What was promised in a call");
  promises.require_subcommand(1);
  CLI::App& command =
      *promises.add_subcommand("find", "Searches a call's transcript for the five phrases of a promise");
  const auto options = std::make_shared<FindOptions>();
  command
      .add_option("TRANSCRIPT", options->transcript, "A .txt, .vtt or .srt file, or \"-\" for standard input")
      ->required();
  command.add_flag("--json", options->as_json, "As JSON");
  command.add_option("--ours", options->ours, "Our speakers; everybody else is the customer")
      ->type_name("NAME");
  command.add_option("--call-date", options->call_date, "Day of the call, to understand “by Friday”")
      ->type_name("YYYY-MM-DD");
  console.on(command, [&console, options] { return find(console, *options); });
}

}  // namespace hh::app
