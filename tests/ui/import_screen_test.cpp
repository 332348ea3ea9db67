// Home → Import: a document is named, looked through and added, with its problems in the open.
#include "library/import.hpp"
#include "ui/home_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace hh;
using namespace hh::test;
using ui::Page;

namespace {

struct Bench {
  HomeWorld world = full_world();
  Stage stage;
  explicit Bench(ImVec2 size = {1366, 768}, ui::ThemeChoice choice = {})
      : stage(ui::FaceKind::Console, size, choice) {
    world.screens.page = Page::Import;
    show();
  }
  void show() {
    stage.show([this](ui::Ui& ui) { world.draw(ui); });
  }
  void answer(ui::DocumentLook look) {
    look.number = world.here.document ? world.here.document->number + 1 : 1;
    world.here.document = std::move(look);
    show();
  }
  bool asked(const std::string& line) const {
    const auto& log = world.asked.log;
    return std::find(log.begin(), log.end(), line) != log.end();
  }
};

std::shared_ptr<const library::Imported> kickoff(const std::string& id = "kickoff-notes") {
  library::Imported made;
  made.id = id;
  made.title = "Kickoff notes";
  made.sections = {{"Opening", 5, false}, {"The plan", 20, true}};
  for (int i = 1; i <= 20; ++i)
    made.unplaced.push_back({i, "a line from before the first heading"});
  made.remarks = {"2 commitments named no time; 7 days were put down."};
  made.counts.scripts = 3;
  return std::make_shared<const library::Imported>(std::move(made));
}

}  // namespace

TEST_CASE("Home leads to the import, by hand and by key") {
  Bench bench;
  bench.world.screens.page = Page::Home;
  bench.show();
  bench.stage.press("home.import");
  CHECK(bench.world.screens.page == Page::Import);
}

TEST_CASE("a document is read, looked through, named and added, and can be run at once") {
  Bench bench;
  bench.stage.type("import.path", "notes/kickoff.md", true);
  CHECK(bench.asked("look at notes/kickoff.md as "));
  CHECK(bench.stage.reads("Reading"));
  bench.answer({.path = "notes/kickoff.md", .made = kickoff()});
  for (const char* words :
       {"Kickoff notes", "2 sections, 25 min", "Opening", "20 min, guessed", "3 scripts",
        "2 commitments named no time", "20 lines without a place", "line 1: a line from", "and 8 more"}) {
    CAPTURE(words);
    CHECK(bench.stage.reads(words));
  }
  bench.stage.press("import.add");
  CHECK(bench.asked("add notes/kickoff.md as kickoff-notes"));
  bench.answer({.path = "notes/kickoff.md", .made = kickoff(), .added = "library/kickoff-notes.md"});
  CHECK(bench.stage.reads("is in the library"));
  REQUIRE(bench.stage.find("import.run") != nullptr);
  CHECK_FALSE(bench.stage.find("import.run")->enabled);
  bench.answer({.path = "notes/kickoff.md", .made = kickoff("reboot"), .added = "library/reboot.md"});
  bench.stage.press("import.run");
  CHECK(bench.world.screens.page == Page::Setup);
  CHECK(bench.world.screens.setup.program.value == "reboot");
}

TEST_CASE("a name that is taken is told, and the document stays") {
  Bench bench;
  bench.answer({.path = "a.md", .made = kickoff()});
  bench.stage.press("import.add");
  bench.answer(
      {.path = "a.md",
       .made = kickoff(),
       .problem = domain::Problem{"A program “kickoff-notes” exists already", {}, "Choose another name."}});
  CHECK(bench.stage.reads("exists already"));
  CHECK(bench.stage.reads("2 sections, 25 min"));
  CHECK(bench.world.screens.import.name == "kickoff-notes");
}

TEST_CASE("a document that cannot be read says why; one dropped on another page opens the import") {
  Bench bench;
  bench.answer({.path = "a.bin", .problem = domain::Problem{"This is no text", "a.bin", "Choose another."}});
  CHECK(bench.stage.reads("This is no text"));
  CHECK(bench.stage.find("import.add") == nullptr);
  bench.stage.press("back");
  CHECK(bench.world.screens.page == Page::Home);
  bench.show();
  CHECK(bench.world.screens.page == Page::Home);
  bench.answer({.path = "b.md", .made = kickoff()});
  CHECK(bench.world.screens.page == Page::Import);
  CHECK(bench.stage.reads("Kickoff notes"));
}

TEST_CASE("nothing of the import is cut, at any size of window and type") {
  for (const ImVec2 size : {ImVec2{1280, 720}, ImVec2{1366, 768}, ImVec2{1920, 1080}}) {
    for (const float scale : {0.8f, 1.0f, 1.5f, 2.0f}) {
      CAPTURE(size.x);
      CAPTURE(scale);
      Bench bench(size, {ui::ThemeKind::Dark, scale, true});
      CHECK(bench.stage.must_fit() == "");
      bench.answer({.path = "a.md", .made = kickoff()});
      CHECK(bench.stage.must_fit() == "");
      bench.answer({.path = "a.md", .made = kickoff(), .added = "/home/anna/data/library/kickoff-notes.md"});
      CHECK(bench.stage.must_fit() == "");
      CHECK(bench.stage.ui().controls().twice().empty());
    }
  }
}
