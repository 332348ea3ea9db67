#include "domain/promise_phrases.hpp"

#include "domain/call_words.hpp"
#include "domain/spoken_date.hpp"

#include <algorithm>

namespace hh::domain {

namespace {

bool is_filler(std::string_view w) { return one_of(w, {"uh", "um", "er", "erm", "ah", "hm"}); }
bool is_adverb(std::string_view w) {
  return is_filler(w) || one_of(w, {"absolutely", "certainly", "definitely", "also",     "surely",  "totally",
                                    "really",     "just",      "always",     "probably", "then",    "now",
                                    "both",       "all",       "easily",     "gladly",   "happily", "still",
                                    "even",       "obviously", "of",         "course"});
}
bool denies(std::string_view w) {
  return one_of(w, {"not", "never", "hardly", "barely", "neither", "nor", "unable"}) || w.ends_with("n't") ||
         w == "cannot";
}

class Sentence {
public:
  Sentence(std::string_view text, std::optional<Date> call)
      : text_(text), words_(call_words(text)), call_(call) {}

  SentencePhrases read() {
    if (asks()) return {};
    for (std::size_t i = 0; i < words_.size(); ++i) {
      note_denial(i);
      i = read_at(i);
    }
    const bool only_date = out_.phrases.size() == 1 && out_.phrases.front().phrase == PromisePhrase::ByDate;
    if (only_date && begins_as_question()) return {};
    if (out_.strength >= PromiseStrength::Firm && (leaves_open() || (only_date && of_others())))
      out_.strength = PromiseStrength::Possible;
    return out_;
  }

private:
  std::string_view word(std::size_t at) const { return word_at(words_, at); }

  /// The last word looked at.
  std::size_t read_at(std::size_t i) {
    const std::string_view w = word(i);
    if (w == "we" || w == "we'll") return ours(i);
    if (one_of(w, {"i'll", "ill", "i"})) return get_you(i);
    if (w == "absolutely") return plainly(i);
    return w == "by" ? dated(i) : i;
  }

  void hear(PromisePhrase phrase, std::size_t first, std::size_t end_byte, PromiseStrength strength) {
    out_.phrases.push_back({phrase, words_[first].begin, end_byte - words_[first].begin});
    out_.strength = std::max(out_.strength, strength);
  }

  std::size_t past_adverbs(std::size_t at, int most) const {
    for (; most > 0 && is_adverb(word(at)); --most)
      ++at;
    return at;
  }
  /// "we can not", "we will no longer", "we will be unable"
  bool denied_after(std::size_t at) const {
    at = past_adverbs(at, 3);
    if (denies(word(at))) return true;
    if (word(at) == "no" && word(at + 1) == "longer") return true;
    return word(at) == "be" && denies(word(at + 1));
  }
  bool mark_between(std::size_t a, std::size_t b, std::string_view marks) const {
    const std::string_view between = text_.substr(words_[a].end, words_[b].begin - words_[a].end);
    return between.find_first_of(marks) != std::string_view::npos;
  }
  /// "I don't think we can", "there is no way we will"
  bool denied_before(std::size_t at) const {
    for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
      const std::size_t here = at - back;
      if (mark_between(here, here + 1, ",;:")) return false;
      if (one_of(word(here), {"but", "and", "because"}) || (here > 0 && word(here - 1) == "if")) return false;
      if (denies(word(here)) || one_of(word(here), {"doubt", "unsure", "unlikely", "dont"})) return true;
      if (word(here) == "no" && one_of(word(here + 1), {"way", "guarantee", "promise", "chance"}))
        return true;
    }
    return false;
  }
  /// "see if we can", "as soon as we can", "so we can start": nothing is promised.
  bool hedged(std::size_t at, std::size_t verb) const {
    if (at == 0) return false;
    const std::string_view before = word(at - 1);
    if (mark_between(at - 1, at, ",;:")) return false;
    if (before == "what") return word(verb + 1) != "do" || word(verb + 2) != "is";
    if (one_of(before, {"if",      "whether", "unless",     "until",    "till",      "once",     "how",
                        "where",   "when",    "why",        "who",      "which",     "than",     "before",
                        "after",   "as",      "everything", "anything", "best",      "whatever", "wherever",
                        "however", "most",    "maybe",      "hope",     "hopefully", "wish"}))
      return true;
    if (before == "that" && at >= 2 && one_of(word(at - 2), {"so", "everything", "anything", "best"}))
      return true;
    return before == "so" && at >= 2 && !mark_between(at - 2, at - 1, ",;:");
  }

