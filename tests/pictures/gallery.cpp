// Every screen once, in the order of an hour: hh_gallery OUT [PART-OF-A-NAME]
#include "deals.hpp"
#include "packets.hpp"
#include "studio.hpp"
#include "working_days.hpp"

#include <exception>
#include <iostream>

using namespace hh::domain;
using hh::pictures::deals;
using hh::pictures::packets;
using hh::pictures::roster_of;
using hh::pictures::Studio;
using hh::pictures::working_days;
using hh::ui::Page;

namespace {

/// The first step of this kind, from 1; {0, 0} where the program has none.
std::pair<int, int> find(const Program& program, StepKind kind, int nth = 1) {
  for (std::size_t section = 0; section < program.sections.size(); ++section) {
    const auto& steps = program.sections[section].steps;
    for (std::size_t step = 0; step < steps.size(); ++step) {
      if (steps[step].kind == kind && --nth == 0)
        return {static_cast<int>(section) + 1, static_cast<int>(step) + 1};
    }
  }
  return {0, 0};
}

void to(Studio& studio, StepKind kind, int nth = 1) {
  const auto [section, step] = find(*studio.session().program, kind, nth);
  if (section == 0) throw std::runtime_error("the training has no such step");
  studio.go(section, step);
}

void before(Studio& studio) {
  studio.console("home");
  studio.theme({.font_scale = 2.0F});
  studio.console("home-200-percent");
  studio.theme({});
  studio.page(Page::Setup);
  studio.console("setup");
  studio.console("setup-sample", {"Ctrl+E"});
  studio.setup() = {};
  studio.page(Page::Rehearse);
  studio.console("rehearse");
  for (const auto& [name, page] : {std::pair{"follow-up-empty", Page::FollowUp},
                                   {"handoffs-empty", Page::Handoffs},
                                   {"history-empty", Page::History},
                                   {"library", Page::Library},
                                   {"import-empty", Page::Import},
                                   {"settings", Page::Settings}}) {
    studio.page(page);
    studio.console(name);
  }
  studio.page(Page::Import);
  studio.document("article.md", false);
  studio.console("import-looked-at");
  studio.document("article.md", true);
  studio.console("import-added");
  studio.here().document.reset();
  working_days(studio);
  studio.page(Page::Home);
  studio.wall("wall-idle");
}

void teach(Studio& studio) {
  studio.both("welcome");
  studio.act(Start{});
  studio.at(Seconds{40});
  studio.both("number");
  to(studio, StepKind::Question);
  const QuestionId asked{studio.session().current_step()->refers_to};
  for (const char* text : {"SSO was promised by the AE, nobody wrote it down", "The champion had left",
                           "王芳 knew, Łukasz did not"}) {
    studio.act(AddAnswer{asked, text});
  }
  studio.at(Minutes{4} + Seconds{20});
  studio.both("question");
  to(studio, StepKind::List);
  studio.both("list");
  to(studio, StepKind::Page);
  studio.both("page");
}

void scripts(Studio& studio) {
  studio.at(Minutes{20});
  to(studio, StepKind::Script);
  studio.both("script");
  studio.act(StartReading{ScriptId{studio.session().current_step()->refers_to}, PairNumber{1}, "Zoë Berg"});
  studio.at(Minutes{20} + Seconds{35});
  studio.both("script-reading");
  studio.at(Minutes{20} + Seconds{84});
  studio.act(StopReading{});
}

void score_round(Studio& studio, int round, int pairs) {
  int turn = round;
  for (int pair = 1; pair <= pairs; ++pair) {
    for (const Criterion& criterion : studio.session().program->rubric.criteria) {
      studio.act(Score{RoundNumber{round}, PairNumber{pair}, "", criterion.id, Points{2 + ++turn % 4}});
    }
  }
}

void rounds(Studio& studio, int pairs) {
  studio.at(Minutes{36});
  to(studio, StepKind::Round);
  studio.both("round-ready");
  studio.act(StartRound{RoundNumber{1}, RoundMode::Parallel, {}});
  studio.at(Minutes{37});
  studio.both("round-live");
  studio.at(Minutes{39} + Seconds{20});
  studio.both("round-feedback");
  studio.at(Minutes{42});
  studio.console("console-scoring-empty", {"S"});
  score_round(studio, 1, pairs);
  studio.console("console-scoring");
  studio.console("console-round-over", {"S"});
  studio.act(EndRound{});
  to(studio, StepKind::Scoreboard);
  studio.wall("wall-scoreboard-hidden");
  studio.act(Reveal{RoundNumber{1}, true});
  studio.both("scoreboard");
}

void wall_states(Studio& studio) {
  studio.act(Message{"Back at 11:40, please bring your deal"});
  studio.wall("wall-message");
  studio.act(Message{});
  studio.act(Blackout{true});
  studio.both("blackout");
  studio.act(Blackout{false});
  studio.act(Freeze{true});
  studio.both("frozen");
  studio.act(Freeze{false});
  studio.act(Pause{});
  studio.both("paused");
  studio.act(Resume{});
  studio.console("console-help", {"H"});
  studio.console("console-after-help", {"H"});
}

/// Every calculator with numbers in it, and what the room sees of each.
void calculators_open(Studio& studio) {
  studio.console("console-calculators", {"K"});
  const Program& program = *studio.session().program;
  hh::ui::CalculatorMemory& memory = studio.console_memory().calculators;
  memory.typed["calc." + studio.session().settings.room + ".friday.signed"] = "2026-11-27 15:30";
  for (const Calculator& one : calculators()) {
    memory.chosen = one.id;
    studio.console("console-calculator-" + one.id);
    const auto typed = hh::ui::inputs_of(one, memory, *studio.snap(), &program);
    const Calculation answer = work_out(one, typed);
    if (!answer.ready()) throw std::runtime_error(one.title + " gives no result");
    studio.act(hh::ui::page_of(one, answer));
    studio.wall("wall-calculator-" + one.id);
  }
  memory.chosen = "clocks";
  studio.console("console-clocks");
  studio.act(hh::ui::clock_page(program));
  studio.wall("wall-clocks");
  studio.act(Project{});
  studio.console("console-after-calculators", {"K"});
}

void lookup_open(Studio& studio) {
  studio.look_up("");
  studio.console("console-lookup");
  studio.look_up("zeppelin");
  studio.console("console-lookup-nothing");
  studio.look_up("promises");
  studio.console("console-lookup-found");
  hh::ui::LookupMemory& memory = studio.console_memory().lookup;
  memory.whole = true;
  studio.console("console-lookup-whole");
  const auto index = memory.builder->ready();
  const auto found = index->find("promises", studio.session().program->id);
  for (const std::uint32_t number : found.best) {
    if (const auto page = hh::ui::page_for_wall(index->entry(number), studio.session())) {
      studio.act(*page);
      break;
    }
  }
  studio.console("console-lookup-shown");
  studio.wall("wall-lookup-shown");
  memory.open = false;
  studio.act(Project{});
}

void closing(Studio& studio) {
  studio.at(Minutes{56});
  to(studio, StepKind::Artifacts);
  studio.act(SetArtifact{studio.session().program->artifacts.front().id, true, "Anna", "CRM"});
  studio.both("artifacts");
  to(studio, StepKind::Tree);
  studio.act(SetTier{TierNumber{1}, "Łukasz Nowak", "555 0100", {}});
  studio.both("tree");
  to(studio, StepKind::Commitments);
  studio.act(
      SetCommitment{PairNumber{1}, studio.session().program->commitments.front().id, "", "Zoë Berg", true});
  studio.both("commitments");
  to(studio, StepKind::Closing);
  studio.act(SetGoal{"Keep every logo that we won this quarter"});
  studio.act(SetKeep{60});
  studio.at(Minutes{62});
  studio.both("closing-overtime");
  studio.act(Finish{});
  studio.both("finished");
  studio.leave();
}

void after(Studio& studio) {
  studio.page(Page::Home);
  studio.console("home-after");
  for (const auto& [name, page] :
       {std::pair{"follow-up", Page::FollowUp}, {"handoffs", Page::Handoffs}, {"history", Page::History}}) {
    studio.page(page);
    studio.console(name);
  }
  studio.follow_up_open();
  studio.console("follow-up-open");
  studio.here().said = {1, "The copy is stored in /home/anna/handoff-hour/backup.db", false};
  studio.console("follow-up-message");
  studio.here().said.reset();
  for (const auto part : {hh::ui::PastPart::Hour, hh::ui::PastPart::Said, hh::ui::PastPart::Scores,
                          hh::ui::PastPart::Kept, hh::ui::PastPart::Promised}) {
    studio.past(part);
    studio.console("history-open-" + std::to_string(static_cast<int>(part)));
  }
  studio.page(Page::Home);
}

void looks(Studio& studio) {
  using hh::ui::ThemeKind;
  studio.open("pass", roster_of(8));
  studio.act(Start{});
  to(studio, StepKind::Question);
  for (const auto& [name, kind] :
       {std::pair{"light", ThemeKind::Light}, {"contrast", ThemeKind::HighContrast}}) {
    studio.theme({.kind = kind});
    studio.both(std::string("question-") + name);
  }
  studio.theme({.font_scale = 2.0F});
  studio.both("question-200-percent");
  studio.theme({.font_scale = 0.8F});
  studio.both("question-80-percent");
  studio.theme({});
  studio.act(Finish{});
  studio.leave();
}

void crowd(Studio& studio, const std::string& name, hh::domain::Roster roster, bool names) {
  const int pairs = static_cast<int>(roster.pairs.size());
  studio.open("pass", std::move(roster), names);
  studio.wall("wall-welcome-" + name);
  studio.act(Start{});
  to(studio, StepKind::Round);
  studio.act(StartRound{RoundNumber{1}, RoundMode::Parallel, {}});
  score_round(studio, 1, pairs);
  studio.console("console-scoring-" + name, {"S"});
  studio.console("console-round-" + name, {"S"});
  studio.act(EndRound{});
  to(studio, StepKind::Scoreboard);
  studio.act(Reveal{RoundNumber{1}, true});
  studio.both("scoreboard-" + name);
  to(studio, StepKind::Commitments);
  studio.both("commitments-" + name);
  studio.act(Finish{});
  studio.leave();
}

void recovery(Studio& studio) {
  studio.open("pass", roster_of(8));
  studio.act(Start{});
  studio.at(Minutes{37});
  studio.act(Next{});
  studio.restart(Minutes{3} + Seconds{20});
  studio.console("recovery");
}

/// People who come and go, settings over the hour, and an hour that was left.
void pages_of_the_hour(Studio& studio) {
  studio.open("pass", roster_of(8));
  studio.act(Start{});
  studio.at(Minutes{12});
  to(studio, StepKind::Round);
  studio.act(StartRound{RoundNumber{1}, RoundMode::Parallel, {}});
  studio.act(PairGone{PairNumber{3}});
  studio.act(AddPair{{PairNumber{}, "Emily Carter", "Diego Ramírez", "", {}}});
  studio.console("people", {"L"});
  studio.console("people-chosen", {"Down"});
  studio.people().typed.ae = "Somebody Quite Different";
  studio.console("people-swap");
  studio.people().typed = studio.people().base;
  studio.console("people-left", {"Escape"});
  studio.console("settings-over-the-hour", {"Ctrl+,"});
  studio.console("settings-left", {"Escape"});
  studio.console_memory().asks_leave = true;
  studio.console("leave-asks");
  studio.console_memory().asks_leave = false;
  studio.leave();
  studio.at(Minutes{20});
  studio.console("home-open-hour");
  studio.console("open-hour", {"G"});
  studio.console("open-hour-closed", {"Escape"});
  const auto id = studio.snap()->recoveries.front().session;
  studio.door().commands().recover(id, hh::session::Commands::Recover::End);
  studio.door().drain();
  studio.console("ended-as-it-stood");
  studio.leave();
}

/// What the other trainings need beyond the first: templates filled, marks, lists uncovered, choices.
void working_sessions(Studio& studio) {
  studio.open("reboot", roster_of(8));
  studio.act(Start{});
  studio.at(Minutes{9});
  to(studio, StepKind::Fill);
  const auto fields = studio.session().current_step()->fields;
  studio.act(FillField{fields[0].id, "Nordwind, $84,000, closed 3 November, renews 2 November"});
  studio.act(FillField{fields[1].id, "SDR ramp, days to first meeting booked, 87 → 45"});
  studio.act(FillField{fields[4].id, "Nguyễn Minh, RevOps lead, 3 years, Slack, worried about the audit"});
  studio.both("fill");
  studio.at(Minutes{41});
  to(studio, StepKind::Round);
  studio.act(StartRound{RoundNumber{1}, RoundMode::Parallel, {}});
  studio.act(CountCue{CueId{"questions"}, PairNumber{1}, 1});
  studio.both("drill");
  studio.at(Minutes{54});
  for (const auto& [pair, choice] : {std::pair{1, 5}, {2, 5}, {3, 3}, {4, 5}, {6, 1}})
    studio.act(ChooseCue{CueId{"thinnest"}, PairNumber{pair}, choice});
  studio.both("debrief");
  studio.act(Finish{});
  studio.leave();
  studio.open("forge", roster_of(8));
  studio.act(Start{});
  studio.at(Minutes{12});
  to(studio, StepKind::Marks);
  for (int pair = 1; pair < 6; ++pair)
    studio.act(MarkPair{PairNumber{pair}, studio.session().current_step()->marks[0].id, true});
  studio.both("marks");
  studio.at(Minutes{28});
  to(studio, StepKind::Reveal);
  studio.act(Uncover{3});
  studio.both("reveal");
  to(studio, StepKind::Reveal, 2);
  studio.act(Uncover{1});
  studio.both("objections");
  to(studio, StepKind::Script, 2);
  studio.both("confirm");
  studio.act(Finish{});
  studio.leave();
}

}  // namespace

int main(int count, char** words) {
  if (count != 2 && count != 3) {
    std::cerr << "Usage: hh_gallery OUT [PART-OF-A-NAME]\n";
    return 2;
  }
  try {
    std::filesystem::create_directories(words[1]);
    Studio studio(words[1], count == 3 ? words[2] : "");
    before(studio);
    packets(studio);
    deals(studio);
    studio.open("pass", roster_of(8));
    teach(studio);
    scripts(studio);
    rounds(studio, 8);
    wall_states(studio);
    calculators_open(studio);
    lookup_open(studio);
    closing(studio);
    after(studio);
    looks(studio);
    crowd(studio, "long-names", roster_of(8, true), true);
    crowd(studio, "60-pairs", roster_of(60), true);
    crowd(studio, "no-names", roster_of(8), false);
    working_sessions(studio);
    pages_of_the_hour(studio);
    recovery(studio);
    std::cout << studio.pictures() << " pictures in " << words[1] << '\n';
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "hh_gallery: " << error.what() << '\n';
    return 1;
  }
}
