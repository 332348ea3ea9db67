#include "domain/session.hpp"

#include "domain/due.hpp"
#include "domain/scoring.hpp"

#include <algorithm>
#include <set>

namespace hh::domain {

namespace {

constexpr std::pair<Owed, const char*> owed_words[] = {{Owed::Packet, "packet"},
                                                       {Owed::Plan, "plan"},
                                                       {Owed::CalendarDate, "date"},
                                                       {Owed::Commitments, "commitments"}};

bool swapped(const Session& session, RoundNumber number) {
  const Round* round = session.program->round(number);
  return round != nullptr && round->swap;
}

std::string person(const Session& session, RoundNumber number, PairNumber pair_number, bool ae) {
  const Pair* pair = seated(session, number, pair_number);
  if (pair == nullptr) {
    return {};
  }
  return ae != swapped(session, number) ? pair->ae : pair->csm;
}

bool exit_due(const Round& round, Millis since_live) {
  return std::any_of(round.cues.begin(), round.cues.end(), [&](const Cue& cue) {
    return cue.kind == CueKind::Exit && cue.at && since_live >= *cue.at;
  });
}

FollowUp base_item(const Session& session, FollowKind kind, const Pair* pair, const std::string& tail,
                   Date due) {
  FollowUp item;
  const std::string place = pair == nullptr ? "room" : std::to_string(pair->number.value);
  item.id = FollowUpId{session.id.value + "/" + place + "/" + tail};
  item.session = session.id;
  item.kind = kind;
  item.due = due;
  item.created = session.finished_utc.value_or(session.opened);
  if (pair != nullptr) {
    item.pair = pair->number;
    item.pair_label = pair->stored_label();
    item.deal = pair->deal.account;
  }
  return item;
}

void add_commitments_of(const Session& session, const Pair& pair, bool said_only,
                        std::vector<FollowUp>& out) {
  for (const CommitmentTemplate& promised : session.program->commitments) {
    const auto said = session.commitments.find({pair.number, promised.id});
    const bool known = said != session.commitments.end();
    if (said_only && !(known && said->second.agreed)) continue;
    FollowUp item = base_item(session, FollowKind::Commitment, &pair, promised.id.value,
                              due_of(session, pair.number, promised));
    item.what = known && !said->second.text.empty() ? said->second.text : promised.title;
    item.person = known ? said->second.owner : std::string{};
    item.agreed = known && said->second.agreed;
    out.push_back(std::move(item));
  }
}

/// A pair that left owes what it said aloud, and nothing that it was not there to say.
void add_commitments(const Session& session, std::vector<FollowUp>& out) {
  for (const Pair& pair : session.roster.pairs)
    add_commitments_of(session, pair, false, out);
  for (const Pair& pair : session.roster.gone)
    add_commitments_of(session, pair, true, out);
}

void add_retakes(const Session& session, std::vector<FollowUp>& out) {
  const Date due = due_date({DueUnit::Days, session.program->retake_days}, session.finished_local);
  for (const Repeat& repeat : repeats(session)) {
    const Pair* pair = session.roster.find(repeat.pair);
    FollowUp item =
        base_item(session, FollowKind::Retake, pair, "retake-" + std::to_string(repeat.round.value), due);
    item.person = repeat.person;
    item.what = repeat.person + " repeats round " + std::to_string(repeat.round.value) + " (" +
                std::to_string(repeat.total) + " of " + std::to_string(session.program->top_score()) + ")";
    out.push_back(std::move(item));
  }
}

void add_drill(const Session& session, std::vector<FollowUp>& out) {
  int number = 0;
  for (const DrillStep& step : session.program->drill) {
    number += 1;
    FollowUp item = base_item(session, FollowKind::Drill, nullptr, "drill-" + std::to_string(number),
                              due_date({DueUnit::Days, step.day}, session.finished_local));
    item.pair_label = session.settings.room;
    item.what = "D" + std::to_string(step.day) + " " + step.what;
    out.push_back(std::move(item));
  }
}

}  // namespace

const char* word(Owed what) {
  for (const auto& [known, text] : owed_words) {
    if (known == what) {
      return text;
    }
  }
  return "";
}

std::optional<Owed> owed(const std::string& wanted) {
  for (const auto& [known, text] : owed_words) {
    if (wanted == text) {
      return known;
    }
  }
  return std::nullopt;
}

const Section* Session::current_section() const {
  const auto index = static_cast<std::size_t>(timeline.position().section);
  return program && index < program->sections.size() ? &program->sections[index] : nullptr;
}

const Step* Session::current_step() const {
  const Section* section = current_section();
  const auto index = static_cast<std::size_t>(timeline.position().step);
  return section != nullptr && index < section->steps.size() ? &section->steps[index] : nullptr;
}

std::vector<Owed> owed_in(const Program& program) {
  std::vector<Owed> out;
  for (const Owed what : all_owed) {
    const bool named =
        std::find(program.walkout.begin(), program.walkout.end(), word(what)) != program.walkout.end();
    if (named || (what == Owed::Commitments && !program.commitments.empty())) out.push_back(what);
  }
  return out;
}

RoundView round_view(const Session& session, SessionTime now) {
  RoundView view;
  const Round* round = session.round ? session.program->round(session.round->number) : nullptr;
  if (round == nullptr) {
    return view;
  }
  const RoundNow& state = *session.round;
  const SessionTime until = session.timeline.finished_at().value_or(now);
  view.since_live = session.timeline.running_between(state.started, until);
  const Millis live = state.feedback_from
                          ? session.timeline.running_between(state.started, *state.feedback_from)
                          : Millis{round->live};
  const Millis whole = live + round->feedback;
  view.phase = view.since_live < live    ? RoundPhase::Live
               : view.since_live < whole ? RoundPhase::Feedback
                                         : RoundPhase::Over;
  view.remaining = (view.phase == RoundPhase::Live ? live : whole) - view.since_live;
  view.exit_cue = exit_due(*round, view.since_live);
  if (state.dealt_at) {
    view.since_dealt = session.timeline.running_between(*state.dealt_at, until);
  }
  if (state.clock) {
    const auto cue = std::find_if(round->cues.begin(), round->cues.end(),
                                  [&](const Cue& candidate) { return candidate.id == *state.clock; });
    if (cue != round->cues.end()) {
      view.clock_remaining = cue->length - session.timeline.running_between(state.clock_started, until);
    }
  }
  return view;
}

const Pair* next_reader(const Session& session, const Script& script) {
  const auto& pairs = session.roster.pairs;
  if (pairs.empty()) {
    return nullptr;
  }
  if (session.reading && session.reading->script == script.id) {
    return session.roster.present(session.reading->pair);
  }
  if (session.wall.reader) {
    if (const Pair* called = session.roster.present(*session.wall.reader)) {
      return called;
    }
  }
  std::set<PairNumber> read;
  std::size_t after = 0;
  for (const ScriptReading& reading : session.readings) {
    if (reading.script != script.id) {
      continue;
    }
    read.insert(reading.pair);
    const auto it = std::find_if(pairs.begin(), pairs.end(),
                                 [&](const Pair& pair) { return pair.number == reading.pair; });
    if (it != pairs.end()) {
      after = static_cast<std::size_t>(it - pairs.begin()) + 1;
    }
  }
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const Pair& pair = pairs[(after + i) % pairs.size()];
    if (!read.contains(pair.number)) {
      return &pair;
    }
  }
  return &pairs[after % pairs.size()];
}

