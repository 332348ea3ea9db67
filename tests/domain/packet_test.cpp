#include "domain/packet_content.hpp"
#include "domain/packet_gate.hpp"
#include "domain/packet_plan.hpp"
#include "domain/packet_quality.hpp"
#include "packet_form.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <stdexcept>

using namespace hh::domain;
using hh::test::PacketBench;

namespace {

Date day(int year, unsigned month, unsigned on) {
  return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{on}};
}
LocalTime at(int year, unsigned month, unsigned on, int hour) {
  return LocalTime{std::chrono::local_days{day(year, month, on)}.time_since_epoch() +
                   std::chrono::hours{hour}};
}
AddPromise promised(const std::string& text) {
  AddPromise out;
  out.text = text;
  out.owner = "Zoë Adler";
  out.due = day(2027, 3, 1);
  return out;
}
const PromiseNumber first{1};

bool same(const Packet& a, const Packet& b) {
  return a.cells == b.cells && a.rows == b.rows && a.versions == b.versions && a.next_row == b.next_row &&
         a.history.size() == b.history.size() && a.promises.size() == b.promises.size() && a.told == b.told;
}

}  // namespace

TEST_CASE("a packet opens with its header and the template's milestones") {
  PacketBench bench;
  CHECK(bench.packet.first("account") == "Northwind");
  CHECK(bench.packet.rows_of(FieldId{"steps"}).size() == 3);
  CHECK(bench.packet.history.empty());
  CHECK(completeness(bench.packet).filled == 3);
  CHECK(completeness(bench.packet).required == 5);
}

TEST_CASE("completeness counts required fields, each with as many whole rows as it asks for") {
  PacketBench bench;
  bench.write("goal", 1, "what", "Ramp of a new rep");
  CHECK(completeness(bench.packet).filled == 3);
  bench.write("goal", 1, "target", "45 days");
  bench.write("goal", 2, "what", "Meetings");
  bench.write("goal", 2, "target", "12");
  CHECK(completeness(bench.packet).filled == 4);
  REQUIRE(missing(bench.packet).size() == 1);
  CHECK(missing(bench.packet).front()->label == "Champion");
  bench.write("champion", 1, "name", "   ");
  CHECK(missing(bench.packet).size() == 1);
}

