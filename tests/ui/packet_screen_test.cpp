// The packet page: a form that stores what is typed, a ledger, a review, dates, a plan and documents.
#include "domain/due.hpp"
#include "domain/packet_form.hpp"
#include "ui/home_bench.hpp"

#include <doctest/doctest.h>

using namespace hh;
using namespace hh::test;
using namespace hh::domain;
using ui::PacketHand;
using ui::PacketTab;
using ui::Page;

namespace {

constexpr PromiseNumber first_promise{1};

/// A packet on the page; what the page sends is applied to it, as the door would.
struct Desk {
  PacketBench packets;
  Bench bench;
  std::size_t applied = 0;

  /// Tall enough for all of a tab, unless it is about what fits.
  explicit Desk(ImVec2 size = {1366, 2600}, const ui::ThemeChoice& look = {})
      : bench(full_world(), size, look) {
    bench.world.screens.page = Page::Packet;
    refresh();
  }
  ui::PacketMemory& memory() { return bench.world.screens.packet; }
  const Packet& packet() const { return packets.packet; }
  void refresh() {
    bench.world.snap.packet = std::make_shared<const Packet>(packets.packet);
    bench.show();
  }
  /// Takes what was sent since; a refusal fails the test.
  void take() {
    auto& sent = bench.world.sent.commands;
    for (; applied < sent.size(); ++applied) {
      const auto* on = std::get_if<OnPacket>(&sent[applied]);
      if (on == nullptr) continue;
      const auto no = packets.tried(on->what);
      CHECK_MESSAGE(!no, (no ? no->sentence() : ""));
    }
    refresh();
  }
  void press(const std::string& id) {
    bench.stage.press(id);
    take();
  }
  /// Types into a field and rests, so that the pause stores it.
  void type(const std::string& id, const std::string& words, bool enter = false) {
    bench.stage.type(id, words, enter);
    bench.world.now.seconds += 1;
    bench.show();
    take();
  }
  /// The clocks of the training the packet's template belongs to.
  void clocks(std::vector<PolicyClock> all) {
    auto program = std::make_shared<Program>();
    program->id = packet().form->program;
    program->clocks = std::move(all);
    auto shelf = std::make_shared<library::Shelf>(*bench.world.snap.shelf);
    shelf->programs.push_back(std::move(program));
    bench.world.snap.shelf = std::move(shelf);
  }
  void tab(PacketTab which, PacketHand hand = PacketHand::Ae) {
    memory().tab = which;
    memory().hand = hand;
    bench.show();
  }
  bool reads(const std::string& words) { return bench.stage.reads(words); }
  void fits() { CHECK(bench.stage.must_fit() == ""); }
};

LocalTime at_noon(const char* day) {
  return LocalTime{std::chrono::local_days{parse_date(day)}} + std::chrono::hours{12};
}

void promise(Desk& desk, const char* words) {
  AddPromise added;
  added.text = words;
  added.due = parse_date("2026-12-01");
  added.owner = "Zoë Adler";
  desk.packets.done(added);
  desk.refresh();
}

}  // namespace

TEST_CASE("the form asks for what is missing first, and a gap opens at a tap") {
  Desk desk;
  CHECK(desk.reads("3 of 5 required"));
  CHECK(desk.reads("Northwind"));
  desk.press("missing.champion");
  CHECK(desk.memory().section == "people");
  desk.type("cell.champion.1.name", "Nguyễn Thị Mai");
  CHECK(desk.packet().first("champion") == "Nguyễn Thị Mai");
  CHECK(desk.reads("4 of 5 required"));
  desk.fits();
}

TEST_CASE("what somebody writes carries their name, and the hand at the keyboard changes it") {
  Desk desk;
  desk.press("packet.hand.1");
  CHECK(desk.memory().hand == PacketHand::Csm);
  desk.press("missing.champion");
  desk.type("cell.champion.1.name", "Mai");
  CHECK(desk.bench.logged("as Łukasz Nowak"));
}

