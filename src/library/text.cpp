#include "library/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cctype>
#include <charconv>

namespace hh::library {

namespace {

constexpr long long longest_number = 1'000'000'000'000;

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::optional<domain::Seconds> minutes_and_seconds(std::string_view text) {
  const auto colon = text.find(':');
  const auto minutes = parse_number(text.substr(0, colon));
  const auto seconds = parse_number(text.substr(colon + 1));
  const bool two_digits = text.size() - colon == 3;
  if (!minutes || !seconds || !two_digits || *seconds < 0 || *seconds > 59) {
    return std::nullopt;
  }
  return domain::Seconds{*minutes * 60 + *seconds};
}

struct Amount {
  long long number = 0;
  std::string unit;
};

std::optional<Amount> amount_and_unit(std::string_view text) {
  text = trimmed(text);
  const auto digits = text.find_first_not_of("+-0123456789");
  const auto number = parse_number(text.substr(0, digits));
  if (!number || digits == std::string_view::npos) {
    return std::nullopt;
  }
  return Amount{*number, lowered(trimmed(text.substr(digits)))};
}

bool one_of(const std::string& text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

bool ends_sentence(std::string_view text, std::size_t at) {
  return text[at] == '.' || text[at] == '?' || text[at] == '!';
}

/// Past the closing quotes and brackets that belong to the sentence just ended.
std::size_t past_closing(std::string_view text, std::size_t at) {
  for (;;) {
    if (at < text.size() && (text[at] == '"' || text[at] == '\'' || text[at] == ')')) {
      at += 1;
    } else if (text.substr(at).starts_with("”") || text.substr(at).starts_with("’")) {
      at += std::string_view("”").size();
    } else {
      return at;
    }
  }
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && blank(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && blank(text.back()))
    text.remove_suffix(1);
  return text;
}

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> parts;
  for (;;) {
    const auto end = text.find(at);
    parts.emplace_back(trimmed(text.substr(0, end)));
    if (end == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(end + 1);
  }
}

std::string with_plain_lines(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (text.starts_with(mark)) {
    text.remove_prefix(mark.size());
  }
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool before_newline = i + 1 < text.size() && text[i + 1] == '\n';
    if (text[i] == '\r' && before_newline) {
      continue;
    }
    out += text[i] == '\r' ? '\n' : text[i];
  }
  return out;
}

std::optional<std::size_t> first_bad_byte(std::string_view text) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  std::size_t at = 0;
  while (at < text.size()) {
    utf8proc_int32_t letter = 0;
    const auto length =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &letter);
    if (length < 1 || letter == 0) {
      return at;
    }
    at += static_cast<std::size_t>(length);
  }
  return std::nullopt;
}

int line_of(std::string_view text, std::size_t offset) {
  return 1 +
         static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

std::optional<long long> parse_number(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('+')) {
    text.remove_prefix(1);
  }
  long long number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  return whole && std::abs(number) < longest_number ? std::optional(number) : std::nullopt;
}

std::optional<domain::Seconds> parse_duration(std::string_view text) {
  text = trimmed(text);
  if (text.find(':') != std::string_view::npos) {
    return minutes_and_seconds(text);
  }
  const auto amount = amount_and_unit(text);
  if (!amount) {
    return std::nullopt;
  }
  if (one_of(amount->unit, {"s", "sec", "second", "seconds"})) return domain::Seconds{amount->number};
  if (one_of(amount->unit, {"min", "minute", "minutes"})) return domain::Seconds{amount->number * 60};
  if (one_of(amount->unit, {"h", "hour", "hours"})) return domain::Seconds{amount->number * 3600};
  return std::nullopt;
}

std::optional<domain::DueRule> parse_due(std::string_view text) {
  using domain::DueRule;
  using domain::DueUnit;
  if (lowered(trimmed(text)) == "end of week") {
    return DueRule{DueUnit::EndOfWeek, 0};
  }
  const auto amount = amount_and_unit(text);
  constexpr long long longest = 9999;
  if (!amount || amount->number < 1 || amount->number > longest) {
    return std::nullopt;
  }
  const int number = static_cast<int>(amount->number);
  if (one_of(amount->unit, {"h", "hour", "hours"})) return DueRule{DueUnit::Hours, number};
  if (one_of(amount->unit, {"day", "days"})) return DueRule{DueUnit::Days, number};
  if (one_of(amount->unit, {"bd", "business day", "business days"}))
    return DueRule{DueUnit::BusinessDays, number};
  return std::nullopt;
}

std::size_t edits_between(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    cost[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j)
    cost[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  }
  return cost[a.size()][b.size()];
}

std::optional<std::string> nearest(std::string_view text, const std::vector<std::string>& candidates) {
  constexpr std::size_t longest_word = 64;
  const std::string wanted = lowered(text.substr(0, longest_word));
  std::optional<std::string> best;
  std::size_t fewest = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    const std::size_t edits = edits_between(wanted, lowered(candidate));
    if (edits < fewest) {
      fewest = edits;
      best = candidate;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view text, const std::vector<std::string>& candidates) {
  if (const auto close = nearest(text, candidates)) {
    return "; did you mean “" + *close + "”?";
  }
  std::string all;
  for (const std::string& candidate : candidates) {
    all += (all.empty() ? "" : ", ") + candidate;
  }
  return "; known here: " + all;
}

std::string slug(std::string_view title) {
  std::string out;
  for (const char c : lowered(title)) {
    const bool plain =
        std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
    if (plain) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (out.ends_with('-'))
    out.pop_back();
  return out;
}

bool is_id(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

std::vector<std::string> sentences_of(std::string_view speech) {
  std::vector<std::string> out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < speech.size(); ++at) {
    if (!ends_sentence(speech, at)) {
      continue;
    }
    const std::size_t after = past_closing(speech, at + 1);
    if (after < speech.size() && speech[after] == ' ') {
      out.emplace_back(trimmed(speech.substr(begin, after - begin)));
      begin = after;
      at = after;
    }
  }
  if (const auto rest = trimmed(speech.substr(std::min(begin, speech.size()))); !rest.empty()) {
    out.emplace_back(rest);
  }
  return out;
}

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace hh::library