TEST_CASE("a field of one entry refuses a second one, and unknown places are named") {
  PacketBench bench;
  CHECK(bench.tried(EditCell{{FieldId{"champion"}, 0, "name"}, "Mai"}) == std::nullopt);
  CHECK(bench.tried(EditCell{{FieldId{"champion"}, 0, "name"}, "Minh"})->what ==
        "This field holds one entry");
  CHECK(bench.tried(EditCell{{FieldId{"champoin"}, 1, "name"}, "Mai"})->where == "champoin");
  CHECK(bench.tried(EditCell{{FieldId{"champion"}, 1, "nick"}, "Mai"}).has_value());
  CHECK(bench.tried(EditCell{{FieldId{"goal"}, 9, "what"}, "x"}).has_value());
  CHECK(bench.tried(EditCell{{FieldId{"champion"}, 1, "name"}, std::string(20'001, 'x')}).has_value());
}

TEST_CASE("two people on one cell: the last write stands and the history keeps both") {
  PacketBench bench;
  bench.write("champion", 1, "name", "Mai", "Zoë");
  bench.write("champion", 1, "name", "Minh", "Łukasz");
  CHECK(bench.packet.first("champion") == "Minh");
  REQUIRE(bench.packet.history.size() == 2);
  CHECK(bench.packet.history[0].who == "Zoë");
  CHECK(bench.packet.history[0].after == "Mai");
  CHECK(bench.packet.history[1].who == "Łukasz");
  CHECK(bench.packet.history[1].before == "Mai");
  CHECK(bench.packet.history[1].what == "Champion, Name");
}

TEST_CASE("a line that is removed stays in the history, and comes back by undo") {
  PacketBench bench;
  bench.write("goal", 1, "what", "Ramp");
  bench.done(RemoveRow{FieldId{"goal"}, 1});
  CHECK(bench.packet.rows_of(FieldId{"goal"}).empty());
  CHECK(bench.packet.history.back().before == "Ramp");
  bench.undo();
  CHECK(bench.packet.cell({FieldId{"goal"}, 1, "what"}) == "Ramp");
  CHECK(bench.packet.history.back().after == "taken back");
}

TEST_CASE("typing one part in several goes is one undo") {
  PacketBench bench;
  bench.write("champion", 1, "name", "Ma");
  bench.write("champion", 1, "name", "Mai");
  bench.write("champion", 1, "name", "Mai N");
  bench.undo();
  CHECK(bench.packet.first("champion").empty());
  CHECK(undoable_acts(bench.acts) == 0);
}

TEST_CASE("nothing before a verdict, initials or a promise is taken back") {
  PacketBench bench;
  bench.write("champion", 1, "name", "Mai");
  bench.done(JudgeSection{TemplateSectionId{"people"}, true, {}, {}, {}}, "Łukasz");
  CHECK(undoable_acts(bench.acts) == 0);
  bench.write("champion", 1, "title", "VP");
  CHECK(undoable_acts(bench.acts) == 1);
}

TEST_CASE("initials are tied to the words they were put under") {
  PacketBench bench;
  bench.done(promised("SSO by March"));
  bench.done(InitialPromise{first, Side::Ae, "ZA"});
  bench.done(InitialPromise{first, Side::Csm, "LN"});
  CHECK(both_initialled(bench.packet.promises[0]));
  EditPromise other{first, {}, "SSO by April", {}, {}, {}};
  bench.done(other);
  CHECK(initials_of(bench.packet.promises[0], Side::Ae) == InitialsState::Void);
  CHECK(initials_of(bench.packet.promises[0], Side::Csm) == InitialsState::Void);
  bench.done(InitialPromise{first, Side::Ae, "ZA"});
  CHECK(initials_of(bench.packet.promises[0], Side::Ae) == InitialsState::Given);
  EditPromise shown{first, {}, {}, {}, {}, true};
  bench.done(shown);
  CHECK(initials_of(bench.packet.promises[0], Side::Ae) == InitialsState::Given);
}

TEST_CASE("a promise closes with evidence only, and is never changed afterwards") {
  PacketBench bench;
  CHECK(bench.tried(promised("  ")).has_value());
  bench.done(promised("SSO by March"));
  CHECK(bench.tried(ClosePromise{first, " "})->what == "A promise is closed with evidence");
  bench.done(ClosePromise{first, "ticket 4711, confirmed by Mai"});
  CHECK(closed(bench.packet.promises[0]));
  EditPromise again{first, {}, "something else", {}, {}, {}};
  CHECK(bench.tried(again)->what == "This promise is settled");
  CHECK(bench.tried(ClosePromise{first, "x"}).has_value());
}

TEST_CASE("what cannot be kept is acknowledged, answered and agreed, and lives on as a new promise") {
  PacketBench bench;
  bench.done(promised("Custom report"));
  CHECK(bench.tried(RenegotiatePromise{first, Renegotiation::Agreed, "ok", {}}).has_value());
  bench.done(RenegotiatePromise{first, Renegotiation::Acknowledged, "Told Mai on 3 Nov", {}});
  bench.done(RenegotiatePromise{first, Renegotiation::Offered, "CSV export", day(2026, 12, 1)});
  CHECK(bench.packet.promises.size() == 1);
  bench.done(RenegotiatePromise{first, Renegotiation::Agreed, "Mai, by mail", {}});
  REQUIRE(bench.packet.promises.size() == 2);
  CHECK(bench.packet.promises[0].status == PromiseStatus::Renegotiated);
  CHECK(bench.packet.promises[0].replaced_by == PromiseNumber{2});
  CHECK(bench.packet.promises[1].text == "CSV export");
  CHECK(bench.packet.promises[1].due == day(2026, 12, 1));
  CHECK(bench.packet.promises[1].replaces == first);
}

TEST_CASE("a section goes back with a reason and an owner, and the rounds are counted") {
  PacketBench bench;
  const TemplateSectionId goals{"goals"};
  CHECK(bench.tried(JudgeSection{goals, false, {}, "Zoë", {}}).has_value());
  CHECK(bench.tried(JudgeSection{goals, false, "No baseline", {}, {}}).has_value());
  bench.done(JudgeSection{goals, false, "No baseline", "Zoë", at(2026, 11, 3, 17)}, "Łukasz");
  CHECK(acceptance(bench.packet, *bench.form->section(goals)) == Acceptance::Rejected);
  bench.done(Resubmit{});
  CHECK(bench.packet.rounds == 2);
  CHECK(acceptance(bench.packet, *bench.form->section(goals)) == Acceptance::Open);
  CHECK(bench.tried(Resubmit{}).has_value());
}

TEST_CASE("the gate lists what is missing, opens when nothing is, and closes over later changes") {
  PacketBench bench;
  CHECK(bench.tried(OpenGate{"Łukasz", at(2026, 11, 3, 9)})->what.find("stays closed") != std::string::npos);
  bench.fill();
  bench.done(promised("SSO by March"));
  bench.accept_all();
  REQUIRE(gate(bench.packet).size() == 1);
  CHECK(gate(bench.packet)[0].words == "Promise 1 waits for the initials of AE and CSM");
  bench.done(InitialPromise{first, Side::Ae, "ZA"});
  bench.done(InitialPromise{first, Side::Csm, "LN"});
  bench.write("champion", 1, "name", "Minh Tran");
  REQUIRE(gate(bench.packet).size() == 1);
  CHECK(gate(bench.packet)[0].reason == GateReason::ChangedSince);
  bench.done(JudgeSection{TemplateSectionId{"people"}, true, {}, {}, {}}, "Łukasz");
  CHECK(gate(bench.packet).empty());
  CHECK_FALSE(bench.packet.events.contains(DealEvent::DocReviewed));
  bench.done(OpenGate{"Łukasz Nowak", at(2026, 11, 3, 9)});
  CHECK(bench.packet.assigned_csm == "Łukasz Nowak");
  CHECK(bench.packet.events.at(DealEvent::DocReviewed) == at(2026, 11, 3, 9));
}

TEST_CASE("hints name what is vague and never block") {
  PacketBench bench;
  bench.write("goal", 1, "what", "Better onboarding");
  bench.write("goal", 1, "target", "N/A");
  bench.write("pain", 1, "quote", "We lose a week on every rep");
  bench.write("risk", 1, "risk", "Procurement took 4 months");
  bench.write("acv", 1, "amount", "about a lot");
  const auto all = hints(bench.packet);
  const auto has = [&](HintKind kind) {
    return std::ranges::any_of(all, [&](const QualityHint& hint) { return hint.kind == kind; });
  };
  CHECK(has(HintKind::NoNumber));
  CHECK(has(HintKind::Placeholder));
  CHECK(has(HintKind::QuoteSource));
  CHECK(has(HintKind::NoBaseline));
  CHECK(has(HintKind::NoOwner));
  CHECK(has(HintKind::Unreadable));
  PacketBench good;
  good.write("goal", 1, "what", "Ramp of a new rep, 90 days faster");
  good.write("goal", 1, "baseline", "90 days");
  good.write("goal", 1, "target", "45 days");
  good.write("pain", 1, "quote", "Everything got better and faster");
  good.write("pain", 1, "speaker", "Mai");
  good.write("pain", 1, "date", "2026-10-02");
  CHECK(hints(good.packet).empty());
}

TEST_CASE("a plan counts its days from its event, and says when to step in") {
  PacketBench bench;
  const TemplateSection& plan = *bench.form->section(TemplateSectionId{"plan"});
  CHECK(plan_lines(bench.packet, plan, day(2026, 11, 12))[0].standing == PlanStanding::NoDate);
  bench.done(SetEvent{DealEvent::ClosedWon, at(2026, 11, 3, 15)});
  auto lines = plan_lines(bench.packet, plan, day(2026, 11, 12));
  CHECK(lines[0].due == day(2026, 11, 4));
  CHECK(lines[1].standing == PlanStanding::Late);
  CHECK(lines[1].step_in == "Logins 0 of 3, Workflows 0 of 1. Call them today.");
  CHECK(lines[2].step_in.empty());
  bench.write("steps", 2, "logins", "5");
  bench.write("steps", 2, "workflows", "1");
  CHECK(plan_lines(bench.packet, plan, day(2026, 11, 12))[1].step_in.empty());
  CHECK(plan_lines(bench.packet, plan, day(2026, 11, 18))[2].step_in == "The CSM steps in.");
  bench.write("steps", 3, "done", "yes");
  CHECK(plan_lines(bench.packet, plan, day(2026, 11, 18))[2].standing == PlanStanding::Done);
}

TEST_CASE("a plan is signed by both, and a change voids the hands under it") {
  PacketBench bench;
  const TemplateSection& plan = *bench.form->section(TemplateSectionId{"plan"});
  CHECK(bench.tried(SignSection{TemplateSectionId{"deal"}, Side::Ae, "ZA"}).has_value());
  bench.done(SignSection{plan.id, Side::Ae, "Zoë"});
  CHECK(signature(bench.packet, plan, Side::Ae) == InitialsState::Given);
  CHECK(signature(bench.packet, plan, Side::Csm) == InitialsState::Missing);
  bench.write("steps", 1, "owner", "Mai");
  CHECK(signature(bench.packet, plan, Side::Ae) == InitialsState::Void);
}

TEST_CASE("the customer's content holds nothing that is internal") {
  PacketBench bench;
  bench.fill();
  bench.write("goal", 1, "baseline", "90 days");
  bench.write("acv", 1, "amount", "LEAK-acv");
  bench.write("pain", 1, "quote", "LEAK-pain");
  bench.write("risk", 1, "risk", "LEAK-risk");
  bench.write("champion", 1, "fears", "LEAK-fears");
  bench.write("champion", 1, "strength", "4");
  bench.write("steps", 1, "proof", "LEAK-proof");
  bench.done(promised("LEAK-promise"));
  AddPromise shown = promised("SSO by March");
  shown.customer = true;
  shown.heard = "LEAK-heard";
  bench.done(shown);
  bench.done(JudgeSection{TemplateSectionId{"goals"}, false, "LEAK-reason", "Zoë", {}}, "Łukasz");
  for (const ContentPart part :
       {ContentPart::Packet, ContentPart::Plan, ContentPart::Commitments, ContentPart::RedFlags}) {
    const PacketContent content = content_for(bench.packet, Audience::Customer, part, day(2026, 11, 12));
    std::string all = content.account + content.champion;
    for (const ContentSection& section : content.sections) {
      for (const std::string& line : section.standing)
        all += line;
      for (const ContentField& field : section.fields) {
        for (const ContentRow& row : field.rows) {
          all += row.lead;
          for (const auto& [label, text] : row.parts)
            all += label + text;
        }
      }
    }
    for (const ContentPromise& promise : content.promises)
      all += promise.text + promise.heard;
    for (const ContentDate& date : content.dates)
      all += date.title + date.note;
    CHECK(all.find("LEAK") == std::string::npos);
    CHECK(all.find("Strength") == std::string::npos);
    CHECK(content.required == 0);
  }
  const PacketContent flags =
      content_for(bench.packet, Audience::Internal, ContentPart::RedFlags, day(2026, 11, 12));
  REQUIRE(flags.sections.size() == 1);
  CHECK(flags.sections[0].fields[0].rows[0].lead == "LEAK-risk");
  const PacketContent whole =
      content_for(bench.packet, Audience::Internal, ContentPart::Packet, day(2026, 11, 12));
  CHECK(std::ranges::none_of(whole.sections, [](const ContentSection& one) { return one.red_flags; }));
  CHECK(whole.promises.size() == 2);
}

TEST_CASE("under random edits, undos and verdicts a replay gives the same packet and no history is lost") {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    std::mt19937 random(seed);
    const auto pick = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    PacketBench bench;
    std::size_t history = 0;
    for (int step = 0; step < 120; ++step) {
      const std::string who = pick(2) == 0 ? "Zoë" : "Łukasz";
      const std::string text = "words " + std::to_string(pick(5));
      switch (pick(9)) {
        case 0:
          bench.tried(EditCell{{FieldId{"goal"}, 0, "what"}, text}, who);
          break;
        case 1:
        case 2:
          bench.tried(EditCell{{FieldId{"goal"}, 1 + pick(4), "target"}, text}, who);
          break;
        case 3:
          bench.tried(RemoveRow{FieldId{"goal"}, 1 + pick(4)}, who);
          break;
        case 4:
          bench.tried(MoveRow{FieldId{"goal"}, 1 + pick(4), pick(2) == 0 ? 1 : -1}, who);
          break;
        case 5:
          bench.tried(promised(text), who);
          break;
        case 6:
          bench.tried(EditPromise{PromiseNumber{1 + pick(3)}, {}, text, {}, {}, {}}, who);
          break;
        case 7:
          bench.tried(InitialPromise{PromiseNumber{1 + pick(3)}, pick(2) == 0 ? Side::Ae : Side::Csm, who},
                      who);
          break;
        default:
          if (undoable_acts(bench.acts) > 0) bench.undo(who);
      }
      REQUIRE(bench.packet.history.size() >= history);
      history = bench.packet.history.size();
      for (const Promise& promise : bench.packet.promises) {
        for (const Side side : both_sides) {
          const auto& given = promise.initials[static_cast<std::size_t>(side)];
          if (given) REQUIRE(given->version <= promise.version);
        }
      }
    }
    REQUIRE(same(replay(bench.acts, bench.form), bench.packet));
  }
}
