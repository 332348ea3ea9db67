#include "ui/history_detail.hpp"

#include "domain/due.hpp"
#include "domain/pair_labels.hpp"
#include "domain/scoring.hpp"
#include "ui/history_scores.hpp"
#include "ui/history_sheet.hpp"
#include "ui/page.hpp"
#include "ui/wall_parts.hpp"
#include "ui/widget_parts.hpp"
#include "ui/wrapped_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace hh::ui {

using namespace domain;

namespace {

/// After everything that could have been stored: exact for each section but the one that was never left.
SessionTime after_all(const Session& session) {
  if (const auto end = session.timeline.finished_at()) return *end;
  return SessionTime{std::chrono::hours{24 * 365}};
}

std::string minutes_of(Millis length) { return clock_text(Millis{std::max<Millis::rep>(length.count(), 0)}); }

std::string added_words(Millis added) {
  if (added.count() == 0) return "–";
  return (added.count() < 0 ? "−" : "+") + minutes_of(added.count() < 0 ? -added : added);
}

bool any_answer(const Session& s) {
  return std::any_of(s.answers.begin(), s.answers.end(), [](const Answer& a) { return !a.removed; });
}

bool any_artifact(const Session& s) {
  return std::any_of(s.artifacts.begin(), s.artifacts.end(), [](const auto& entry) {
    return entry.second.done || !entry.second.who.empty() || !entry.second.where.empty();
  });
}

bool any_tier(const Session& s) {
  return std::any_of(s.tiers.begin(), s.tiers.end(), [](const auto& entry) {
    return !entry.second.person.empty() || !entry.second.phone.empty() || !entry.second.response.empty();
  });
}

std::string label_of(const Session& session, PairNumber number) {
  const Pair* pair = session.roster.find(number);
  return pair == nullptr ? std::string{} : label_in(session.roster, *pair);
}

// ---- the hour ------------------------------------------------------------------------------

void draw_minutes(Ui& ui, const Session& session) {
  const RunView view = session.timeline.at(after_all(session));
  const bool ended = session.timeline.finished_at().has_value();
  card(ui, {.gap = 8}, [&] {
    label(ui, "Minutes");
    const float figure = std::max(110.0f, ui.fonts().em(Role::Small) * 4.6f / ui.px(1));
    Sheet sheet(ui, {grow(), fixed(figure), fixed(figure), fixed(figure), fixed(figure)});
    sheet.head({"section", "planned", "actual", "added", "paused"});
    for (std::size_t i = 0; i < view.sections.size() && i < session.program->sections.size(); ++i) {
      const SectionTimes& times = view.sections[i];
      const bool known = times.entered && (ended || !times.current);
      sheet.line({{session.program->sections[i].title},
                  {minutes_of(times.planned), Role::Body, Tone::Quiet},
                  {known           ? minutes_of(times.spent)
                   : times.entered ? "not ended"
                                   : "not held",
                   Role::BodyStrong, known && times.overrun.count() > 0 ? Tone::Warn : Tone::Plain},
                  {added_words(times.added)},
                  {known && times.paused.count() > 0 ? minutes_of(times.paused) : "–"}});
    }
  });
}

void draw_ending(Ui& ui, const Session& session) {
  const bool goal = !session.joint_goal.empty(), note = !session.summary_note.empty();
  const bool number = session.program->opening.has_value() && session.opening_number > 0;
  if (!goal && !note && !number) return;
  card(ui, {.gap = 10}, [&] {
    if (goal) {
      label(ui, "Joint goal");
      paragraph(ui, session.joint_goal, {.role = Role::BodyStrong});
    }
    if (number) {
      const std::string& currency = session.program->opening->currency;
      label(ui, "Opening number");
      paragraph(
          ui,
          money(currency, session.opening_number) +
              (session.program->opening->meaning.empty() ? "" : ", " + session.program->opening->meaning));
      if (session.keep_percent >= 0) {
        const std::int64_t kept = session.opening_number / 100 * session.keep_percent +
                                  session.opening_number % 100 * session.keep_percent / 100;
        paragraph(ui, fmt::format("The room keeps {} %: {}.", session.keep_percent, money(currency, kept)),
                  {.color = ui.theme().accent});
      }
    }
    if (note) {
      label(ui, "Note for the summary");
      paragraph(ui, session.summary_note);
    }
  });
}

void draw_hour(Ui& ui, const Session& session) {
  draw_ending(ui, session);
  draw_minutes(ui, session);
}

// ---- what was said -------------------------------------------------------------------------

void draw_answers(Ui& ui, const Session& session) {
  std::map<std::string, std::vector<const Answer*>> by_question;
  for (const Answer& answer : session.answers)
    if (!answer.removed) by_question[answer.question.value].push_back(&answer);
  for (const auto& [id, answers] : by_question) {
    const Question* question = session.program->question(QuestionId{id});
    card(ui, {.gap = 8}, [&] {
      label(ui, "Asked");
      paragraph(ui, question == nullptr ? id : question->ask, {.role = Role::BodyStrong});
      for (const Answer* answer : answers)
        paragraph(ui, "“" + answer->text + "”");
    });
  }
}

void draw_readings(Ui& ui, const Session& session) {
  if (session.readings.empty()) return;
  card(ui, {.gap = 8}, [&] {
    label(ui, "Scripts read aloud");
    Sheet sheet(ui, {grow(1.6f), grow(1.2f), grow(1.2f), grow(1.2f)});
    sheet.head({"script", "pair", "reader", "took"});
    for (const ScriptReading& reading : session.readings) {
      const Script* script = session.program->script(reading.script);
      const long long limit = script == nullptr ? 0 : static_cast<long long>(script->limit.count());
      const std::string took = fmt::format("{} s", shown_elapsed(reading.took).count());
      sheet.line({{script == nullptr ? reading.script.value : script->title},
                  {label_of(session, reading.pair)},
                  {reading.reader},
                  {reading.over ? fmt::format("{}, over {} s", took, limit) : took, Role::BodyStrong,
                   reading.over ? Tone::Warn : Tone::Good}});
    }
  });
}

void draw_filled(Ui& ui, const Session& session) {
  if (!session.filled.empty()) {
    card(ui, {.gap = 8}, [&] {
      label(ui, "Filled in with the room");
      for (const auto& [id, words] : session.filled) {
        const Field* field = session.program->field(id);
        paragraph(ui, field == nullptr ? id.value : field->title,
                  {.role = Role::Small, .color = ui.theme().quiet});
        paragraph(ui, words);
      }
    });
  }
  if (session.marks.empty()) return;
  std::map<std::string, std::string> shown;
  for (const auto& [pair, id] : session.marks) {
    const StepMark* mark = session.program->mark(id);
    std::string& who = shown[mark == nullptr ? id.value : mark->title];
    who += (who.empty() ? "" : ", ") + label_of(session, pair);
  }
  card(ui, {.gap = 8}, [&] {
    label(ui, "Shown by the pairs");
    Sheet sheet(ui, {grow(1.2f), grow(2)});
    for (const auto& [title, who] : shown)
      sheet.line({{title, Role::BodyStrong}, {who}});
  });
}

// ---- what was put on the wall --------------------------------------------------------------

void draw_artifacts(Ui& ui, const Session& session) {
  if (!any_artifact(session)) return;
  card(ui, {.gap = 8}, [&] {
    label(ui, "Artifacts");
    Sheet sheet(ui, {grow(1.8f), grow(0.8f), grow(1.2f), grow(1.6f)});
    sheet.head({"what", "", "who", "where"});
    for (const Artifact& artifact : session.program->artifacts) {
      const auto found = session.artifacts.find(artifact.id);
      const ArtifactState state = found == session.artifacts.end() ? ArtifactState{} : found->second;
      sheet.line({{artifact.title, Role::BodyStrong},
                  {state.done ? "done" : "not done", Role::Body, state.done ? Tone::Good : Tone::Warn},
                  {state.who},
                  {state.where}});
    }
  });
}

void draw_tree(Ui& ui, const Session& session) {
  if (!any_tier(session)) return;
  card(ui, {.gap = 8}, [&] {
    label(ui, "Escalation tree");
    Sheet sheet(ui, {grow(1.2f), grow(1.4f), grow(1.2f), grow(1.4f)});
    sheet.head({"level", "who", "phone", "answers within"});
    for (const Tier& tier : session.program->tiers) {
      const auto found = session.tiers.find(tier.number);
      const TierState state = found == session.tiers.end() ? TierState{} : found->second;
      sheet.line({{fmt::format("{}. {}", tier.number.value, tier.role), Role::BodyStrong},
                  {state.person.empty() ? "nobody named" : state.person, Role::Body,
                   state.person.empty() ? Tone::Warn : Tone::Plain},
                  {state.phone},
                  {state.response.empty() ? tier.response : state.response}});
    }
  });
}

// ---- promises ------------------------------------------------------------------------------

std::string standing(const session::Snapshot& snap, const Session& session, PairNumber pair,
                     const CommitmentId& id) {
  const std::string wanted = fmt::format("{}/{}/{}", session.id.value, pair.value, id.value);
  const auto found = std::find_if(snap.follow_ups.begin(), snap.follow_ups.end(),
                                  [&](const FollowUp& item) { return item.id.value == wanted; });
  return found == snap.follow_ups.end() ? std::string{} : word(found->status);
}

std::string owes_words(const Walkout& row) {
  std::string all;
  for (const Owed what : row.owes)
    all += (all.empty() ? "still owes: " : ", ") + std::string(word(what));
  return all;
}

bool left(const Session& session, const Pair& pair) { return session.roster.present(pair.number) == nullptr; }

/// A pair that left says nothing of what it was not there to say.
void draw_promise_lines(Scene& scene, const Session& session, const Pair& pair) {
  Sheet sheet(scene.ui, {grow(2.2f), grow(1), grow(1.1f), grow(1), grow(0.8f)});
  const bool ended = session.stage() == Stage::Finished;
  for (const CommitmentTemplate& wanted : session.program->commitments) {
    const auto found = session.commitments.find({pair.number, wanted.id});
    if (left(session, pair) && found == session.commitments.end()) continue;
    const PairCommitment said = found == session.commitments.end() ? PairCommitment{} : found->second;
    sheet.line(
        {{said.text.empty() ? wanted.title : said.text},
         {said.owner},
         {"due " + (ended ? short_date(due_of(session, pair.number, wanted)) : due_words(wanted.due))},
         {said.agreed ? "said aloud" : "not said aloud", Role::Body, said.agreed ? Tone::Good : Tone::Warn},
         {standing(scene.snap, session, pair.number, wanted.id), Role::Body, Tone::Quiet}});
  }
}

void draw_promises(Scene& scene, const Session& session) {
  Ui& ui = scene.ui;
  for (const Walkout& row_of : walkout(session)) {
    const Pair* pair = session.roster.find(row_of.pair);
    if (pair == nullptr) continue;
    card(ui, {.gap = 8}, [&] {
      draw_pair_title(ui, *pair, label_in(session.roster, *pair));
      draw_promise_lines(scene, session, *pair);
      if (session.asked_for_help.contains(pair->number))
        paragraph(ui, "Asked for help.", {.color = ui.theme().tone(Tone::Warn)});
      const std::string owes = owes_words(row_of);
      paragraph(ui, owes.empty() ? "Walked out owing nothing." : "At the walkout it " + owes + ".",
                {.color = ui.theme().tone(owes.empty() ? Tone::Good : Tone::Warn)});
    });
  }
}

void draw_left(Scene& scene, const Session& session) {
  Ui& ui = scene.ui;
  for (const Pair& pair : session.roster.gone) {
    card(ui, {.gap = 8}, [&] {
      draw_pair_title(ui, pair, label_in(session.roster, pair));
      draw_promise_lines(scene, session, pair);
      paragraph(ui, "It left during the hour, and owes nothing but what it promised.",
                {.color = ui.theme().quiet});
    });
  }
}

void draw_choice(Ui& ui, const std::vector<PastPart>& parts, PastPart& chosen) {
  if (parts.size() < 2) return;
  WrappedRow line(ui);
  for (const PastPart part : parts) {
    const std::string id = fmt::format("history.part.{}", static_cast<int>(part));
    const bool pressed = part == chosen ? line.primary(id, word(part)) : line.plain(id, word(part));
    if (pressed) chosen = part;
  }
}

}  // namespace

