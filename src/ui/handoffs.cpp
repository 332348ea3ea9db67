#include "ui/handoffs.hpp"

#include "domain/due.hpp"
#include "ui/dates.hpp"
#include "ui/page.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace hh::ui {

std::vector<HandoffRow> handoff_rows(const std::vector<domain::FollowUp>& items, domain::Date today) {
  struct Gathered {
    HandoffRow row;
    std::optional<domain::Date> next;
  };
  std::map<std::pair<std::string, std::string>, Gathered> deals;
  for (const domain::FollowUp& item : items) {
    if (item.kind != domain::FollowKind::Commitment || item.deal.empty()) continue;
    Gathered& deal = deals[{item.deal, item.pair_label}];
    deal.row.deal = item.deal;
    deal.row.pair_label = item.pair_label;
    deal.row.pair = item.pair;
    deal.row.promises += 1;
    deal.row.closed += item.status == domain::FollowStatus::Done ? 1 : 0;
    if (!domain::closed(item) && (!deal.next || item.due < *deal.next)) deal.next = item.due;
  }
  std::vector<Gathered> gathered;
  for (auto& [name, deal] : deals)
    gathered.push_back(std::move(deal));
  std::stable_sort(gathered.begin(), gathered.end(), [](const Gathered& a, const Gathered& b) {
    if (a.next.has_value() != b.next.has_value()) return a.next.has_value();
    return a.next && *a.next < *b.next;
  });
  std::vector<HandoffRow> rows;
  for (Gathered& deal : gathered) {
    if (deal.next) {
      deal.row.next_due = domain::short_date(*deal.next);
      deal.row.late = domain::days_until(*deal.next, today) < 0;
    }
    rows.push_back(std::move(deal.row));
  }
  return rows;
}

HandoffsAnswer draw_handoffs(Scene& scene) {
  Ui& ui = scene.ui;
  const std::vector<HandoffRow> rows = handoff_rows(scene.snap.follow_ups, today(scene.now));
  const PageTop top = page_head(
      scene, {"Handoffs", rows.empty() ? "" : "deals of past trainings, and what was promised for them"});
  HandoffsAnswer answer;
  if (top.back) answer.turn = Page::Home;
  panel(ui, top.body, {}, [&] {
    if (rows.empty()) {
      if (empty_state(ui, "handoffs.run", "No handoff has been worked on yet",
                      "Give the pairs a deal on the roster. When the training ends, each deal comes here "
                      "with what the "
                      "pair promised for it.",
                      "Run a training")) {
        answer.turn = Page::Setup;
      }
      return;
    }
    Table table(ui, "deals",
                {{"deal", grow(1.4f)},
                 {"pair", grow(1.4f)},
                 {"closed with evidence", grow(1)},
                 {"next due", grow(0.9f)}});
    for (const HandoffRow& line : rows) {
      if (table.row(line.deal + " " + line.pair_label, true)) {
        answer.turn = Page::FollowUp;
        answer.deal = line.deal;
      }
      table.cell(line.deal, Tone::Plain, Role::BodyStrong);
      table.pair_cell(line.pair, line.pair_label);
      table.cell(fmt::format("{} of {}", line.closed, line.promises),
                 line.closed == line.promises ? Tone::Good : Tone::Plain);
      table.cell(line.next_due.empty() ? "–" : line.next_due + (line.late ? ", late" : ""),
                 line.late ? Tone::Bad : Tone::Plain);
    }
  });
  return answer;
}

}  // namespace hh::ui
