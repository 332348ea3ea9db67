// Published figures in a line of a document, with the source they name.
#include "library/import_speech.hpp"
#include "library/import_text.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <cctype>

namespace hh::library {

namespace {

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

}  // namespace

std::optional<domain::Claim> claim_of(std::string_view line, bool in_quote) {
  constexpr std::size_t longest = 600;
  line = trimmed(line);
  if (line.empty() || line.size() > longest || line.ends_with(':')) return std::nullopt;
  if (auto found = sourced(line)) return found;
  if (auto found = cited(line)) return found;
  if (auto found = according(line)) return found;
  return attributed(line, in_quote);
}

}  // namespace hh::library
