// A script read word for word: whose turn it is, the sentence to be spoken, the stopwatch.
#include "ui/console_parts.hpp"

#include <algorithm>

namespace hh::ui {

using namespace domain;

namespace {

std::string reader_of(const Pair& pair, const Script& script) {
  return script.speaker == "CSM" ? pair.csm : pair.ae;
}

void draw_lines(ConsoleScene& c, const Script& script, const Pair* pair) {
  Ui& ui = c.ui;
  const Theme& t = ui.theme();
  const std::vector<ScriptSentence> sentences = filled_script(script, pair);
  const bool reading = c.session.reading.has_value();
  const std::size_t current =
      reading ? sentence_at(sentences, reading_elapsed(c.session, c.at()), script.limit) : 0;
  std::vector<Span> spans;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    for (const ScriptPart& part : sentences[i]) {
      const Color plain = !reading || i == current ? t.text : t.quiet;
      spans.push_back({part.text, part.filled ? t.accent : plain, reading && i == current});
    }
    if (!spans.empty()) spans.back().text += " ";
  }
  card(ui, [&] {
    const float wide = ui.width();
    spans_in(ui, ui.place(wide, spans_height(ui, spans, Role::Lead, wide)), spans, Role::Lead);
  });
}

void draw_turn(ConsoleScene& c, const Script& script, const Pair& pair) {
  Ui& ui = c.ui;
  const int count = static_cast<int>(c.session.roster.pairs.size());
  const std::string who = reader_of(pair, script);
  const auto next = [&] { c.memory.reader = c.memory.reader + 1 < count ? c.memory.reader + 1 : 0; };
  row(ui, {}, [&] {
    if (c.session.reading) {
      if (primary_button(ui, "reading.stop", "Stop and next reader")) {
        c.send(StopReading{});
        next();
      }
      if (button(ui, "reading.restart", "Restart", {.hint = "nothing of this try is kept"})) {
        const ReadingNow again = *c.session.reading;
        c.send(DropReading{});
        c.send(StartReading{again.script, again.pair, again.reader});
      }
      if (quiet_button(ui, "reading.drop", "Drop")) c.send(DropReading{});
    } else {
      if (primary_button(ui, "reading.start", "Start the stopwatch", {.sign = Sign::Play}))
        c.send(StartReading{script.id, pair.number, who});
      if (button(ui, "reader.before", "Back one", {.enabled = c.memory.reader > 0})) --c.memory.reader;
      if (button(ui, "reader.next", "Next reader", {.enabled = count > 1})) next();
    }
  });
}

void draw_results(ConsoleScene& c, const Script& script) {
  Ui& ui = c.ui;
  bool any = false;
  for (const ScriptReading& reading : c.session.readings)
    any = any || reading.script == script.id;
  if (!any) return;
  card(ui, [&] {
    label(ui, "Read so far");
    for (const ScriptReading& reading : c.session.readings) {
      if (reading.script != script.id) continue;
      fact_row(ui, reading.reader,
               std::to_string(shown_elapsed(reading.took).count()) + (reading.over ? " s over" : " s"),
               reading.over ? Tone::Warn : Tone::Good, reading.over ? Sign::Warning : Sign::Check);
    }
  });
}

}  // namespace

void console_script(ConsoleScene& c) {
  const Step* step = c.step();
  const Script* script = step == nullptr ? nullptr : c.program().script(ScriptId{step->refers_to});
  if (script == nullptr) return console_page(c);
  const auto& pairs = c.session.roster.pairs;
  const Pair* pair = nullptr;
  if (c.session.reading) {
    pair = c.session.roster.find(c.session.reading->pair);
  } else if (!pairs.empty()) {
    c.memory.reader = std::min(c.memory.reader, static_cast<int>(pairs.size()) - 1);
    pair = &pairs[static_cast<std::size_t>(c.memory.reader)];
  }
  if (pair != nullptr) {
    std::string turn = "Reader " + std::to_string(pair->number.value) + " of " +
                       std::to_string(pairs.size()) + ": " + reader_of(*pair, *script);
    if (!pair->deal.account.empty()) turn += " for " + pair->deal.account;
    paragraph(c.ui, turn, {.role = Role::Heading});
  }
  draw_lines(c, *script, pair);
  if (pair != nullptr) draw_turn(c, *script, *pair);
  draw_results(c, *script);
  if (!script->notes.empty()) {
    card(c.ui, [&] {
      label(c.ui, "Only you see this");
      paragraph(c.ui, script->notes);
    });
  }
}

}  // namespace hh::ui