  std::size_t ours(std::size_t at) {
    const bool short_form = word(at) == "we'll";
    const std::size_t verb = short_form ? at : past_adverbs(at + 1, 3);
    const std::string_view w = word(verb);
    if (!short_form && w != "can" && w != "will") return at;
    if (denied_after(verb + 1) || denied_before(at) || hedged(at, verb))
      return denying_ = denied_after(verb + 1), verb;
    denying_ = false;
    const bool can = w == "can";
    bool sure = false;
    for (std::size_t i = at; i <= verb + 1; ++i)
      sure = sure || word(i) == "absolutely";
    hear(can ? PromisePhrase::WeCan : PromisePhrase::WeWill, at, words_[verb].end,
         can || idle(verb) ? PromiseStrength::Possible : PromiseStrength::Firm);
    for (std::size_t i = at; sure && i <= verb; ++i) {
      if (word(i) == "absolutely")
        hear(PromisePhrase::Absolutely, i, words_[i].end, PromiseStrength::Strongest);
    }
    return verb;
  }

  /// "We will see", "we'll try", "we'll need your keys": said with will, and nothing is given.
  bool idle(std::size_t verb) const {
    std::size_t at = past_adverbs(verb + 1, 3);
    if (word(at) == "be" && one_of(word(at + 1), {"happy", "glad", "in", "looking", "able"})) return true;
    if (word(at) == "have" && word(at + 1) == "to") return true;
    if (word(at) == "let") return word(at + 2) == "know";
    if (word(at) == "do") return word(at + 2) == "best";
    if (word(at) == "get") return one_of(word(at + 1), {"back", "to", "there"});
    return steers(at) || hesitates(at);
  }
  /// How a meeting is led: "we'll move on", "we'll take that offline", "we'll start with names".
  bool steers(std::size_t at) const {
    const std::string_view next = word(at + 1);
    if (one_of(word(at), {"skip", "park", "pause", "jump", "dive"})) return true;
    if (word(at) == "move") return one_of(next, {"on", "along"});
    if (word(at) == "leave") return one_of(next, {"it", "that", "this"}) && word(at + 2) == "at";
    if (word(at) == "take") return word(at + 2) == "offline";
    if (one_of(word(at), {"start", "begin"})) return one_of(next, {"with", "by", "off", "here"});
    if (word(at) == "come") return one_of(next, {"to", "back"});
    if (word(at) == "go") return one_of(next, {"through", "over", "to", "into", "back", "around", "ahead"});
    return word(at) == "touch" && next == "on";
  }
  bool hesitates(std::size_t at) const {
    return one_of(word(at),
                  {"see",  "try",     "look",   "check",  "think",  "consider", "discuss", "explore", "talk",
                   "aim",  "attempt", "hope",   "figure", "circle", "need",     "want",    "wait",    "ask",
                   "find", "revisit", "strive", "learn",  "never",  "likely",   "assume",  "cross"});
  }

  /// "I'll get you the report", "I will get that over to you"; not "I'll get back to you".
  std::size_t get_you(std::size_t at) {
    std::size_t verb = at + 1;
    if (word(at) == "i") {
      verb = past_adverbs(verb, 2);
      if (word(verb) != "will") return at;
      ++verb;
    }
    verb = past_adverbs(verb, 2);
    if (word(verb) != "get" || denied_before(at) || hedged(at, verb)) return at;
    std::size_t end = past_adverbs(verb + 1, 1);
    if (!one_of(word(end), {"you", "ya", "y'all"})) {
      const std::size_t limit = verb + 6;
      while (end < limit && !(word(end) == "to" && word(end + 1) == "you"))
        ++end;
      if (end == limit || word(verb + 1) == "back" || mark_between(verb, end, ",;:")) return at;
      ++end;
    }
    denying_ = false;
    hear(PromisePhrase::IllGetYou, at, words_[end].end, PromiseStrength::Firm);
    return end;
  }