TEST_CASE("a file is kept with the packet where the form has a place for it") {
  Desk desk;
  desk.press("missing.champion");
  CHECK(desk.reads("Drop a file on this window"));
  const auto dropped = ui::attachment_for(desk.memory(), desk.bench.world.snap, "/home/ana/plan.pdf");
  REQUIRE(dropped);
  CHECK(dropped->field == FieldId{"signed"});
  CHECK(dropped->row == 1);
  CHECK(dropped->who == "Zoë Adler");

  desk.type("cell.signed.1.link", "https://drive.example/plan");
  CHECK(desk.bench.stage.find("signed.1.keep") == nullptr);
  desk.packets.write("signed", 1, "link", "/home/ana/plan.pdf", "Zoë");
  desk.refresh();
  desk.press("signed.1.keep");
  CHECK(desk.bench.logged("attach /home/ana/plan.pdf to signed 1"));

  desk.bench.world.here.attached =
      ui::AttachedFile{1, desk.packet().id, FieldId{"signed"}, "This is a device or a pipe", true};
  desk.bench.show();
  CHECK(desk.reads("This is a device or a pipe"));
  desk.fits();
}

TEST_CASE("rows are added, moved and removed") {
  Desk desk;
  desk.press("missing.goal");
  desk.type("cell.goal.1.what", "Ramp");
  desk.press("goal.add");
  desk.type("cell.goal.2.what", "Meetings");
  CHECK(desk.packet().rows_of(FieldId{"goal"}).size() == 2);
  desk.press("goal.2.up");
  CHECK(desk.packet().first("goal") == "Meetings");
  desk.press("goal.1.remove");
  CHECK(desk.packet().rows_of(FieldId{"goal"}).size() == 1);
}

TEST_CASE("vague words are hinted at, never held back") {
  Desk desk;
  desk.packets.write("champion", 1, "name", "N/A");
  desk.refresh();
  CHECK(desk.reads("READS VAGUE"));
  desk.press("hint.0");
  CHECK_FALSE(desk.memory().section.empty());
}

TEST_CASE("a promise is written down, initialled by each hand, and voided by other words") {
  Desk desk;
  desk.tab(PacketTab::Promises);
  desk.type("promise.new", "SSO before the summer");
  desk.type("promise.new.due", "2027-05-31");
  desk.press("promise.add");
  REQUIRE(desk.packet().promises.size() == 1);
  CHECK(desk.packet().promises[0].due == parse_date("2027-05-31"));
  desk.press("promise.1.open");
  desk.press("promise.1.initial");
  desk.tab(PacketTab::Promises, PacketHand::Csm);
  desk.press("promise.1.initial");
  CHECK(both_initialled(desk.packet().promises[0]));
  desk.type("promise.1.text", " for everybody");
  CHECK(desk.reads("void, the words changed"));
  desk.fits();
}

TEST_CASE("a promise closes with evidence only") {
  Desk desk;
  promise(desk, "A named engineer");
  desk.tab(PacketTab::Promises);
  desk.press("promise.1.open");
  CHECK_FALSE(desk.bench.stage.find("promise.1.close")->enabled);
  desk.type("promise.1.evidence", "Mai confirmed it on 20 November");
  desk.press("promise.1.close");
  CHECK(desk.packet().promise(first_promise)->status == PromiseStatus::Done);
  CHECK(desk.reads("Mai confirmed it"));
}

TEST_CASE("what cannot be kept is acknowledged, replaced and agreed") {
  Desk desk;
  promise(desk, "SSO in March");
  desk.tab(PacketTab::Promises);
  desk.press("promise.1.open");
  for (const char* words : {"Told Mai on 3 November", "SSO in May", "Mai agreed on 4 November"}) {
    desk.type("promise.1.step", words);
    desk.press("promise.1.renegotiate");
    if (closed(*desk.packet().promise(first_promise))) break;
    CHECK(desk.reads("cannot be kept"));
    desk.press("promise.1.open");
    CHECK(desk.reads(desk.packet().promise(first_promise)->step == Renegotiation::Acknowledged
                         ? "Acknowledged: Told Mai"
                         : "Alternative offered: SSO in May"));
    desk.press("promise.1.open");
  }
  CHECK(desk.reads("replaced by promise 2"));
  CHECK(desk.packet().promise(first_promise)->status == PromiseStatus::Renegotiated);
  CHECK(desk.packet().promises.size() == 2);
}

