#include "ui/history_scores.hpp"

#include "domain/pair_labels.hpp"
#include "domain/scoring.hpp"
#include "ui/history_sheet.hpp"
#include "ui/page.hpp"
#include "ui/pictograms.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hh::ui {

using namespace domain;

namespace {

std::string label_of(const Session& session, PairNumber number) {
  const Pair* pair = session.roster.find(number);
  return pair == nullptr ? std::string{} : label_in(session.roster, *pair);
}

bool begun(const Card& one) {
  return one.scored_lines > 0 ||
         std::any_of(one.lines.begin(), one.lines.end(), [](const CardLine& l) { return !l.note.empty(); });
}

/// Every card somebody began in this round: the one that counts first, pair by pair.
std::vector<Card> cards_of(const Session& session, RoundNumber round) {
  std::vector<Card> all;
  std::vector<Pair> pairs = session.roster.pairs;
  pairs.insert(pairs.end(), session.roster.gone.begin(), session.roster.gone.end());
  for (const Pair& pair : pairs) {
    const Card official = official_card(session, round, pair.number);
    if (begun(official)) all.push_back(official);
    std::vector<std::string> others{official.scorer};
    for (const auto& [key, cell] : session.scores) {
      if (key.round != round || key.pair != pair.number) continue;
      if (std::find(others.begin(), others.end(), key.scorer) != others.end()) continue;
      others.push_back(key.scorer);
      const Card other = card(session, round, pair.number, key.scorer);
      if (begun(other)) all.push_back(other);
    }
  }
  return all;
}

bool marked(const Session& session, RoundNumber round) {
  return std::any_of(session.cue_marks.begin(), session.cue_marks.end(),
                     [&](const auto& entry) { return entry.first.round == round && entry.second > 0; });
}

bool played(const Session& session, RoundNumber round) {
  return std::any_of(session.rounds.begin(), session.rounds.end(),
                     [&](const RoundRecord& record) { return record.number == round; });
}

bool seen(const Session& session, RoundNumber round) {
  return played(session, round) || marked(session, round) || !cards_of(session, round).empty();
}

std::string head_of(const Criterion& criterion) {
  return criterion.short_title.empty() ? criterion.title : criterion.short_title;
}

SheetCell verdict(const Card& one, const Session& session) {
  const std::string total = fmt::format("{} of {}", one.total, session.program->top_score());
  if (!one.complete) return {total + ", not complete", Role::BodyStrong, Tone::Quiet};
  return {total + (one.passed ? ", passed" : ", repeats"), Role::BodyStrong,
          one.passed ? Tone::Good : Tone::Warn};
}

std::string points_of(const CardLine& line) { return line.points ? std::to_string(line.points->value) : "–"; }

std::string coach_of(const Session& session, const Card& one) {
  const bool counts = one.scorer == official_card(session, one.round, one.pair).scorer;
  return counts ? one.scorer : one.scorer + " (second card)";
}

void draw_notes(Ui& ui, const Session& session, const Card& one) {
  for (std::size_t i = 0; i < one.lines.size(); ++i) {
    if (one.lines[i].note.empty()) continue;
    paragraph(ui,
              label_of(session, one.pair) + ", " + head_of(session.program->rubric.criteria[i]) + ": “" +
                  one.lines[i].note + "”",
              {.role = Role::Small, .color = ui.theme().quiet});
  }
}

std::vector<Part> card_parts(std::size_t criteria) {
  std::vector<Part> parts{grow(1.7f), grow(1.5f), grow(1.4f)};
  parts.insert(parts.end(), criteria, grow(0.8f));
  parts.push_back(grow(1.4f));
  return parts;
}

/// All cards of a round under one head, where there is room for its columns.
void draw_cards_wide(Ui& ui, const Session& session, const std::vector<Card>& cards,
                     const Scoreboard& board) {
  const auto& criteria = session.program->rubric.criteria;
  Sheet sheet(ui, card_parts(criteria.size()));
  std::vector<std::string> heads{"pair", "scored as AE", "coach"};
  for (const Criterion& criterion : criteria)
    heads.push_back(head_of(criterion));
  heads.emplace_back("total");
  sheet.head(heads);
  for (const Card& one : cards) {
    std::vector<SheetCell> cells{
        {label_of(session, one.pair), Role::BodyStrong}, {one.scored}, {coach_of(session, one)}};
    for (const CardLine& line : one.lines)
      cells.push_back({points_of(line)});
    cells.push_back(verdict(one, session));
    sheet.line(cells);
    draw_notes(ui, session, one);
  }
  if (!board.total_average) return;
  std::vector<SheetCell> cells{{"Room average", Role::BodyStrong}, {}, {}};
  for (const auto& value : board.averages)
    cells.push_back({value ? fmt::format("{:.1f}", *value) : "–", Role::BodyStrong});
  cells.push_back({fmt::format("{:.1f}", *board.total_average), Role::BodyStrong});
  sheet.line(cells);
}

void draw_cards_narrow(Ui& ui, const Session& session, const std::vector<Card>& cards,
                       const Scoreboard& board) {
  const auto& criteria = session.program->rubric.criteria;
  for (const Card& one : cards) {
    const SheetCell total = verdict(one, session);
    paragraph(ui, label_of(session, one.pair) + ": " + total.words,
              {.role = Role::BodyStrong, .color = ui.theme().tone(total.tone)});
    std::string words = one.scored + " as AE, scored by " + coach_of(session, one);
    for (std::size_t i = 0; i < one.lines.size(); ++i)
      words += " · " + head_of(criteria[i]) + " " + points_of(one.lines[i]);
    paragraph(ui, words);
    draw_notes(ui, session, one);
  }
  if (!board.total_average) return;
  std::string words = fmt::format("Room average {:.1f}", *board.total_average);
  for (std::size_t i = 0; i < board.averages.size(); ++i)
    if (board.averages[i]) words += fmt::format(" · {} {:.1f}", head_of(criteria[i]), *board.averages[i]);
  paragraph(ui, words, {.role = Role::BodyStrong});
}

std::string dealt_words(const Round& round, const RoundRecord& record) {
  std::string words;
  for (const CueId& id : record.dealt) {
    const auto cue =
        std::find_if(round.cues.begin(), round.cues.end(), [&](const Cue& c) { return c.id == id; });
    words += (words.empty() ? " · dealt: " : ", ") + (cue == round.cues.end() ? id.value : cue->label);
  }
  return words;
}

void draw_records(Ui& ui, const Session& session, const Round& round) {
  for (const RoundRecord& record : session.rounds) {
    if (record.number != round.number) continue;
    const std::string who = record.mode == RoundMode::OnStage
                                ? label_of(session, record.stage_pair) + " on stage"
                                : "All pairs at once";
    paragraph(ui,
              fmt::format("{} · {} live, {} feedback{}", who, clock_text(record.live),
                          clock_text(record.feedback), dealt_words(round, record)),
              {.color = ui.theme().quiet});
  }
}

/// "Five asks: Anna + Li 4 of 5, Bo + Mia 5 of 5".
std::string cue_words(const Session& session, const Round& round, const Cue& cue) {
  std::string words;
  for (const auto& [key, value] : session.cue_marks) {
    if (key.round != round.number || key.cue != cue.id || value <= 0) continue;
    words += (words.empty() ? cue.label + ": " : ", ") + label_of(session, key.pair);
    const auto at = static_cast<std::size_t>(value) - 1;
    if (cue.kind == CueKind::Count) words += fmt::format(" {} of {}", value, cue.target);
    if (cue.kind == CueKind::Choice && at < cue.options.size()) words += " – " + cue.options[at];
  }
  return words;
}

void draw_round(Ui& ui, const Session& session, const Round& round) {
  const Scoreboard board = scoreboard(session, round.number);
  const std::vector<Card> cards = cards_of(session, round.number);
  card(ui, {.gap = 8}, [&] {
    label(ui, fmt::format("Round {}", round.number.value));
    paragraph(ui, round.title, {.role = Role::Heading});
    draw_records(ui, session, round);
    if (!cards.empty() && ems(ui, ui.width()) > 62) {
      draw_cards_wide(ui, session, cards, board);
    } else {
      draw_cards_narrow(ui, session, cards, board);
    }
    for (const Cue& cue : round.cues) {
      const std::string words = cue_words(session, round, cue);
      if (!words.empty()) paragraph(ui, words, {.role = Role::Small, .color = ui.theme().quiet});
    }
  });
}

}  // namespace

bool any_round(const Session& session) {
  const auto& rounds = session.program->rounds;
  return std::any_of(rounds.begin(), rounds.end(),
                     [&](const Round& round) { return seen(session, round.number); });
}

void draw_past_rounds(Ui& ui, const Session& session) {
  for (const Round& round : session.program->rounds)
    if (seen(session, round.number)) draw_round(ui, session, round);
}

void draw_pair_title(Ui& ui, const Pair& pair, const std::string& words) {
  const Rect line = ui.place(ui.width(), line_height(ui, Role::BodyStrong, 1.5f));
  Rect name = line;
  draw_pair(*ui.draw(), name.cut_left(ui.px(40)).centre(), ui.px(11), pair.number, ui.theme());
  text_in(ui, name, words, {.role = Role::BodyStrong, .sit = Sit::Middle, .lines = 1, .shrink = true});
}

}  // namespace hh::ui
