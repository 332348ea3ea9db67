// Looking things up in the middle of the hour: the keyboard, the whole text, the Wall, and what must not
// happen.
#include "ui/lookup.hpp"
#include "ui/console_hour.hpp"
#include "ui/script_words.hpp"
#include "ui/wall.hpp"

#include <chrono>
#include <memory>
#include <set>
#include <string>

using namespace hh;
using domain::StepKind;
using ui::compat::Key;

namespace {

/// Draws until the index is there; it is built beside the frames.
template <class Draw>
void settle(test::Stage& stage, const ui::LookupMemory& memory, Draw draw) {
  using namespace std::chrono_literals;
  stage.show(draw);
  const auto until = std::chrono::steady_clock::now() + 30s;
  while (!memory.index && std::chrono::steady_clock::now() < until)
    stage.frame();
  REQUIRE(memory.index);
  stage.show(draw);
}

struct Looking {
  explicit Looking(StepKind kind = StepKind::Question, ImVec2 size = {1366, 768}, ui::ThemeChoice choice = {})
      : hour(kind), stage(ui::FaceKind::Console, size, choice) {
    hour.sample.session.program = hour.sample.snapshot.shelf->find(domain::ProgramId{"pass"});
    hour.show(stage);
    CHECK(hour.key("Ctrl+F"));
    settle(stage, hour.memory.lookup, [this](ui::Ui& screen) { hour.draw(screen); });
  }
  void type(const std::string& words) {
    ImGui::GetIO().AddInputCharactersUTF8(words.c_str());
    again();
  }
  void again() { hour.show(stage); }
  /// Does what was sent, as the door would, and draws what follows.
  void obey() {
    hour.obey();
    again();
  }
  std::string value() const { return stage.find("lookup.query")->value; }
  test::Hour hour;
  test::Stage stage;
};

const domain::Faq& some_faq(const Looking& l) { return l.hour.sample.session.program->faq.front(); }

}  // namespace

TEST_CASE("Ctrl+F opens with the keyboard in the field, and what people ask most below it") {
  Looking l;
  REQUIRE(l.stage.find("lookup.query") != nullptr);
  CHECK(l.stage.reads("Asked for most"));
  CHECK(l.stage.reads(some_faq(l).question.substr(0, 20)));
  CHECK(l.stage.must_fit() == "");
  l.type("objection");
  CHECK(l.value() == "objection");
  CHECK(l.stage.reads("found"));
  CHECK(l.hour.sent.commands.empty());
}

TEST_CASE("Enter shows the whole text, Escape goes back to the list and then away") {
  Looking l;
  l.type(some_faq(l).question.substr(0, 24));
  CHECK(l.stage.reads("FAQ"));
  l.stage.key(Key::Enter);
  CHECK(l.stage.find("lookup.query") == nullptr);
  CHECK(l.stage.reads("Back to the list"));
  CHECK(l.stage.reads(some_faq(l).answer.substr(0, 20)));
  l.stage.key(Key::Escape);
  REQUIRE(l.stage.find("lookup.query") != nullptr);
  CHECK(l.value() == some_faq(l).question.substr(0, 24));
  l.stage.key(Key::Escape);
  CHECK(l.stage.find("lookup.query") == nullptr);
  CHECK_FALSE(l.hour.memory.lookup.open);
  CHECK(l.hour.sent.commands.empty());
}

TEST_CASE("Shift+Enter puts the answer on the wall, and Escape leaves it there") {
  Looking l;
  l.type(some_faq(l).question.substr(0, 24));
  l.stage.key(Key::Enter, true);
  const auto page = l.hour.last<domain::Project>();
  CHECK(page.title == some_faq(l).question);
  CHECK(page.lines == std::vector<std::string>{some_faq(l).answer});
  l.obey();
  CHECK(l.stage.reads("On the wall: "));
  CHECK_FALSE(l.stage.find("lookup.show")->enabled);
  CHECK(l.stage.must_fit() == "");
  const std::size_t sent = l.hour.sent.commands.size();
  l.stage.key(Key::Escape);
  l.stage.key(Key::Escape);
  CHECK(l.hour.sent.commands.size() == sent);
  CHECK(l.hour.sample.session.wall.projected.has_value());
  CHECK(l.stage.reads("Take down: "));
  l.stage.press("project.clear");
  CHECK(l.hour.last<domain::Project>().title.empty());
}

TEST_CASE("each way has a button: read, show, take down, back, close") {
  Looking l;
  l.type(some_faq(l).question.substr(0, 24));
  l.stage.press("lookup.read");
  l.stage.press("lookup.back");
  REQUIRE(l.stage.find("lookup.query") != nullptr);
  l.stage.press("lookup.show");
  CHECK(l.hour.last<domain::Project>().title == some_faq(l).question);
  l.obey();
  l.stage.press("lookup.down");
  CHECK(l.hour.last<domain::Project>().title.empty());
  l.obey();
  CHECK(l.stage.find("lookup.down") == nullptr);
  l.stage.press("lookup.close");
  CHECK_FALSE(l.hour.memory.lookup.open);
  l.stage.press("lookup.open");
  CHECK(l.hour.memory.lookup.open);
}

