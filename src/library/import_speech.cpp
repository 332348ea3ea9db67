#include "library/import_speech.hpp"

#include "library/import_text.hpp"
#include "library/import_tokens.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <vector>

namespace hh::library {

namespace {

constexpr int least_spoken_words = 5;

struct Role {
  std::string_view name;
  std::string_view speaker;
};

/// Longer names first, so that "customer success manager" is not read as "customer".
constexpr Role roles[] = {{"account executive", "AE"},
                          {"account exec", "AE"},
                          {"sales rep", "AE"},
                          {"salesperson", "AE"},
                          {"seller", "AE"},
                          {"rep", "AE"},
                          {"ae", "AE"},
                          {"customer success manager", "CSM"},
                          {"customer success", "CSM"},
                          {"success manager", "CSM"},
                          {"csm", "CSM"},
                          {"facilitator", "Facilitator"},
                          {"trainer", "Facilitator"},
                          {"host", "Facilitator"},
                          {"instructor", "Facilitator"},
                          {"moderator", "Facilitator"},
                          {"presenter", "Facilitator"},
                          {"coach", "Coach"},
                          {"cs manager", "Manager"},
                          {"sales manager", "Manager"},
                          {"manager", "Manager"},
                          {"leader", "Manager"},
                          {"executive sponsor", "Executive"},
                          {"executive", "Executive"},
                          {"economic buyer", "Executive"},
                          {"vp cs", "Executive"},
                          {"vp", "Executive"},
                          {"champion", "Champion"},
                          {"buyer", "Customer"},
                          {"customer", "Customer"},
                          {"client", "Customer"},
                          {"prospect", "Customer"},
                          {"everybody", "Everybody"},
                          {"everyone", "Everybody"}};

bool of_the_pair(std::string_view speaker) { return speaker == "AE" || speaker == "CSM"; }

struct Marks {
  std::string_view open, close;
};

constexpr std::array<Marks, 6> marks = {
    {{"“", "”"}, {"\"", "\""}, {"„", "“"}, {"«", "»"}, {"‘", "’"}, {"'", "'"}}};

bool word_byte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

/// Single marks are apostrophes too: they open after a blank and close before no letter.
const Marks* opening_at(std::string_view text, std::size_t at) {
  for (const Marks& one : marks) {
    if (!text.substr(at).starts_with(one.open)) continue;
    const bool single = one.open == "'" || one.open == "‘";
    return single && at > 0 && text[at - 1] != ' ' && text[at - 1] != '(' ? nullptr : &one;
  }
  return nullptr;
}

bool closes_at(std::string_view text, std::size_t at, const Marks& used) {
  if (!text.substr(at).starts_with(used.close)) return false;
  const std::size_t past = at + used.close.size();
  const bool single = used.open == "'" || used.open == "‘";
  return !single || past >= text.size() || !word_byte(text[past]);
}

struct Quoted {
  std::size_t begin = 0, end = 0;  ///< with the marks
  std::string_view words;
};

/// The first quotation of enough words.
std::optional<Quoted> quoted_in(std::string_view text, int least) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const Marks* used = opening_at(text, at);
    if (used == nullptr) continue;
    const std::size_t begin = at + used->open.size();
    std::size_t end = begin;
    while (end < text.size() && !closes_at(text, end, *used))
      end += 1;
    const bool closed = end < text.size();
    if (!closed && used->open == "'") continue;
    const std::string_view words = trimmed(text.substr(begin, end - begin));
    const std::size_t past = closed ? end + used->close.size() : text.size();
    if (words_in(words) >= least) return Quoted{at, past, words};
    at = past - 1;
  }
  return std::nullopt;
}

/// The role a line begins with, as "AE", "The CSM", "Customer (calm)".
const Role* leading_role(std::string_view lower, std::size_t& past) {
  std::size_t at = 0;
  for (const std::string_view article : {"the ", "our ", "your "}) {
    if (lower.starts_with(article)) at = article.size();
  }
  for (const Role& role : roles) {
    if (!begins_with_word(lower.substr(at), role.name)) continue;
    past = at + role.name.size();
    return &role;
  }
  return nullptr;
}