TEST_CASE("candidates of a call are added or put away, and a pasted call is searched") {
  Desk desk;
  desk.tab(PacketTab::Promises);
  ImGui::SetClipboardText("Zoë: we can ship SSO by March");
  desk.press("finder.paste");
  CHECK(desk.bench.logged("find promises in Zoë: we can ship SSO by March"));
  ui::HeardCall heard;
  heard.number = 1;
  heard.name = "demo.vtt";
  for (const char* quote : {"we can ship SSO by March", "we will see"}) {
    PromiseCandidate one;
    one.quote = quote;
    one.line = 12;
    one.at = std::chrono::minutes{75};
    heard.candidates.push_back(one);
  }
  desk.bench.world.here.heard = heard;
  desk.refresh();
  CHECK(desk.reads("2 to decide"));
  CHECK(desk.reads("1:15:00"));
  desk.press("candidate.0.add");
  REQUIRE(desk.packet().promises.size() == 1);
  CHECK(desk.packet().promises[0].heard.find("demo.vtt, line 12") == 0);
  desk.press("candidate.1.dismiss");
  CHECK(desk.reads("nothing is left to decide"));
}

TEST_CASE("what a pasted transcript found comes into view on a small screen") {
  Desk desk({1366, 768});
  desk.tab(PacketTab::Promises);
  ui::HeardCall heard;
  heard.number = 1;
  heard.name = "demo.vtt";
  PromiseCandidate one;
  one.quote = "we can ship SSO by March";
  heard.candidates = {one};
  desk.bench.world.here.heard = heard;
  desk.refresh();
  desk.bench.show();
  const ui::Control* found = desk.bench.stage.find("candidate.0.add");
  REQUIRE(found != nullptr);
  CHECK(found->rect.y > 0);
  CHECK(found->rect.bottom() <= desk.bench.stage.ui().window().bottom());
}

TEST_CASE("a section is sent back with a reason, mended and accepted; then the gate opens") {
  Desk desk;
  desk.packets.fill();
  desk.tab(PacketTab::Review, PacketHand::Csm);
  desk.press("review.goals.open");
  CHECK_FALSE(desk.bench.stage.find("review.goals.reject")->enabled);
  desk.type("review.goals.reason", "No baseline");
  desk.press("review.goals.reject");
  CHECK(desk.reads("sent back to Zoë Adler"));
  desk.press("review.resubmit");
  CHECK(desk.packet().rounds == 2);
  for (const char* id : {"deal", "goals", "people"}) {
    desk.press("review." + std::string(id) + ".open");
    desk.press("review." + std::string(id) + ".accept");
  }
  desk.press("gate.open");
  CHECK(desk.packet().assigned_csm == "Łukasz Nowak");
  desk.fits();
}

TEST_CASE("the gate leads to what it waits for") {
  Desk desk;
  promise(desk, "SSO");
  desk.tab(PacketTab::Review, PacketHand::Csm);
  desk.press("gate.0");
  CHECK(desk.memory().tab == PacketTab::Form);
  CHECK(desk.memory().section == "goals");
}

TEST_CASE("an event is typed as a day or a moment, and anything else says what is wrong") {
  Desk desk;
  desk.tab(PacketTab::Dates);
  desk.type("event.0", "2026-11-19", true);
  REQUIRE(desk.packet().events.contains(DealEvent::ClosedWon));
  desk.tab(PacketTab::Plan);
  CHECK(desk.reads("Kickoff held"));
  CHECK(desk.reads("Fri 20 Nov"));
  desk.tab(PacketTab::Dates);
  desk.type("event.1", "next week", true);
  CHECK_FALSE(desk.packet().events.contains(DealEvent::Countersigned));
  CHECK(desk.reads("does not begin with a date"));
}

TEST_CASE("a clock that no event answers is answered beside it, at once or with its moment") {
  Desk desk;
  PolicyClock recap{"recap", "Recap sent", DealEvent::Kickoff, ClockUnit::Hours, 4};
  desk.clocks({recap});
  desk.packets.done(SetEvent{DealEvent::Kickoff, at_noon("2026-11-02")});
  desk.refresh();
  desk.tab(PacketTab::Dates);
  CHECK(desk.reads("late"));
  desk.press("clock.recap.now");
  REQUIRE(desk.packet().met.contains("recap"));
  CHECK(desk.reads("done late"));
  CHECK(desk.bench.stage.find("clock.recap.now") == nullptr);

  desk.packets.done(MeetClock{"recap", "Recap sent", {}});
  desk.refresh();
  desk.type("clock.recap", "2026-11-02 13:30", true);
  REQUIRE(desk.packet().met.contains("recap"));
  CHECK(desk.packet().met.at("recap") == at_noon("2026-11-02") + std::chrono::minutes{90});
  CHECK(desk.reads("done in time"));
  desk.fits();
}

