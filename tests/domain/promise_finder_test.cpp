// The five phrases of a promise found in a call, and what only looks like one.
#include "domain/promise_finder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <string>
#include <vector>

using namespace hh::domain;

namespace {

// Monday.
constexpr Date call_day{std::chrono::year{2026}, std::chrono::November, std::chrono::day{23}};

std::vector<PromiseCandidate> found(const std::string& text) {
  return find_promises({{1, {}, "Ana", text}}, {{}, call_day});
}

std::string phrases(const std::string& text) {
  std::string out;
  for (const PromiseCandidate& one : found(text)) {
    for (const HeardPhrase& heard : one.phrases) {
      out += out.empty() ? "" : " | ";
      out += one.quote.substr(heard.begin, heard.length);
    }
  }
  return out;
}

/// What was said after "by", and the day it was understood as.
std::string dated(const std::string& text, std::optional<Date> call = call_day) {
  const auto all = find_promises({{1, {}, "Ana", text}}, {{}, call});
  if (all.empty()) return "none";
  std::string out = all.front().date_said;
  if (const auto& date = all.front().date) {
    out += " = " + std::to_string(int(date->year())) + "-" + std::to_string(unsigned(date->month())) + "-" +
           std::to_string(unsigned(date->day()));
  }
  return out;
}

CallLine cue(int line, int seconds, const std::string& speaker, const std::string& text) {
  return {line, Millis{seconds * 1000}, speaker, text};
}

}  // namespace

TEST_CASE("each of the five phrases is found as it was said") {
  CHECK(phrases("Sure, we can add two workspaces.") == "we can");
  CHECK(phrases("WE WILL migrate the archive.") == "WE WILL");
  CHECK(phrases("We'll migrate the archive.") == "We'll");
  CHECK(phrases("We’ll migrate, and I’ll get you the plan.") == "We’ll | I’ll get you");
  CHECK(phrases("I will get you a sandbox.") == "I will get you");
  CHECK(phrases("I'll get that over to you.") == "I'll get that over to you");
  CHECK(phrases("You have the draft by Friday.") == "by Friday");
  CHECK(phrases("Absolutely.") == "Absolutely");
  CHECK(phrases("We, uh, can do that.") == "We, uh, can");
  CHECK(phrases("What we can do is give you a second seat.") == "we can");
  CHECK(phrases("We can do Friday, does that work?") == "We can");
}

TEST_CASE("questions, negations and hedges are no promises") {
  for (const char* text : {"Can we add users?",
                           "We can't do that.",
                           "We can’t do that by Friday.",
                           "We cannot.",
                           "We can not add it.",
                           "We will not ship it by March 31.",
                           "We won't.",
                           "I won't be able to get you that.",
                           "We will never charge you.",
                           "We'll be unable to come.",
                           "I don't think we can do it.",
                           "I'm not sure we will.",
                           "There is no way we can.",
                           "Let me see if we can.",
                           "As soon as we can.",
                           "Send the keys so we can start.",
                           "So we can add users?",
                           "Could you do that by Friday?",
                           "could you send it over by friday",
                           "Absolutely not.",
                           "Absolutely, we can't.",
                           "Absolutely?",
                           "Are you absolutely sure?",
                           "I'll get back to you.",
                           "Weekly calls, byte by byte, by the way.",
                           "By then it was late.",
                           "We canvassed the wewill team.",
                           "It grew by 20 percent.",
                           "By 2.5 points.",
                           "I don't have anything by Friday."}) {
    INFO(text);
    CHECK(phrases(text).empty());
  }
  CHECK(phrases("We can't do May, but by June 3 you have it.") == "by June 3");
  CHECK(phrases("Absolutely no problem, that is included.") == "Absolutely");
  CHECK(phrases("Don't worry, you have it by Friday.") == "by Friday");
}

