// What the wall can hold, kept to when steps are made from anybody's text.
#include "library/import_markup.hpp"
#include "library/import_text.hpp"
#include "library/import_write.hpp"
#include "library/text.hpp"

#include <algorithm>

namespace hh::library {

namespace {

using domain::StepKind;

constexpr std::size_t longest_title = 80;
constexpr std::size_t longest_line = 96;
constexpr std::size_t longest_item_title = 60;
constexpr std::size_t most_lines = 8;
constexpr std::size_t most_items = 12;
constexpr int most_words = 1200;  ///< of one script: 500 s aloud

/// The text as the wall shows it; whole in the notes where that is less.
std::string shown(const std::string& text, std::size_t most, std::vector<std::string>& notes,
                  const char* before) {
  std::string plain = without_placeholders(text, false);
  if (letters_in(plain) <= most) return plain;
  notes.push_back(before + text);
  return shortened(plain, most);
}

DraftStep like(const DraftStep& step, std::size_t part) {
  DraftStep out;
  out.kind = step.kind;
  out.title = step.title + " — " + std::to_string(part);
  return out;
}

void fit_lines(DraftStep step, std::vector<DraftStep>& out) {
  std::vector<std::string> lines;
  std::swap(lines, step.lines);
  const std::size_t first = out.size();
  out.push_back(std::move(step));
  for (const std::string& line : lines) {
    if (out.back().lines.size() == most_lines) out.push_back(like(out[first], out.size() - first + 1));
    std::vector<std::string> notes;
    out.back().lines.push_back(shown(line, longest_line, notes, "• "));
    out.back().notes.insert(out.back().notes.end(), notes.begin(), notes.end());
  }
}

domain::Item fit_item(const domain::Item& item, std::vector<std::string>& notes) {
  const std::string whole = item.title + (item.text.empty() ? "" : " — " + item.text);
  domain::Item out{without_placeholders(item.title, false), without_placeholders(item.text, false)};
  if (letters_in(out.title) + letters_in(out.text) + 1 <= longest_line) return out;
  notes.push_back("• " + whole);
  out.title = shortened(out.title, out.text.empty() ? longest_line : longest_item_title);
  const std::size_t left = longest_line - std::min(longest_line, letters_in(out.title) + 1);
  out.text = left < 10 ? "" : shortened(out.text, left);
  return out;
}

void fit_items(DraftStep step, std::vector<DraftStep>& out) {
  std::vector<domain::Item> items;
  std::swap(items, step.items);
  const std::size_t first = out.size();
  out.push_back(std::move(step));
  for (const domain::Item& item : items) {
    if (trimmed(item.title).empty()) continue;
    if (out.back().items.size() == most_items) out.push_back(like(out[first], out.size() - first + 1));
    std::vector<std::string> notes;
    out.back().items.push_back(fit_item(item, notes));
    out.back().notes.insert(out.back().notes.end(), notes.begin(), notes.end());
  }
  if (out.back().items.empty()) out.back().kind = StepKind::Page;
}

void fit_script(DraftStep step, std::vector<DraftStep>& out) {
  std::string speech;
  std::swap(speech, step.speech);
  const std::size_t first = out.size();
  out.push_back(std::move(step));
  int words = 0;
  constexpr std::size_t longest_sentence = 4000;
  for (const std::string& whole : sentences_of(speech)) {
    for (const std::string& sentence : pieces_of(whole, longest_sentence)) {
      const int more = words_in(sentence);
      if (words > 0 && words + more > most_words) {
        out.push_back(like(out[first], out.size() - first + 1));
        out.back().speaker = out[first].speaker;
        words = 0;
      }
      words += more;
      out.back().speech += (out.back().speech.empty() ? "" : "\n") + without_placeholders(sentence, true);
    }
  }
}

}  // namespace

std::vector<DraftStep> fitted(std::vector<DraftStep> steps) {
  std::vector<DraftStep> out;
  for (DraftStep& step : steps) {
    std::vector<std::string> notes;
    step.title = shown(step.title, longest_title, notes, "");
    step.notes.insert(step.notes.begin(), notes.begin(), notes.end());
    switch (step.kind) {
      case StepKind::List:
        fit_items(std::move(step), out);
        break;
      case StepKind::Script:
        fit_script(std::move(step), out);
        break;
      default:
        fit_lines(std::move(step), out);
        break;
    }
  }
  return out;
}

}  // namespace hh::library
