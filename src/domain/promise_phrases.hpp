// The five phrases in one sentence, without those that promise nothing.
//
//     promise_phrases_in("We can't do May, but we will by June 3.", {})   // "we will", "by June 3"
//
// Values; any thread.
#pragma once

#include "domain/promise_finder.hpp"

#include <string_view>

namespace hh::domain {

struct SentencePhrases {
  std::vector<HeardPhrase> phrases;
  PromiseStrength strength = PromiseStrength::Possible;
  bool bare_answer = false;  ///< "Absolutely.", which says nothing by itself
  std::string date_said;
  std::optional<Date> date{};
};

SentencePhrases promise_phrases_in(std::string_view sentence, std::optional<Date> call);

/// Quick: may one of the phrases begin with the word at `at`?
bool may_begin_phrase(std::string_view text, std::size_t at);

}  // namespace hh::domain
