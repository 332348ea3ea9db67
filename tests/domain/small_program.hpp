// A short training and a hand that acts on it, for tests.
#pragma once

#include "domain/command.hpp"
#include "domain/scoring.hpp"

#include <doctest/doctest.h>

#include <memory>

namespace hh::domain::testing {

inline std::shared_ptr<const Program> small_program() {
  auto p = std::make_shared<Program>();
  p->id = ProgramId{"small"};
  p->title = "Small handoff";
  p->slot = Minutes{20};
  p->questions = {{QuestionId{"why"}, "Why?", "Because", false}};
  Script script;
  script.id = ScriptId{"b"};
  script.speaker = "AE";
  script.limit = Seconds{90};
  script.sentences = {"Good to see you.", "From here {{csm}} has it: {{promise.1}}, by {{promise.1.due}}.",
                      "Bye {{champion}}."};
  p->scripts = {script};
  Round first;
  first.number = RoundNumber{1};
  first.cues = {{CueId{"brief"}, CueKind::Clock, "Brief", "", 0, std::nullopt, Seconds{60}},
                {CueId{"asks"}, CueKind::Count, "Asks", "", 5, std::nullopt, Seconds{0}}};
  Round second;
  second.number = RoundNumber{2};
  second.swap = true;
  second.cues = {
      {CueId{"leaving"}, CueKind::Deal, "Leaving", "you are leaving already?", 0, std::nullopt, Seconds{0}},
      {CueId{"left"}, CueKind::Check, "Left", "", 0, std::nullopt, Seconds{0}},
      {CueId{"exit"}, CueKind::Exit, "Exit", "", 0, Seconds{150}, Seconds{0}}};
  p->rounds = {first, second};
  for (const char* id : {"promises", "transfer", "verbatim", "composure"}) {
    p->rubric.criteria.push_back({CriterionId{id}, id, id, "one", "three", "five"});
  }
  p->artifacts = {{ArtifactId{"doc"}, "Doc template", ""}};
  p->tiers = {{TierNumber{1}, "CSM", "4 business hours"}};
  p->commitments = {{CommitmentId{"doc"}, "One real doc", "", {DueUnit::Days, 7}}};
  p->drill = {{30, "escalation drill"}};
  Section a{"a", "Setup", Minutes{5}, false, "", {Step{}, Step{}}};
  Section b{"b", "Rounds", Minutes{10}, false, "", {Step{}}};
  b.steps[0].kind = StepKind::Round;
  b.steps[0].refers_to = "1";
  Section c{"c", "Close", Minutes{5}, true, "", {Step{}}};
  p->sections = {a, b, c};
  p->walkout = {"packet", "plan", "date"};
  p->opening = OpeningNumber{287000, "$", "ARR lost"};
  return p;
}

inline Roster two_pairs() {
  Roster roster;
  roster.pairs = {{PairNumber{1},
                   "Ada King",
                   "王芳",
                   "Ola",
                   {"Acme", "Maya", "$84,000", "2026-11-03", {"the revenue report, by 31 March"}}},
                  {PairNumber{2}, "Zoë Maes", "Łukasz Nowak", "", {}}};
  return roster;
}

/// Sends acts at times said by hand and keeps the list, as the door does.
class Hand {
public:
  explicit Hand(std::shared_ptr<const Program> program = small_program()) : program_(std::move(program)) {
    OpenSession open{program_->id, "", {}, two_pairs()};
    open.settings.room = "Oslo";
    open.settings.coaches = {"Kim"};
    acts.push_back(make(open));
    session = open_session(acts.front(), program_);
  }

  /// The refusal, or nothing when it was done.
  std::optional<Problem> act(Command what, const std::string& who = "facilitator") {
    Act made = make(std::move(what), who);
    if (std::holds_alternative<Undo>(made.what) || std::holds_alternative<Redo>(made.what)) {
      acts.push_back(made);
      session = replay(acts, program_);
      return std::nullopt;
    }
    if (auto no = check(session, made)) {
      return no;
    }
    apply(session, made);
    acts.push_back(std::move(made));
    return std::nullopt;
  }
  bool ok(Command what, const std::string& who = "facilitator") {
    return !act(std::move(what), who).has_value();
  }
  void wait(Millis passed) { now += passed; }
  RunView view() const { return session.timeline.at(SessionTime{now}); }

  Millis now{0};
  std::vector<Act> acts;
  Session session;

private:
  Act make(Command what, const std::string& who = "facilitator") {
    return {ActId{"act-" + std::to_string(acts.size())},
            SessionId{"s"},
            who,
            SessionTime{now},
            UtcTime{std::chrono::sys_days{
                Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{23}}}} +
                now,
            std::move(what)};
  }
  std::shared_ptr<const Program> program_;
};

inline Score score(int round, int pair, const char* criterion, int points, const char* coach = "") {
  return {RoundNumber{round}, PairNumber{pair}, coach, CriterionId{criterion}, Points{points}};
}

inline void full_card(Hand& hand, int round, int pair, int points, const char* coach) {
  for (const char* criterion : {"promises", "transfer", "verbatim", "composure"}) {
    REQUIRE(hand.ok(score(round, pair, criterion, points, coach)));
  }
}

/// The hour has begun.
inline Hand running() {
  Hand hand;
  REQUIRE(hand.ok(Start{}));
  return hand;
}

}  // namespace hh::domain::testing
