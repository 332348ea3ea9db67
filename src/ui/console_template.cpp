// Text to be sent as it stands, filled from one pair's deal and copied with one press.
#include "domain/pair_labels.hpp"
#include "ui/console_parts.hpp"
#include "ui/wrapped_row.hpp"

#include <imgui.h>

#include <algorithm>

namespace hh::ui {

using namespace domain;

namespace {

/// The lines with the pair's deal in them; without a pair the blanks are named in brackets.
std::string filled(const Step& step, const Pair* pair) {
  Script words;
  words.sentences = step.lines;
  std::string out;
  for (const ScriptSentence& line : filled_script(words, pair)) {
    for (const ScriptPart& part : line)
      out += part.text;
    out += "\n";
  }
  return out;
}

}  // namespace

void console_template(ConsoleScene& c) {
  const Step* step = c.step();
  if (step == nullptr) return;
  Ui& ui = c.ui;
  const auto& pairs = c.session.roster.pairs;
  const int last = static_cast<int>(pairs.size());
  c.memory.chosen_pair = std::clamp(c.memory.chosen_pair, 1, std::max(1, last));
  const Pair* pair = last == 0 ? nullptr : &pairs[static_cast<std::size_t>(c.memory.chosen_pair - 1)];
  const std::string words = filled(*step, pair);
  if (pair != nullptr)
    stepper(ui, "template.pair", "Filled for " + label_in(c.session.roster, *pair), c.memory.chosen_pair,
            {.least = 1, .most = last});
  {
    WrappedRow buttons(ui);
    if (buttons.primary("template.copy", "Copy")) {
      ImGui::SetClipboardText(words.c_str());
      c.memory.copied = words;
    }
    if (c.memory.copied == words) {
      buttons.room(chip_width(ui, "copied", true));
      chip(ui, "copied", Tone::Good, Sign::Check);
    }
  }
  card(ui, {.gap = 4}, [&] {
    std::size_t at = 0;
    while (at < words.size()) {
      const std::size_t end = words.find('\n', at);
      if (end == at) {
        ui.place(ui.width(), ui.px(10));
      } else {
        paragraph(ui, words.substr(at, end - at));
      }
      at = end + 1;
    }
  });
}

}  // namespace hh::ui
