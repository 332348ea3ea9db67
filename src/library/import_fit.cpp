// What the wall can hold, kept to when steps are made from anybody's text.
#include "library/import_markup.hpp"
#include "library/import_text.hpp"
#include "library/import_write.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <utility>

namespace hh::library {

namespace {

using domain::StepKind;

constexpr std::size_t longest_title = 80;
constexpr std::size_t longest_line = 96;
constexpr std::size_t longest_item_title = 60;
constexpr std::size_t most_lines = 8;
constexpr std::size_t most_items = 12;
constexpr std::size_t most_template_lines = 60;
constexpr int most_words = 1200;  ///< of one script: 500 s aloud

/// The text as the wall shows it; whole in the notes where that is less.
std::string shown(const std::string& text, std::size_t most, std::vector<std::string>& notes,
                  const char* before) {
  std::string plain = without_placeholders(text, false);
  if (letters_in(plain) <= most) return plain;
  notes.push_back(before + text);
  return shortened(plain, most);
}

/// The parts of one step: its first, and further ones like it once the last is full.
class Parts {
public:
  Parts(DraftStep step, std::vector<DraftStep>& out) : out_(out), first_(out.size()) {
    out_.push_back(std::move(step));
  }
  DraftStep& last() { return out_.back(); }
  void another() {
    const DraftStep& first = out_[first_];
    DraftStep part;
    part.kind = first.kind;
    part.title = first.title + " — " + std::to_string(out_.size() - first_ + 1);
    part.speaker = first.speaker;
    out_.push_back(std::move(part));
  }

private:
  std::vector<DraftStep>& out_;
  std::size_t first_;
};

void fit_lines(DraftStep step, std::vector<DraftStep>& out) {
  const std::vector<std::string> lines = std::exchange(step.lines, {});
  Parts parts(std::move(step), out);
  for (const std::string& line : lines) {
    if (parts.last().lines.size() == most_lines) parts.another();
    std::vector<std::string>& notes = parts.last().notes;
    parts.last().lines.push_back(shown(line, longest_line, notes, "• "));
  }
}

/// Text to be sent is not cut to what a wall shows of it.
void fit_template(DraftStep step, std::vector<DraftStep>& out) {
  const std::vector<std::string> lines = std::exchange(step.lines, {});
  Parts parts(std::move(step), out);
  for (const std::string& line : lines) {
    const bool full = parts.last().lines.size() >= most_template_lines;
    if (full && line.empty()) continue;
    if (full) parts.another();
    parts.last().lines.push_back(without_placeholders(line, true));
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
  const std::vector<domain::Item> items = std::exchange(step.items, {});
  Parts parts(std::move(step), out);
  for (const domain::Item& item : items) {
    if (trimmed(item.title).empty()) continue;
    if (parts.last().items.size() == most_items) parts.another();
    parts.last().items.push_back(fit_item(item, parts.last().notes));
  }
  if (parts.last().items.empty()) parts.last().kind = StepKind::Page;
}

void fit_script(DraftStep step, std::vector<DraftStep>& out) {
  constexpr std::size_t longest_sentence = 4000;
  const std::string speech = std::exchange(step.speech, {});
  Parts parts(std::move(step), out);
  int words = 0;
  for (const std::string& whole : sentences_of(speech)) {
    for (const std::string& sentence : pieces_of(whole, longest_sentence)) {
      const int more = words_in(sentence);
      if (words > 0 && words + more > most_words) {
        parts.another();
        words = 0;
      }
      words += more;
      std::string& spoken = parts.last().speech;
      spoken += (spoken.empty() ? "" : "\n") + without_placeholders(sentence, true);
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
      case StepKind::Template:
        fit_template(std::move(step), out);
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
