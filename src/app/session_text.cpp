#include "app/session_text.hpp"

#include "app/printable.hpp"
#include "domain/due.hpp"
#include "domain/scoring.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>

namespace hh::app {

using namespace domain;

namespace {

using Out = std::back_insert_iterator<std::string>;

/// Minutes and seconds of a time that has passed.
std::string passed(Millis value) { return clock_text(Millis{std::max<Millis::rep>(value.count(), 0)}); }

void write_head(Out out, const Session& session, const RunView& view) {
  fmt::format_to(out, "{}  {}\n", session.id.value, session.program->title);
  fmt::format_to(out, "{}{}, {} pairs, {}\n", session.settings.room,
                 session.settings.room.empty() ? "no room" : "", session.roster.pairs.size(),
                 stage_word(view.stage));
  fmt::format_to(out, "elapsed {}, paused {}, {} {}\n\n", passed(view.elapsed), passed(view.paused_total),
                 view.behind.count() > 0 ? "behind by" : "ahead by",
                 passed(view.behind.count() > 0 ? view.behind : -view.behind));
}

void write_sections(Out out, const Session& session, const RunView& view) {
  fmt::format_to(out, "  {:>8} {:>8} {:>8} {:>8}  section\n", "planned", "actual", "added", "paused");
  for (std::size_t i = 0; i < view.sections.size(); ++i) {
    const SectionTimes& times = view.sections[i];
    fmt::format_to(out, "{} {:>8} {:>8} {:>7}m {:>8}  {}\n", times.current ? ">" : " ", passed(times.planned),
                   passed(times.spent), times.added.count() / 60'000, passed(times.paused),
                   session.program->sections[i].title);
  }
}

void write_room(Out out, const Session& session) {
  for (const Answer& answer : session.answers) {
    if (!answer.removed) fmt::format_to(out, "answer {}: {}\n", answer.question.value, answer.text);
  }
  for (const ScriptReading& reading : session.readings) {
    const Script* script = session.program->script(reading.script);
    fmt::format_to(
        out, "script {} read by {}: {} s{}\n", reading.script.value, reading.reader,
        shown_elapsed(reading.took).count(),
        reading.over && script != nullptr ? fmt::format(", over {} s", script->limit.count()) : "");
  }
}

void write_scores(Out out, const Session& session) {
  for (const Round& round : session.program->rounds) {
    for (const Card& card : scoreboard(session, round.number).rows) {
      if (card.scored_lines == 0) continue;
      fmt::format_to(out, "round {} pair {} {}: {}/{}{}\n", round.number.value, card.pair.value, card.scored,
                     card.total, session.program->top_score(),
                     !card.complete ? " (incomplete)"
                     : card.passed  ? " passed"
                                    : " repeats");
    }
  }
}

void write_follow_ups(Out out, const std::vector<FollowUp>& items) {
  for (const FollowUp& item : items) {
    fmt::format_to(out, "{}  {:<9} {}{}{}{}\n", iso(item.due), word(item.status), item.pair_label,
                   item.pair_label.empty() ? "" : ": ", item.what,
                   item.agreed == false ? " (not said aloud)" : "");
  }
}

}  // namespace

const char* stage_word(Stage stage) {
  return stage == Stage::Setup ? "not started" : stage == Stage::Running ? "running" : "finished";
}

std::vector<FollowUp> of_session(const std::vector<FollowUp>& items, const SessionId& session) {
  std::vector<FollowUp> own;
  std::ranges::copy_if(items, std::back_inserter(own),
                       [&](const FollowUp& item) { return item.session == session; });
  std::ranges::sort(own, [](const FollowUp& a, const FollowUp& b) {
    return std::tie(a.due, a.id) < std::tie(b.due, b.id);
  });
  return own;
}

std::string session_text(const Session& session, SessionTime now, const std::vector<FollowUp>& items) {
  const RunView view = session.timeline.at(now);
  std::string text;
  const Out out = std::back_inserter(text);
  write_head(out, session, view);
  write_sections(out, session, view);
  text += '\n';
  write_room(out, session);
  write_scores(out, session);
  write_follow_ups(out, items);
  return printable(text, Lines::Many);
}

}  // namespace hh::app
