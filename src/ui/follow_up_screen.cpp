#include "ui/follow_up_screen.hpp"

#include "domain/due.hpp"
#include "ui/dates.hpp"
#include "ui/page.hpp"
#include "ui/settings_keys.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hh::ui {
namespace {

using domain::FollowStatus;

const domain::FollowUp* find(const session::Snapshot& snap, const domain::FollowUpId& id) {
  const auto found =
      std::find_if(snap.follow_ups.begin(), snap.follow_ups.end(), [&](const auto& f) { return f.id == id; });
  return found == snap.follow_ups.end() ? nullptr : &*found;
}

void draw_tools(Scene& scene, FollowUpMemory& memory) {
  Ui& ui = scene.ui;
  row(ui, {.gap = 16}, [&] {
    int which = memory.filter.closed_too ? 1 : 0;
    const float wide = 2 * button_width(ui, "Open");
    if (segmented(ui, "show", {"Open", "All"}, which, wide / ui.px(1))) {
      memory.filter.closed_too = which == 1;
    }
    text_input(ui, "search", memory.filter.search,
               {.hint = "search: person, promise, deal  ( / )", .width = ui.width() / ui.px(1), .most = 200});
  });
  if (key(scene, "/")) ui.set_focus("search");
}

struct ListShape {
  bool deal = false, last_word = false;
};

void draw_list(Scene& scene, FollowUpMemory& memory, ListShape shape) {
  Ui& ui = scene.ui;
  const std::vector<FollowUpRow> rows = follow_up_rows(scene.snap.follow_ups, memory.filter, scene.now);
  if (rows.empty()) {
    const bool searched = !memory.filter.search.empty();
    if (empty_state(ui, "follow_up.all", searched ? "Nothing matches" : "Nothing is open",
                    searched ? "No line holds those words." : "Everything promised so far is closed.",
                    searched ? "Clear the search" : "Show closed ones")) {
      memory.filter.search.clear();
      memory.filter.closed_too = memory.filter.closed_too || !searched;
    }
    return;
  }
  std::vector<Column> columns{{"due", grow(1.15f)}, {"pair", grow(1.25f)}, {"promised", grow(1.7f)}};
  if (shape.deal) columns.push_back({"deal", grow(0.8f)});
  columns.push_back({"status", grow(0.85f)});
  if (shape.last_word) columns.push_back({"last word", grow(1.5f)});
  Table table(ui, "items", columns);
  for (const FollowUpRow& line : rows) {
    if (table.row(line.item->id.value, true, line.item->id == memory.chosen)) choose(memory, *line.item);
    table.cell(line.due, line.late ? Tone::Bad : Tone::Plain, line.late ? Role::BodyStrong : Role::Body);
    if (line.item->pair.none()) {
      table.cell(line.who);
    } else {
      table.pair_cell(line.item->pair, line.who);
    }
    table.cell(line.what);
    if (shape.deal) table.cell(line.deal);
    table.chip_cell(domain::word(line.face), tone_of(line.face));
    if (shape.last_word) table.cell(line.last_word, Tone::Quiet);
  }
}

void say(Scene& scene, FollowUpMemory& memory, const domain::FollowUp& item) {
  const auto status = static_cast<FollowStatus>(memory.status);
  memory.problem = missing_for(status, memory.evidence.empty() ? item.evidence : memory.evidence);
  if (!memory.problem.empty()) return;
  const std::string who = setting(scene.snap, remembered::facilitator, "facilitator");
  scene.commands.send_as(who, domain::SayFollowUp{item.id, status, memory.note, memory.evidence});
  memory.note.clear();
  memory.evidence.clear();
}

void draw_form(Scene& scene, FollowUpMemory& memory, const domain::FollowUp& item) {
  Ui& ui = scene.ui;
  label(ui, "Say how it stands");
  const std::vector<std::string> all{"open", "on track", "at risk", "done", "missed"};
  if (ems(ui, ui.width()) > 26) {
    segmented(ui, "status", all, memory.status);
  } else {
    for (int i = 0; i < static_cast<int>(all.size()); ++i) {
      bool on = memory.status == i;
      if (toggle(ui, fmt::format("status.{}", i), all[static_cast<std::size_t>(i)], on)) memory.status = i;
    }
  }
  const bool entered =
      text_input(ui, "note", memory.note, {.label = "Note", .hint = "what they said", .most = 1000})
          .submitted;
  const bool proved = text_input(ui, "evidence", memory.evidence,
                                 {.label = "Evidence",
                                  .hint = "link, or where it can be seen",
                                  .problem = memory.problem,
                                  .most = 1000})
                          .submitted;
  if (primary_button(ui, "say", "Save") || entered || proved) say(scene, memory, item);
}

void draw_history(Scene& scene, const domain::FollowUp& item) {
  Ui& ui = scene.ui;
  label(ui, "What was said");
  for (auto word = item.history.rbegin(); word != item.history.rend(); ++word) {
    divider(ui);
    text(ui, fmt::format("{} · {} · {}", domain::word(word->status), when(word->at, scene.now), word->who),
         {.role = Role::SmallStrong});
    if (!word->text.empty()) paragraph(ui, word->text);
    if (!word->evidence.empty()) paragraph(ui, "Evidence: " + word->evidence, {.color = ui.theme().accent});
  }
  divider(ui);
  text(ui, "promised " + when(item.created, scene.now), {.role = Role::Small, .color = ui.theme().quiet});
}

void draw_detail(Scene& scene, FollowUpMemory& memory, const domain::FollowUp& item) {
  Ui& ui = scene.ui;
  const std::vector<domain::FollowUp> alone{item};
  const std::vector<FollowUpRow> rows = follow_up_rows(alone, {true, {}}, scene.now);
  const FollowUpRow& line = rows.front();
  scroll(ui, "detail", {.gap = 18}, [&] {
    card(ui, {.gap = 10}, [&] {
      if (quiet_button(ui, "detail.close", "Close", {.sign = Sign::Cross})) memory.chosen = {};
      paragraph(ui, item.what, {.role = Role::Heading});
      row(ui, {.gap = 12}, [&] { chip(ui, domain::word(line.face), tone_of(line.face)); });
      fact_row(ui, "Due", line.due, line.late ? Tone::Bad : Tone::Plain);
      fact_row(ui, item.person.empty() ? "Pair" : "Who", line.who);
      if (!item.person.empty() && !item.pair_label.empty()) fact_row(ui, "Pair", item.pair_label);
      if (!item.deal.empty()) fact_row(ui, "Deal", item.deal);
      fact_row(ui, "Kind", domain::word(item.kind));
      if (!item.evidence.empty()) paragraph(ui, "Evidence: " + item.evidence, {.color = ui.theme().accent});
    });
    card(ui, {.gap = 14}, [&] { draw_form(scene, memory, item); });
    card(ui, {.gap = 10}, [&] { draw_history(scene, item); });
  });
}

}  // namespace

