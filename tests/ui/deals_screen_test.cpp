// Handoffs → Import deals: an export looked through, asked about, and begun, with its rows in the open.
#include "ui/home_bench.hpp"

using namespace hh;
using namespace hh::test;
using ui::DealFate;
using ui::DealsFound;
using ui::DealsHere;
using ui::Page;
using Doing = ui::DealsHere::Doing;

namespace {

HomeWorld deals_world() {
  HomeWorld world = full_world();
  auto shelf = std::make_shared<library::Shelf>(*world.snap.shelf);
  for (const auto& [id, title] : {std::pair{"context", "Context doc"}, {"pass", "PASS doc"}}) {
    auto form = std::make_shared<domain::PacketTemplate>();
    form->id = domain::TemplateId{id};
    form->title = title;
    shelf->forms.push_back(form);
  }
  world.snap.shelf = shelf;
  world.screens.page = Page::Handoffs;
  return world;
}

DealsFound export_found(int aside = 2) {
  DealsFound found;
  found.source = "Salesforce · UTF-8 · commas between the cells · header on line 1";
  found.rows = 1200;
  found.fresh = 1148;
  found.known = 12;
  found.dropped = 3;
  found.columns = {{"Opportunity ID", "record", {"0063h00000AbCdE", "0063h00000AbCdF"}},
                   {"Account Name", "account", {"Globex", "Łódź Tools"}},
                   {"Opportunity Owner", "owner", {"Zoë Lindqvist"}},
                   {"Stage", "stage", {"Closed Won"}},
                   {"Close Date", "close", {"3/4/2026", "5/6/2026"}},
                   {"Amount", "amount", {"$84,000"}},
                   {"Region", "other", {"EMEA", "APAC"}}};
  found.first = {
      {2, DealFate::New, "", {"0063h00000AbCdE", "Globex", "Zoë Lindqvist", "Closed Won", "3/4/2026"}},
      {3, DealFate::Known, "", {"0063h00000AbCdF", "Łódź Tools", "Sam", "Closed Won", "5/6/2026"}},
      {4, DealFate::Aside, "the record's id is missing", {"", "Hooli", "Ben", "Closed Won"}}};
  std::vector<ui::DealAside> rows;
  for (int i = 0; i < aside; ++i)
    rows.push_back({i + 4, "reason " + std::to_string(i), "raw row " + std::to_string(i)});
  found.aside = std::make_shared<const std::vector<ui::DealAside>>(rows);
  found.remarks = {"Close dates are read day first; line 7 can be read no other way."};
  return found;
}

DealsFound with_question() {
  DealsFound found = export_found();
  found.day_or_month = ui::DealChoice{
      "In 2 close dates day and month could change places: does the day stand first or the month?",
      {{"3/4/2026", "3 Apr 2026", "4 Mar 2026"}, {"5/6/2026", "5 Jun 2026", "6 May 2026"}}};
  return found;
}

struct DealsBench : Bench {
  explicit DealsBench(ImVec2 size = {1366, 768}, ui::ThemeChoice choice = {})
      : Bench(deals_world(), size, choice) {}
  /// What `app` would answer with.
  void found(DealsFound what, ui::DealsWanted wanted = {.path = "won.csv"}) {
    auto& deals = world.here.deals;
    if (!deals) deals.emplace().number = 1;
    deals->wanted = std::move(wanted);
    deals->found = std::make_shared<const DealsFound>(std::move(what));
    deals->doing = Doing::Nothing;
    show();
  }
  void doing(Doing what, std::size_t done, std::size_t of) {
    auto& deals = world.here.deals;
    if (!deals) deals.emplace().number = 1;
    deals->doing = what;
    deals->done = done;
    deals->of = of;
    show();
  }
  const ui::DealsWanted& asked() const { return world.asked.deals; }
  std::string meaning_of(const std::string& column) const {
    for (const auto& [name, meaning] : asked().columns)
      if (name == column) return meaning;
    return "not named";
  }
};

}  // namespace

TEST_CASE("Handoffs leads to the import of deals, which says what to export, and back") {
  DealsBench bench;
  bench.stage.press("packets.deals");
  CHECK(bench.world.screens.page == Page::Deals);
  for (const std::string words : {"Opportunity ID", "Record ID", "From HubSpot", "From any other table"}) {
    CAPTURE(words);
    CHECK(bench.stage.reads(words));
  }
  CHECK(bench.stage.find("deals.begin") == nullptr);
  bench.stage.press("back");
  CHECK(bench.world.screens.page == Page::Handoffs);
}

