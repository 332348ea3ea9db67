#include "library/vocabulary.hpp"

#include "library/text.hpp"

#include <algorithm>

namespace hh::library {

namespace {

using domain::StepKind;
using Words = std::vector<std::string>;

constexpr KindWord kinds[] = {{"Page", StepKind::Page, false, false},
                              {"Number", StepKind::Number, false, false},
                              {"Question", StepKind::Question, true, true},
                              {"List", StepKind::List, false, false},
                              {"Script", StepKind::Script, true, true},
                              {"Round", StepKind::Round, true, true},
                              {"Scoreboard", StepKind::Scoreboard, false, true},
                              {"Artifacts", StepKind::Artifacts, false, false},
                              {"Tree", StepKind::Tree, false, false},
                              {"Commitments", StepKind::Commitments, false, false},
                              {"Closing", StepKind::Closing, false, false},
                              {"Reveal", StepKind::Reveal, false, false},
                              {"Marks", StepKind::Marks, false, false},
                              {"Fill", StepKind::Fill, false, false},
                              {"Template", StepKind::Template, false, false}};

const Words& marker_names() {
  static const Words names = {"Wall", "Ask", "Usual", "Notes", "Claim", "Silence", "Banner", "Confirm"};
  return names;
}

const Words& placeholder_names() {
  static const Words names = {"ae",     "csm",        "coach",     "account",      "champion",
                              "amount", "close_date", "promise.1", "promise.1.due"};
  return names;
}

bool contains(const Words& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Another spelling of a known word: same first letter and nearly the same letters.
std::optional<std::string> slip(const std::string& word, const Words& known) {
  constexpr std::size_t shortest = 3;
  const auto close = word.size() < shortest ? std::nullopt : nearest(word, known);
  if (!close || lowered(word.substr(0, 1)) != lowered(close->substr(0, 1))) {
    return std::nullopt;
  }
  const std::size_t most = word.size() <= 5 ? 1 : 2;
  return edits_between(lowered(word), lowered(*close)) <= most ? close : std::nullopt;
}

bool known_placeholder(const std::string& name) {
  const std::string prefix = "promise.";
  if (contains(placeholder_names(), name) || !name.starts_with(prefix)) {
    return contains(placeholder_names(), name);
  }
  std::string number = name.substr(prefix.size());
  const std::string due = ".due";
  if (number.ends_with(due)) {
    number.resize(number.size() - due.size());
  }
  return number.size() == 1 && number[0] >= '1' && number[0] <= '9';
}

}  // namespace

const KindWord* named_kind(const HeadingParts& heading) {
  const auto* found = std::find_if(std::begin(kinds), std::end(kinds),
                                   [&](const KindWord& one) { return heading.word == one.word; });
  if (found == std::end(kinds)) {
    return nullptr;
  }
  const bool bare = heading.ref.empty() || (found->takes_ref && parse_number(heading.ref).has_value());
  const bool one_word =
      heading.ref.find(' ') == std::string::npos && (heading.ref.empty() || found->takes_ref);
  return (heading.colon ? one_word : bare) ? found : nullptr;
}

std::optional<std::string> misspelt_kind(const HeadingParts& heading) {
  Words words;
  for (const KindWord& one : kinds)
    words.emplace_back(one.word);
  return heading.colon ? slip(heading.word, words) : std::nullopt;
}

Marked marked(const std::string& line, bool first) {
  constexpr std::size_t longest_marker = 12;
  const auto colon = line.find(':');
  const std::string word = line.substr(0, colon);
  const bool shaped =
      colon != std::string::npos && word.size() < longest_marker && word.find(' ') == std::string::npos;
  if (!shaped) {
    return {{}, line, {}};
  }
  if (contains(marker_names(), word)) {
    return {word, std::string(trimmed(line.substr(colon + 1))), {}};
  }
  const bool capital = !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
  const auto meant = capital || first ? slip(word, marker_names()) : std::nullopt;
  return {{}, line, meant.value_or("")};
}

std::vector<std::string> placeholder_faults(const std::string& line) {
  std::vector<std::string> out;
  for (std::size_t at = 0; (at = line.find("{{", at)) != std::string::npos;) {
    const auto end = line.find("}}", at);
    if (end == std::string::npos) {
      out.emplace_back("a placeholder is opened with {{ and not closed with }} in the same line");
      return out;
    }
    const std::string name = line.substr(at + 2, end - at - 2);
    if (!known_placeholder(name)) {
      out.push_back("unknown placeholder {{" + name + "}}" + did_you_mean(name, placeholder_names()));
    }
    at = end + 2;
  }
  return out;
}

bool has_placeholder(const std::string& text) { return text.find("{{") != std::string::npos; }

}  // namespace hh::library
