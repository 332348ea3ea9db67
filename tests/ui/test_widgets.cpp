#include "ui/press.hpp"
#include "ui/widgets.hpp"

#include "ui/digits.hpp"
#include "ui/font_files.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>

using namespace hh::ui;
using hh::domain::PairNumber;
using hh::test::Stage;

TEST_CASE("a button is found by its name and pressed once") {
  Stage stage(FaceKind::Console);
  int pressed = 0;
  stage.show([&](Ui& ui) {
    if (primary_button(ui, "start", "Start")) ++pressed;
    button(ui, "wait", "Wait", {.enabled = false});
  });
  stage.press("start");
  CHECK(pressed == 1);
  REQUIRE(stage.find("wait"));
  CHECK_FALSE(stage.find("wait")->enabled);
  CHECK(stage.find("start")->rect.h >= 44);
  CHECK(stage.must_fit() == "");
}

TEST_CASE("touch targets stay 44 pixels high on a small screen") {
  Stage stage(FaceKind::Console, {1280, 720}, {.font_scale = 0.8f});
  std::optional<int> points;
  bool on = false;
  int chosen = 0, n = 5;
  stage.show([&](Ui& ui) {
    button(ui, "b", "b");
    quiet_button(ui, "q", "q");
    toggle(ui, "t", "Toggle", on);
    segmented(ui, "s", {"one", "two"}, chosen);
    stepper(ui, "n", "minutes", n);
    score_pad(ui, "p", points);
  });
  for (const Control& c : stage.ui().controls().all()) {
    if (!c.enabled) continue;  // the number between its two buttons
    CAPTURE(c.id);
    CHECK(c.rect.h >= 44);
    CHECK(c.rect.w >= 44);
  }
  stage.press("t");
  CHECK(on);
  stage.press("s.1");
  CHECK(chosen == 1);
  stage.press("n.more");
  CHECK(n == 6);
  stage.press("p.4");
  CHECK(points == 4);
  stage.press("p.4");
  CHECK_FALSE(points.has_value());
}

TEST_CASE("text is typed, submitted with Enter, and the field keeps the keyboard") {
  Stage stage(FaceKind::Console);
  std::string answer;
  std::vector<std::string> said;
  stage.show([&](Ui& ui) {
    if (text_input(ui, "answer", answer, {.hint = "type what they say"}).submitted) {
      said.push_back(answer);
      answer.clear();
    }
  });
  CHECK(stage.reads("type what they say"));
  stage.type("answer", "Zo\xC3\xAB \xE7\x8E\x8B\xE8\x8A\xB3", true);
  REQUIRE(said.size() == 1);
  CHECK(said[0] == "Zo\xC3\xAB \xE7\x8E\x8B\xE8\x8A\xB3");
  ImGui::GetIO().AddInputCharactersUTF8("again");
  stage.frame();
  stage.frame();
  stage.key(compat::Key::Enter);
  REQUIRE(said.size() == 2);
  CHECK(said[1] == "again");
}

TEST_CASE("Tab walks the controls in order and Enter presses the focused one") {
  Stage stage(FaceKind::Console);
  std::string log, field;
  stage.show([&](Ui& ui) {
    if (button(ui, "a", "A")) log += "a";
    text_input(ui, "f", field);
    if (button(ui, "b", "B")) log += "b";
    button(ui, "off", "Off", {.enabled = false});
  });
  stage.key(compat::Key::Tab);
  CHECK(stage.find("a")->focused);
  stage.key(compat::Key::Enter);
  CHECK(log == "a");
  stage.key(compat::Key::Tab);
  CHECK(stage.find("f")->focused);
  ImGui::GetIO().AddInputCharactersUTF8("hi");
  stage.frame();
  CHECK(field == "hi");
  stage.key(compat::Key::Tab);
  CHECK(stage.find("b")->focused);
  stage.key(compat::Key::Enter);
  CHECK(log == "ab");
  stage.key(compat::Key::Tab);
  CHECK(stage.find("a")->focused);
  stage.key(compat::Key::Tab, true);
  CHECK(stage.find("b")->focused);
}

TEST_CASE("a control that gets the keyboard is scrolled into view, with its label") {
  Stage stage(FaceKind::Console, {1366, 768});
  std::string typed, asked;
  stage.show([&](Ui& ui) {
    scroll(ui, "long", {}, [&] {
      for (int i = 0; i < 40; ++i)
        button(ui, "step." + std::to_string(i), "Step " + std::to_string(i));
      if (!asked.empty()) ui.set_focus(std::exchange(asked, {}));
      text_input(ui, "why", typed, {.label = "Why"});
    });
  });
  const auto seen = [&](const char* id) {
    const Control* control = stage.find(id);
    REQUIRE(control != nullptr);
    return control->rect.y >= control->clip.y && control->rect.bottom() <= control->clip.bottom() + 1;
  };
  CHECK_FALSE(seen("step.30"));
  for (int i = 0; i <= 30; ++i)
    stage.key(compat::Key::Tab);
  REQUIRE(stage.find("step.30")->focused);
  CHECK(seen("step.30"));
  CHECK_FALSE(seen("why"));
  asked = "why";
  stage.frame();
  stage.frame();
  stage.frame();
  CHECK(seen("why"));
  CHECK_FALSE(seen("step.0"));
  stage.key(compat::Key::Tab);
  REQUIRE(stage.find("step.0")->focused);
  CHECK(seen("step.0"));
}