TEST_CASE("absolutely is the strongest of the five, as an answer above all") {
  CHECK(found("Absolutely.").front().strength == PromiseStrength::Strongest);
  CHECK(found("Yes, absolutely.").front().strength == PromiseStrength::Strongest);
  const PromiseCandidate both = found("We can absolutely do that.").front();
  CHECK(both.strength == PromiseStrength::Strongest);
  CHECK(both.strongest == PromisePhrase::Absolutely);
  CHECK(found("The view is absolutely stunning.").front().strength == PromiseStrength::Possible);
  CHECK(found("We can add that.").front().strength == PromiseStrength::Possible);
  CHECK(found("We can add that by Friday.").front().strength == PromiseStrength::Firm);
  CHECK(found("I'll get you that.").front().strength == PromiseStrength::Firm);
}

TEST_CASE("a bare answer is shown with what it answers") {
  const auto all =
      find_promises({{1, {}, "Dana", "Fine. Is Salesforce sync included?"}, {2, {}, "Ana", "Absolutely."}});
  REQUIRE(all.size() == 1);
  CHECK(all[0].asked == "Is Salesforce sync included?");
  CHECK(all[0].quote == "Absolutely.");
  CHECK(all[0].line == 2);
  CHECK(all[0].kind == PromiseKind::Integration);
}

TEST_CASE("dates are quoted, and understood where they can be meant in one way") {
  CHECK(dated("Live by March 31.") == "March 31 = 2027-3-31");
  CHECK(dated("Live by March 31st, 2026.") == "March 31st, 2026 = 2026-3-31");
  CHECK(dated("Live by the 31st of March.") == "the 31st of March = 2027-3-31");
  CHECK(dated("Live by Dec 4 at the latest.") == "Dec 4 = 2026-12-4");
  CHECK(dated("Live by 2026-12-04.") == "2026-12-04 = 2026-12-4");
  CHECK(dated("Live by 31.03.2026, promised.") == "31.03.2026 = 2026-3-31");
  CHECK(dated("Live by 31.12. we said.") == "31.12. = 2026-12-31");
  CHECK(dated("Live by 3/31/2027.") == "3/31/2027 = 2027-3-31");
  CHECK(dated("Live by 3/4/2027.") == "3/4/2027");
  CHECK(dated("Live by Friday.") == "Friday = 2026-11-27");
  CHECK(dated("Live by Friday morning.") == "Friday morning = 2026-11-27");
  CHECK(dated("Live by Monday.") == "Monday");
  CHECK(dated("Live by next Friday.") == "next Friday");
  CHECK(dated("Live by next week.") == "next week");
  CHECK(dated("Live by the 15th.") == "the 15th = 2026-12-15");
  CHECK(dated("Live by the fifteenth.") == "the fifteenth = 2026-12-15");
  CHECK(dated("Live by the 23rd.") == "the 23rd");
  CHECK(dated("Live by end of quarter.") == "end of quarter = 2026-12-31");
  CHECK(dated("Live by the end of next month.") == "the end of next month = 2026-12-31");
  CHECK(dated("Live by end of day.") == "end of day = 2026-11-23");
  CHECK(dated("Live by EOD Friday.") == "EOD Friday = 2026-11-27");
  CHECK(dated("Live by end of week.") == "end of week = 2026-11-27");
  CHECK(dated("Live by end of March.") == "end of March = 2027-3-31");
  CHECK(dated("Live by the end of Q1.") == "the end of Q1 = 2027-3-31");
  CHECK(dated("Live by Q1.") == "Q1");
  CHECK(dated("Live by March.") == "March");
  CHECK(dated("Live by mid-March.") == "mid-March");
  CHECK(dated("Live by tomorrow morning.") == "tomorrow morning = 2026-11-24");
  CHECK(dated("Live by Friday the 27th.") == "Friday the 27th = 2026-11-27");
  CHECK(dated("Live by Friday, December 5.") == "Friday, December 5");
  CHECK(dated("Live by February 30.") == "February 30");
  CHECK(dated("Live by no later than Friday.") == "no later than Friday = 2026-11-27");
  CHECK(dated("Live by 5 pm Friday.") == "5 pm Friday = 2026-11-27");
}