Millis reading_elapsed(const Session& session, SessionTime now) {
  return session.reading ? session.timeline.running_between(session.reading->started, now) : Millis{0};
}

Seconds spoken_length(int words) { return Seconds{(words * 60 + speaking_pace - 1) / speaking_pace}; }

bool broken_off(const Session& session, SessionTime now) {
  const Script* script = session.reading ? session.program->script(session.reading->script) : nullptr;
  if (script == nullptr) return false;
  const int words = spoken_words(filled_script(*script, session.roster.find(session.reading->pair)));
  return reading_elapsed(session, now) * 2 < spoken_length(words);
}

const Pair* seated(const Session& session, RoundNumber round, PairNumber pair) {
  const auto before = session.seats.find({round, pair});
  return before != session.seats.end() ? &before->second : session.roster.find(pair);
}

std::string playing_ae(const Session& session, RoundNumber round, PairNumber pair) {
  return person(session, round, pair, true);
}

std::string playing_csm(const Session& session, RoundNumber round, PairNumber pair) {
  return person(session, round, pair, false);
}

Date due_of(const Session& session, PairNumber pair, const CommitmentTemplate& promised, LocalTime end,
            const BusinessCalendar& calendar) {
  const auto said = session.commitments.find({pair, promised.id});
  if (said != session.commitments.end() && said->second.due) return *said->second.due;
  if (session.stage() != Stage::Finished) return working_due(promised.due, end, calendar);
  const auto kept = session.due_dates.find(promised.id);
  return kept == session.due_dates.end() ? due_date(promised.due, session.finished_local) : kept->second;
}

Date due_of(const Session& session, PairNumber pair, const CommitmentTemplate& promised) {
  return due_of(session, pair, promised, session.finished_local, {});
}

std::map<CommitmentId, Date> due_dates(const Program& program, LocalTime end,
                                       const BusinessCalendar& calendar) {
  std::map<CommitmentId, Date> out;
  for (const CommitmentTemplate& promised : program.commitments)
    out[promised.id] = working_due(promised.due, end, calendar);
  return out;
}

std::vector<FollowUp> follow_ups_of(const Session& session) {
  std::vector<FollowUp> out;
  if (session.stage() == Stage::Finished && !session.settings.rehearsal) {
    add_commitments(session, out);
    add_retakes(session, out);
    add_drill(session, out);
  }
  return out;
}

}  // namespace hh::domain
