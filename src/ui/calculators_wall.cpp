// What a calculation puts on the Wall, and how the Wall follows what is typed.
#include "ui/calculators_parts.hpp"

#include "domain/session.hpp"
#include "session/zone.hpp"

#include <chrono>
#include <cmath>

namespace hh::ui {

using namespace domain;

namespace {

bool same(const Project& page, const std::optional<Projected>& up) {
  return up && up->title == page.title && up->lines == page.lines;
}

std::chrono::milliseconds rest_of(double pause) {
  return std::chrono::milliseconds{static_cast<long>(std::ceil(pause * 1000))};
}

std::optional<Project> page_now(const CalculatorView& v, const std::string& id) {
  if (id == clocks_id) {
    return v.program != nullptr ? std::optional{clock_page(*v.program)} : std::nullopt;
  }
  const Calculator* one = calculator(id);
  if (one == nullptr) return std::nullopt;
  const Calculation answer = answer_of(v, *one, inputs_of(*one, v.memory, v.scene.snap, v.program));
  return answer.ready() ? std::optional{page_of(*one, answer)} : std::nullopt;
}

/// Somebody took the page down, or put another up.
void notice_taken_down(const CalculatorView& v) {
  if (!v.memory.shown) return;
  const bool up = same(*v.memory.shown, v.scene.snap.live->wall.projected);
  if (up) v.memory.seen = true;
  if (!up && v.memory.seen) {
    v.memory.shown.reset();
    v.memory.on_wall.clear();
  }
}

}  // namespace

Project page_of(const Calculator& one, const Calculation& answer) {
  Project page{one.title, {answer.result, ""}};
  page.lines.insert(page.lines.end(), answer.lines.begin(), answer.lines.end());
  page.lines.push_back(answer.formula);
  page.lines.push_back(one.basis);
  return page;
}

Project clock_page(const Program& program) {
  Project page{"By when, in " + program.title, {}};
  for (const PolicyClock& clock : program.clocks)
    page.lines.push_back(in_words(clock));
  return page;
}

Calculation answer_of(const CalculatorView& v, const Calculator& one, const std::vector<std::string>& texts) {
  const session::Snapshot& snap = v.scene.snap;
  return work_out(one, texts, {snap.calendar, session::zone_of(snap.zone)});
}

bool is_on_wall(const CalculatorView& v, const std::string& id) { return v.memory.on_wall == id; }

void put_on_wall(const CalculatorView& v, const std::string& id) {
  const auto page = page_now(v, id);
  if (!page) return;
  v.memory.on_wall = id;
  v.memory.shown = page;
  v.memory.seen = false;
  v.scene.commands.send(*page);
}

void take_down(const CalculatorView& v) {
  v.memory.on_wall.clear();
  v.memory.shown.reset();
  v.scene.commands.send(Project{});
}

void keep_wall_live(const CalculatorView& v) {
  CalculatorMemory& memory = v.memory;
  if (!v.scene.snap.live) {
    memory.on_wall.clear();
    memory.shown.reset();
    return;
  }
  notice_taken_down(v);
  if (memory.on_wall.empty()) return;
  // A wrong input leaves the last right page up.
  const auto page = page_now(v, memory.on_wall);
  if (!page || (memory.shown && memory.shown->lines == page->lines)) return;
  const double left = memory.changed + calculator_pause - v.scene.now.seconds;
  if (left > 0) {
    v.scene.ui.frames().after(rest_of(left));
    return;
  }
  memory.shown = page;
  memory.seen = false;
  v.scene.commands.send(*page);
}

void remember_rested(const CalculatorView& v) {
  for (auto one = v.memory.unsaved.begin(); one != v.memory.unsaved.end();) {
    const double left = one->second + calculator_pause - v.scene.now.seconds;
    if (left > 0) {
      v.scene.ui.frames().after(rest_of(left));
      ++one;
      continue;
    }
    v.scene.commands.remember(one->first, v.memory.typed[one->first]);
    one = v.memory.unsaved.erase(one);
  }
}

}  // namespace hh::ui
