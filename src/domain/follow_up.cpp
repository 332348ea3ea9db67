#include "domain/follow_up.hpp"

#include "domain/due.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace hh::domain {

namespace {

template <class Value, std::size_t N>
using Words = std::array<std::pair<Value, const char*>, N>;

constexpr Words<FollowStatus, 5> statuses{{{FollowStatus::Open, "open"},
                                           {FollowStatus::OnTrack, "on track"},
                                           {FollowStatus::AtRisk, "at risk"},
                                           {FollowStatus::Done, "done"},
                                           {FollowStatus::Missed, "missed"}}};
constexpr Words<FollowKind, 3> kinds{
    {{FollowKind::Commitment, "commitment"}, {FollowKind::Retake, "retake"}, {FollowKind::Drill, "drill"}}};
constexpr Words<FollowFace, 7> faces{{{FollowFace::Open, "open"},
                                      {FollowFace::OnTrack, "on track"},
                                      {FollowFace::AtRisk, "at risk"},
                                      {FollowFace::Stale, "stale"},
                                      {FollowFace::Late, "late"},
                                      {FollowFace::Done, "done"},
                                      {FollowFace::Missed, "missed"}}};

template <class Value, std::size_t N>
const char* word_in(const Words<Value, N>& words, Value value) {
  for (const auto& [known, text] : words) {
    if (known == value) {
      return text;
    }
  }
  return "";
}

template <class Value, std::size_t N>
std::optional<Value> value_in(const Words<Value, N>& words, const std::string& wanted) {
  for (const auto& [known, text] : words) {
    if (wanted == text) {
      return known;
    }
  }
  return std::nullopt;
}

UtcTime last_word_at(const FollowUp& item) {
  return item.history.empty() ? item.created : item.history.back().at;
}

}  // namespace

bool closed(const FollowUp& item) {
  return item.status == FollowStatus::Done || item.status == FollowStatus::Missed;
}

bool to_confirm(const FollowUp& item) {
  return item.agreed == false && item.history.empty() && !closed(item);
}

FollowFace face_of(const FollowUp& item, Date today, UtcTime now) {
  if (item.status == FollowStatus::Done) {
    return FollowFace::Done;
  }
  if (item.status == FollowStatus::Missed) {
    return FollowFace::Missed;
  }
  if (days_until(item.due, today) < 0) {
    return FollowFace::Late;
  }
  if (now - last_word_at(item) >= std::chrono::days{stale_days}) {
    return FollowFace::Stale;
  }
  if (item.status == FollowStatus::AtRisk) {
    return FollowFace::AtRisk;
  }
  return item.status == FollowStatus::OnTrack ? FollowFace::OnTrack : FollowFace::Open;
}

std::vector<FollowUp> in_order(std::vector<FollowUp> items, Date today) {
  const auto before = [today](const FollowUp& a, const FollowUp& b) {
    if (closed(a) != closed(b)) {
      return !closed(a);
    }
    if (a.due != b.due) {
      return closed(a) ? days_until(a.due, today) > days_until(b.due, today) : a.due < b.due;
    }
    return a.id < b.id;
  };
  std::sort(items.begin(), items.end(), before);
  return items;
}

FollowCount count(const std::vector<FollowUp>& items, Date today) {
  const std::chrono::weekday day{std::chrono::local_days{today}};
  const int to_sunday = 7 - static_cast<int>(day.iso_encoding());
  FollowCount total;
  for (const FollowUp& item : items) {
    if (closed(item)) {
      continue;
    }
    const int left = days_until(item.due, today);
    total.open += 1;
    total.late += left < 0 ? 1 : 0;
    total.due_this_week += left >= 0 && left <= to_sunday ? 1 : 0;
  }
  return total;
}

const char* word(FollowStatus status) { return word_in(statuses, status); }
const char* word(FollowKind kind) { return word_in(kinds, kind); }
const char* word(FollowFace face) { return word_in(faces, face); }
std::optional<FollowStatus> follow_status(const std::string& text) { return value_in(statuses, text); }
std::optional<FollowKind> follow_kind(const std::string& text) { return value_in(kinds, text); }

}  // namespace hh::domain