struct Mention {
  const Role* role = nullptr;
  std::size_t past = 0;
};

/// Every role the text names, in order, also as a plural.
std::vector<Mention> mentions(std::string_view lower) {
  std::vector<Mention> out;
  for (std::size_t at = 0; at < lower.size();) {
    const std::string_view rest = lower.substr(at);
    const Role* here = nullptr;
    for (const Role& role : roles) {
      if (begins_with_word(rest, role.name) || begins_with_word(rest, std::string(role.name) + "s")) {
        here = &role;
        break;
      }
    }
    if (here != nullptr) out.push_back({here, at + here->name.size()});
    at += here == nullptr ? 1 : here->name.size();
    while (at < lower.size() && word_byte(lower[at - 1]) && word_byte(lower[at]))
      at += 1;
  }
  return out;
}

std::string first_role(std::string_view lower) {
  const auto all = mentions(lower);
  return all.empty() ? std::string{} : std::string(all.front().role->speaker);
}

/// What stands behind a role makes it the one who speaks: "says", "might ask".
bool speaks(std::string_view behind) {
  for (const std::string_view before : {"may ", "might ", "could ", "will ", "should ", "then ", "often "}) {
    if (behind.starts_with(before)) behind.remove_prefix(before.size());
  }
  const std::initializer_list<std::string_view> verbs = {"says",    "say",      "said",  "asks",
                                                         "ask",     "asked",    "tells", "replies",
                                                         "answers", "responds", "opens", "adds"};
  return std::any_of(verbs.begin(), verbs.end(),
                     [&](std::string_view verb) { return begins_with_word(behind, verb); });
}

/// What may stand between a speaker and the colon: "says", "(calm)", "to the champion", "script".
bool may_introduce(std::string_view between) {
  const std::string plain = bare(between);
  if (plain.empty()) return true;
  if (words_in(plain) > 6) return false;
  for (const std::string_view verb :
       {"says",     "say",       "asks",      "opens",     "replies",    "reads",   "answers", "script",
        "s script", "adds",      "continues", "responds",  "writes",     "speaks",  "closes",  "line",
        "lines",    "then says", "might say", "could say", "should say", "will say"}) {
    if (begins_with_word(plain, verb)) return true;
  }
  return trimmed(between).starts_with('(') && trimmed(between).ends_with(')');
}

/// What stands between a speaker and the colon, and the length taken out of it: "(30 seconds)", "— 90 s".
struct Introduction {
  std::string words;
  int seconds = 0;
};

Introduction introduction_of(std::string_view between) {
  constexpr double longest = 600;
  const std::vector<Token> tokens = tokens_of(between);
  const std::vector<Found> found = lengths_in(tokens);
  Introduction out{std::string(between), 0};
  if (found.size() != 1 || found[0].form != Timing::Length) return out;
  const double seconds = found[0].minutes * 60;
  if (seconds < 1 || seconds > longest) return out;
  const std::size_t begin = tokens[found[0].first].begin, end = tokens[found[0].past - 1].end;
  std::string_view before = trimmed(between.substr(0, begin));
  for (const std::string_view dash : {"—", "–"}) {
    if (before.ends_with(dash)) before.remove_suffix(dash.size());
  }
  out.words = std::string(before) + std::string(between.substr(end));
  out.seconds = static_cast<int>(std::lround(seconds));
  return out;
}