TEST_CASE("a question lies over the screen and takes the presses") {
  Stage stage(FaceKind::Console);
  int below = 0;
  Reply got = Reply::None;
  bool open = true;
  stage.show([&](Ui& ui) {
    const Rect whole = ui.window();
    if (press_area(ui, "below", whole, "below").pressed) ++below;
    if (!open) return;
    const Reply reply =
        ask(ui, "end", {.title = "End the session?", .body = "Everything is stored.", .yes = "End"});
    if (reply != Reply::None) {
      got = reply;
      open = false;
    }
  });
  CHECK(stage.reads("End the session?"));
  CHECK(stage.must_fit() == "");
  stage.press("end.yes");
  CHECK(got == Reply::Yes);
  CHECK(below == 0);
  stage.press("below");
  CHECK(below == 1);
}

TEST_CASE("Escape answers no") {
  Stage stage(FaceKind::Console);
  Reply got = Reply::None;
  stage.show([&](Ui& ui) {
    const Reply reply = ask(ui, "end", {.title = "End?"});
    if (reply != Reply::None) got = reply;
  });
  stage.key(compat::Key::Escape);
  CHECK(got == Reply::No);
}

TEST_CASE("long words shrink, wrap or end in an ellipsis, inside their place") {
  for (const ImVec2 size : {ImVec2{1920, 1080}, ImVec2{1366, 768}, ImVec2{1024, 768}}) {
    Stage stage(FaceKind::Wall, size);
    const std::string endless(90, 'W');
    stage.show([&](Ui& ui) {
      const Rect page = ui.window().inset(ui.px(96));
      text_in(ui, {page.x, page.y, page.w, page.h / 2},
              "Four buckets every handoff holds and a good many words more than that",
              {.role = Role::Display, .lines = 3, .shrink = true});
      text_in(ui, {page.x, page.centre().y, page.w, page.h / 2}, endless,
              {.role = Role::Title, .lines = 2, .shrink = true});
    });
    CAPTURE(size.x);
    CHECK(stage.must_fit() == "");
  }
}

TEST_CASE("ideographs break anywhere, Latin at spaces") {
  Stage stage(FaceKind::Console);
  stage.show([](Ui&) {});
  const Ui& ui = stage.ui();
  const auto latin =
      break_lines(ui, "one two three four", Role::Body, text_width(ui, "one two ", Role::Body));
  REQUIRE(latin.size() >= 2);
  CHECK(latin[0] == "one two");
  const auto han = break_lines(ui, "\xE7\x8E\x8B\xE8\x8A\xB3\xE7\x8E\x8B\xE8\x8A\xB3", Role::Body,
                               text_width(ui, "\xE7\x8E\x8B\xE8\x8A\xB3", Role::Body));
  CHECK(han.size() == 2);
  CHECK(break_lines(ui, "a\n\nb", Role::Body, 500).size() == 3);
  CHECK(break_lines(ui, "", Role::Body, 500).empty());
}

TEST_CASE("digits of a clock stand in equal cells") {
  Stage stage(FaceKind::Wall);
  stage.show([](Ui&) {});
  const Ui& ui = stage.ui();
  CHECK(digits_size(ui, "11:11", Role::TimerHuge).x == digits_size(ui, "08:04", Role::TimerHuge).x);
  CHECK(ui.fonts().em(Role::TimerHuge) >= 300);
  CHECK(timer_role_for(ui, "08:04", 200) == Role::TimerSmall);
}

TEST_CASE("the Wall's smallest type is 32 pixels at 1080 lines") {
  for (std::size_t i = 0; i < role_count; ++i)
    CHECK(design_em(FaceKind::Wall, static_cast<Role>(i)) >= 32);
}

TEST_CASE("Polish, Vietnamese and Chinese names have glyphs, large and small") {
  Stage stage(FaceKind::Wall);
  const std::string names = "\xC5\x81ukasz Nguy\xE1\xBB\x85n Zo\xC3\xAB \xE7\x8E\x8B\xE8\x8A\xB3";
  stage.show([&](Ui& ui) {
    text(ui, names, {.role = Role::Display});
    text(ui, names, {.role = Role::Small});
  });
  for (Role role : {Role::Display, Role::Small, Role::Body}) {
    const ImFont* font = stage.ui().fonts().of(role);
    CHECK(font->FindGlyphNoFallback(0x141));
    CHECK(font->FindGlyphNoFallback(0x1EC5));
    if (find_for(0x738B, Weight::Regular)) CHECK(font->FindGlyphNoFallback(0x738B));
  }
  CHECK_FALSE(stage.ui().fonts().missing(names));
}

