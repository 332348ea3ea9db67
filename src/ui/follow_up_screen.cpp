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

bool blank(const std::string& text) { return text.find_first_not_of(" \t\n") == std::string::npos; }

bool says_something(const FollowUpDraft& draft, const domain::FollowUp& item) {
  return !blank(draft.note) || !blank(draft.evidence) || draft.status != static_cast<int>(item.status);
}

FollowUpDraft& draft_of(FollowUpMemory& memory, const domain::FollowUp& item) {
  return memory.drafts.try_emplace(item.id, FollowUpDraft{static_cast<int>(item.status)}).first->second;
}

std::uint64_t newest_notice(const session::Snapshot& snap) { return snap.notice ? snap.notice->number : 0; }

/// Drops what has been stored; what was refused can be sent again.
void settle(FollowUpMemory& memory, const session::Snapshot& snap) {
  std::erase_if(memory.drafts, [&](const auto& entry) {
    const domain::FollowUp* item = entry.second.sent ? find(snap, entry.first) : nullptr;
    return item != nullptr && item->history.size() > entry.second.sent->words;
  });
  for (auto& [id, draft] : memory.drafts) {
    if (draft.sent && newest_notice(snap) > draft.sent->notice) draft.sent.reset();
  }
}

/// The marks of a row, said in words.
struct Mark {
  std::string words;
  Tone tone = Tone::Plain;
};

Mark mark_of(const FollowUpMemory& memory, const FollowUpRow& line) {
  const bool draft = has_draft(memory, *line.item);
  if (!line.to_confirm) return draft ? Mark{"not saved yet", Tone::Accent} : Mark{};
  return {draft ? "not saved yet · not said aloud" : "not said aloud", Tone::Warn};
}

/// What was promised, with the row's mark in a line below it.
void draw_promised(Ui& ui, Rect where, const std::string& what, const Mark& mark) {
  if (mark.words.empty()) {
    text_in(ui, where, what, {.sit = Sit::Middle, .lines = 1});
    return;
  }
  const float first = line_height(ui, Role::Body), second = line_height(ui, Role::SmallStrong);
  where.cut_top((where.h - first - second) / 2);
  text_in(ui, where.cut_top(first), what, {.sit = Sit::Middle, .lines = 1});
  text_in(ui, where.cut_top(second), mark.words,
          {.role = Role::SmallStrong, .color = ui.theme().tone(mark.tone), .sit = Sit::Middle, .lines = 1});
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
  std::vector<Mark> marks;
  for (const FollowUpRow& line : rows)
    marks.push_back(mark_of(memory, line));
  const bool any = std::any_of(marks.begin(), marks.end(), [](const Mark& m) { return !m.words.empty(); });
  if (any) table.at_least(line_height(ui, Role::Body) + line_height(ui, Role::SmallStrong) + ui.px(12));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const FollowUpRow& line = rows[i];
    if (table.row(line.item->id.value, true, line.item->id == memory.chosen)) choose(memory, *line.item);
    table.cell(line.due, line.late ? Tone::Bad : Tone::Plain, line.late ? Role::BodyStrong : Role::Body);
    if (line.item->pair.none()) {
      table.cell(line.who);
    } else {
      table.pair_cell(line.item->pair, line.who);
    }
    draw_promised(ui, table.cell(), line.what, marks[i]);
    if (shape.deal) table.cell(line.deal);
    table.chip_cell(domain::word(line.face), tone_of(line.face));
    if (shape.last_word) table.cell(line.last_word, Tone::Quiet);
  }
}

void say(Scene& scene, FollowUpMemory& memory, const domain::FollowUp& item) {
  FollowUpDraft& draft = draft_of(memory, item);
  if (draft.sent) return;
  const auto status = static_cast<FollowStatus>(draft.status);
  memory.problem = missing_for(status, draft.evidence.empty() ? item.evidence : draft.evidence);
  if (!memory.problem.empty()) return;
  const std::string who = setting(scene.snap, remembered::facilitator, "facilitator");
  scene.commands.send_as(who, domain::SayFollowUp{item.id, status, draft.note, draft.evidence});
  draft.sent = {item.history.size(), newest_notice(scene.snap)};
}

bool choose_status(Ui& ui, int& status) {
  const std::vector<std::string> all{"open", "on track", "at risk", "done", "missed"};
  if (ems(ui, ui.width()) > 26) return segmented(ui, "status", all, status);
  const int before = status;
  for (int i = 0; i < static_cast<int>(all.size()); ++i) {
    bool on = status == i;
    if (toggle(ui, fmt::format("status.{}", i), all[static_cast<std::size_t>(i)], on)) status = i;
  }
  return status != before;
}