Tone tone_of(domain::FollowFace face) {
  switch (face) {
    case domain::FollowFace::Open:
      return Tone::Plain;
    case domain::FollowFace::OnTrack:
    case domain::FollowFace::Done:
      return Tone::Good;
    case domain::FollowFace::AtRisk:
      return Tone::Warn;
    case domain::FollowFace::Stale:
      return Tone::Quiet;
    case domain::FollowFace::Late:
    case domain::FollowFace::Missed:
      return Tone::Bad;
  }
  return Tone::Plain;
}

std::string due_headline(const domain::FollowCount& count) {
  return fmt::format("Due this week: {}", count.due_this_week);
}

void choose(FollowUpMemory& memory, const domain::FollowUp& item) {
  memory.chosen = item.id;
  memory.status = static_cast<int>(item.status);  // silence changes nothing
  memory.note.clear();
  memory.evidence.clear();
  memory.problem.clear();
}

Turn draw_follow_up(Scene& scene, FollowUpMemory& memory) {
  Ui& ui = scene.ui;
  const domain::FollowCount count = domain::count(scene.snap.follow_ups, today(scene.now));
  PageTop top = page_head(scene, {due_headline(count), fmt::format("all rooms · {} open", count.open),
                                  count.late > 0 ? fmt::format("late: {}", count.late) : ""});
  const domain::FollowUp* chosen = find(scene.snap, memory.chosen);
  if (top.back && chosen != nullptr && key(scene, "Escape")) {
    memory.chosen = {};
    return {};
  }
  const Turn turn = top.back ? Turn{Page::Home} : Turn{};
  if (scene.snap.follow_ups.empty()) {
    Turn run;
    panel(ui, top.body, {}, [&] {
      if (empty_state(
              ui, "follow_up.run", "Nothing has been promised yet",
              "When a training ends, each pair's promises, the rounds to repeat and the drill days come here "
              "with their due dates.",
              "Run a training")) {
        run = Page::Setup;
      }
    });
    return run ? run : turn;
  }
  const float room = ems(ui, top.body.w);
  const bool side_by_side = chosen != nullptr && room > 64;
  if (chosen != nullptr && !side_by_side) {
    panel(ui, top.body, {}, [&] { draw_detail(scene, memory, *chosen); });
    return turn;
  }
  if (side_by_side) {
    const Rect detail = top.body.cut_right(top.body.w * 0.38f);
    top.body.cut_right(ui.px(28));
    panel(ui, detail, {}, [&] { draw_detail(scene, memory, *chosen); });
  }
  const float left = ems(ui, top.body.w);
  panel(ui, top.body, {.gap = 16}, [&] {
    draw_tools(scene, memory);
    draw_list(scene, memory, {.deal = left > 52, .last_word = left > 66});
  });
  return turn;
}

}  // namespace hh::ui