TEST_CASE("sixty pairs differ in shape or colour, on dark and on light") {
  for (ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light, ThemeKind::HighContrast}) {
    const Theme theme = make_theme({.kind = kind});
    std::set<std::pair<Shape, Color>> seen;
    for (int n = 1; n <= 60; ++n) {
      const PairNumber pair{n};
      seen.insert({shape_of(pair), pair_color(pair, theme)});
      CHECK(contrast(pair_color(pair, theme), theme.raised) >= 4.5);
    }
    CHECK(seen.size() == 60);
  }
}

TEST_CASE("text has contrast: 7:1 on the Wall, 4.5:1 elsewhere") {
  for (ThemeKind kind : {ThemeKind::Dark, ThemeKind::HighContrast, ThemeKind::Light}) {
    const Theme t = make_theme({.kind = kind});
    const double least = kind == ThemeKind::Light ? 4.5 : 7.0;
    CAPTURE(word(kind));
    CHECK(contrast(t.text, t.ink) >= least);
    CHECK(contrast(t.quiet, t.ink) >= least);
    CHECK(contrast(t.accent, t.ink) >= (kind == ThemeKind::Light ? 3.0 : 7.0));
    CHECK(contrast(t.amber, t.ink) >= least);
    CHECK(contrast(t.red, t.ink) >= (kind == ThemeKind::Dark ? 6.0 : least));
    CHECK(contrast(t.tone(Tone::Good), t.ink) >= 4.5);
    const Theme wall = make_wall_theme({.kind = kind});
    for (Color color : {wall.text, wall.quiet, wall.accent, wall.amber, wall.red}) {
      CHECK(contrast(color, wall.ink) >= 7.0);
      CHECK(contrast(color, wall.raised) >= 7.0);
    }
    CHECK(contrast(t.text, t.raised) >= 7.0);
  }
}

TEST_CASE("no colour of Dear ImGui's own is left") {
  ImGuiStyle style;
  apply(make_theme({}), style);
  CHECK(style.Colors[ImGuiCol_FrameBg].w == 0);
  CHECK(style.Colors[ImGuiCol_TitleBgActive].w == 0);
  CHECK(style.Colors[ImGuiCol_Button].w == 0);
}

TEST_CASE("motion ends within 250 ms, asks for frames only while it runs, and can be off") {
  for (bool reduced : {false, true}) {
    Stage stage(FaceKind::Console, {1280, 720}, {.reduced_motion = reduced});
    float target = 0, value = 0;
    stage.show([&](Ui& ui) { value = ui.motion().ease("x", target); });
    CHECK_FALSE(stage.ui().frames().next().has_value());
    target = 1;
    stage.frame(0.05);
    stage.frame(0.05);
    CAPTURE(reduced);
    CHECK((value == 1.0f) == reduced);
    CHECK(stage.ui().frames().next().has_value() == !reduced);
    stage.frame(0.25);
    CHECK(value == 1.0f);
    CHECK_FALSE(stage.ui().frames().next().has_value());
  }
}

TEST_CASE("table rows are pressed by name under a head that stays") {
  Stage stage(FaceKind::Console);
  std::string pressed;
  stage.show([&](Ui& ui) {
    Table table(ui, "due", {{"due", fixed(200)}, {"pair", grow()}, {"status", fixed(220)}}, 400);
    for (int i = 1; i <= 30; ++i) {
      if (table.row(std::to_string(i), true)) pressed = std::to_string(i);
      table.cell("Mon 23 Nov", Tone::Bad);
      table.pair_cell(PairNumber{i}, "Zo\xC3\xAB + \xC5\x81ukasz");
      table.chip_cell("on track", Tone::Good);
    }
  });
  stage.press("due.2");
  CHECK(pressed == "2");
  CHECK(stage.must_fit() == "");
}

TEST_CASE("cards, columns and rows keep to their width at 200 percent type") {
  for (float scale : {0.8f, 1.0f, 2.0f}) {
    Stage stage(FaceKind::Console, {1280, 720}, {.kind = ThemeKind::Light, .font_scale = scale});
    stage.show([&](Ui& ui) {
      panel(ui, ui.window(), {.pad = 40}, [&] {
        columns(ui, {grow(), fixed(420)}, 24, [&](int column) {
          card(ui, [&] {
            label(ui, column == 0 ? "Only you see this" : "Wall, projector HDMI-1");
            paragraph(ui, "If a reader paraphrases, stop at the sentence and restart it.");
            row(ui, {}, [&] { button(ui, "b" + std::to_string(column), "Restart 90 s"); });
            fact_row(ui, "Phones connected to this room", "14 connected", Tone::Warn);
          });
        });
        check_row(ui, "sound", Tone::Warn, "No sound device", "The chime stays silent.", "Try again");
      });
    });
    CAPTURE(scale);
    CHECK(stage.must_fit() == "");
  }
}
