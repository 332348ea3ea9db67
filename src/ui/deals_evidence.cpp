// What an export holds: its first rows, its columns with their meaning, and the rows set aside.
#include "ui/deals_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hh::ui {
namespace {

struct Meaning {
  const char *name, *words;
};
constexpr std::array<Meaning, 10> meanings{{{"record", "Record ID"},
                                            {"name", "Deal name"},
                                            {"account", "Account"},
                                            {"owner", "AE"},
                                            {"stage", "Stage"},
                                            {"won", "Won: yes or no"},
                                            {"close", "Closed-won date"},
                                            {"amount", "Amount"},
                                            {"currency", "Currency"},
                                            {"other", "Not used"}}};

Tone tone_of(DealFate fate) {
  return fate == DealFate::New ? Tone::Good : fate == DealFate::Known ? Tone::Quiet : Tone::Warn;
}

const char* words_of(DealFate fate) {
  return fate == DealFate::New ? "new" : fate == DealFate::Known ? "has a packet" : "set aside";
}

void cell_text(Ui& ui, Rect where, const std::string& words, Color color, Align align = Align::Left) {
  const std::string shown = shorten(ui, words, Role::Small, where.w);
  const float x = align == Align::Right ? where.right() : where.x;
  text_at(ui, {x, where.y + (where.h - line_height(ui, Role::Small)) / 2}, shown,
          {.role = Role::Small, .color = color, .align = align});
  if (shown != words) hint_over(ui, where, words);
}

/// The places of the columns that are worth a look, and their heads.
std::vector<std::size_t> shown_columns(const DealsFound& found, std::vector<Column>& heads) {
  const auto place = [&](const std::string& meaning) {
    const auto one = std::ranges::find(found.columns, meaning, &DealColumnHere::meaning);
    return static_cast<std::size_t>(one - found.columns.begin());
  };
  const bool accounts = place("account") < found.columns.size();
  std::vector<std::size_t> out;
  for (const auto& [meaning, share] : {std::pair{"record", 1.45F},
                                       {"account", 1.35F},
                                       {"name", 1.3F},
                                       {"owner", 1.05F},
                                       {"close", 0.85F},
                                       {"amount", 0.7F}}) {
    const std::size_t at = place(meaning);
    if (at >= found.columns.size() || (accounts && meaning == std::string("name"))) continue;
    out.push_back(at);
    const bool right = meaning == std::string("amount");
    heads.push_back({meaning == std::string("close") ? "Closed" : meaning_words(meaning), grow(share),
                     right ? Align::Right : Align::Left});
  }
  return out;
}

void draw_rows(Ui& ui, const DealsFound& found, float height) {
  const Theme& t = ui.theme();
  std::vector<Column> heads{{"Line", fixed(58)}, {"Becomes", fixed(136)}};
  const auto places = shown_columns(found, heads);
  const float row_height = line_height(ui, Role::Small) + ui.px(20);
  sheet(ui, "deals.rows", heads, found.first.size(), {row_height, height},
        [&](std::size_t i, Rect where, const std::vector<Rect>& cells) {
          const DealRowHere& row = found.first[i];
          const Tone tone = tone_of(row.fate);
          const Color words = row.fate == DealFate::New ? t.text : t.quiet;
          const Rect tint{where.x, where.y + std::max(1.0F, ui.px(1)), where.w, where.h};
          ui.draw()->AddRectFilled(tint.min(), where.max(), fade(t.tone_fill(tone), 0.55F));
          ui.draw()->AddRectFilled(tint.min(), {where.x + ui.px(5), where.bottom()}, t.tone(tone));
          cell_text(ui, cells[0], std::to_string(row.line), t.quiet);
          cell_text(ui, cells[1], words_of(row.fate), t.tone(tone));
          for (std::size_t k = 0; k < places.size(); ++k) {
            if (places[k] >= row.cells.size()) continue;
            cell_text(ui, cells[k + 2], row.cells[places[k]], words, heads[k + 2].align);
          }
          if (!row.reason.empty()) hint_over(ui, where, row.reason);
        });
}

void draw_columns(Ui& ui, DealsMemory& memory, const DealsHere& deals, float height) {
  const DealsFound& found = *deals.found;
  const bool open = deals.doing == DealsHere::Doing::Nothing;
  sheet(ui, "deals.columns",
        {{"Column of the file", grow(1)}, {"What stands in it", grow(1.2F)}, {"Means", fixed(270)}},
        found.columns.size(), {ui.touch() + ui.px(16), height},
        [&](std::size_t i, Rect, const std::vector<Rect>& cells) {
          const DealColumnHere& column = found.columns[i];
          const bool used = column.meaning != "other";
          text_in(ui, cells[0], column.name.empty() ? fmt::format("column {}", i + 1) : column.name,
                  {.role = used ? Role::BodyStrong : Role::Body, .sit = Sit::Middle, .lines = 1});
          cell_text(ui, cells[1], fmt::format("{}", fmt::join(column.samples, "  ·  ")), ui.theme().quiet);
          const Rect spot{cells[2].x, cells[2].centre().y - ui.touch() / 2, cells[2].w, ui.touch()};
          panel(ui, spot, {}, [&] {
            ButtonLook look{.enabled = open, .width = -1};
            if (used) look.sign = Sign::Check;
            const std::string id = fmt::format("deals.column.{}", i);
            const std::string words = meaning_words(column.meaning);
            if (used ? button(ui, id, words, look) : quiet_button(ui, id, words, look))
              memory.column = static_cast<int>(i);
          });
        });
}

void draw_aside(Ui& ui, const DealsFound& found, float height) {
  const Theme& t = ui.theme();
  const std::vector<DealAside>& rows = *found.aside;
  if (rows.empty()) {
    empty_state(ui, "deals.none_aside", "Nothing is set aside", "Every row of the export could be taken.",
                "");
    return;
  }
  const float line = line_height(ui, Role::Small);
  sheet(ui, "deals.aside", {{"Line", fixed(90)}, {"Why it is set aside, and the row as it stands", grow(1)}},
        rows.size(), {2 * line + ui.px(24), height},
        [&](std::size_t i, Rect where, const std::vector<Rect>& cells) {
          const DealAside& one = rows[i];
          cell_text(ui, {cells[0].x, where.y + ui.px(10), cells[0].w, line},
                    grouped(static_cast<std::size_t>(one.line)), t.quiet);
          text_in(ui, {cells[1].x, where.y + ui.px(10), cells[1].w, line}, one.reason,
                  {.role = Role::SmallStrong, .color = t.tone(Tone::Warn), .lines = 1});
          cell_text(ui, {cells[1].x, where.y + ui.px(14) + line, cells[1].w, line}, one.raw, t.quiet);
        });
}

void draw_save(Scene& scene, const DealsHere& deals) {
  Ui& ui = scene.ui;
  if (deals.found->aside->empty()) return;
  const std::string words = "Save the list";
  push_right(ui, button_width(ui, words));
  if (button(ui, "deals.save", words, {.hint = "as CSV, beside the export"})) scene.requests.save_set_aside();
}

void choose_meaning(Scene& scene, DealsMemory& memory, const DealsHere& deals) {
  const std::size_t place = static_cast<std::size_t>(memory.column);
  if (place >= deals.found->columns.size()) {
    memory.column = -1;
    return;
  }
  const DealColumnHere& column = deals.found->columns[place];
  std::vector<std::string> options;
  int chosen = 0;
  for (std::size_t i = 0; i < meanings.size(); ++i) {
    options.emplace_back(meanings[i].words);
    if (column.meaning == meanings[i].name) chosen = static_cast<int>(i);
  }
  const auto pressed =
      choose_one(scene.ui, "deals.meaning", "What does “" + column.name + "” hold?", options, chosen);
  if (!pressed) return;
  memory.column = -1;
  if (*pressed < 0 || *pressed == chosen) return;
  const std::string meaning = meanings[static_cast<std::size_t>(*pressed)].name;
  DealsWanted wanted = deals.wanted;
  wanted.columns.clear();
  for (std::size_t i = 0; i < deals.found->columns.size(); ++i) {
    const DealColumnHere& one = deals.found->columns[i];
    wanted.columns.emplace_back(one.name, i == place               ? meaning
                                          : one.meaning == meaning ? "other"
                                                                   : one.meaning);
  }
  scene.requests.look_at_deals(wanted);
}

}  // namespace