TEST_CASE("an export is named, read with its progress, and the reading can be cancelled") {
  DealsBench bench;
  bench.stage.press("packets.deals");
  bench.stage.type("deals.path", "exports/won.csv", true);
  CHECK(bench.logged("look at deals exports/won.csv"));
  bench.doing(Doing::Reading, 41, 100);
  CHECK(bench.stage.reads("Reading: 41 %"));
  CHECK_FALSE(bench.stage.find("deals.read")->enabled);
  bench.stage.press("deals.cancel");
  CHECK(bench.logged("stop deals"));
}

TEST_CASE("an export dropped on Handoffs opens the import with it") {
  DealsBench bench;
  bench.world.here.deals.emplace(DealsHere{.number = 3, .wanted = {.path = "/home/kari/won.tsv"}});
  bench.show();
  CHECK(bench.world.screens.page == Page::Deals);
  CHECK(bench.stage.find("deals.path")->value == "/home/kari/won.tsv");
  bench.stage.press("back");
  bench.show();
  CHECK(bench.world.screens.page == Page::Handoffs);
}

TEST_CASE("what was found: source, counts, first rows with what becomes of them, remarks") {
  DealsBench bench;
  bench.found(export_found());
  for (const std::string words :
       {"Salesforce · UTF-8", "1,200 rows", "1,148 new deals", "have a packet already", "12",
        "0063h00000AbCdE", "Globex", "has a packet", "set aside", "GOOD TO KNOW", "Begin 1,148 packets"}) {
    CAPTURE(words);
    CHECK(bench.stage.reads(words));
  }
  CHECK_FALSE(bench.stage.reads("The columns mean what they meant last time."));
}

TEST_CASE("a column is given another meaning, which is taken from the one that had it") {
  DealsBench bench;
  bench.found(export_found(), {.path = "won.csv", .dates = "dmy"});
  bench.stage.press("deals.tab.1");
  CHECK(bench.stage.reads("EMEA  ·  APAC"));
  CHECK(bench.stage.reads("Not used"));
  bench.stage.press("deals.column.6");
  CHECK(bench.stage.reads("What does “Region” hold?"));
  bench.stage.press("deals.meaning.2");
  CHECK(bench.meaning_of("Region") == "account");
  CHECK(bench.meaning_of("Account Name") == "other");
  CHECK(bench.meaning_of("Opportunity ID") == "record");
  CHECK(bench.asked().dates == "dmy");
  CHECK(bench.stage.find("deals.meaning.2") == nullptr);
}

TEST_CASE("leaving a column as it is asks for nothing") {
  DealsBench bench;
  bench.found(export_found());
  bench.stage.press("deals.tab.1");
  bench.stage.press("deals.column.6");
  bench.stage.press("deals.meaning.close");
  CHECK(bench.stage.find("deals.meaning.close") == nullptr);
  CHECK_FALSE(bench.logged("look at deals won.csv"));
}

TEST_CASE("day or month is asked with what the samples would become; nothing is begun before the answer") {
  DealsBench bench;
  bench.found(with_question());
  CHECK(bench.stage.reads("3/4/2026 is 3 Apr 2026"));
  CHECK(bench.stage.reads("3/4/2026 is 4 Mar 2026"));
  CHECK_FALSE(bench.stage.find("deals.begin")->enabled);
  bench.stage.press("deals.dates.1");
  CHECK(bench.asked().dates == "mdy");
  bench.found(export_found(), bench.asked());
  CHECK(bench.stage.reads("month first"));
  CHECK(bench.stage.find("deals.begin")->enabled);
  bench.stage.press("deals.dates.again");
  CHECK(bench.asked().dates.empty());
}

TEST_CASE("open decimals are asked about, and the others may be begun meanwhile") {
  DealsBench bench;
  DealsFound found = export_found();
  found.comma_or_point =
      ui::DealChoice{"In 1 amount a sign may part thousands or decimals", {{"45,000", "45", "45,000"}}};
  bench.found(found);
  CHECK(bench.stage.find("deals.begin")->enabled);
  bench.stage.press("deals.decimals.0");
  CHECK(bench.asked().decimals == "comma");
}

TEST_CASE("deals of other stages are asked for, and the template is chosen") {
  DealsBench bench;
  bench.found(export_found());
  bench.stage.press("deals.stages");
  CHECK(bench.asked().all_stages);
  bench.stage.press("deals.form");
  bench.stage.press("deals.form.1");
  CHECK(bench.world.screens.deals.form == 1);
  CHECK(bench.stage.reads("PASS doc"));
  bench.stage.press("deals.begin");
  CHECK(bench.logged("begin deals as pass"));
}

