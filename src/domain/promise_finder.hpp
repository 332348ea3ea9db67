// The promises in a call's transcript: every sentence with one of the five phrases that a promise is
// usually made with, to be added to the ledger or dismissed by a person.
//
//     find_promises({{12, Millis{63'000}, "Ana Ruiz", "We can get you SSO by March 31."}}, {{"Ana Ruiz"},
//     call})
//     // one candidate: "we can", "by March 31"; ours, integration, due that day
//
// Questions, negations ("we can't", "I don't think we will") and hedges ("see if we can") are left out.
// A sentence may run over several lines of one speaker; captions that repeat what was shown before
// count once. Without full stops a sentence is cut after some hundred letters, between words. In the
// order of the lines, in linear time. No errors. Values; any thread.
#pragma once

#include "domain/promise.hpp"
#include "domain/units.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace hh::domain {

struct CallLine {
  int line = 0;                ///< of the transcript, from 1
  std::optional<Millis> at{};  ///< since the call began, or as the transcript counts
  std::string speaker{};       ///< empty where it is not told
  std::string text{};          ///< UTF-8
};

enum class PromisePhrase { WeCan, WeWill, ByDate, IllGetYou, Absolutely };
constexpr std::array<PromisePhrase, 5> promise_phrases{PromisePhrase::WeCan, PromisePhrase::WeWill,
                                                       PromisePhrase::ByDate, PromisePhrase::IllGetYou,
                                                       PromisePhrase::Absolutely};
enum class PromiseStrength { Possible, Firm, Strongest };
/// Whose mouth it came from, as far as the names of our speakers tell.
enum class PromiseSpeaker { Unknown, Ours, Customer };

struct HeardPhrase {
  PromisePhrase phrase{};
  std::size_t begin = 0, length = 0;  ///< bytes of the quote
};

struct PromiseCandidate {
  std::vector<HeardPhrase> phrases;  ///< in the order said; at least one
  PromisePhrase strongest{};         ///< the one of them that counts most
  PromiseStrength strength = PromiseStrength::Possible;
  std::string quote;  ///< the sentence as it was said
  std::string asked;  ///< what a bare "Absolutely." answered, otherwise empty
  std::string speaker;
  PromiseSpeaker whose = PromiseSpeaker::Unknown;
  int line = 0;  ///< where the quote begins, and when
  std::optional<Millis> at{};
  std::optional<PromiseKind> kind{};  ///< suggested by the words around it
  std::string date_said;              ///< "March 31", as it was said
  std::optional<Date> date{};         ///< only where it can be meant in one way
};

struct FinderOptions {
  std::vector<std::string> ours{};  ///< speakers of our side, whole names or one of their words
  std::optional<Date> call_date{};
};

std::vector<PromiseCandidate> find_promises(const std::vector<CallLine>& lines,
                                            const FinderOptions& options = {});

/// "we can", "by [date]"
const char* word(PromisePhrase phrase);
/// "possible", "firm", "strongest"
const char* word(PromiseStrength strength);
/// "unknown", "ours", "customer"
const char* word(PromiseSpeaker speaker);
/// What the words are about, where one kind stands out or is named first.
std::optional<PromiseKind> kind_suggested(const std::string& words);

}  // namespace hh::domain