std::optional<Speech> labelled(std::string_view line, bool in_quote) {
  constexpr std::size_t longest_label = 60;
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon > longest_label) return std::nullopt;
  const std::string lower = lowered(line.substr(0, colon));
  std::size_t past = 0;
  const Role* role = leading_role(lower, past);
  if (role == nullptr) return std::nullopt;
  const Introduction introduction = introduction_of(std::string_view(lower).substr(past));
  if (!may_introduce(introduction.words)) return std::nullopt;
  const std::string_view said = trimmed(line.substr(colon + 1));
  const auto quote = quoted_in(said, 1);
  const bool whole = quote && quote->begin == 0;
  const bool others = !of_the_pair(role->speaker);
  if (others && !said.empty() && !whole && !in_quote && !sounds_spoken(said)) return std::nullopt;
  Speech out{std::string(role->speaker), std::string(whole ? quote->words : said), {}};
  // Sections take whole minutes: "AE (5 min): pitch practice" is one, "AE (90 s):" is not.
  const bool timed = whole || in_quote || sounds_spoken(said) || introduction.seconds % 60 != 0;
  if (timed) out.seconds = introduction.seconds;
  if (whole) out.rest = trimmed(said.substr(quote->end));
  if (words_in(out.rest) == 0 || bare(out.rest).empty()) out.rest.clear();
  const std::string_view name = trimmed(line.substr(0, colon));
  const bool renamed = others && lowered(name) != lowered(role->speaker);
  if (renamed && !said.empty()) out.rest = std::string(name) + (out.rest.empty() ? "" : ": " + out.rest);
  return out;
}

std::optional<Speech> introduced(std::string_view line) {
  const auto quote = quoted_in(line, least_spoken_words);
  if (!quote || quote->begin == 0) return std::nullopt;
  const std::string_view before = trimmed(line.substr(0, quote->begin));
  if (!ends_with_any(before, {":", ",", "—", "–"})) return std::nullopt;
  const std::string plain = bare(before.substr(before.size() > 120 ? before.size() - 120 : 0));
  static const std::vector<std::string_view> verbs = {
      "say",        "says",        "said",    "ask",     "asks",  "open with", "opens",
      "opens with", "reply",       "replies", "script",  "read",  "reads",     "tell",
      "tells",      "answer",      "answers", "respond", "words", "line",      "sentence",
      "close with", "closes with", "repeat",  "announce"};
  const bool spoken =
      std::any_of(verbs.begin(), verbs.end(), [&](std::string_view v) { return has_word(plain, v); });
  if (!spoken) return std::nullopt;
  std::string who = subject_in(before);
  if (who.empty()) who = speaker_in(before, true);
  return Speech{std::move(who), std::string(quote->words),
                std::string(before) + std::string(line.substr(quote->end))};
}

/// "“…”, the CSM asks."
std::optional<Speech> told_behind(std::string_view line, const Quoted& quote) {
  constexpr int most_words = 8;
  const std::string_view behind = trimmed(line.substr(quote.end));
  const std::string plain = bare(behind);
  const bool verb = has_word(plain, "says") || has_word(plain, "asks") || has_word(plain, "said") ||
                    has_word(plain, "replies") || has_word(plain, "answers") || has_word(plain, "adds");
  if (!verb || words_in(behind) > most_words) return std::nullopt;
  std::string who = first_role(lowered(behind));
  return Speech{std::move(who), std::string(quote.words), std::string(behind)};
}

bool any_word(const std::string& plain, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return has_word(plain, word); });
}

std::string counted_due(long number, const std::string& unit) {
  if (number < 1 || number > 365) return {};
  const std::string n = std::to_string(number);
  if (unit == "h" || unit.starts_with("hour")) return n + " hours";
  if (unit.starts_with("business") || unit.starts_with("working")) return n + " business days";
  if (unit.starts_with("week")) return std::to_string(number * 7) + " days";
  if (unit.starts_with("month")) return std::to_string(std::min(number, 12L) * 30) + " days";
  return unit.starts_with("day") ? n + " days" : std::string{};
}

}  // namespace

std::string speaker_in(std::string_view text, bool last) {
  const std::string lower = lowered(text.substr(0, 400));
  std::string found;
  for (const Mention& one : mentions(lower)) {
    if (!of_the_pair(one.role->speaker)) continue;
    found = one.role->speaker;
    if (!last) return found;
  }
  return found;
}

