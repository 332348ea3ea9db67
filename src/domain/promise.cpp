#include "domain/promise.hpp"

#include <string_view>
#include <utility>

namespace hh::domain {

namespace {

template <class Value, std::size_t N>
using Words = std::array<std::pair<Value, const char*>, N>;

constexpr Words<PromiseKind, 8> kinds{{{PromiseKind::Roadmap, "roadmap"},
                                       {PromiseKind::Scope, "scope"},
                                       {PromiseKind::Pricing, "pricing"},
                                       {PromiseKind::People, "people"},
                                       {PromiseKind::Sla, "SLA"},
                                       {PromiseKind::Integration, "integration"},
                                       {PromiseKind::Training, "training"},
                                       {PromiseKind::Access, "access"}}};
constexpr Words<PromiseStatus, 4> statuses{{{PromiseStatus::Open, "open"},
                                            {PromiseStatus::InProgress, "in progress"},
                                            {PromiseStatus::Done, "done"},
                                            {PromiseStatus::Renegotiated, "renegotiated"}}};
constexpr Words<Renegotiation, 4> steps{{{Renegotiation::None, "none"},
                                         {Renegotiation::Acknowledged, "acknowledged"},
                                         {Renegotiation::Offered, "alternative offered"},
                                         {Renegotiation::Agreed, "agreed"}}};
constexpr Words<Side, 2> sides{{{Side::Ae, "AE"}, {Side::Csm, "CSM"}}};

template <class Value, std::size_t N>
const char* word_in(const Words<Value, N>& words, Value value) {
  for (const auto& [known, text] : words) {
    if (known == value) return text;
  }
  return "";
}

bool same_letters(std::string_view a, std::string_view b) {
  const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (small(a[i]) != small(b[i])) return false;
  }
  return true;
}

template <class Value, std::size_t N>
std::optional<Value> value_in(const Words<Value, N>& words, const std::string& wanted) {
  for (const auto& [known, text] : words) {
    if (same_letters(wanted, text)) return known;
  }
  return std::nullopt;
}

/// "3 Nov 2026"
std::string day_words(UtcTime at) {
  static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const Date day{std::chrono::floor<std::chrono::days>(at)};
  return std::to_string(static_cast<unsigned>(day.day())) + " " +
         months[static_cast<unsigned>(day.month()) - 1] + " " + std::to_string(static_cast<int>(day.year()));
}

}  // namespace

InitialsState initials_of(const Promise& promise, Side side) {
  const auto& given = promise.initials[static_cast<std::size_t>(side)];
  if (!given) return InitialsState::Missing;
  return given->version == promise.version ? InitialsState::Given : InitialsState::Void;
}

bool both_initialled(const Promise& promise) {
  return initials_of(promise, Side::Ae) == InitialsState::Given &&
         initials_of(promise, Side::Csm) == InitialsState::Given;
}

bool closed(const Promise& promise) {
  return promise.status == PromiseStatus::Done || promise.status == PromiseStatus::Renegotiated;
}

bool late(const Promise& promise, Date today) {
  return !closed(promise) && promise.due &&
         std::chrono::sys_days{*promise.due} < std::chrono::sys_days{today};
}

std::string standing_words(const Promise& promise) {
  switch (promise.status) {
    case PromiseStatus::Done:
      return promise.closed_at ? "done on " + day_words(*promise.closed_at) : "done";
    case PromiseStatus::Renegotiated:
      return promise.replaced_by.none() ? word(promise.status)
                                        : "replaced by promise " + std::to_string(promise.replaced_by.value);
    case PromiseStatus::Open:
    case PromiseStatus::InProgress:
      break;
  }
  if (promise.step == Renegotiation::None) return word(promise.status);
  return std::string("cannot be kept: ") + word(promise.step);
}

const char* word(PromiseKind kind) { return word_in(kinds, kind); }
const char* word(PromiseStatus status) { return word_in(statuses, status); }
const char* word(Renegotiation step) { return word_in(steps, step); }
const char* word(Side side) { return word_in(sides, side); }
std::optional<PromiseKind> promise_kind(const std::string& word) { return value_in(kinds, word); }
std::optional<PromiseStatus> promise_status(const std::string& word) { return value_in(statuses, word); }
std::optional<Side> side_of(const std::string& word) { return value_in(sides, word); }

}  // namespace hh::domain
