#include "ui/deals_screen.hpp"

#include "ui/deals_parts.hpp"
#include "ui/page.hpp"

#include <algorithm>
#include <array>

namespace hh::ui {
namespace {

using Doing = DealsHere::Doing;

void take(const Scene& scene, DealsMemory& memory) {
  if (!new_deals(scene, memory)) return;
  const bool other = memory.path != scene.here.deals->wanted.path;
  memory = {.taken = scene.here.deals->number,
            .path = scene.here.deals->wanted.path,
            .tab = other ? DealsTab::Rows : memory.tab,
            .form = memory.form};
}

void draw_file(Scene& scene, DealsMemory& memory, bool busy) {
  Ui& ui = scene.ui;
  bool read = false;
  row(ui, {.gap = 12}, [&] {
    const float rest = ui.width() / ui.px(1) - button_width(ui, "Read it") / ui.px(1) - 24;
    read = text_input(ui, "deals.path", memory.path,
                      {.hint = "path of an export (CSV or TSV), or drop the file on this window",
                       .width = std::max(rest, 100.0F),
                       .enabled = !busy,
                       .most = 1000})
               .submitted;
    read = button(ui, "deals.read", "Read it", {.enabled = !busy && !memory.path.empty()}) || read;
  });
  if (read && !busy && !memory.path.empty()) scene.requests.look_at_deals({.path = memory.path});
}

struct Way {
  const char *title, *words;
};
constexpr std::array<Way, 3> ways{
    {{"From Salesforce",
      "A report of opportunities with Opportunity ID, Opportunity Name, Account Name, Opportunity Owner, "
      "Stage, Close Date and Amount. Export it, Details Only, as CSV."},
     {"From HubSpot",
      "The deals view with Record ID, Deal Name, Deal Stage, Close Date, Amount, Deal owner and Associated "
      "Company. Export it as CSV."},
     {"From any other table",
      "CSV or TSV with a header and an id for each deal. You say which column is which, once; the next "
      "export with the same columns is read the same way."}}};

void draw_way(Ui& ui, const Way& way) {
  card(ui, {.gap = 10, .min_height = 250}, [&] {
    text(ui, way.title, {.role = Role::Heading});
    paragraph(ui, way.words);
  });
}

void draw_empty(Ui& ui) {
  scroll(ui, "deals.empty", {.gap = 18}, [&] {
    if (ems(ui, ui.width()) > 62) {
      columns(ui, {grow(), grow(), grow()}, 18,
              [&](int column) { draw_way(ui, ways[static_cast<std::size_t>(column)]); });
    } else {
      for (const Way& way : ways)
        draw_way(ui, way);
    }
    paragraph(ui,
              "You see every row before a packet is begun. A deal that has a packet is left alone, so the "
              "same file again changes nothing.",
              {.color = ui.theme().quiet});
  });
}

/// The evidence beside the decisions; what begins it all stays in view below them.
Turn draw_wide(Scene& scene, DealsMemory& memory, const DealsHere& deals) {
  Ui& ui = scene.ui;
  Turn turn;
  const ImVec2 at = ui.flow().pen;
  const auto halves = split(ui, {at.x, at.y, ui.width(), ui.left()}, {grow(0.66F), grow(0.34F)}, 28);
  panel(ui, halves[0], {.gap = 14}, [&] { deals_evidence(scene, memory, deals, 0); });
  Rect right = halves[1];
  const bool ended = deals.doing == Doing::Nothing && deals.begun && deals.found->fresh == 0;
  const float needed = ended ? 0 : ui.touch() + line_height(ui, Role::Small) * 2 + ui.px(34);
  const Rect foot = right.cut_bottom(needed);
  panel(ui, right, {}, [&] {
    scroll(ui, "deals.side", {.gap = 16}, [&] { turn = deals_decisions(scene, memory, deals); });
  });
  panel(ui, {foot.x, foot.y + ui.px(16), foot.w - ui.px(18), foot.h - ui.px(16)}, {.gap = 10},
        [&] { deals_begin(scene, memory, deals); });
  return turn;
}

Turn draw_found(Scene& scene, DealsMemory& memory, const DealsHere& deals) {
  Ui& ui = scene.ui;
  paragraph(ui, deals.found->source + " · " + grouped(deals.found->rows, "row"),
            {.role = Role::Small, .color = ui.theme().quiet});
  if (ems(ui, ui.width()) > 62) return draw_wide(scene, memory, deals);
  Turn turn;
  scroll(ui, "deals", {.gap = 16}, [&] {
    turn = deals_decisions(scene, memory, deals);
    deals_begin(scene, memory, deals);
    deals_evidence(scene, memory, deals, 620);
  });
  return turn;
}

Turn draw_export(Scene& scene, DealsMemory& memory) {
  Ui& ui = scene.ui;
  const auto& deals = scene.here.deals;
  const bool busy = deals && deals->doing != Doing::Nothing;
  card(ui, {.pad = 12, .gap = 0}, [&] { draw_file(scene, memory, busy); });
  if (deals && deals->problem) paragraph(ui, deals->problem->sentence(), {.color = ui.theme().red});
  if (deals && deals->found) return draw_found(scene, memory, *deals);
  if (busy) {
    card(ui, {.gap = 12}, [&] { deals_progress(scene, *deals); });
  } else {
    draw_empty(ui);
  }
  return {};
}

}  // namespace

bool new_deals(const Scene& scene, const DealsMemory& memory) {
  return scene.here.deals && scene.here.deals->number > memory.taken;
}

Turn draw_deals(Scene& scene, DealsMemory& memory) {
  Ui& ui = scene.ui;
  take(scene, memory);
  const bool choosing = memory.column >= 0 || memory.forms_open;
  const PageTop top =
      page_head(scene, {.title = "Import deals", .beside = "won deals out of a CRM", .back = "Handoffs"});
  Turn turn;
  panel(ui, top.body, {.gap = 16}, [&] { turn = draw_export(scene, memory); });
  if (scene.here.deals) deals_dialogs(scene, memory, *scene.here.deals);
  if (top.back && !choosing) turn = Page::Handoffs;
  return turn;
}

}  // namespace hh::ui
