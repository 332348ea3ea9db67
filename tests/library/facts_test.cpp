// The figures of the five systems, row by row: each is somewhere in its program, in our own words.
#include "library/library.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>

using namespace hh;
using domain::Program;

namespace {

struct Teller {
  std::string out;

  void say(const std::string& text) { out += text + "\n"; }
  void say(const domain::Section& section) {
    say(section.title + " " + std::to_string(section.planned.count()) + " min");
    for (const domain::Step& step : section.steps) {
      say(step.title);
      say(step.headline);
      say(step.notes);
      for (const std::string& line : step.lines)
        say(line);
      for (const domain::Item& item : step.items)
        say(item.title + " — " + item.text);
      for (const domain::StepMark& mark : step.marks)
        say(mark.title);
      for (const domain::Field& field : step.fields)
        say(field.title + " — " + field.help);
      for (const domain::Claim& claim : step.claims)
        say(claim.text + " — " + claim.source);
    }
  }
  void say(const domain::Round& round) {
    say(round.title + " " + std::to_string(round.live.count() / 60) + "+" +
        std::to_string(round.feedback.count() / 60));
    for (const std::string& words :
         {round.prompt, round.ae_role, round.csm_role, round.coach_watch, round.pass_rule})
      say(words);
    for (const domain::Cue& cue : round.cues) {
      say(cue.label + " " + cue.text + (cue.target > 0 ? " target " + std::to_string(cue.target) : ""));
      for (const std::string& option : cue.options)
        say(option);
    }
  }
};

/// All a program says anywhere, with lines run together.
std::string told(const Program& program) {
  Teller t;
  for (const auto* sections : {&program.sections, &program.reference}) {
    for (const domain::Section& section : *sections)
      t.say(section);
  }
  for (const domain::Call& call : program.calls)
    t.say(call.title + " " + std::to_string(call.slot.count()) + " min");
  for (const domain::Question& question : program.questions)
    t.say(question.ask + " " + question.usual);
  for (const domain::Script& script : program.scripts) {
    t.say(script.title + " " + std::to_string(script.limit.count()) + " s " + script.notes);
    for (const std::string& sentence : script.sentences)
      t.say(sentence);
  }
  for (const domain::Round& round : program.rounds)
    t.say(round);
  for (const domain::Faq& faq : program.faq)
    t.say(faq.question + " " + faq.answer);
  for (const domain::CommitmentTemplate& promise : program.commitments)
    t.say(promise.title + " " + promise.detail);
  for (const domain::Artifact& artifact : program.artifacts)
    t.say(artifact.title + " " + artifact.done_means);
  for (const domain::PolicyClock& clock : program.clocks)
    t.say(in_words(clock));
  return t.out;
}

struct Fact {
  const char* program;
  const char* row;     ///< what the fact is about
  const char* figure;  ///< as our text has it
};

constexpr Fact facts[] = {
    // 1 · reboot
    {"reboot", "stat", "25–95%"},
    {"reboot", "stat's source", "The Loyalty Effect"},
    {"reboot", "when churn begins", "month 9"},
    {"reboot", "who said so", "Lincoln Murphy"},
    {"reboot", "three churned logos", "last 3 churned logos"},
    {"reboot", "usual answer", "the champion had left"},
    {"reboot", "what handoffs hold", "ping in chat"},
    {"reboot", "template time", "20–30 minutes"},
    {"reboot", "use cases", "Top 3, ranked"},
    {"reboot", "grain", "from 90 to 45 days"},
    {"reboot", "grain's baseline", "Baseline 87"},
    {"reboot", "channel", "Slack, e-mail or Loom"},
    {"reboot", "backup champion", "strength 1–5"},
    {"reboot", "roi", "First proof-point"},
    {"reboot", "kickoff limit", "within 7 business days"},
    {"reboot", "kickoff length", "45 minutes"},
    {"reboot", "rule 1", "re-affirms, never re-sells"},
    {"reboot", "rule 2", "says the use cases out loud"},
    {"reboot", "rule 3", "change of contact"},
    {"reboot", "correction", "correction is gold"},
    {"reboot", "check-in: use cases", "Use cases · 10"},
    {"reboot", "check-in: champion", "Champion health · 5"},
    {"reboot", "check-in: blockers", "Blockers · 10"},
    {"reboot", "check-in: next", "Next 30 days · 5"},
    {"reboot", "lower band", "14 to 30 days"},
    {"reboot", "lower band's ACV", "$25K up to $100K"},
    {"reboot", "upper band", "30 to 60 days"},
    {"reboot", "upper band's ACV", "$100K to $500K"},
    {"reboot", "no proof-point", "flagged yellow"},
    {"reboot", "delay claim", "doubles the risk of churn"},
    {"reboot", "drill", "Walk the doc aloud 12+3"},
    {"reboot", "questions", "target 3"},
    {"reboot", "scar tissue", "target 1"},
    {"reboot", "thinnest field", "Scar-tissue risks"},
    {"reboot", "thinnest field, the other", "Backup champion"},
    {"reboot", "metric: doc", "100%"},
    {"reboot", "metric: kickoff", "kickoff held within 7 days"},
    {"reboot", "metric: check-in", "30-day check-in done"},
    {"reboot", "below target", "runs again next month"},
    {"reboot", "kickoff clock, plan", "within 7 business days of Closed-Won"},
    {"reboot", "kickoff clock, KPI", "within 7 calendar days of Closed-Won"},
    {"reboot", "faq: AE left", "the written doc is the handoff"},
    {"reboot", "faq: thin", "discovery was thin"},
    {"reboot", "faq: comp", "kicker at renewal"},
    {"reboot", "faq: onboarding", "a week later"},
    // 2 · pass: its own tests walk the fields; here what stands in figures
    {"pass", "leading number's claim", "23%"},
    {"pass", "cost of a blown handoff", "$180K"},
    {"pass", "cost of a blown handoff, top", "$400K"},
    {"pass", "phrases", "absolutely"},
    {"pass", "fields of the record", "15"},
    {"pass", "cadence", "48"},
    {"pass", "attendance at risk", "2.5%"},
    {"pass", "misses", "two misses in a quarter"},
    {"pass", "variable", "5–10%"},
    {"pass", "completeness claim", "47"},
    {"pass", "completeness claim, after", "94%"},
    {"pass", "clawback sum", "$8,400"},
    {"pass", "clawback base", "$120K"},
    {"pass", "file", "within 48 hours of Closed-Won"},
    {"pass", "fill", "within 24 hours of Closed-Won"},
    {"pass", "kickoff window", "3 to 5 calendar days after Closed-Won"},
    {"pass", "clawback gate", "12 months before the renewal"},
    {"pass", "flinch", "coffee"},
    {"pass", "one place", "lives in one place"},
    // 3 · forge
    {"forge", "speed claim", "41%"},
    {"forge", "churn claim", "2.3×"},
    {"forge", "speed claim's source", "Gainsight 2026"},
    {"forge", "unknown promises", "67%"},
    {"forge", "unknown promises, five", "23%"},
    {"forge", "unknown promises' source", "ChurnZero 2026"},
    {"forge", "wall 1", "done at kickoff, not at signature"},
    {"forge", "wall 2", "second expert"},
    {"forge", "wall 3", "binds two people"},
    {"forge", "rule", "we failed"},
    {"forge", "brief", "20 minutes"},
    {"forge", "political map", "silent influencers"},
    {"forge", "landmines", "pet peeves"},
    {"forge", "thesis", "months 1 to 6"},
    {"forge", "rule 1 of the day", "within 4 hours of countersignature"},
    {"forge", "rule 2 of the day", "CRM update"},
    {"forge", "rule 3 of the day", "30 min of prep"},
    {"forge", "rule 4 of the day", "Both initialled every promise"},
    {"forge", "rule 5 of the day", "CSM and the CS manager only"},
    {"forge", "kickoff", "within 72 hours of countersignature"},
    {"forge", "Friday", "Monday or Tuesday"},
    {"forge", "opening", "90 s"},
    {"forge", "confirmation 1", "right metric"},
    {"forge", "confirmation 2", "right date"},
    {"forge", "confirmation 3", "changed in two weeks"},
    {"forge", "don't 1", "AE absent"},
    {"forge", "don't 2", "AE past 90 seconds"},
    {"forge", "don't 3", "CSM repeats discovery"},
    {"forge", "clock: draft", "within 4 calendar days"},
    {"forge", "clock: signed", "within 5 calendar days"},
    {"forge", "engagement claim", "34%"},
    {"forge", "renewal by day 90", "92–96%"},
    {"forge", "renewal by day 180", "71–78%"},
    {"forge", "renewal later", "34–48%"},
    {"forge", "renewal's source", "Pavilion 2026"},
    {"forge", "plan, top quartile", "5.2"},
    {"forge", "plan, bottom quartile", "19.8"},
    {"forge", "top quartile", "130%"},
    {"forge", "plan's source", "Bessemer 2027"},
    {"forge", "daily cost", "1.4%"},
    {"forge", "daily cost's base", "$50K"},
    {"forge", "daily cost's source", "TSIA 2026"},
    {"forge", "worked example", "$4,900"},
    {"forge", "objection 3", "3.1 to 1"},
    {"forge", "objection 1", "20 minutes now"},
    {"forge", "commitment 1", "won in the last 30 days"},
    {"forge", "commitment 2", "ledger initialled by both"},
    {"forge", "commitment 3", "what the customer said"},
    {"forge", "ritual claim", "12 points"},
    {"forge", "faq: co-owner", "90 days"},
    {"forge", "faq: review", "day-30 review"},
    {"forge", "faq: expansion", "day 60"},
    {"forge", "faq: load, mid-market", "25 to 40"},
    {"forge", "faq: load, enterprise", "8 to 15"},
    {"forge", "metric: packet", "95%"},
    {"forge", "metric: kickoff", "90% or more"},
    // 4 · context
    {"context", "doc written", "3 to 5 business days before countersignature"},
    {"context", "internal call", "Internal handoff call 30 min"},
    {"context", "internal call's day", "5 to 7 calendar days before the kickoff"},
    {"context", "kickoff", "Customer kickoff 50 min"},
    {"context", "meet", "Meet your CSM 20 min"},
    {"context", "plan", "within 48 hours of the kickoff"},
    {"context", "flag", "10 business days"},
    {"context", "rating", "1 to 5"},
    {"context", "renewal claim", "28%"},
    {"context", "gate", "No CSM is assigned"},
    // 5 · first30
    {"first30", "from which ACV", "$50K"},
    {"first30", "doc", "30 to 45 minutes"},
    {"first30", "intro", "within 24 hours of Closed-Won"},
    {"first30", "share of the CSM", "70%"},
    {"first30", "recap", "within 4 hours of the kickoff"},
    {"first30", "bar on day 7", "3 logins"},
    {"first30", "day-7 call", "Day-7 call 15 min"},
    {"first30", "joint kickoff", "Joint kickoff 60 min"},
    {"first30", "review", "Day-30 review 30 min"},
    {"first30", "activation target", "60–80%"},
    {"first30", "NPS target", "40–60"},
    {"first30", "retention target", "95% or more"},
    {"first30", "coach and export", "40% activation"},
    {"first30", "comp split", "80% sign, 20% renewal"},
    {"first30", "accounts", "over 50"},
    {"first30", "churn claim", "30–50%"},
    {"first30", "completeness claim", "90% complete"},
};

/// Runs of blanks and line ends are one blank: a figure may stand at the end of a line.
std::string flat(const std::string& text) {
  std::string out;
  for (const char ch : text) {
    const bool blank = ch == ' ' || ch == '\n';
    if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : ch;
  }
  return out;
}

}  // namespace

TEST_CASE("every figure of the five systems is in its program") {
  const auto shelf = library::read_shelf(std::filesystem::path(HH_SOURCE_DIR) / "scripts-library");
  std::map<std::string, std::string> texts;
  for (const auto& program : shelf.programs)
    texts[program->id.value] = flat(told(*program));
  for (const Fact& fact : facts) {
    INFO(std::string(fact.program), ", ", std::string(fact.row), ": ", std::string(fact.figure));
    CHECK(texts[fact.program].find(fact.figure) != std::string::npos);
  }
}

TEST_CASE("every claim of the library names its source") {
  const auto shelf = library::read_shelf(std::filesystem::path(HH_SOURCE_DIR) / "scripts-library");
  int claims = 0;
  for (const auto& program : shelf.programs) {
    for (const auto* sections : {&program->sections, &program->reference}) {
      for (const auto& section : *sections) {
        for (const auto& step : section.steps) {
          for (const auto& claim : step.claims) {
            CAPTURE(claim.text);
            CHECK_FALSE(claim.source.empty());
            ++claims;
          }
        }
      }
    }
  }
  CHECK(claims > 15);
}
