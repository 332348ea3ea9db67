// A script read word for word: whose turn it is, the sentence to be spoken, the stopwatch.
#include "ui/console_reader.hpp"
#include "ui/digits.hpp"
#include "ui/wrapped_row.hpp"

#include <algorithm>

namespace hh::ui {

using namespace domain;

namespace {

std::string seconds_words(std::chrono::seconds value) { return std::to_string(value.count()) + " s"; }

void draw_heading(ConsoleScene& c, const ReaderTurn& turn) {
  if (turn.pair == nullptr) {
    paragraph(c.ui, "Nobody is in the roster yet, so there is nobody to read.",
              {.color = c.ui.theme().amber});
    return;
  }
  std::string words = "Reader " + std::to_string(turn.index() + 1) + " of " + std::to_string(turn.count()) +
                      ": " + turn.reader();
  if (!turn.pair->deal.account.empty()) words += " for " + turn.pair->deal.account;
  paragraph(c.ui, words, {.role = Role::Heading});
}

void draw_stopwatch(ConsoleScene& c, const Script& script) {
  Ui& ui = c.ui;
  const Theme& t = ui.theme();
  const Millis took = reading_elapsed(c.session, c.at());
  const bool over = took > Millis{script.limit};
  const std::string shown = std::to_string(shown_elapsed(took).count());
  const std::string rest = "of " + seconds_words(script.limit);
  WrappedRow line(ui, {.gap = 14, .height = digits_size(ui, shown, Role::TimerSmall).y / ui.scale()});
  digits(ui, shown, Role::TimerSmall, over ? t.red : t.text);
  line.room(text_width(ui, rest, Role::Lead));
  text(ui, rest, {.role = Role::Lead, .color = t.quiet});
  if (!over) return;
  const std::string late = seconds_words(shown_elapsed(took - Millis{script.limit})) + " over";
  line.room(chip_width(ui, late, true));
  chip(ui, late, Tone::Bad, Sign::Up);
}

void draw_running(ConsoleScene& c, const ReaderTurn& turn) {
  WrappedRow buttons(c.ui);
  const Millis took = reading_elapsed(c.session, c.at());
  if (buttons.primary("reader.stop", "Stop, store " + seconds_words(shown_elapsed(took)), {.key = "T"})) {
    c.send(StopReading{});
  }
  if (buttons.plain("reader.restart", "Restart " + seconds_words(turn.script.limit),
                    {.enabled = !c.run.paused, .hint = "nothing of this try is kept"})) {
    const ReadingNow again = *c.session.reading;
    c.send(DropReading{});
    c.send(StartReading{again.script, again.pair, again.reader});
  }
}

void draw_choice(ConsoleScene& c, const ReaderTurn& turn) {
  if (turn.pair == nullptr) return;
  WrappedRow buttons(c.ui);
  if (buttons.primary("reader.start", "Start reader",
                      {.enabled = !c.run.paused, .sign = Sign::Play, .key = "T"})) {
    c.send(StartReading{turn.script.id, turn.pair->number, turn.reader()});
  }
  const bool several = turn.count() > 1;
  if (buttons.plain("reader.previous", "Reader before", {.enabled = several, .hint = "Shift N"}))
    c.send(CallReader{turn.beside(-1)});
  if (buttons.plain("reader.next", "Next reader", {.enabled = several, .key = "N"}))
    c.send(CallReader{turn.beside(1)});
}

/// A reading of another script goes on until somebody stops it; it must not be forgotten.
void draw_other_reading(ConsoleScene& c) {
  const ReadingNow& other = *c.session.reading;
  const Script* script = c.program().script(other.script);
  paragraph(
      c.ui,
      other.reader + " is still reading " + (script == nullptr ? "another script" : script->title) + ".",
      {.color = c.ui.theme().amber});
  const Millis took = reading_elapsed(c.session, c.at());
  if (primary_button(c.ui, "reader.stop", "Stop, store " + seconds_words(shown_elapsed(took)))) {
    c.send(StopReading{});
  }
}

void draw_teleprompter(ConsoleScene& c, const ReaderTurn& turn,
                       const std::vector<ScriptSentence>& sentences) {
  Ui& ui = c.ui;
  const Theme& t = ui.theme();
  const std::size_t current =
      turn.running() ? sentence_at(sentences, reading_elapsed(c.session, c.at()), turn.script.limit) : 0;
  card(ui, {.gap = 14}, [&] {
    std::vector<Span> spans;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const bool now = turn.running() && i == current;
      // What is spoken steps back, and can still be read: a reader is corrected by it.
      const Color plain = !turn.running() || now ? t.text : t.quiet;
      for (const ScriptPart& part : sentences[i])
        spans.push_back({part.text, part.filled ? t.accent : plain, now});
      if (!spans.empty()) spans.back().text += " ";
      const auto& breaks = turn.script.paragraphs;
      const bool ends =
          i + 1 == sentences.size() || std::find(breaks.begin(), breaks.end(), i + 1) != breaks.end();
      if (!ends) continue;
      const float wide = ui.width();
      spans_in(ui, ui.place(wide, spans_height(ui, spans, Role::Lead, wide)), spans, Role::Lead);
      spans.clear();
    }
  });
}

void draw_spoken_length(ConsoleScene& c, const Script& script, const std::vector<ScriptSentence>& sentences) {
  const int words = spoken_words(sentences);
  const Seconds spoken = spoken_length(words);
  std::string line =
      seconds_words(spoken) + " spoken at " + std::to_string(speaking_pace) + " words per minute";
  if (spoken > script.limit) {
    line += ", " + seconds_words(spoken - script.limit) + " over its limit of " +
            seconds_words(script.limit) + ": ask which sentence can go.";
  }
  const Color color = spoken > script.limit ? c.ui.theme().amber : c.ui.theme().quiet;
  paragraph(c.ui, line, {.role = Role::Small, .color = color});
}

void draw_results(ConsoleScene& c, const Script& script) {
  std::vector<const ScriptReading*> read;
  for (const ScriptReading& reading : c.session.readings) {
    if (reading.script == script.id) read.push_back(&reading);
  }
  if (read.empty()) return;
  card(c.ui, [&] {
    label(c.ui, "Read so far");
    for (const ScriptReading* reading : read) {
      std::string took = seconds_words(shown_elapsed(reading->took));
      if (reading->over)
        took += ", " + seconds_words(shown_elapsed(reading->took - Millis{script.limit})) + " over";
      fact_row(c.ui, reading->reader, took, reading->over ? Tone::Warn : Tone::Good,
               reading->over ? Sign::Warning : Sign::Check);
    }
  });
}

}  // namespace

void console_script(ConsoleScene& c) {
  const Step* step = c.step();
  const Script* script = step == nullptr ? nullptr : c.program().script(ScriptId{step->refers_to});
  if (script == nullptr) return console_page(c);
  const ReaderTurn turn = *reader_turn(c.session);
  const std::vector<ScriptSentence> sentences = filled_script(*script, turn.pair);
  draw_heading(c, turn);
  if (turn.running()) {
    draw_stopwatch(c, *script);
    draw_running(c, turn);
  } else if (c.session.reading) {
    draw_other_reading(c);
  } else {
    draw_choice(c, turn);
  }
  draw_teleprompter(c, turn, sentences);
  console_marks(c, step->marks);
  draw_spoken_length(c, *script, sentences);
  draw_results(c, *script);
  if (script->notes.empty()) return;
  card(c.ui, [&] {
    label(c.ui, "Only you see this");
    paragraph(c.ui, script->notes);
  });
}

}  // namespace hh::ui
