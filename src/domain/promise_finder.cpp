#include "domain/promise_finder.hpp"

#include "domain/call_words.hpp"
#include "domain/promise_phrases.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace hh::domain {

namespace {

constexpr std::size_t long_sentence = 600;      ///< bytes after which an unpunctuated one is cut
constexpr std::size_t longest_sentence = 2000;  ///< whatever it holds
constexpr Millis captions_overlap{10'000};      ///< within which a caption may repeat the one before
constexpr Millis long_pause{30'000};            ///< ends a sentence without a full stop
constexpr std::size_t overlap_looked_at = 300;

/// What one speaker said without a break, and which line each part came from.
struct Turn {
  std::string text;
  std::vector<std::pair<std::size_t, const CallLine*>> parts;

  const CallLine& line_at(std::size_t byte) const {
    const auto after = std::upper_bound(parts.begin(), parts.end(), byte,
                                        [](std::size_t b, const auto& part) { return b < part.first; });
    return *std::prev(after)->second;
  }
};

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool near(const CallLine& a, const CallLine& b) {
  return a.at && b.at && (*b.at > *a.at ? *b.at - *a.at : *a.at - *b.at) <= captions_overlap;
}

bool ends_word(std::string_view text, std::size_t at) { return at >= text.size() || gap_at(text, at) > 0; }

/// How much of `fresh` repeats the end of what was shown before; whole words, two at least.
std::size_t repeated(std::string_view shown, std::string_view fresh) {
  const std::string_view tail =
      shown.substr(shown.size() - std::min({shown.size(), fresh.size(), overlap_looked_at}));
  const std::string_view head = fresh.substr(0, std::min<std::size_t>(fresh.size(), 8));
  for (std::size_t at = tail.find(head.substr(0, std::min(head.size(), tail.size())));
       at != std::string_view::npos; at = tail.find(head[0], at + 1)) {
    const std::string_view end = tail.substr(at);
    const bool starts_word = at == 0
                                 ? shown.size() == tail.size() || shown[shown.size() - tail.size() - 1] == ' '
                                 : tail[at - 1] == ' ';
    if (!starts_word || !fresh.starts_with(end) || !ends_word(fresh, end.size())) continue;
    if (end.size() == fresh.size() || end.find(' ') != std::string_view::npos) return end.size();
  }
  return 0;
}

bool opens_phrase(std::string_view word) {
  return one_of(word, {"we", "we'll", "i", "i'll", "ill", "will", "can", "by", "get", "the", "end", "of",
                       "next", "this", "not"}) ||
         word == "absolutely";
}

class Finder {
public:
  explicit Finder(const FinderOptions& options) : options_(options) {
    for (const std::string& name : options.ours)
      ours_.push_back(folded(name));
  }

  std::vector<PromiseCandidate> find(const std::vector<CallLine>& lines) {
    for (const CallLine& line : lines) {
      const std::string_view text = trimmed(line.text);
      if (text.empty()) continue;
      if (last_ != nullptr && breaks(*last_, line, text)) finish_turn();
      add(line, text);
    }
    finish_turn();
    return std::move(out_);
  }

private:
  static std::string folded(const std::string& name) {
    std::string out = " ";
    for (const CallWord& w : call_words(name))
      out += w.low + ' ';
    return out;
  }

  static bool breaks(const CallLine& before, const CallLine& line, std::string_view text) {
    if (before.speaker != line.speaker) return true;
    if (before.at && line.at && *line.at - *before.at > long_pause) return true;
    // Notes without names or times: a capital or a bullet begins something new.
    const bool bare = line.speaker.empty() && !line.at;
    std::size_t at = 0;
    while (const std::size_t mark = quote_at(text, at))
      at += mark;
    const char head = at < text.size() ? text[at] : ' ';
    const bool capital = head >= 'A' && head <= 'Z' && !(head == 'I' && ends_word(text, at + 1));
    return bare && (capital || text[0] == '-' || text[0] == '*' || text.starts_with("•"));
  }

  void add(const CallLine& line, std::string_view text) {
    if (!turn_.parts.empty() && last_ != nullptr) {
      if (near(*last_, line)) text = trimmed(text.substr(repeated(turn_.text, text)));
      const bool again = !line.at && text == trimmed(last_->text) && text.size() > 20;
      last_ = &line;
      if (text.empty() || again) return;
      turn_.text += ' ';
    }
    last_ = &line;
    turn_.parts.emplace_back(turn_.text.size(), &line);
    turn_.text += text;
  }

  void finish_turn() {
    const std::string_view text = turn_.text;
    std::size_t begin = 0;
    bool wanted = false;
    for (std::size_t at = 0; at < text.size();) {
      const auto c = static_cast<unsigned char>(text[at]);
      const bool letter = (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z';
      if (!wanted && letter && after_gap(text, at)) wanted = may_begin_phrase(text, at);
      const std::size_t size = at - begin;
      ++at;
      const bool ends = ends_sentence(text, at - 1);
      if (ends) at = past_closing(text, at);
      if (ends || (c == ' ' && size > long_sentence && may_cut(text, begin, at - 1)) ||
          too_long(text, at - 1, size)) {
        sentence(begin, at, std::exchange(wanted, false));
        begin = at;
      }
    }
    if (begin < text.size()) sentence(begin, text.size(), wanted);
    turn_.text.clear();
    turn_.parts.clear();
  }

  static bool ends_sentence(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c != '.' && c != '?' && c != '!') return false;
    if (at + 1 < text.size() && text[at + 1] != ' ' && text[at + 1] != ')' && text[at + 1] != '\xE2' &&
        quote_at(text, at + 1) == 0)
      return false;
    return c != '.' || !abbreviates(text, at);
  }

  static bool blank_at(std::string_view text, std::size_t at) { return at >= text.size() || text[at] == ' '; }
  static std::size_t past_blanks(std::string_view text, std::size_t at) {
    for (;;) {
      // French sets its marks apart, often by a blank that does not break.
      if (text.substr(at).starts_with(' ')) {
        at += 1;
      } else if (text.substr(at).starts_with("\xC2\xA0")) {
        at += 2;
      } else if (text.substr(at).starts_with("\xE2\x80\xAF")) {
        at += 3;
      } else {
        return at;
      }
    }
  }
  /// Marks that close what was said belong to the sentence they close, also at the head of the next line.
  static std::size_t past_closing(std::string_view text, std::size_t at) {
    std::size_t end = at;
    for (;;) {
      const std::size_t mark = end < text.size() && text[end] == ')' ? 1 : quote_at(text, end);
      if (mark == 0) break;
      end += mark;
    }
    const bool opens_next = end > at && !blank_at(text, end) && gap_at(text, end) == 0;
    if (end > at) return opens_next && straight_are_even(text, at) ? at : end;
    const std::size_t apart = past_blanks(text, at);
    const std::size_t mark = quote_at(text, apart);
    if (mark == 0 || apart == at || !blank_at(text, apart + mark)) return at;
    const bool closes = text[apart] == '"'    ? !straight_are_even(text, apart)
                        : text[apart] == '\'' ? false
                                              : closing(text.substr(apart, mark));
    return closes ? apart + mark : at;
  }
  static bool closing(std::string_view mark) {
    return one_of(mark, {"\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB", "\xE2\x80\xBA"});
  }
  /// Whether no straight quotation mark before `at` is still open.
  static bool straight_are_even(std::string_view text, std::size_t at) {
    constexpr std::size_t looked_at = 1000;
    const std::size_t from = at > looked_at ? at - looked_at : 0;
    return std::ranges::count(text.substr(from, at - from), '"') % 2 == 0;
  }
  /// "e.g. ", "Mr. ", "31.03. we"
  static bool abbreviates(std::string_view text, std::size_t at) {
    const std::size_t next = text.find_first_not_of(' ', at + 1);
    const bool small_next = next != std::string_view::npos && text[next] >= 'a' && text[next] <= 'z';
    const std::size_t far = at > 6 ? at - 6 : 0;
    const std::size_t blank = text.substr(0, at).find_last_of(" .(");
    const std::size_t from = blank == std::string_view::npos || blank < far ? far : blank + 1;
    const std::string_view word = text.substr(from, at - from);
    const bool digits = !word.empty() && word.back() >= '0' && word.back() <= '9';
    const bool dotted = word.size() == 1 && from >= 1 && (text[from - 1] == '.' || small_next);
    return one_of(word, {"Mr", "Mrs", "Ms", "Dr", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep",
                         "Sept", "Oct", "Nov", "Dec", "vs", "approx"}) ||
           (small_next && (digits || dotted || one_of(word, {"etc", "inc", "Inc", "st"}))) ||
           (next == std::string_view::npos && dotted);
  }
  static bool may_cut(std::string_view text, std::size_t begin, std::size_t at) {
    const std::size_t from = std::max(begin, at > 24 ? at - 24 : 0);
    const CallWords words = call_words(text.substr(from, at - from));
    if (words.empty()) return true;
    for (std::size_t back = 1; back <= 2 && back <= words.size(); ++back) {
      if (opens_phrase(words[words.size() - back].low)) return false;
    }
    return true;
  }
  static bool too_long(std::string_view text, std::size_t at, std::size_t size) {
    const bool letter_whole =
        at + 1 >= text.size() || (static_cast<unsigned char>(text[at + 1]) & 0xC0U) != 0x80U;
    return size >= longest_sentence && (letter_whole || size >= longest_sentence + 4);
  }

  void sentence(std::size_t begin, std::size_t end, bool wanted) {
    const std::string_view all = std::string_view(turn_.text).substr(begin, end - begin);
    const std::string_view said = trimmed(all);
    if (said.empty()) return;
    if (wanted) {
      SentencePhrases heard = promise_phrases_in(said, options_.call_date);
      if (!heard.phrases.empty())
        keep(said, begin + static_cast<std::size_t>(said.data() - all.data()), std::move(heard));
    }
    before_.assign(said);
  }

  void keep(std::string_view said, std::size_t begin, SentencePhrases heard) {
    PromiseCandidate one;
    // An opening mark may be all that stands at the end of the line before.
    std::size_t first = 0;
    while (first < said.size() && gap_at(said, first) > 0)
      first += gap_at(said, first);
    const CallLine& line = turn_.line_at(begin + first);
    one.line = line.line;
    one.at = line.at;
    one.speaker = line.speaker;
    one.whose = whose(line.speaker);
    one.quote = said;
    if (heard.bare_answer) one.asked = before_;
    one.strength = heard.strength;
    // Nodding at what somebody tells is no promise; saying so to what was asked is.
    if (heard.bare_answer && !before_.empty() && before_.find('?') == std::string::npos)
      one.strength = PromiseStrength::Possible;
    one.date_said = std::move(heard.date_said);
    one.date = heard.date;
    one.phrases = std::move(heard.phrases);
    one.strongest =
        std::max_element(one.phrases.begin(), one.phrases.end(),
                         [](const HeardPhrase& a, const HeardPhrase& b) { return a.phrase < b.phrase; })
            ->phrase;
    one.kind = kind_suggested(one.asked.empty() ? one.quote : one.asked + ' ' + one.quote);
    if (!shown_before(one)) out_.push_back(std::move(one));
  }

  /// Live captions of two speakers alternate and each grows: the longest of them is the one to keep.
  bool shown_before(const PromiseCandidate& fresh) {
    constexpr std::size_t looked_at = 8, too_short = 16;
    for (std::size_t back = 1; back <= looked_at && back <= out_.size(); ++back) {
      PromiseCandidate& old = out_[out_.size() - back];
      const bool close =
          old.at && fresh.at && *fresh.at - *old.at <= captions_overlap && old.speaker == fresh.speaker;
      if (!close || old.quote.size() < too_short) continue;
      if (old.quote.starts_with(fresh.quote)) return true;
      if (fresh.quote.starts_with(old.quote)) {
        const int line = old.line;
        const auto at = old.at;
        old = fresh;
        old.line = line;
        old.at = at;
        return true;
      }
    }
    return false;
  }

  PromiseSpeaker whose(const std::string& speaker) {
    if (ours_.empty() || speaker.empty()) return PromiseSpeaker::Unknown;
    const std::string name = folded(speaker);
    const bool known = std::any_of(ours_.begin(), ours_.end(), [&](const std::string& one) {
      return one.size() > 1 && name.find(one) != std::string::npos;
    });
    return known ? PromiseSpeaker::Ours : PromiseSpeaker::Customer;
  }

  const FinderOptions& options_;
  std::vector<std::string> ours_;  ///< " ana ruiz "
  Turn turn_;
  const CallLine* last_ = nullptr;
  std::string before_;
  std::vector<PromiseCandidate> out_;
};

}  // namespace

std::vector<PromiseCandidate> find_promises(const std::vector<CallLine>& lines,
                                            const FinderOptions& options) {
  return Finder(options).find(lines);
}

const char* word(PromisePhrase phrase) {
  switch (phrase) {
    case PromisePhrase::WeCan:
      return "we can";
    case PromisePhrase::WeWill:
      return "we will";
    case PromisePhrase::ByDate:
      return "by [date]";
    case PromisePhrase::IllGetYou:
      return "I'll get you";
    case PromisePhrase::Absolutely:
      return "absolutely";
  }
  return "";
}

const char* word(PromiseStrength strength) {
  return strength == PromiseStrength::Strongest ? "strongest"
         : strength == PromiseStrength::Firm    ? "firm"
                                                : "possible";
}

const char* word(PromiseSpeaker speaker) {
  return speaker == PromiseSpeaker::Ours       ? "ours"
         : speaker == PromiseSpeaker::Customer ? "customer"
                                               : "unknown";
}

}  // namespace hh::domain
