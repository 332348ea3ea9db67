#include "library/import_speech.hpp"

#include "library/import_text.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
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
                          {"facilitator", ""},
                          {"trainer", ""},
                          {"coach", ""},
                          {"host", ""},
                          {"cs manager", ""},
                          {"sales manager", ""},
                          {"manager", ""},
                          {"economic buyer", ""},
                          {"buyer", ""},
                          {"champion", ""},
                          {"customer", ""},
                          {"client", ""},
                          {"prospect", ""},
                          {"instructor", ""},
                          {"moderator", ""},
                          {"presenter", ""},
                          {"leader", ""},
                          {"vp cs", ""},
                          {"vp", ""}};

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

std::optional<Speech> labelled(std::string_view line) {
  constexpr std::size_t longest_label = 60;
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon > longest_label) return std::nullopt;
  const std::string lower = lowered(line.substr(0, colon));
  std::size_t past = 0;
  const Role* role = leading_role(lower, past);
  if (role == nullptr || !may_introduce(std::string_view(lower).substr(past))) return std::nullopt;
  Speech out;
  out.speaker =
      role->speaker.empty() ? std::string(trimmed(line.substr(0, past))) : std::string(role->speaker);
  const std::string_view said = trimmed(line.substr(colon + 1));
  const auto quote = quoted_in(said, 1);
  const bool whole = quote && quote->begin == 0;
  out.words = whole ? std::string(quote->words) : std::string(said);
  if (whole) out.rest = trimmed(said.substr(quote->end));
  if (words_in(out.rest) == 0 || bare(out.rest).empty()) out.rest.clear();
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
  return Speech{speaker_in(before, true), std::string(quote->words),
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
  return Speech{speaker_in(behind, false), std::string(quote.words), std::string(behind)};
}

bool has_figure(std::string_view text) {
  const bool digits =
      std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
  return digits && (text.find('%') != std::string_view::npos || text.find('$') != std::string_view::npos ||
                    has_word(lowered(text), "percent") || has_word(lowered(text), "times") ||
                    text.find("€") != std::string_view::npos);
}

bool plausible_source(std::string_view source) {
  constexpr std::size_t longest = 100;
  return !source.empty() && letters_in(source) <= longest && words_in(source) <= 14;
}

std::optional<domain::Claim> claim(std::string_view text, std::string_view source) {
  while (!source.empty() && (source.back() == ')' || source.back() == '.' || source.back() == ']'))
    source.remove_suffix(1);
  source = trimmed(source);
  text = trimmed(text);
  if (!plausible_source(source) || text.empty()) return std::nullopt;
  return domain::Claim{std::string(text), std::string(source)};
}

/// "Something. (Source: Bain, 2001)", "Something. Source: Bain"
std::optional<domain::Claim> sourced(std::string_view line) {
  const std::string lower = lowered(line);
  const auto at = lower.rfind("source:");
  if (at == std::string::npos || at == 0) return std::nullopt;
  std::string_view before = trimmed(line.substr(0, at));
  while (!before.empty() && (before.back() == '(' || before.back() == '[' || before.back() == '-'))
    before = trimmed(before.substr(0, before.size() - 1));
  for (const std::string_view dash : {"—", "–"}) {
    if (before.ends_with(dash)) before = trimmed(before.substr(0, before.size() - dash.size()));
  }
  return claim(before, line.substr(at + std::string_view("source:").size()));
}

/// "Something with 23% (Gainsight, 2023)."
std::optional<domain::Claim> cited(std::string_view line) {
  std::string_view text = line;
  while (text.ends_with('.'))
    text.remove_suffix(1);
  const auto open = text.rfind('(');
  if (!text.ends_with(')') || open == std::string_view::npos || open == 0) return std::nullopt;
  const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
  const bool year =
      inside.find("19") != std::string_view::npos || inside.find("20") != std::string_view::npos;
  const bool name = !inside.empty() && std::isupper(static_cast<unsigned char>(inside.front())) != 0;
  return year && name && has_figure(line.substr(0, open)) ? claim(line.substr(0, open), inside)
                                                          : std::nullopt;
}

/// "Something with 23% — Gainsight"
std::optional<domain::Claim> attributed(std::string_view line, bool in_quote) {
  for (const std::string_view dash : {" — ", " – ", "” —", "\" —", "”—", " -- "}) {
    const auto at = line.rfind(dash);
    if (at == std::string_view::npos || at == 0) continue;
    const std::size_t mark =
        dash.starts_with("”") ? std::string_view("”").size() : (dash.starts_with('"') ? 1U : 0U);
    const std::string_view source = trimmed(line.substr(at + dash.size()));
    const bool name = !source.empty() && std::isupper(static_cast<unsigned char>(source.front())) != 0 &&
                      words_in(source) <= 8 && !source.ends_with('?') && !source.ends_with('!');
    const bool by_role = name && (source == "AE" || source == "CSM");
    if (name && !by_role && (in_quote || has_figure(line.substr(0, at))))
      return claim(line.substr(0, at + mark), source);
  }
  return std::nullopt;
}

/// "According to Gainsight, 23% …"
std::optional<domain::Claim> according(std::string_view line) {
  constexpr std::string_view beginning = "according to ";
  if (!lowered(line.substr(0, beginning.size())).starts_with(beginning) || !has_figure(line))
    return std::nullopt;
  const auto comma = line.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  return claim(line, line.substr(beginning.size(), comma - beginning.size()));
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
  for (std::size_t at = 0; at < lower.size();) {
    const std::string_view rest = std::string_view(lower).substr(at);
    const Role* here = nullptr;
    for (const Role& role : roles) {
      if (begins_with_word(rest, role.name) || begins_with_word(rest, std::string(role.name) + "s")) {
        here = &role;
        break;
      }
    }
    if (here != nullptr && !here->speaker.empty()) {
      found = here->speaker;
      if (!last) return found;
    }
    at += here == nullptr ? 1 : here->name.size();
    while (at < lower.size() && word_byte(lower[at - 1]) && word_byte(lower[at]))
      at += 1;
  }
  return found;
}

std::string without_quotes(std::string_view words) {
  words = trimmed(words);
  const auto quote = quoted_in(words, 1);
  const bool whole = quote && quote->begin == 0 && bare(words.substr(quote->end)).empty();
  return std::string(whole ? quote->words : words);
}

std::optional<Speech> speech_of(std::string_view line, bool in_quote) {
  line = trimmed(line);
  if (auto said = labelled(line)) return said;
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

std::optional<domain::Claim> claim_of(std::string_view line, bool in_quote) {
  constexpr std::size_t longest = 600;
  line = trimmed(line);
  if (line.empty() || line.size() > longest || line.ends_with(':')) return std::nullopt;
  if (auto found = sourced(line)) return found;
  if (auto found = cited(line)) return found;
  if (auto found = according(line)) return found;
  return attributed(line, in_quote);
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