TEST_CASE("up and down choose, a row opens at a press, and what was read stands first next time") {
  Looking l;
  l.type("csm");
  REQUIRE(l.hour.memory.lookup.found.best.size() > 3);
  l.stage.key(Key::Down);
  l.stage.key(Key::Down);
  CHECK(l.hour.memory.lookup.chosen == 2);
  l.stage.key(Key::Up);
  CHECK(l.hour.memory.lookup.chosen == 1);
  const auto number = l.hour.memory.lookup.found.best[2];
  l.stage.press("lookup.hit.2");
  CHECK(l.hour.memory.lookup.whole);
  CHECK(l.hour.memory.lookup.recent.front() == number);
  l.stage.key(Key::Escape);
  l.stage.key(Key::Escape);
  l.hour.memory.lookup.query.clear();
  l.hour.key("Ctrl+F");
  l.again();
  CHECK(l.stage.reads("Looked up last"));
  CHECK(l.hour.memory.lookup.found.best.front() == number);
}

TEST_CASE("a note is read and never goes to the wall, not with Shift+Enter either") {
  Looking l;
  const auto& index = *l.hour.memory.lookup.index;
  std::uint32_t note = 0;
  while (index.entry(note).kind != library::LookupKind::Note)
    ++note;
  l.hour.memory.lookup.found.best = {note};
  l.again();
  l.stage.key(Key::Enter, true);
  CHECK(l.stage.reads("Only you see this"));
  CHECK_FALSE(l.stage.find("lookup.show")->enabled);
  l.stage.key(Key::Enter, true);
  CHECK(l.hour.sent.commands.empty());
  CHECK_FALSE(ui::page_for_wall(index.entry(note), l.hour.sample.session).has_value());
}

TEST_CASE("a script is filled from the deal of the pair that reads, on the Console and for the wall") {
  Looking l(StepKind::Script);
  const domain::Session& session = l.hour.sample.session;
  const auto& index = *l.hour.memory.lookup.index;
  int scripts = 0;
  for (std::uint32_t i = 0; i < index.size(); ++i) {
    const auto& entry = index.entry(i);
    if (entry.kind != library::LookupKind::Script || entry.program->id.value != "pass") continue;
    ++scripts;
    const domain::Pair* pair = domain::next_reader(session, *session.program->script(entry.script));
    REQUIRE(pair != nullptr);
    const auto page = ui::page_for_wall(entry, session);
    REQUIRE(page.has_value());
    std::string all;
    for (const std::string& line : page->lines)
      all += line + "\n";
    CHECK(all.find("{{") == std::string::npos);
    CHECK(all.find("[") == std::string::npos);
    if (entry.text.find("{{csm}}") != std::string::npos) CHECK(all.find(pair->csm) != std::string::npos);
  }
  CHECK(scripts == 3);
  domain::Session quiet = session;
  quiet.settings.names_on_wall = false;
  for (std::uint32_t i = 0; i < index.size(); ++i) {
    const auto page = ui::page_for_wall(index.entry(i), quiet);
    if (!page) continue;
    for (const std::string& line : page->lines) {
      for (const domain::Pair& pair : session.roster.pairs)
        CHECK(line.find(pair.csm) == std::string::npos);
    }
  }
}

TEST_CASE("everything that can be shown is a page the session takes") {
  Looking l;
  const auto& index = *l.hour.memory.lookup.index;
  for (std::uint32_t i = 0; i < index.size(); ++i) {
    const auto page = ui::page_for_wall(index.entry(i), l.hour.sample.session);
    if (!page) continue;
    const domain::Act act{domain::ActId{"a"}, l.hour.sample.session.id, "facilitator", {}, {}, *page};
    CAPTURE(page->title);
    CHECK_FALSE(domain::check(l.hour.sample.session, act).has_value());
    CHECK_FALSE(page->title.empty());
  }
  library::LookupEntry endless{
      library::LookupKind::Script, l.hour.sample.session.program, "", "", "", "Ź", {}, {}};
  for (int i = 0; i < 900; ++i)
    endless.wall_lines.push_back("Słowo po słowie, i tak dalej.");
  const auto page = ui::page_for_wall(endless, l.hour.sample.session);
  REQUIRE(page.has_value());
  const domain::Act act{domain::ActId{"a"}, l.hour.sample.session.id, "facilitator", {}, {}, *page};
  CHECK_FALSE(domain::check(l.hour.sample.session, act).has_value());
  CHECK(page->lines.back().ends_with("…"));
}

TEST_CASE("nothing found says so, and says what can be found") {
  Looking l;
  l.type("qwxzqwxz");
  CHECK(l.stage.reads("Nothing found for “qwxzqwxz”."));
  CHECK(l.stage.reads("What can be found"));
  CHECK_FALSE(l.stage.find("lookup.read")->enabled);
  CHECK_FALSE(l.stage.find("lookup.show")->enabled);
  l.stage.key(Key::Enter);
  l.stage.key(Key::Enter, true);
  CHECK(l.hour.sent.commands.empty());
  l.type("z");
  CHECK(l.value() == "qwxzqwxzz");  // the keyboard is still there
}