TEST_CASE("a plan is signed by each side and says when to step in") {
  Desk desk;
  desk.packets.done(
      SetEvent{DealEvent::ClosedWon, LocalTime{std::chrono::local_days{parse_date("2026-11-01")}}});
  desk.refresh();
  desk.tab(PacketTab::Plan);
  CHECK(desk.reads("Step in: Logins 0 of 3"));
  desk.press("plan.plan.sign");
  desk.tab(PacketTab::Plan, PacketHand::Csm);
  desk.press("plan.plan.sign");
  CHECK(desk.packet().signatures.at(TemplateSectionId{"plan"}).size() == 2);
}

TEST_CASE("the history shows who wrote what, and the last write is taken back") {
  Desk desk;
  desk.packets.write("champion", 1, "name", "Mai", "Zoë");
  desk.bench.world.snap.packet_undoable = "Champion, Name";
  desk.tab(PacketTab::History);
  CHECK(desk.reads("Champion, Name"));
  desk.refresh();
  desk.press("packet.undo");
  CHECK(desk.packet().first("champion").empty());
}

TEST_CASE("documents are asked for by audience, letters copied once, red flags kept inside") {
  Desk desk;
  desk.tab(PacketTab::Documents);
  desk.press("documents.pdf");
  CHECK(desk.bench.logged("write pdf"));
  desk.press("documents.audience.1");
  desk.press("documents.html");
  CHECK(desk.bench.logged("write html for the customer"));
  desk.press("documents.recap.copy");
  CHECK(desk.bench.logged("write letterrecap for the customer"));
  desk.press("documents.part.3");
  CHECK(desk.reads("Red flags never leave the house."));
  CHECK(desk.bench.stage.find("documents.pdf") == nullptr);
  desk.bench.world.here.written = ui::WrittenDocument{1, "Hello Mai", "Hello Mai", false};
  desk.refresh();
  CHECK(std::string(ImGui::GetClipboardText()) == "Hello Mai");
  ImGui::SetClipboardText("mine");
  desk.refresh();
  CHECK(std::string(ImGui::GetClipboardText()) == "mine");
}

TEST_CASE("a packet is begun with a day that can be read, and its template is remembered") {
  Bench bench(full_world());
  auto shelf = std::make_shared<library::Shelf>(*bench.world.snap.shelf);
  PacketTemplate other = *packet_form();
  other.id = TemplateId{"other"};
  other.title = "Other packet";
  shelf->forms = {packet_form(), std::make_shared<const PacketTemplate>(other)};
  bench.world.snap.shelf = shelf;
  bench.open(Page::Handoffs);
  bench.stage.press("packets.new");
  bench.stage.press("begin.form.1");
  bench.stage.type("begin.account", "Globex");
  bench.stage.type("begin.closed", "soon");
  bench.show();
  CHECK_FALSE(bench.stage.find("begin.open")->enabled);
  CHECK(bench.stage.reads("Write the day like"));
  bench.stage.press("begin.account");  // the keyboard leaves the day
  bench.world.screens.handoffs.closed = "2026-11-02";
  bench.show();
  bench.stage.press("begin.open");
  CHECK(bench.logged("open packet other"));
  CHECK(bench.logged("remember packet_form=other"));
  CHECK(bench.world.screens.page == Page::Packet);
}

TEST_CASE("the way back is named after where it leads") {
  Desk desk;
  CHECK(desk.reads("Handoffs"));
  desk.press("back");
  CHECK(desk.bench.world.screens.page == Page::Handoffs);
}

TEST_CASE("every tab fits a small laptop and big type") {
  for (const float scale : {1.0f, 1.5f}) {
    Desk desk({1366, 768}, {.font_scale = scale});
    promise(desk, "The revenue report by region is there before the board meets in the first quarter");
    for (int tab = 0; tab < 7; ++tab) {
      CAPTURE(tab);
      CAPTURE(scale);
      desk.tab(static_cast<PacketTab>(tab), PacketHand::Csm);
      desk.fits();
    }
  }
}
