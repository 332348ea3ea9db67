// Two real windows under a virtual screen, pressed by a real pointer and typed into by real keys.
#include "platform/draw_if_due.hpp"
#include "platform/system_clock.hpp"
#include "platform/window.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <thread>

using namespace hh::platform;
using hh::domain::Millis;

namespace {

const ImVec2 kButtonSize{200, 100};

/// One window with a large button in its corner and a text field under it, that counts everything.
struct Face {
  std::unique_ptr<Window> window{};
  FramePacer::Slot slot{};
  int clicks = 0;
  int shown = 0;
  int prepared = 0;
  bool hovered = false;
  std::vector<KeyPress> keys{};
  std::array<char, 64> text{};

  void draw() {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::Begin("face", nullptr, ImGuiWindowFlags_NoDecoration);
    if (ImGui::Button("press", kButtonSize)) ++clicks;
    hovered = ImGui::IsItemHovered();
    ImGui::InputText("##text", text.data(), text.size());
    ImGui::End();
    ImGui::PopStyleVar();
  }
};

/// The loop of the program with two faces; waits end as soon as what is waited for is there.
class Room {
public:
  Room() : desktop_(std::move(Desktop::open()).value()) {
    open(console, {.title = "Console", .size = {600, 400}});
    open(wall,
         {.title = "Wall", .size = {600, 400}, .focus_on_show = false, .pointer = false, .vsync = false});
    hands("search --sync --onlyvisible --name '^Wall$' windowmove 900 500");
    hands("search --sync --onlyvisible --name '^Console$' windowmove 0 0 windowfocus");
    REQUIRE(run_until([&] { return console.window->focused() && rests(); }));
  }

  Face console;
  Face wall;
  std::optional<Millis> flip;  ///< both faces change by themselves at this moment

  /// False when `done` has not come true in ten seconds, far longer than any of it takes.
  template <class Done>
  bool run_until(Done done) {
    const Millis end = clock_.now().boot + Millis{10'000};
    while (!done()) {
      if (clock_.now().boot > end) return false;
      if (desktop_->wait(std::min(pacer_.wait(clock_.now().boot), Millis{50}))) pacer_.changed();
      turn(wall);
      turn(console);
    }
    return true;
  }

  /// Nothing left to draw but what `flip` announces.
  bool rests() const {
    const Millis now = clock_.now().boot;
    return pacer_.act(console.slot, now) == FramePacer::Act::Rest && pacer_.wait(now) > Millis{100};
  }

  Millis now() const { return clock_.now().boot; }
  Desktop& desktop() { return *desktop_; }
  FramePacer& pacer() { return pacer_; }

  static void hands(const std::string& act) { REQUIRE(std::system((HH_XDOTOOL " " + act).c_str()) == 0); }

private:
  void open(Face& face, WindowSettings settings) {
    face.slot = pacer_.add();
    WindowEvents events{.activity = [this, &face] { pacer_.input(face.slot); },
                        .key = [&face](const KeyPress& press) { face.keys.push_back(press); }};
    auto opened = Window::open(*desktop_, std::move(settings), std::move(events));
    REQUIRE(opened.ok());
    face.window = std::move(opened).value();
  }

  void turn(Face& face) {
    using Act = FramePacer::Act;
    const Millis now = clock_.now().boot;
    const Act act = pacer_.act(face.slot, now);
    face.prepared += act == Act::Prepare ? 1 : 0;
    face.shown += act == Act::Draw || act == Act::Present ? 1 : 0;
    draw_if_due(pacer_, face.slot, *face.window, now, [&](Millis at) {
      face.draw();
      return flip && at < *flip ? flip : std::nullopt;
    });
  }

  SystemClock clock_;
  FramePacer pacer_;
  std::unique_ptr<Desktop> desktop_;
};

std::array<int, 3> pixel(const Image& image, int x, int y) {
  const auto at = 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.size.width) +
                       static_cast<std::size_t>(x));
  return {image.rgba[at], image.rgba[at + 1], image.rgba[at + 2]};
}

}  // namespace

TEST_CASE("a click while idle presses the button of its window, and of no other") {
  Room room;
  // Move, press and release reach the program in one batch.
  Room::hands("mousemove 100 50 click 1");
  REQUIRE(room.run_until([&] { return room.console.clicks == 1; }));
  Room::hands("mousemove 1000 550 click 1");
  REQUIRE(room.run_until([&] { return room.wall.clicks == 1; }));
  REQUIRE(room.run_until([&] { return room.rests(); }));
  CHECK(room.console.clicks == 1);
  CHECK(room.wall.clicks == 1);
}