TEST_CASE("where no column holds the record's id, the columns are shown") {
  DealsBench bench;
  DealsFound found = export_found();
  found.lacking = domain::Problem{"No column holds the record's id", "line 1", "Say which one does."};
  found.fresh = 0;
  bench.found(found);
  CHECK_FALSE(bench.stage.find("deals.begin")->enabled);
  bench.stage.press("deals.columns.show");
  CHECK(bench.stage.find("deals.column.0") != nullptr);
}

TEST_CASE("of 100,000 rows set aside only those in view are drawn; the list is saved") {
  DealsBench bench;
  bench.found(export_found(100'000));
  bench.stage.press("deals.tab.2");
  CHECK(bench.stage.reads("Set aside · 100,000"));
  CHECK(bench.stage.reads("reason 0"));
  CHECK(bench.stage.reads("raw row 1"));
  CHECK_FALSE(bench.stage.reads("reason 500"));
  CHECK(bench.stage.ui().words().all().size() < 200);
  bench.stage.press("deals.save");
  CHECK(bench.logged("save set aside"));
  bench.world.here.deals->saved = "/home/kari/won-set-aside.csv";
  bench.show();
  CHECK(bench.stage.reads("Saved as /home/kari/won-set-aside.csv"));
}

TEST_CASE("packets are begun with progress; cancelled, the rest can be begun; then they are shown") {
  DealsBench bench;
  bench.found(export_found());
  bench.stage.press("deals.begin");
  CHECK(bench.logged("begin deals as context"));
  bench.doing(Doing::Beginning, 500, 1148);
  CHECK(bench.stage.reads("500 of 1,148 packets"));
  CHECK(bench.stage.find("deals.begin") == nullptr);
  bench.stage.press("deals.cancel");
  CHECK(bench.logged("stop deals"));
  DealsFound rest = export_found();
  rest.fresh = 648;
  bench.world.here.deals->begun = ui::DealsBegun{.begun = 500, .known = 12, .stopped = true};
  bench.found(rest);
  CHECK(bench.stage.reads("500 packets begun"));
  CHECK(bench.stage.reads("What is begun stays"));
  CHECK(bench.stage.reads("Begin 648 packets"));
  rest.fresh = 0;
  bench.world.here.deals->begun = ui::DealsBegun{.begun = 648, .known = 512};
  bench.found(rest);
  CHECK(bench.stage.reads("512 had one already, 2 set aside"));
  CHECK(bench.stage.find("deals.begin") == nullptr);
  bench.world.screens.handoffs.words = "globex";
  bench.stage.press("deals.show");
  CHECK(bench.world.screens.page == Page::Handoffs);
  CHECK(bench.world.screens.handoffs.words.empty());
}

TEST_CASE("what cannot be read says why, and remembered columns are told") {
  DealsBench bench;
  bench.world.here.deals.emplace(DealsHere{.number = 1, .wanted = {.path = "won.csv"}});
  bench.world.here.deals->problem = domain::Problem{"There is no such file", "won.csv", "Check its name."};
  bench.show();
  CHECK(bench.stage.reads("There is no such file"));
  bench.world.here.deals->problem.reset();
  DealsFound found = export_found();
  found.remembered = true;
  bench.found(found);
  CHECK(bench.stage.reads("The columns mean what they meant last time."));
}

TEST_CASE("nothing of it is cut, at any size of window and type") {
  for (const ImVec2 size : {ImVec2{1280, 720}, ImVec2{1366, 768}, ImVec2{1920, 1080}}) {
    for (const float scale : {0.8F, 1.0F, 1.5F, 2.0F}) {
      CAPTURE(size.x);
      CAPTURE(scale);
      DealsBench bench(size, {ui::ThemeKind::Dark, scale, true});
      bench.stage.press("packets.deals");
      CHECK(bench.stage.must_fit() == "");
      bench.found(with_question());
      for (const auto tab : {ui::DealsTab::Rows, ui::DealsTab::Columns, ui::DealsTab::Aside}) {
        bench.world.screens.deals.tab = tab;
        bench.show();
        CHECK(bench.stage.must_fit() == "");
      }
      bench.doing(Doing::Beginning, 500, 1148);
      CHECK(bench.stage.must_fit() == "");
      bench.world.here.deals->begun = ui::DealsBegun{.begun = 500, .known = 12, .stopped = true};
      bench.found(export_found());
      CHECK(bench.stage.must_fit() == "");
      CHECK(bench.stage.ui().controls().twice().empty());
    }
  }
}
