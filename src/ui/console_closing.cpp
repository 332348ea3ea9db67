// The closing: how much is kept, the joint goal, who still owes what, the end.
#include "domain/pair_labels.hpp"
#include "domain/scoring.hpp"
#include "ui/console_parts.hpp"
#include "ui/dates.hpp"
#include "ui/pair_grid.hpp"
#include "ui/wall_parts.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace hh::ui {

using namespace domain;

namespace {

/// "85", "85%" or "85 %"; nothing where it is no share.
std::optional<int> percent_in(std::string text) {
  text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '%'; }),
             text.end());
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  return whole && value >= 0 && value <= 100 ? std::optional{value} : std::nullopt;
}

void draw_keep(ConsoleScene& c) {
  const auto& opening = c.program().opening;
  if (!opening) return;
  Ui& ui = c.ui;
  card(ui, [&] {
    text(ui, money(opening->currency, c.session.opening_number), {.role = Role::Title});
    if (!c.program().closing_question.empty()) paragraph(ui, c.program().closing_question);
    int percent = std::max(0, c.session.keep_percent);
    if (stepper(ui, "keep", "We keep", percent, {.least = 0, .most = 100, .step = 5, .unit = "%"}))
      c.send(SetKeep{percent});
    const std::string stored =
        c.session.keep_percent < 0 ? "" : std::to_string(c.session.keep_percent) + " %";
    const std::string* typed = c.memory.typed.find("keep.typed");
    const bool unread = typed != nullptr && !typed->empty() && !percent_in(*typed);
    stored_input(
        c, "keep.typed", stored,
        {.hint = "or type it: 85 %",
         .width = 260,
         .problem = unread ? "Write a number from 0 to 100." : "",
         .most = 12},
        [](const std::string& words) -> std::optional<Command> {
          if (words.empty()) return SetKeep{-1};
          const auto share = percent_in(words);
          return share ? std::optional<Command>{SetKeep{*share}} : std::nullopt;
        },
        Store::WhenLeft);
    if (c.session.keep_percent >= 0) {
      const std::int64_t kept =
          c.session.opening_number / 100 * percent + c.session.opening_number % 100 * percent / 100;
      text(ui, "That is " + money(opening->currency, kept) + " kept.", {.color = ui.theme().accent});
    }
  });
}

/// "Still owed: packet of 3 pairs, plan of 1 pair."
std::string owed_words(const Session& session) {
  const std::vector<Walkout> rows = walkout(session);
  std::string all;
  for (const Owed what : owed_in(*session.program)) {
    const auto owing = std::count_if(rows.begin(), rows.end(), [&](const Walkout& one) {
      return std::find(one.owes.begin(), one.owes.end(), what) != one.owes.end();
    });
    if (owing == 0) continue;
    all += (all.empty() ? "" : ", ") + std::string(word(what)) + " of " +
           counted(static_cast<int>(owing), "pair");
  }
  return all.empty() ? all : "Still owed: " + all + ".";
}

void draw_walkout(ConsoleScene& c) {
  Ui& ui = c.ui;
  const std::vector<Owed> asked = owed_in(c.program());
  if (asked.empty()) return;
  std::vector<std::string> heads;
  for (const Owed what : asked)
    heads.emplace_back(word(what));
  card(ui, {.gap = 8}, [&] {
    label(ui, "Before anybody walks out");
    pair_grid_head(ui, heads, 1);
    for (const Walkout& row_of : walkout(c.session)) {
      const Pair* pair = c.session.roster.find(row_of.pair);
      if (pair == nullptr) continue;
      const std::string name = label_in(c.session.roster, *pair);
      const std::vector<Rect> cells = pair_grid_line(ui, *pair, name, heads.size(), !row_of.owes.empty());
      for (std::size_t i = 0; i < heads.size(); ++i) {
        const Owed what = asked[i];
        const bool owes = std::find(row_of.owes.begin(), row_of.owes.end(), what) != row_of.owes.end();
        const std::string id = "handin." + std::to_string(row_of.pair.value) + "." + std::to_string(i + 1);
        if (tick_cell(ui, id, cells[i], heads[i] + " of " + name, {.on = !owes}))
          c.send(HandIn{row_of.pair, what, owes});
      }
    }
    const std::string owed = owed_words(c.session);
    paragraph(ui, owed.empty() ? "Nobody owes anything." : owed,
              {.color = owed.empty() ? ui.theme().tone(Tone::Good) : ui.theme().amber});
  });
}

}  // namespace

void console_closing(ConsoleScene& c) {
  draw_keep(c);
  card(c.ui, [&] {
    stored_input(c, "goal", c.session.joint_goal, {.label = "Joint goal of the room", .most = 300},
                 [&](const std::string& words) { return SetGoal{words}; });
    stored_input(c, "summary", c.session.summary_note, {.label = "Note for the summary", .most = 2000},
                 [&](const std::string& words) { return SetSummary{words}; });
  });
  draw_walkout(c);
  row(c.ui, {}, [&] {
    if (primary_button(c.ui, "end.hour", "End the hour")) c.memory.asks_end = true;
  });
}

}  // namespace hh::ui