  std::size_t plainly(std::size_t at) {
    if (at > 0 && denies(word(at - 1))) return at;
    if (denied_answer(at)) return denying_ = true, at;
    const bool leads =
        std::all_of(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(at), [](const CallWord& w) {
          return is_filler(w.low) ||
                 one_of(w.low, {"yes", "yeah", "yep", "oh", "well", "sure", "and", "okay", "ok", "so"});
        });
    const bool beside = (at > 0 && one_of(word(at - 1), {"can", "will", "we'll", "i'll", "we", "i"})) ||
                        one_of(word(at + 1), {"can", "will", "we", "i", "we'll", "i'll"});
    const bool last = at + 1 == words_.size() && (at == 0 || mark_between(at - 1, at, ",;:"));
    out_.bare_answer = leads && words_.size() <= 4 && out_.phrases.empty();
    const bool answers =
        (leads && (at + 1 >= words_.size() || mark_between(at, at + 1, ",;:!") || out_.bare_answer)) ||
        beside || last;
    hear(PromisePhrase::Absolutely, at, words_[at].end,
         answers ? PromiseStrength::Strongest : PromiseStrength::Possible);
    return at;
  }
  /// "absolutely not", "absolutely, we can't"; "absolutely no problem" is a yes.
  bool denied_answer(std::size_t at) const {
    const std::string_view next = word(at + 1);
    const auto fine = [](std::string_view w) {
      return one_of(w, {"problem", "problems", "issue", "worries", "question", "doubt"});
    };
    const bool no = denies(next) || one_of(next, {"no", "nothing", "none", "nobody", "zero"});
    if (no && one_of(next, {"no", "not", "zero"}) && (fine(word(at + 2)) || fine(word(at + 3)))) return false;
    if (no && !(next == "don't" && word(at + 2) == "worry")) return true;
    return one_of(next, {"we", "i", "they", "it"}) && denies(word(at + 2));
  }

  std::size_t dated(std::size_t at) {
    if (denying_ || (at > 0 && denies(word(at - 1)))) return at;
    const auto date = spoken_date(text_, words_, at + 1, call_);
    if (!date) return at;
    hear(PromisePhrase::ByDate, at, date->end, PromiseStrength::Firm);
    if (out_.date_said.empty()) {
      out_.date_said = std::string(text_.substr(words_[at + 1].begin, date->end - words_[at + 1].begin));
      out_.date = date->date;
    }
    while (at + 1 < words_.size() && words_[at + 1].end <= date->end)
      ++at;
    return at;
  }
  /// After a "can't" a date belongs to what will not happen, until somebody will or can do something.
  void note_denial(std::size_t at) {
    const std::string_view w = word(at);
    const bool turn =
        one_of(w, {"but", "however", "instead", "i'll", "you'll", "they'll", "it'll", "will", "can"});
    if (denies(w) && !one_of(word(at + 1), {"worry", "only"})) denying_ = true;
    if (turn && !denied_after(at + 1)) denying_ = false;
  }

