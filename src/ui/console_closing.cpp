// The closing: how much is kept, the joint goal, who still owes what, the end.
#include "ui/console_parts.hpp"
#include "ui/dates.hpp"
#include "ui/wall_parts.hpp"

#include <algorithm>
#include <iterator>

namespace hh::ui {

using namespace domain;

namespace {

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
  for (const Owed what : all_owed) {
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
  card(ui, [&] {
    label(ui, "Before anybody walks out");
    for (const Walkout& row_of : walkout(c.session)) {
      const Pair* pair = c.session.roster.find(row_of.pair);
      if (pair == nullptr) continue;
      text(ui,
           pair->label() +
               (row_of.owes.empty() ? " · owes nothing" : " · owes " + std::to_string(row_of.owes.size())),
           {.role = Role::BodyStrong,
            .color = ui.theme().tone(row_of.owes.empty() ? Tone::Good : Tone::Plain),
            .lines = 1});
      columns(ui, {grow(), grow()}, 10, [&](int column) {
        for (std::size_t i = static_cast<std::size_t>(column); i < std::size(all_owed); i += 2) {
          const Owed what = all_owed[i];
          const bool owes = std::find(row_of.owes.begin(), row_of.owes.end(), what) != row_of.owes.end();
          bool done = !owes;
          const std::string id = "handin." + std::to_string(row_of.pair.value) + "." + std::to_string(i + 1);
          if (toggle(ui, id, word(what), done)) c.send(HandIn{row_of.pair, what, done});
        }
      });
    }
  });
}

}  // namespace

void console_closing(ConsoleScene& c) {
  draw_keep(c);
  card(c.ui, [&] {
    stored_input(c, "goal", c.session.joint_goal, {.label = "Joint goal of the room", .most = 300},
                 [&](const std::string& words) { c.send(SetGoal{words}); });
    stored_input(c, "summary", c.session.summary_note, {.label = "Note for the summary", .most = 2000},
                 [&](const std::string& words) { c.send(SetSummary{words}); });
  });
  draw_walkout(c);
  const std::string owed = owed_words(c.session);
  if (!owed.empty()) paragraph(c.ui, owed, {.color = c.ui.theme().amber});
  row(c.ui, {}, [&] {
    if (primary_button(c.ui, "end.hour", "End the hour")) c.memory.asks_end = true;
  });
}

}  // namespace hh::ui
