// What is to be decided about an export: the questions it leaves open, and whether to begin.
#include "ui/deals_parts.hpp"
#include "ui/widget_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hh::ui {
namespace {

/// Cells longer than this leave no room for another beside them.
constexpr std::size_t shortest_long = 10;

bool at_rest(const DealsHere& deals) { return deals.doing == DealsHere::Doing::Nothing; }

void draw_counts(Ui& ui, const DealsFound& found) {
  card(ui, {.pad = 24, .gap = 8}, [&] {
    text(ui, found.fresh == 0 ? "No new deal" : grouped(found.fresh, "new deal"), {.role = Role::Title});
    fact_row(ui, "have a packet already", grouped(found.known), Tone::Quiet);
    fact_row(ui, "set aside, with the reason", grouped(found.aside->size()),
             found.aside->empty() ? Tone::Quiet : Tone::Warn);
    fact_row(ui, "footers of the report left out", grouped(found.dropped), Tone::Quiet);
  });
}

/// One answer: what it is called, and what it makes of the samples.
bool draw_answer(Ui& ui, const std::string& id, const std::string& title,
                 const std::vector<DealSample>& samples, bool first, bool enabled) {
  constexpr std::size_t shown = 3;
  const float pad = ui.px(12), line = line_height(ui, Role::Small);
  const auto lines = static_cast<float>(std::min(shown, samples.size()));
  const Rect where =
      ui.place(ui.width(), std::max(ui.touch(), 2 * pad + line_height(ui, Role::BodyStrong) + lines * line));
  const Pressed p = press_area(ui, id, where, title, enabled);
  ui.draw()->AddRectFilled(where.min(), where.max(), surface(ui, p, ui.theme().control), control_radius(ui));
  if (p.focused) draw_focus_ring(ui, where, control_radius(ui));
  panel(ui, where.inset(pad), {.gap = 0}, [&] {
    text(ui, title, {.role = Role::BodyStrong});
    for (std::size_t i = 0; i < std::min(shown, samples.size()); ++i)
      text(ui, samples[i].cell + " is " + (first ? samples[i].first : samples[i].second),
           {.role = Role::Small});
  });
  return p.pressed;
}

struct Answers {
  const char *id, *first, *second;
};

/// 0 or 1 where one was pressed, else -1.
int draw_question(Ui& ui, const DealChoice& choice, const Answers& answers, bool enabled) {
  int pressed = -1;
  card(ui, {.pad = 24, .gap = 14, .bar = ui.theme().amber}, [&] {
    paragraph(ui, choice.text, {.role = Role::BodyStrong});
    // Dates with a time behind them need the whole width.
    const bool narrow = std::ranges::any_of(
        choice.samples, [](const DealSample& one) { return one.cell.size() > shortest_long; });
    const auto answer = [&](int column) {
      const bool first = column == 0;
      if (draw_answer(ui, fmt::format("{}.{}", answers.id, column), first ? answers.first : answers.second,
                      choice.samples, first, enabled))
        pressed = column;
    };
    if (narrow) {
      answer(0);
      answer(1);
    } else {
      columns(ui, {grow(), grow()}, 14, answer);
    }
  });
  return pressed;
}

void draw_questions(Scene& scene, const DealsHere& deals) {
  const DealsFound& found = *deals.found;
  DealsWanted wanted = deals.wanted;
  int answer = -1;
  if (found.day_or_month) {
    answer = draw_question(scene.ui, *found.day_or_month, {"deals.dates", "Day first", "Month first"},
                           at_rest(deals));
    if (answer >= 0) wanted.dates = answer == 0 ? "dmy" : "mdy";
  }
  if (found.comma_or_point && answer < 0) {
    answer = draw_question(scene.ui, *found.comma_or_point,
                           {"deals.decimals", "The comma parts decimals", "The point parts decimals"},
                           at_rest(deals));
    if (answer >= 0) wanted.decimals = answer == 0 ? "comma" : "point";
  }
  if (answer >= 0) scene.requests.look_at_deals(wanted);
}

/// What was answered, to be taken back.
void draw_answered(Scene& scene, const DealsHere& deals) {
  Ui& ui = scene.ui;
  DealsWanted wanted = deals.wanted;
  if (!wanted.dates.empty()) {
    fact_row(ui, "close dates", wanted.dates == "dmy" ? "day first" : "month first", Tone::Good);
    if (quiet_button(ui, "deals.dates.again", "Ask again", {.enabled = at_rest(deals), .sign = Sign::Undo})) {
      wanted.dates.clear();
      scene.requests.look_at_deals(wanted);
    }
  }
  if (!wanted.decimals.empty()) {
    fact_row(ui, "decimals behind the", wanted.decimals, Tone::Good);
    if (quiet_button(ui, "deals.decimals.again", "Ask again",
                     {.enabled = at_rest(deals), .sign = Sign::Undo})) {
      wanted.decimals.clear();
      scene.requests.look_at_deals(wanted);
    }
  }
}

void draw_choices(Scene& scene, DealsMemory& memory, const DealsHere& deals) {
  Ui& ui = scene.ui;
  card(ui, {.pad = 24, .gap = 12}, [&] {
    bool all = deals.wanted.all_stages;
    if (toggle(ui, "deals.stages", "Also deals that are not won", all, at_rest(deals))) {
      DealsWanted wanted = deals.wanted;
      wanted.all_stages = all;
      scene.requests.look_at_deals(wanted);
    }
    const auto& forms = scene.snap.shelf->forms;
    if (forms.empty()) {
      paragraph(ui, "The library has no packet template. Put one into its folder “templates”.",
                {.color = ui.theme().red});
    } else {
      memory.form = std::clamp(memory.form, 0, static_cast<int>(forms.size()) - 1);
      label(ui, "Template of the new packets");
      if (button(ui, "deals.form", forms[static_cast<std::size_t>(memory.form)]->title,
                 {.enabled = at_rest(deals), .width = -1, .sign = Sign::Down}))
        memory.forms_open = true;
    }
    draw_answered(scene, deals);
  });
}

void draw_lacking(Ui& ui, DealsMemory& memory, const domain::Problem& problem) {
  card(ui, {.pad = 24, .gap = 12, .bar = ui.theme().red}, [&] {
    paragraph(ui, problem.sentence(), {.role = Role::BodyStrong});
    if (memory.tab != DealsTab::Columns && button(ui, "deals.columns.show", "Show the columns"))
      memory.tab = DealsTab::Columns;
  });
}

void draw_remarks(Ui& ui, const DealsFound& found) {
  if (found.remarks.empty() && !found.remembered) return;
  card(ui, {.pad = 24, .gap = 8}, [&] {
    label(ui, "Good to know");
    if (found.remembered) paragraph(ui, "The columns mean what they meant last time.", {.role = Role::Small});
    for (const std::string& remark : found.remarks)
      paragraph(ui, remark, {.role = Role::Small});
  });
}

std::string rest_words(const DealsBegun& begun, const DealsFound& found) {
  return fmt::format("{} had one already, {} set aside", grouped(begun.known), grouped(found.aside->size()));
}

Turn draw_begun(Ui& ui, const DealsBegun& begun, const DealsFound& found) {
  Turn turn;
  const bool whole = !begun.stopped && !begun.problem;
  card(ui, {.fill = ui.theme().tone_fill(whole ? Tone::Good : Tone::Warn), .pad = 24, .gap = 12}, [&] {
    paragraph(ui, grouped(begun.begun, "packet") + " begun", {.role = Role::Title});
    paragraph(ui, rest_words(begun, found), {.role = Role::Small});
    if (begun.stopped) paragraph(ui, "You stopped it. What is begun stays; Begin goes on with the rest.");
    if (begun.problem) {
      paragraph(ui, begun.problem->sentence(), {.color = ui.theme().red});
      paragraph(ui, "What is begun stays; Begin goes on with the rest.", {.role = Role::Small});
    }
    if (primary_button(ui, "deals.show", "Show the packets", {.width = -1})) turn = Page::Handoffs;
  });
  return turn;
}

/// Why nothing can be begun now; empty where it can.
std::string hindered(const Scene& scene, const DealsFound& found) {
  if (found.lacking) return "Say which column holds the record's id.";
  if (found.day_or_month) return "Say first whether the day or the month stands first.";
  if (scene.snap.shelf->forms.empty()) return "The library has no packet template.";
  if (found.fresh == 0) return "There is nothing new in this export.";
  return {};
}

}  // namespace

