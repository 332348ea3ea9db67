// Emoji: shown as one character each, never as a box, and stored as they are.
#include "ui/astral.hpp"
#include "ui/press.hpp"
#include "ui/widgets.hpp"

#include <doctest/doctest.h>

using namespace hh;

namespace {
const std::string party = "\xF0\x9F\x8E\x89", wave = "\xF0\x9F\x91\x8B\xF0\x9F\x8F\xBD",
                  family = "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7",
                  flag = "\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA", heart = "\xE2\x9D\xA4\xEF\xB8\x8F";
}  // namespace

TEST_CASE("what a field holds comes back as it was") {
  for (const std::string& text : {party, wave, family, flag, heart, std::string("Zoë 王芳 ") + party + " ok"})
    CHECK(ui::astral::real(ui::astral::for_field(text)) == text);
}

TEST_CASE("joiners and skin tones are not drawn, flags are drawn as letters") {
  CHECK(ui::astral::drawn(flag) == "DE");
  CHECK(ui::astral::drawn(heart) == "\xE2\x9D\xA4");
  CHECK(ui::astral::drawn(wave) == ui::astral::drawn(wave.substr(0, 4)));
  CHECK(ui::astral::drawn("Zoë") == "Zoë");
  CHECK_FALSE(ui::astral::concerns("Zoë 王芳"));
  CHECK(ui::astral::concerns("ok " + party));
}

TEST_CASE("an emoji has a glyph of its own on both faces, in small type and large") {
  for (const ui::FaceKind face : {ui::FaceKind::Console, ui::FaceKind::Wall}) {
    test::Stage stage(face, {1366, 768});
    stage.show([](ui::Ui& screen) { ui::text(screen, "well done " + party); });
    const ImWchar code = ui::astral::stand_in(0x1F389);
    for (const ui::Role role : {ui::Role::Body, ui::Role::Small, ui::Role::Title}) {
      CHECK(stage.ui().fonts().of(role)->FindGlyphNoFallback(code) != nullptr);
      CHECK(stage.ui().fonts().advance(role, 0x1F389) > stage.ui().fonts().em(role) * 0.5f);
    }
  }
}

TEST_CASE("what is typed around an emoji leaves it alone") {
  test::Stage stage(ui::FaceKind::Console, {1366, 768});
  std::string text = "Nice " + party;
  stage.show([&](ui::Ui& screen) { ui::text_input(screen, "field", text, {.label = "Answer"}); });
  stage.type("field", " work");
  CHECK(text == "Nice " + party + " work");
}