TEST_CASE("keys reach the window with the focus, also those that are being typed") {
  Room room;
  Room::hands("key Next plus F5");
  REQUIRE(room.run_until([&] {
    return std::ranges::count(room.console.keys, Key::F5, &KeyPress::key) == 2;  // pressed and released
  }));
  CHECK(std::ranges::count(room.console.keys, Key::PageDown, &KeyPress::key) == 2);
  CHECK(std::ranges::count(room.console.keys, Key::Plus, &KeyPress::key) == 2);

  Room::hands("mousemove 100 110 click 1");
  REQUIRE(room.run_until([&] { return room.rests(); }));
  room.console.keys.clear();
  Room::hands("type hour");
  REQUIRE(room.run_until([&] { return std::string(room.console.text.data()) == "hour"; }));
  CHECK(std::ranges::count(room.console.keys, Key::H, &KeyPress::key) == 2);
  CHECK(room.wall.keys.empty());
}

TEST_CASE("at rest nothing is drawn, and a wake from another thread is") {
  Room room;
  const int before = room.wall.shown;
  const Millis quiet = room.now() + Millis{1500};
  REQUIRE(room.run_until([&] { return room.now() > quiet; }));
  CHECK(room.wall.shown == before);
  std::jthread other([] { Desktop::wake(); });
  REQUIRE(room.run_until([&] { return room.wall.shown > before; }));
}

TEST_CASE("an announced change is drawn ahead and shown at its moment") {
  Room room;
  room.flip = room.now() + Millis{700};
  room.pacer().changed();
  REQUIRE(room.run_until([&] { return room.wall.prepared == 1; }));
  const int before = room.wall.shown;
  CHECK(room.now() < *room.flip);
  REQUIRE(room.run_until([&] { return room.wall.shown > before; }));
  CHECK(room.now() >= *room.flip);
}

TEST_CASE("a picture has the size asked for, stands upright and shows what was drawn") {
  Room room;
  const auto two_colours = [] {
    ImDrawList* draw = ImGui::GetBackgroundDrawList();
    draw->AddRectFilled({0, 0}, {320, 90}, IM_COL32(255, 0, 0, 255));
    draw->AddRectFilled({0, 90}, {160, 180}, IM_COL32(0, 0, 255, 255));
  };
  room.wall.window->hide();
  const auto taken = room.wall.window->capture({320, 180}, two_colours);
  REQUIRE(taken.ok());
  const Image& image = taken.value();
  REQUIRE(image.size == Size{320, 180});
  CHECK(pixel(image, 10, 10) == std::array{255, 0, 0});
  CHECK(pixel(image, 10, 170) == std::array{0, 0, 255});
  CHECK(pixel(image, 310, 170) == std::array{13, 17, 23});
  CHECK_FALSE(room.wall.window->capture({0, 100}, two_colours).ok());
}

TEST_CASE("full screen covers the monitor and gives back the window as it was") {
  Room room;
  Window& wall = *room.wall.window;
  const Size before = wall.size();
  const Monitor monitor = room.desktop().monitors().at(0);
  wall.set_full_screen(true);
  REQUIRE(room.run_until([&] { return wall.size() == Size{monitor.area.width, monitor.area.height}; }));
  CHECK(wall.monitor() == monitor.name);
  wall.set_full_screen(false);
  REQUIRE(room.run_until([&] { return wall.size() == before; }));
}

TEST_CASE("a hidden full-screen window comes back full screen") {
  Room room;
  Window& wall = *room.wall.window;
  wall.set_full_screen(true);
  REQUIRE(room.run_until([&] { return wall.size().width == 1920; }));
  wall.hide();
  REQUIRE(room.run_until([&] { return !wall.visible(); }));
  CHECK_FALSE(wall.drawable());
  wall.show();
  REQUIRE(room.run_until([&] { return wall.drawable() && wall.size().width == 1920; }));
}

TEST_CASE("a screen that is not there is named in the answer") {
  Room room;
  const auto moved = room.wall.window->move_to("HDMI-9");
  REQUIRE_FALSE(moved.ok());
  CHECK(moved.problem().where == "HDMI-9");
}

TEST_CASE("fonts are filled in between frames, each window its own") {
  Room room;
  int filled = 0;
  ImFontAtlas* console_atlas = nullptr;
  ImFontAtlas* wall_atlas = nullptr;
  const auto fill = [&](ImFontAtlas*& seen) {
    return [&](ImFontAtlas& atlas) {
      ++filled;
      seen = &atlas;
      atlas.AddFontDefault();
    };
  };
  room.console.window->set_fonts(fill(console_atlas));
  room.wall.window->set_fonts(fill(wall_atlas));
  room.pacer().changed();
  REQUIRE(room.run_until([&] { return filled == 2; }));
  CHECK(console_atlas != wall_atlas);
  REQUIRE(room.run_until([&] { return room.rests(); }));
  CHECK(filled == 2);
}