TEST_CASE("under what is looked up the keys of the hour rest, but a clicker goes on") {
  Looking l;
  for (const char* key : {"Space", "P", "B", "F", "S", "R", "D", "Ctrl+Z", "1", "Enter", "Up", "Escape"}) {
    CAPTURE(key);
    CHECK_FALSE(l.hour.key(key));
  }
  CHECK(l.hour.sent.commands.empty());
  CHECK(l.hour.key("PageDown"));
  l.hour.last<domain::Next>();
}

TEST_CASE("a black or frozen wall is said, where a page would not be seen") {
  Looking l;
  l.hour.sample.session.wall.blackout = true;
  l.again();
  CHECK(l.stage.reads("The wall is black"));
  l.hour.sample.session.wall.blackout = false;
  l.hour.sample.session.wall.frozen_at = l.hour.sample.moment.at;
  l.again();
  CHECK(l.stage.reads("The wall is frozen"));
}

TEST_CASE("an excerpt begins a little before what was found") {
  const std::string text =
      "A long beginning that says nothing at all of what is wanted here, and then the rollback is owned by "
      "ops.\nEnd.";
  const std::string shown = ui::excerpt(text, "rollback");
  CHECK(shown.find("rollback") < 40);
  CHECK(shown.starts_with("… "));
  CHECK(shown.find('\n') == std::string::npos);
  CHECK(ui::excerpt(text, "beginning").starts_with("A long"));
}

TEST_CASE("it fits its window in every size, list and text, with a page on the wall and a black one") {
  for (const ImVec2 size : {ImVec2{1280, 720}, ImVec2{1366, 768}, ImVec2{1920, 1080}}) {
    for (const float scale : {0.8f, 1.0f, 2.0f}) {
      CAPTURE(size.x);
      CAPTURE(scale);
      Looking l(StepKind::Question, size, {.font_scale = scale});
      l.type("csm");
      CHECK(l.stage.must_fit() == "");
      l.hour.sample.session.wall.blackout = true;
      l.stage.key(Key::Enter, true);
      l.obey();
      CHECK(l.stage.must_fit() == "");
      CHECK(l.stage.find("lookup.show")->rect.bottom() < size.y);
      l.stage.key(Key::Escape);
      CHECK(l.stage.must_fit() == "");
      CHECK(l.stage.find("lookup.show")->rect.bottom() < size.y);
    }
  }
}

TEST_CASE("before the hour the library is looked up from any page, without a wall to show it on") {
  test::HomeWorld world = test::full_world();
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  const auto draw = [&](ui::Ui& screen) { world.draw(screen); };
  stage.show(draw);
  world.here.keys = {"Ctrl+F"};
  stage.frame();
  world.here.keys.clear();
  settle(stage, world.screens.lookup, draw);
  REQUIRE(stage.find("lookup.query") != nullptr);
  CHECK(stage.find("lookup.show") == nullptr);
  ImGui::GetIO().AddInputCharactersUTF8("document");
  stage.show(draw);
  stage.key(Key::Enter);
  CHECK(stage.reads("Back to the list"));
  world.here.keys = {"R"};  // a key of the page below
  stage.frame();
  world.here.keys.clear();
  CHECK(world.screens.page == ui::Page::Home);
  stage.key(Key::Escape);
  stage.key(Key::Escape);
  CHECK(stage.find("lookup.query") == nullptr);
}

TEST_CASE("a page put up is read whole on the wall: smaller type first, then pages that turn") {
  test::Sample sample = test::sample(8);
  test::start(sample);
  sample.go(StepKind::Question);
  domain::Projected page{"A long page", {}};
  for (int i = 1; i <= 40; ++i)
    page.lines.push_back("Line " + std::to_string(i) +
                         " is a sentence that somebody in the room reads from afar.");
  for (const std::size_t lines : {std::size_t{1}, std::size_t{8}, std::size_t{40}}) {
    CAPTURE(lines);
    sample.session.wall.projected = page;
    sample.session.wall.projected->lines.resize(lines);
    test::Stage stage(ui::FaceKind::Wall, {1920, 1080});
    ui::Wall wall;
    std::set<std::size_t> seen;
    for (int second = 0; second < 240; second += 4) {
      sample.moment.seconds = 1003 + second;  // whenever it is put up, it begins at its beginning
      const auto shot = sample.shot();
      stage.show([&](ui::Ui& screen) { wall.draw(screen, shot, sample.moment); });
      for (std::size_t i = 1; i <= lines; ++i) {
        if (stage.reads("Line " + std::to_string(i) + " is")) seen.insert(i);
      }
      if (second == 0) CHECK(stage.reads("Line 1 is"));
      CHECK(stage.must_fit() == "");
      for (const ui::Word& word : stage.ui().words().all()) {
        CHECK(word.em >= 31.0f);
        CHECK_FALSE(word.shortened);
      }
      if (lines < 40) break;
    }
    CHECK(seen.size() == lines);
    CHECK(stage.reads("page ") == (lines == 40));
  }
}