TEST_CASE("without the day of the call only a full date is a day") {
  CHECK(dated("Live by March 31.", {}) == "March 31");
  CHECK(dated("Live by Friday.", {}) == "Friday");
  CHECK(dated("Live by March 31, 2027.", {}) == "March 31, 2027 = 2027-3-31");
  CHECK(dated("Live by the end of Q1.", Date{}) == "the end of Q1");
}

TEST_CASE("a phrase may run over two captions, and is told from the first") {
  const auto all = find_promises({cue(3, 10, "Ana", "So on the sync we"), cue(6, 12, "Ana", "can have it by"),
                                  cue(9, 14, "Ana", "March 31. Fine.")},
                                 {{}, call_day});
  REQUIRE(all.size() == 1);
  CHECK(all[0].quote == "So on the sync we can have it by March 31.");
  CHECK(all[0].phrases.size() == 2);
  CHECK(all[0].line == 3);
  CHECK(all[0].at == Millis{10'000});
  CHECK(all[0].date_said == "March 31");
}

TEST_CASE("another speaker ends a sentence") {
  CHECK(find_promises({cue(1, 1, "Ana", "So we"), cue(2, 2, "Dana", "can")}).empty());
}

TEST_CASE("captions that roll are reported once") {
  const auto grown = find_promises({cue(1, 1, "Ana", "We can get"), cue(4, 2, "Ana", "We can get you SSO"),
                                    cue(7, 3, "Ana", "We can get you SSO by Friday."),
                                    cue(10, 4, "Ana", "We can get you SSO by Friday.")});
  REQUIRE(grown.size() == 1);
  CHECK(grown[0].quote == "We can get you SSO by Friday.");
  const auto scrolled =
      find_promises({cue(1, 1, "", "first we will look"), cue(4, 3, "", "first we will look at the data"),
                     cue(7, 4, "", "at the data"), cue(10, 5, "", "at the data then move on.")});
  REQUIRE(scrolled.size() == 1);
  CHECK(scrolled[0].quote == "first we will look at the data then move on.");
  const auto between = find_promises({cue(1, 1, "Ana", "We can get you SSO"), cue(4, 2, "Dana", "Hm."),
                                      cue(7, 3, "Ana", "We can get you SSO by Friday.")});
  REQUIRE(between.size() == 1);
  CHECK(between[0].quote == "We can get you SSO by Friday.");
  CHECK(between[0].line == 1);
}

TEST_CASE("the same promise made an hour later counts again") {
  CHECK(find_promises(
            {cue(1, 1, "Ana", "We will add two seats."), cue(9, 3600, "Ana", "We will add two seats.")})
            .size() == 2);
}

TEST_CASE("whose promise it is follows from our names") {
  const std::vector<CallLine> lines{
      {1, {}, "Ana Ruiz (Sales)", "We can."}, {2, {}, "Anastasia", "We can."}, {3, {}, "", "We can."}};
  const auto all = find_promises(lines, {{"ana"}, {}});
  REQUIRE(all.size() == 3);
  CHECK(all[0].whose == PromiseSpeaker::Ours);
  CHECK(all[1].whose == PromiseSpeaker::Customer);
  CHECK(all[2].whose == PromiseSpeaker::Unknown);
  CHECK(find_promises(lines).front().whose == PromiseSpeaker::Unknown);
}

TEST_CASE("the words around suggest a kind") {
  const auto kind = [](const std::string& text) { return found(text).front().kind; };
  CHECK(kind("We can ship that feature in the next release.") == PromiseKind::Roadmap);
  CHECK(kind("We can take the migration into scope.") == PromiseKind::Scope);
  CHECK(kind("We can hold that price, with a 10 percent discount.") == PromiseKind::Pricing);
  CHECK(kind("We will name a dedicated engineer.") == PromiseKind::People);
  CHECK(kind("We will answer incidents with 99.9 uptime.") == PromiseKind::Sla);
  CHECK(kind("We can integrate with HubSpot.") == PromiseKind::Integration);
  CHECK(kind("We will train all forty of them.") == PromiseKind::Training);
  CHECK(kind("I'll get you a sandbox login.") == PromiseKind::Access);
  CHECK_FALSE(kind("We can do that."));
}

TEST_CASE("full stops inside a sentence do not end it") {
  CHECK(found("We can, e.g. for Dr. Cruz, move v1.5 by 9 a.m. on Friday.")
            .front()
            .quote.ends_with("on Friday."));
  CHECK(found("Hello there. We can. Bye.").front().quote == "We can.");
}

TEST_CASE("talk without full stops is quoted in parts, and no phrase is lost") {
  std::string text;
  for (int i = 0; i < 1000; ++i)
    text += "and then the next thing on the list we will get to by friday ";
  const auto all = found(text);
  std::size_t heard = 0;
  for (const PromiseCandidate& one : all) {
    CHECK(one.quote.size() < 2100);
    heard += one.phrases.size();
  }
  CHECK(heard == 2000);
}

TEST_CASE("odd text does no harm") {
  CHECK(found("").empty());
  CHECK(found("we").empty());
  CHECK(found("by").empty());
  CHECK(found("I'll").empty());
  CHECK(found(std::string(100'000, 'w')).empty());
  CHECK(found("by 99999999999999999999").empty());
  CHECK(phrases("\xE2\x80 we can \xFF") == "we can");
  CHECK(found("by \xE2").empty());
}

TEST_CASE("five minutes of promises in every word take no longer than their length") {
  std::vector<CallLine> lines;
  for (int i = 0; i < 20'000; ++i)
    lines.push_back(cue(i, i, "Ana", "we we we by by absolutely i'll get by we'll aaaa aaaa"));
  CHECK(!find_promises(lines).empty());
}

TEST_CASE("what stands in quotation marks is found, whatever marks they are") {
  CHECK(phrases("“We will,” she said.") == "We will");
  CHECK(phrases("\"We will,\" she said.") == "We will");
  CHECK(phrases("‘We will,’ she said.") == "We will");
  CHECK(phrases("«We will», she said.") == "We will");
  CHECK(phrases("„We’ll do it“, she said.") == "We’ll");
  CHECK(phrases("« We will do it. »") == "We will");
  CHECK(phrases("›We can‹, she said.") == "We can");
}

TEST_CASE("a closing mark stays with the sentence it closes") {
  for (const auto& [open, close] : {std::pair{"\"", "\""}, std::pair{"“", "”"}, std::pair{"«", "»"},
                                    std::pair{"‘", "’"}, std::pair{"„", "“"}, std::pair{"« ", " »"}}) {
    const std::string first = std::string(open) + "That is fine." + close;
    const auto all = find_promises(
        {cue(4, 10, "Ana", first), cue(8, 20, "Ana", "We will send it."), cue(12, 25, "Ana", "Good.")}, {});
    REQUIRE(all.size() == 1);
    CHECK(all[0].quote == "We will send it.");
    CHECK(all[0].line == 8);
    CHECK(all[0].at == Millis{20'000});
  }
}

TEST_CASE("quotation marks over a line's end leave line and time where the words are") {
  const auto closed = find_promises(
      {cue(4, 10, "Ana", "She said: \"That is fine."), cue(8, 20, "Ana", "\" We will send it.")}, {});
  REQUIRE(closed.size() == 1);
  CHECK(closed[0].quote == "We will send it.");
  CHECK(closed[0].line == 8);
  const auto opened = find_promises(
      {cue(4, 10, "Ana", "That is fine. \""), cue(8, 20, "Ana", "We will send it.\" And so on.")}, {});
  REQUIRE(opened.size() == 1);
  CHECK(opened[0].line == 8);
  CHECK(opened[0].at == Millis{20'000});
  const auto over = find_promises(
      {cue(4, 10, "Ana", "“We will send it,"), cue(8, 20, "Ana", "all of it.” And so on.")}, {});
  REQUIRE(over.size() == 1);
  CHECK(over[0].line == 4);
  CHECK(over[0].quote == "“We will send it, all of it.”");
}

TEST_CASE("a line of notes that begins with a quotation mark begins something new") {
  const auto all =
      find_promises({{1, {}, "", "She was glad to hear"}, {2, {}, "", "“We will ship it.”"}}, {});
  REQUIRE(all.size() == 1);
  CHECK(all[0].line == 2);
  CHECK(all[0].quote == "“We will ship it.”");
}

TEST_CASE("conditions, doubts, trying and hearsay are possible at most") {
  for (const char* text : {"If we can, we'll do it.",
                           "We'll do it if legal agrees.",
                           "Nobody said we will migrate the archive.",
                           "No one told you we'll do that.",
                           "We will see how it goes.",
                           "We can't promise May, but we'll try.",
                           "We'll do our best.",
                           "We'll have to check that with legal.",
                           "We will need your keys.",
                           "I think we'll be fine.",
                           "Maybe we will add it.",
                           "We'll probably ship it.",
                           "That does not mean we will pay for it.",
                           "We'll get back to you on that.",
                           "We'll let you know.",
                           "You need to sign by Friday.",
                           "Please send the list by Friday.",
                           "It was live by March 3.",
                           "Unless something breaks we'll ship it.",
                           "We will be happy to talk about it."}) {
    CAPTURE(std::string(text));
    for (const PromiseCandidate& one : found(text))
      CHECK(one.strength == PromiseStrength::Possible);
  }
  // Whoever reads the list still sees them.
  CHECK(phrases("If we can, we'll do it.") == "we'll");
  CHECK(phrases("We will see how it goes.") == "We will");
  const auto nod = find_promises({{1, {}, "Dana", "That was a long year."}, {2, {}, "Ana", "Absolutely."}});
  CHECK(nod.front().strength == PromiseStrength::Possible);
  const auto yes = find_promises({{1, {}, "Dana", "Is it included?"}, {2, {}, "Ana", "Absolutely."}});
  CHECK(yes.front().strength == PromiseStrength::Strongest);
}

TEST_CASE("what binds stays firm") {
  for (const char* text :
       {"We will migrate the archive.", "We'll have it live by March 31.", "I'll get you the plan by Friday.",
        "You have the draft by Friday.", "We'll train all forty, even if it takes two weeks.",
        "We'll send it on Monday, let me know if that fails.", "We will name an engineer for you.",
        "We'll look into it and have an answer by Friday.", "We'll ship it by May 3."}) {
    CAPTURE(std::string(text));
    REQUIRE(found(text).size() == 1);
    CHECK(found(text).front().strength >= PromiseStrength::Firm);
  }
}

TEST_CASE("on calls of our own at least nineteen of twenty firm finds are promises, and none is missed") {
  std::ifstream in(std::string(HH_TESTS_DIR) + "/data/promises-labelled.tsv");
  REQUIRE(in);
  int promises = 0, missed = 0, firm = 0, wrong = 0;
  std::string names;
  for (std::string line; std::getline(in, line);) {
    if (line.size() < 3 || line[0] == '#') continue;
    const bool promise = line[0] == '+';
    const std::string said = line.substr(2);
    const auto all = found(said);
    const bool is_firm = std::ranges::any_of(
        all, [](const PromiseCandidate& one) { return one.strength >= PromiseStrength::Firm; });
    promises += promise ? 1 : 0;
    missed += promise && all.empty() ? 1 : 0;
    firm += is_firm ? 1 : 0;
    wrong += is_firm && !promise ? 1 : 0;
    if ((promise && all.empty()) || (is_firm && !promise)) names += line + "\n";
  }
  CAPTURE(names);
  CHECK(missed == 0);
  CHECK(firm * 2 >= promises);  // what is firm is not merely rare
  CHECK(wrong * 20 <= firm);
  MESSAGE(firm << " firm of " << promises << " promises, " << wrong << " wrong");
}