void draw_form(Scene& scene, FollowUpMemory& memory, const domain::FollowUp& item) {
  Ui& ui = scene.ui;
  FollowUpDraft& draft = draft_of(memory, item);
  label(ui, "Say how it stands");
  const bool chosen = choose_status(ui, draft.status);
  const Entered note =
      text_input(ui, "note", draft.note, {.label = "Note", .hint = "what they said", .most = 1000});
  const Entered proof = text_input(ui, "evidence", draft.evidence,
                                   {.label = "Evidence",
                                    .hint = "link, or where it can be seen",
                                    .problem = memory.problem,
                                    .most = 1000});
  if (chosen || note.changed || proof.changed) draft.sent.reset();
  if (primary_button(ui, "say", "Save") || note.submitted || proof.submitted) say(scene, memory, item);
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
  paragraph(ui, made_word(item) + ", " + when(item.created, scene.now),
            {.role = Role::Small, .color = ui.theme().quiet});
}

void draw_detail(Scene& scene, FollowUpMemory& memory, const domain::FollowUp& item) {
  Ui& ui = scene.ui;
  const std::vector<domain::FollowUp> alone{item};
  const std::vector<FollowUpRow> rows = follow_up_rows(alone, {true, {}}, scene.now);
  const FollowUpRow& line = rows.front();
  scroll(ui, "detail", {.gap = 14}, [&] {
    card(ui, {.pad = 18, .gap = 6}, [&] {
      row(ui, {.gap = 12, .height = ui.touch() / ui.scale()}, [&] {
        if (quiet_button(ui, "detail.close", "Close", {.sign = Sign::Cross})) memory.chosen = {};
        chip(ui, domain::word(line.face), tone_of(line.face));
      });
      paragraph(ui, item.what, {.role = Role::Heading});
      if (line.to_confirm) {
        paragraph(ui, "Nobody said it aloud in the room: confirm it with the pair.",
                  {.role = Role::BodyStrong, .color = ui.theme().tone(Tone::Warn)});
      }
      fact_row(ui, "Due", line.due, line.late ? Tone::Bad : Tone::Plain);
      fact_row(ui, item.person.empty() ? "Pair" : "Who", line.who);
      if (!item.evidence.empty()) paragraph(ui, "Evidence: " + item.evidence, {.color = ui.theme().accent});
    });
    card(ui, {.pad = 18, .gap = 10}, [&] { draw_form(scene, memory, item); });
    card(ui, {.pad = 18, .gap = 8}, [&] {
      if (!item.person.empty() && !item.pair_label.empty()) fact_row(ui, "Pair", item.pair_label);
      if (!item.deal.empty()) fact_row(ui, "Deal", item.deal);
      fact_row(ui, "Kind", domain::word(item.kind));
      draw_history(scene, item);
    });
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
  if (!has_draft(memory, item)) memory.drafts.erase(item.id);  // silence changes nothing
  memory.chosen = item.id;
  memory.problem.clear();
}

void leave(FollowUpMemory& memory) {
  memory.filter = {};
  memory.chosen = {};
  memory.problem.clear();
}

bool has_draft(const FollowUpMemory& memory, const domain::FollowUp& item) {
  const auto found = memory.drafts.find(item.id);
  return found != memory.drafts.end() && says_something(found->second, item);
}

Turn draw_follow_up(Scene& scene, FollowUpMemory& memory) {
  Ui& ui = scene.ui;
  settle(memory, scene.snap);
  const domain::FollowCount count = domain::count(scene.snap.follow_ups, today(scene.now));
  PageTop top = page_head(scene, {due_headline(count), fmt::format("all rooms · {} open", count.open),
                                  count.late > 0 ? fmt::format("late: {}", count.late) : ""});
  const domain::FollowUp* chosen = find(scene.snap, memory.chosen);
  if (top.back && chosen != nullptr && key(scene, "Escape")) {
    memory.chosen = {};
    return {};
  }
  const Turn turn = top.back ? Turn{Page::Home} : Turn{};
  top.body.cut_bottom(std::max(0.0f, memory.kept_free - (ui.window().bottom() - top.body.bottom())));
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
    const Rect detail = top.body.cut_right(top.body.w * 0.42f);
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
