// Promise: one line of the ledger. Never deleted: closed with evidence, or renegotiated.
//
//     initial(promise, Side::Ae, "Zoë", utc);   // tied to the version that stands now
//     standing(promise, Side::Ae)               // Given; Void once the words change
//
// Facts: sections 2, 3 and 5 of the source systems. Values; any thread.
#pragma once

#include "domain/units.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace hh::domain {

using PromiseNumber = Number<struct PromiseTag>;  ///< 1.. within a packet, stable

enum class PromiseKind { Roadmap, Scope, Pricing, People, Sla, Integration, Training, Access };
enum class PromiseStatus { Open, InProgress, Done, Renegotiated };
/// What cannot be delivered is admitted, answered with something else, and settled.
enum class Renegotiation { None, Acknowledged, Offered, Agreed };
enum class Side { Ae, Csm };
constexpr std::array<Side, 2> both_sides{Side::Ae, Side::Csm};

struct Initials {
  std::string who;
  int version = 0;  ///< of the promise's words at that moment
  UtcTime at{};
};

struct Promise {
  PromiseNumber number;
  PromiseKind kind = PromiseKind::Scope;
  std::string text;
  std::optional<Date> due{};
  std::string owner;
  std::string heard;      ///< where it was said: call, line, speaker
  bool customer = false;  ///< the customer may read it
  PromiseStatus status = PromiseStatus::Open;
  int version = 1;                                    ///< rises with every change of kind, text, due or owner
  std::array<std::optional<Initials>, 2> initials{};  ///< by Side
  std::string evidence;
  std::optional<UtcTime> closed_at{};
  Renegotiation step = Renegotiation::None;
  std::string acknowledged, alternative, agreed;
  std::optional<Date> offered_due{};  ///< of the alternative
  PromiseNumber replaces{}, replaced_by{};
};

enum class InitialsState { Missing, Given, Void };
InitialsState initials_of(const Promise& promise, Side side);
bool both_initialled(const Promise& promise);
bool closed(const Promise& promise);
bool late(const Promise& promise, Date today);

/// How it stands, for people: "open", "cannot be kept: alternative offered", "done on 3 Nov 2026".
std::string standing_words(const Promise& promise);

const char* word(PromiseKind kind);
const char* word(PromiseStatus status);
const char* word(Renegotiation step);
const char* word(Side side);
std::optional<PromiseKind> promise_kind(const std::string& word);
std::optional<PromiseStatus> promise_status(const std::string& word);
std::optional<Side> side_of(const std::string& word);

}  // namespace hh::domain
