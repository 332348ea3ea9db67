// Follow-up: what was promised in the room and is looked after until it is done.
//
// A follow-up is never deleted. It is closed with evidence, or missed; silence makes it stale.
#pragma once

#include "domain/units.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hh::domain {

enum class FollowKind { Commitment, Retake, Drill };
enum class FollowStatus { Open, OnTrack, AtRisk, Done, Missed };

/// One thing said about a follow-up, kept for good.
struct FollowWord {
  UtcTime at{};
  std::string who;
  FollowStatus status = FollowStatus::Open;
  std::string text;      ///< the note
  std::string evidence;  ///< link or words; required to close as done
};

struct FollowUp {
  FollowUpId id;  ///< "<session>/<pair>/<what>", so it is the same after a rebuild
  SessionId session;
  FollowKind kind = FollowKind::Commitment;
  PairNumber pair;  ///< none: the whole room
  std::string pair_label;
  std::string person;  ///< Retake: who repeats
  std::string what;
  std::string deal;
  Date due{};
  FollowStatus status = FollowStatus::Open;
  std::string evidence;
  UtcTime created{};
  /// Commitment: the pair said it aloud in the room. Nothing for the other kinds: nobody is asked.
  std::optional<bool> agreed{};
  std::vector<FollowWord> history;
};

/// What a face shows: silence of `stale_days` turns an open one stale, never green.
enum class FollowFace { Open, OnTrack, AtRisk, Stale, Late, Done, Missed };
constexpr int stale_days = 12;
FollowFace face_of(const FollowUp& item, Date today, UtcTime now);
bool closed(const FollowUp& item);
/// A commitment that nobody said aloud, and nobody has spoken of since: to be confirmed with the pair.
bool to_confirm(const FollowUp& item);

/// Open ones first: late, then by due date; closed ones last, newest first.
std::vector<FollowUp> in_order(std::vector<FollowUp> items, Date today);

struct FollowCount {
  int due_this_week = 0;  ///< open and due from today to the Sunday of this week, late ones not in it
  int late = 0;
  int open = 0;
};
FollowCount count(const std::vector<FollowUp>& items, Date today);

const char* word(FollowStatus status);
const char* word(FollowKind kind);
const char* word(FollowFace face);
std::optional<FollowStatus> follow_status(const std::string& word);
std::optional<FollowKind> follow_kind(const std::string& word);

}  // namespace hh::domain