const char* meaning_words(const std::string& meaning) {
  const auto one = std::ranges::find_if(meanings, [&](const Meaning& m) { return meaning == m.name; });
  return one == meanings.end() ? "Not used" : one->words;
}

void deals_evidence(Scene& scene, DealsMemory& memory, const DealsHere& deals, float height) {
  Ui& ui = scene.ui;
  const DealsFound& found = *deals.found;
  row(ui, {.gap = 16}, [&] {
    int tab = static_cast<int>(memory.tab);
    const std::string aside =
        found.aside->empty() ? "Set aside" : "Set aside · " + grouped(found.aside->size());
    const float most = ui.width() / ui.px(1);
    if (segmented(ui, "deals.tab", {"Rows", "Columns", aside}, tab, std::min(most, 740.0F)))
      memory.tab = static_cast<DealsTab>(tab);
    if (memory.tab == DealsTab::Aside) draw_save(scene, deals);
  });
  if (memory.tab == DealsTab::Aside && !deals.saved.empty())
    paragraph(ui, "Saved as " + deals.saved, {.role = Role::Small, .color = ui.theme().tone(Tone::Good)});
  if (memory.tab == DealsTab::Aside && deals.not_saved)
    paragraph(ui, deals.not_saved->sentence(), {.role = Role::Small, .color = ui.theme().red});
  switch (memory.tab) {
    case DealsTab::Rows:
      return draw_rows(ui, found, height);
    case DealsTab::Columns:
      return draw_columns(ui, memory, deals, height);
    case DealsTab::Aside:
      return draw_aside(ui, found, height);
  }
}

void deals_dialogs(Scene& scene, DealsMemory& memory, const DealsHere& deals) {
  if (memory.column >= 0 && deals.found) choose_meaning(scene, memory, deals);
  if (!memory.forms_open) return;
  std::vector<std::string> titles;
  for (const auto& form : scene.snap.shelf->forms)
    titles.push_back(form->title);
  const auto pressed =
      choose_one(scene.ui, "deals.form", "Which template do the new packets have?", titles, memory.form);
  if (!pressed) return;
  memory.forms_open = false;
  if (*pressed >= 0) memory.form = *pressed;
}

}  // namespace hh::ui
