// The types that cross headers: durations, instants, points and ids. No bare int does.
//
// Two axes of time exist. `SessionTime` is the session's own line: milliseconds that never
// jump, whatever the wall clock does; every timer is derived from it. `UtcTime` is for
// display, due dates and records only.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <utility>

namespace hh::domain {

using Millis = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;
using Minutes = std::chrono::minutes;

/// The axis of one session. Zero is when the session was opened (not started).
struct SessionAxis {
  using duration = Millis;
  using rep = Millis::rep;
  using period = Millis::period;
  using time_point = std::chrono::time_point<SessionAxis, Millis>;
  static constexpr bool is_steady = true;
};
using SessionTime = SessionAxis::time_point;

using UtcTime = std::chrono::sys_time<Millis>;
using LocalTime = std::chrono::local_time<Millis>;
using Date = std::chrono::year_month_day;

/// A text id that cannot be mistaken for another kind of id.
template <class Tag>
struct Id {
  std::string value;
  Id() = default;
  explicit Id(std::string text) : value(std::move(text)) {}
  bool empty() const { return value.empty(); }
  friend auto operator<=>(const Id&, const Id&) = default;
};

using ActId = Id<struct ActTag>;            ///< made by the sender; a retry carries the same one
using SessionId = Id<struct SessionTag>;    ///< e.g. "2026-11-23-pass-k3f9"
using ProgramId = Id<struct ProgramTag>;    ///< e.g. "pass"
using ScriptId = Id<struct ScriptTag>;      ///< e.g. "a"
using QuestionId = Id<struct QuestionTag>;  ///< e.g. "surprise"
using CriterionId = Id<struct CriterionTag>;
using CueId = Id<struct CueTag>;
using ArtifactId = Id<struct ArtifactTag>;
using CommitmentId = Id<struct CommitmentTag>;
using FollowUpId = Id<struct FollowUpTag>;
using MarkId = Id<struct MarkTag>;    ///< something a pair shows and gets ticked
using FieldId = Id<struct FieldTag>;  ///< a field of a template filled in front of the room

/// A small number that counts one kind of thing, from 1.
template <class Tag>
struct Number {
  int value = 0;
  constexpr Number() = default;
  constexpr explicit Number(int n) : value(n) {}
  constexpr bool none() const { return value == 0; }
  friend constexpr auto operator<=>(const Number&, const Number&) = default;
};

using PairNumber = Number<struct PairTag>;    ///< 1..60, the pair's shape and colour hang on it
using RoundNumber = Number<struct RoundTag>;  ///< 1..n in the order of the program
using TierNumber = Number<struct TierTag>;    ///< escalation tier, 1..n

/// What a coach gives on one criterion: 1..5. "Not scored" is an empty optional, never 0.
struct Points {
  int value = 0;
  constexpr Points() = default;
  constexpr explicit Points(int n) : value(n) {}
  static constexpr bool valid(int n) { return n >= 1 && n <= 5; }
  friend constexpr auto operator<=>(const Points&, const Points&) = default;
};

}  // namespace hh::domain