std::string subject_in(std::string_view text) {
  const std::string lower = lowered(text.substr(0, 400));
  std::string found;
  for (const Mention& one : mentions(lower)) {
    if (speaks(bare(std::string_view(lower).substr(one.past)))) found = one.role->speaker;
  }
  return found;
}

bool sounds_spoken(std::string_view words) {
  const std::string plain = bare(words);
  if (words_in(words) < least_spoken_words) return false;
  return words.ends_with('?') || any_word(plain, {"i", "we", "you", "my", "our", "your", "us", "me", "i’m",
                                                  "i’ll", "i’ve", "we’re", "we’ve", "we’ll", "you’re"});
}

std::string without_quotes(std::string_view words) {
  words = trimmed(words);
  const auto quote = quoted_in(words, 1);
  const bool whole = quote && quote->begin == 0 && bare(words.substr(quote->end)).empty();
  return std::string(whole ? quote->words : words);
}

std::optional<Speech> speech_of(std::string_view line, bool in_quote) {
  line = trimmed(line);
  if (auto said = labelled(line, in_quote)) return said;
  const auto quote = quoted_in(line, least_spoken_words);
  if (quote && quote->begin == 0 && bare(line.substr(quote->end)).empty()) {
    return Speech{{}, std::string(quote->words), {}};
  }
  if (quote && quote->begin == 0) {
    if (auto said = told_behind(line, *quote)) return said;
  }
  if (in_quote) return Speech{{}, without_quotes(line), {}};
  return introduced(line);
}

bool is_timed_speech(std::string_view line) {
  const auto speech = speech_of(line);
  return speech && speech->seconds > 0;
}

bool is_commitment(std::string_view line) {
  constexpr std::size_t longest = 400;
  if (line.size() > longest) return false;
  const std::string low = lowered(line);
  const bool may = low.find("ll ") != std::string::npos || low.find("commit") != std::string::npos ||
                   low.find("promise") != std::string::npos;
  if (!may) return false;
  const std::string plain = bare(without_quotes(line));
  const bool promise =
      any_word(plain, {"i will", "i ll", "i’ll", "we will", "we ll", "we’ll", "i commit", "we commit",
                       "each pair will", "each ae will", "each csm will", "i promise"});
  if (begins_with_word(plain, "by") && promise) return !due_in(line).empty();
  const bool begins = plain.starts_with("i will ") || plain.starts_with("i commit") ||
                      plain.starts_with("we commit") || plain.starts_with("i ll ") ||
                      plain.starts_with("i’ll ") || plain.starts_with("within ");
  return begins && promise && !due_in(line).empty();
}

std::string due_in(std::string_view line) {
  const std::string plain = bare(line);
  const std::vector<std::string> words = split(plain, ' ');
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto number = parse_number(words[i]);
    if (!number || words[i].starts_with('0')) continue;
    const bool business = words[i + 1] == "bd" || words[i + 1] == "bds";
    if (const std::string due = counted_due(static_cast<long>(*number), business ? "business" : words[i + 1]);
        !due.empty()) {
      return due;
    }
  }
  if (any_word(plain, {"tomorrow", "end of day", "end of the day", "eod", "today", "tonight"}))
    return "24 hours";
  if (any_word(plain, {"end of week", "end of the week", "end of this week", "eow", "this week", "monday",
                       "tuesday", "wednesday", "thursday", "friday"})) {
    return "end of week";
  }
  if (any_word(plain, {"next week", "in a week", "within a week", "one week"})) return "7 days";
  if (any_word(plain, {"two weeks", "next two weeks"})) return "14 days";
  if (any_word(plain, {"month", "end of month", "next month"})) return "30 days";
  if (any_word(plain, {"quarter"})) return "90 days";
  return {};
}

}  // namespace hh::library