const char* word(PastPart part) {
  switch (part) {
    case PastPart::Hour:
      return "The hour";
    case PastPart::Said:
      return "Said and read";
    case PastPart::Scores:
      return "Scores";
    case PastPart::Kept:
      return "On the wall";
    case PastPart::Promised:
      return "Promised";
  }
  return "";
}

std::vector<PastPart> parts_of(const Session& session) {
  std::vector<PastPart> parts{PastPart::Hour};
  if (any_answer(session) || !session.readings.empty() || !session.filled.empty() || !session.marks.empty())
    parts.push_back(PastPart::Said);
  if (any_round(session)) parts.push_back(PastPart::Scores);
  if (any_artifact(session) || any_tier(session)) parts.push_back(PastPart::Kept);
  if (session.started_utc && !session.roster.pairs.empty() && !session.program->commitments.empty())
    parts.push_back(PastPart::Promised);
  return parts;
}

void draw_past_session(Scene& scene, const Session& session, PastPart& part) {
  Ui& ui = scene.ui;
  const std::vector<PastPart> parts = parts_of(session);
  if (std::find(parts.begin(), parts.end(), part) == parts.end()) part = PastPart::Hour;
  draw_choice(ui, parts, part);
  switch (part) {
    case PastPart::Hour:
      return draw_hour(ui, session);
    case PastPart::Said:
      draw_answers(ui, session);
      draw_readings(ui, session);
      return draw_filled(ui, session);
    case PastPart::Scores:
      return draw_past_rounds(ui, session);
    case PastPart::Kept:
      draw_artifacts(ui, session);
      return draw_tree(ui, session);
    case PastPart::Promised:
      draw_promises(scene, session);
      return draw_left(scene, session);
  }
}

}  // namespace hh::ui