  /// Conditions, doubts and what others are said to have said: the phrase stands, and nobody is bound by it.
  bool leaves_open() const {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      const std::string_view w = word(at), next = word(at + 1);
      if (one_of(w,
                 {"unless",   "provided", "assuming",  "depending", "depends", "maybe",       "perhaps",
                  "possibly", "probably", "hopefully", "ideally",   "likely",  "potentially", "tentatively",
                  "might",    "could",    "would",     "nobody",    "noone",   "none",        "nothing",
                  "suppose",  "guess",    "theory",    "whether"}))
        return true;
      if (w == "may" && !month(at)) return true;
      if (w == "no" && next == "one") return true;
      if (w == "if" && conditional(at)) return true;
      const bool speaks =
          one_of(w, {"said",    "say",     "says",     "saying",  "told",   "think", "thinks",
                     "thought", "believe", "believes", "assume",  "expect", "heard", "asked",
                     "wonder",  "imagine", "claim",    "claimed", "mean",   "means", "pretend"});
      if (speaks && reports(at)) return true;
    }
    return false;
  }
  /// "by May 3", "3 May", "in May": no hedge.
  bool month(std::size_t at) const {
    const auto number = [](std::string_view w) { return !w.empty() && w[0] >= '0' && w[0] <= '9'; };
    return number(word(at + 1)) ||
           (at > 0 && (number(word(at - 1)) ||
                       one_of(word(at - 1), {"by", "in", "of", "until", "before", "mid", "next"})));
  }
  /// "if we can, we'll"; not "even if", nor the courtesy of "let me know if".
  bool conditional(std::size_t at) const {
    if (at > 0 && one_of(word(at - 1), {"even", "know", "tell", "ask", "see"})) return word(at - 1) == "see";
    return true;
  }
  /// The phrase follows within a few words: "nobody said we will", "I think we'll", "it doesn't mean we
  /// will".
  bool reports(std::size_t at) const {
    for (std::size_t next = at + 1; next <= at + 3 && next < words_.size(); ++next) {
      if (one_of(word(next), {"we", "we'll", "i'll", "by"})) return true;
    }
    return false;
  }
  /// A date alone, in a sentence about what somebody else has to do, or what is over.
  bool of_others() const {
    return std::ranges::any_of(words_, [](const CallWord& w) {
      return one_of(w.low, {"need",   "needs", "needed",  "want", "wants", "wanted",  "please",   "must",
                            "should", "was",   "were",    "had",  "did",   "expired", "expires",  "renews",
                            "ends",   "wait",  "waiting", "owe",  "owes",  "require", "requires", "looking"});
    });
  }

  /// A closing "?" asks, unless only a short tag does: "We can do Friday, does that work?"
  bool asks() const {
    const std::size_t last = text_.find_last_not_of(" \t\"')");
    if (last == std::string_view::npos || words_.empty() ||
        text_.substr(0, last + 1).find_last_of('?') < words_.back().end)
      return false;
    if (text_.find('?', words_.back().end) == std::string_view::npos) return false;
    const std::size_t comma = text_.rfind(',');
    if (comma == std::string_view::npos) return true;
    std::string tag;
    for (const CallWord& w : words_) {
      if (w.begin > comma) tag += tag.empty() ? w.low : ' ' + w.low;
    }
    return !one_of(
        tag, {"okay", "ok", "alright", "all right", "deal", "does that work", "does that help", "sound good",
              "sounds good", "is that okay", "is that ok", "is that fair", "fair enough", "will that do",
              "would that work", "would that help", "does that work for you", "yeah", "yes"});
  }
  bool begins_as_question() const {
    std::size_t at = 0;
    while (one_of(word(at), {"and", "so", "but", "then", "okay", "ok", "well", "or"}))
      ++at;
    if (one_of(word(at), {"when", "what", "how", "where", "who"})) ++at;
    return one_of(word(at), {"can", "could", "will", "would", "do", "does", "did", "is", "are", "should",
                             "have", "has"}) &&
           one_of(word(at + 1), {"you", "we", "i", "they", "it", "that", "this", "there", "your", "our",
                                 "the", "he", "she"});
  }

  std::string_view text_;
  CallWords words_;
  std::optional<Date> call_;
  SentencePhrases out_;
  bool denying_ = false;
};

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

SentencePhrases promise_phrases_in(std::string_view sentence, std::optional<Date> call) {
  return Sentence(sentence, call).read();
}

bool may_begin_phrase(std::string_view text, std::size_t at) {
  const auto letter = [&](std::size_t ahead) {
    return at + ahead < text.size() ? small(text[at + ahead]) : ' ';
  };
  const auto ends = [&](std::size_t ahead) {
    return at + ahead >= text.size() || gap_at(text, at + ahead) > 0;
  };
  const auto closes = [&](std::size_t ahead) { return ends(ahead) || apostrophe_at(text, at + ahead) > 0; };
  switch (letter(0)) {
    case 'w':
      return letter(1) == 'e' && closes(2);
    case 'b':
      return letter(1) == 'y' && ends(2);
    case 'i':
      return closes(1) || (letter(1) == 'l' && letter(2) == 'l' && ends(3));
    case 'a':
      return letter(1) == 'b' && letter(2) == 's' && letter(9) == 'y';
    default:
      return false;
  }
}

}  // namespace hh::domain
