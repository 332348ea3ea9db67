#include "ui/follow_up_rows.hpp"

#include "domain/due.hpp"
#include "ui/dates.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace hh::ui {
namespace {

std::string due_text(const domain::FollowUp& item, domain::Date now) {
  const std::string date = domain::short_date(item.due);
  const int days = domain::days_until(item.due, now);
  if (domain::closed(item)) return date;
  if (days < 0) return fmt::format("{}, {} d late", date, -days);
  if (days == 0) return date + ", today";
  return days == 1 ? date + ", tomorrow" : date;
}

std::string ago(domain::UtcTime at, const session::Moment& moment) {
  const domain::Date day{std::chrono::floor<std::chrono::days>(to_local(at, moment))};
  const int days = -domain::days_until(day, today(moment));
  if (days <= 0) return "today";
  return days == 1 ? "yesterday" : fmt::format("{} d ago", days);
}

std::string last_word_text(const domain::FollowUp& item, const session::Moment& moment) {
  for (auto word = item.history.rbegin(); word != item.history.rend(); ++word) {
    const std::string& said = word->text.empty() ? word->evidence : word->text;
    if (!said.empty()) return fmt::format("“{}”, {}", said, ago(word->at, moment));
  }
  if (!item.history.empty()) return ago(item.history.back().at, moment);
  if (domain::to_confirm(item)) return "not said aloud: confirm it with the pair";
  const domain::Date day{std::chrono::floor<std::chrono::days>(to_local(item.created, moment))};
  const int silent = -domain::days_until(day, today(moment));
  return silent <= 0 ? made_word(item) + " today" : fmt::format("nothing for {} d", silent);
}

std::string who_text(const domain::FollowUp& item) {
  if (item.person.empty()) return item.pair_label.empty() ? "the whole room" : item.pair_label;
  return item.person;
}

FollowUpRow row_of(const domain::FollowUp& item, const session::Moment& moment) {
  FollowUpRow row;
  row.item = &item;
  row.due = due_text(item, today(moment));
  row.late = !domain::closed(item) && domain::days_until(item.due, today(moment)) < 0;
  row.who = who_text(item);
  row.what = item.what;
  row.deal = item.deal.empty() ? "–" : item.deal;
  row.face = domain::face_of(item, today(moment), moment.utc);
  row.last_word = last_word_text(item, moment);
  row.to_confirm = domain::to_confirm(item);
  return row;
}

bool found(const FollowUpRow& row, const std::string& search) {
  const std::string all = row.who + "\n" + row.item->pair_label + "\n" + row.what + "\n" + row.deal + "\n" +
                          row.due + "\n" + row.last_word + "\n" + domain::word(row.face) + "\n" +
                          domain::word(row.item->kind);
  return folded(all).find(folded(search)) != std::string::npos;
}

}  // namespace

std::string folded(const std::string& text) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  if (length < 0) return text;
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

std::vector<FollowUpRow> follow_up_rows(const std::vector<domain::FollowUp>& items,
                                        const FollowUpFilter& filter, const session::Moment& moment) {
  std::vector<FollowUpRow> open;
  std::vector<FollowUpRow> closed;
  for (const domain::FollowUp& item : items) {
    FollowUpRow row = row_of(item, moment);
    if (!filter.search.empty() && !found(row, filter.search)) continue;
    (domain::closed(item) ? closed : open).push_back(std::move(row));
  }
  // Sorted here as well: a day may have passed since the snapshot put them in order.
  const auto earlier = [](const FollowUpRow& a, const FollowUpRow& b) { return a.item->due < b.item->due; };
  std::stable_sort(open.begin(), open.end(), earlier);
  if (filter.closed_too) open.insert(open.end(), closed.begin(), closed.end());
  return open;
}

const char* sign_of(domain::FollowFace face) {
  switch (face) {
    case domain::FollowFace::Open:
      return "○";
    case domain::FollowFace::OnTrack:
      return "✓";
    case domain::FollowFace::AtRisk:
      return "!";
    case domain::FollowFace::Stale:
      return "…";
    case domain::FollowFace::Late:
      return "!";
    case domain::FollowFace::Done:
      return "✓";
    case domain::FollowFace::Missed:
      return "×";
  }
  return "";
}

std::string made_word(const domain::FollowUp& item) {
  if (!item.agreed) return "set";
  return *item.agreed ? "promised" : "written down, not said aloud";
}

std::string missing_for(domain::FollowStatus status, const std::string& evidence) {
  const bool empty = evidence.find_first_not_of(" \t\n") == std::string::npos;
  if (status == domain::FollowStatus::Done && empty)
    return "Done needs evidence: a link, or where it can be seen.";
  return {};
}

}  // namespace hh::ui