Turn deals_decisions(Scene& scene, DealsMemory& memory, const DealsHere& deals) {
  Ui& ui = scene.ui;
  const DealsFound& found = *deals.found;
  Turn turn;
  if (deals.begun) turn = draw_begun(ui, *deals.begun, found);
  if (found.lacking) draw_lacking(ui, memory, *found.lacking);
  draw_questions(scene, deals);
  draw_counts(ui, found);
  draw_choices(scene, memory, deals);
  draw_remarks(ui, found);
  return turn;
}

void deals_progress(Scene& scene, const DealsHere& deals) {
  Ui& ui = scene.ui;
  const bool reading = deals.doing == DealsHere::Doing::Reading;
  const auto share = static_cast<float>(deals.done) / static_cast<float>(std::max<std::size_t>(deals.of, 1));
  progress(ui, share);
  row(ui, {.gap = 12, .height = 52}, [&] {
    text(ui, reading ? fmt::format("Reading: {} %", static_cast<int>(share * 100))
                     : grouped(deals.done) + " of " + grouped(deals.of, "packet"));
    push_right(ui, button_width(ui, "Cancel"));
    if (button(ui, "deals.cancel", "Cancel", {.hint = "packets begun so far stay"}))
      scene.requests.stop_deals();
  });
  ui.frames().soon();
}

void deals_begin(Scene& scene, DealsMemory& memory, const DealsHere& deals) {
  Ui& ui = scene.ui;
  if (!at_rest(deals)) return deals_progress(scene, deals);
  const std::string no = hindered(scene, *deals.found);
  const bool done = deals.begun && deals.found->fresh == 0;
  if (done) return;
  if (primary_button(ui, "deals.begin", "Begin " + grouped(deals.found->fresh, "packet"),
                     {.enabled = no.empty(), .width = -1})) {
    scene.requests.begin_deals(scene.snap.shelf->forms[static_cast<std::size_t>(memory.form)]->id);
  }
  if (!no.empty()) paragraph(ui, no, {.role = Role::Small, .color = ui.theme().quiet});
}

}  // namespace hh::ui
