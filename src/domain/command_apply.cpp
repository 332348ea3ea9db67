// What each act does to a session. Total: nothing here refuses; `check` did that before.
#include "domain/command.hpp"
#include "domain/people.hpp"
#include "domain/scoring.hpp"

#include <algorithm>

namespace hh::domain {

namespace {

struct Applier {
  Session& s;
  const Act& act;

  void move(Position to) {
    stop_reading();
    s.wall.scores = false;
    s.wall.score_wall = false;
    s.wall.projected.reset();
    s.wall.uncovered = 0;
    s.wall.reader.reset();
    s.timeline.go(to, act.at);
  }

  void stop_reading() {
    if (!s.reading) {
      return;
    }
    const Script* script = s.program->script(s.reading->script);
    const Millis took = reading_elapsed(s, act.at);
    s.readings.push_back({s.reading->script, s.reading->pair, s.reading->reader, took,
                          script != nullptr && took > script->limit});
    s.reading.reset();
  }

  void end_round() {
    if (!s.round) {
      return;
    }
    const Round* round = s.program->round(s.round->number);
    const RoundView view = round_view(s, act.at);
    Millis live = round == nullptr ? Millis{0} : Millis{round->live};
    if (s.round->feedback_from) {
      live = s.timeline.running_between(s.round->started, *s.round->feedback_from);
    }
    live = std::min(live, view.since_live);
    s.rounds.push_back(
        {s.round->number, s.round->mode, s.round->stage_pair, live, view.since_live - live, s.round->dealt});
    s.round.reset();
  }

  void finish(const Finish& end) {
    s.wall.projected.reset();
    stop_reading();
    end_round();
    s.timeline.finish(act.at);
    s.finished_utc = act.utc;
    s.finished_local = end.local;
    s.due_dates = end.due;
  }

  /// An edit that leaves a value out leaves it as it is.
  template <class Value>
  static void put(Value& value, const std::optional<Value>& wanted) {
    if (wanted) value = *wanted;
  }

  void operator()(const OpenSession&) {}
  void operator()(const Undo&) {}
  void operator()(const Redo&) {}
  void operator()(const Redacted&) {}
  void operator()(const SayFollowUp&) {}
  void operator()(const OnPacket&) {}
  void operator()(const EditSettings& c) {
    const std::string call = s.settings.call;  // an open hour stays the hour it is
    s.settings = c.settings;
    s.settings.call = call;
  }
  void operator()(const EditRoster& c) { s.roster = c.roster; }
  void operator()(const AddPair& c) { apply_people(s, c); }
  void operator()(const EditPair& c) { apply_people(s, c); }
  void operator()(const PairGone& c) {
    apply_people(s, c);
    const bool on_stage = s.round && s.round->mode == RoundMode::OnStage && s.round->stage_pair == c.pair;
    if (c.gone && on_stage) end_round();
  }
  void operator()(const Start& c) {
    s.wall.projected.reset();
    s.timeline.start(act.at, c.ago);
    s.started_utc = act.utc - c.ago;
    if (s.settings.planned_start) {
      const Millis lead = *s.settings.planned_start - *s.started_utc;
      // A planned start hours away is last week's, not this room's.
      if (lead > -std::chrono::hours{2} && lead < std::chrono::hours{2}) {
        s.timeline.set_slot_end(act.at - c.ago + lead + s.program->slot);
      }
    }
  }
  void operator()(const Next&) {
    if (const auto to = s.timeline.after(s.timeline.position())) {
      move(*to);
    } else {
      finish({LocalTime{act.utc.time_since_epoch()}, {}});
    }
  }
  void operator()(const Back&) {
    if (const auto to = s.timeline.before(s.timeline.position())) {
      move(*to);
    }
  }
  void operator()(const GoTo& c) { move(c.to); }
  void operator()(const Pause&) { s.timeline.pause(act.at); }
  void operator()(const Resume&) { s.timeline.resume(act.at); }
  void operator()(const AddTime& c) { s.timeline.add(s.timeline.position().section, c.delta); }
  void operator()(const Trim& c) {
    for (std::size_t i = 0; i < c.take.size(); ++i) {
      s.timeline.add(static_cast<int>(i), -c.take[i]);
    }
  }
  void operator()(const Outage& c) {
    s.outages += 1;
    if (c.as_pause && !s.timeline.paused()) {
      s.timeline.pause(c.from);
      s.timeline.resume(act.at);
    }
  }
  void operator()(const Blackout& c) { s.wall.blackout = c.on; }
  void operator()(const Freeze& c) { s.wall.frozen_at = c.on ? std::optional{act.at} : std::nullopt; }
  void operator()(const Message& c) { s.wall.message = c.text; }
  void operator()(const ShowScores& c) {
    s.wall.scores = c.on;
    s.wall.score_wall = false;
    s.wall.projected.reset();
  }
  void operator()(const Project& c) {
    s.wall.projected.reset();
    if (!c.title.empty()) s.wall.projected = Projected{c.title, c.lines};
    s.wall.scores = false;
    s.wall.score_wall = false;
  }
  void operator()(const ShowScoreWall& c) {
    s.wall.score_wall = c.on;
    s.wall.scores = false;
    s.wall.projected.reset();
  }
  void operator()(const AddAnswer& c) { s.answers.push_back({s.next_answer++, c.question, c.text, false}); }
  void operator()(const EditAnswer& c) {
    for (Answer& answer : s.answers) {
      if (answer.number == c.number) {
        answer.text = c.text;
      }
    }
  }
  void operator()(const RemoveAnswer& c) {
    for (Answer& answer : s.answers) {
      answer.removed = answer.removed || answer.number == c.number;
    }
  }
  void operator()(const CallReader& c) { s.wall.reader = c.pair; }
  void operator()(const StartReading& c) {
    s.wall.reader.reset();
    s.wall.projected.reset();
    stop_reading();
    s.reading = ReadingNow{c.script, c.pair, c.reader, act.at};
  }
  void operator()(const StopReading&) { stop_reading(); }
  void operator()(const DropReading&) { s.reading.reset(); }
  void operator()(const StartRound& c) {
    s.wall.projected.reset();
    end_round();
    s.round = RoundNow{c.round, c.mode, c.pair, act.at, std::nullopt, {}, {}, std::nullopt, {}};
  }
  void operator()(const StartFeedback&) {
    if (s.round && !s.round->feedback_from) {
      s.round->feedback_from = act.at;
    }
  }
  void operator()(const EndRound&) { end_round(); }
  void operator()(const CountCue& c) {
    if (!s.round) return;
    const bool stage = s.round->mode == RoundMode::OnStage;
    for (const Pair& pair : s.roster.pairs) {
      const bool plays = !stage || s.round->stage_pair == pair.number;
      if (c.pair.none() ? !plays : pair.number != c.pair) continue;
      int& count = s.cue_marks[{s.round->number, pair.number, c.cue}];
      count = std::max(0, count + c.delta);
    }
  }
  void operator()(const CheckCue& c) {
    if (s.round) {
      s.cue_marks[{s.round->number, c.pair, c.cue}] = c.on ? 1 : 0;
    }
  }
  void operator()(const DealCue& c) {
    if (s.round) {
      s.round->dealt.push_back(c.cue);
      s.round->dealt_at = act.at;
    }
  }
  void operator()(const StartCueClock& c) {
    if (s.round) {
      s.round->clock = c.cue;
      s.round->clock_started = act.at;
    }
  }
  ScoreCell& cell(RoundNumber round, PairNumber pair, const std::string& scorer,
                  const CriterionId& criterion) {
    return s.scores[{round, pair, scorer.empty() ? official_scorer(s, round, pair) : scorer, criterion}];
  }
  void operator()(const Score& c) {
    ScoreCell& target = cell(c.round, c.pair, c.scorer, c.criterion);
    if (target.points && target.points != c.points) {
      target.before.push_back(*target.points);
    }
    target.points = c.points;
  }
  void operator()(const ScoreNote& c) { cell(c.round, c.pair, c.scorer, c.criterion).note = c.text; }
  void operator()(const Reveal& c) {
    if (c.on) {
      s.revealed.insert(c.round);
    } else {
      s.revealed.erase(c.round);
    }
  }
  void operator()(const SetArtifact& c) {
    ArtifactState& state = s.artifacts[c.artifact];
    put(state.done, c.done);
    put(state.who, c.who);
    put(state.where, c.where);
  }
  void operator()(const SetTier& c) {
    TierState& state = s.tiers[c.tier];
    put(state.person, c.person);
    put(state.phone, c.phone);
    put(state.response, c.response);
  }
  void operator()(const SetGoal& c) { s.joint_goal = c.text; }
  void operator()(const SetOpeningNumber& c) { s.opening_number = c.amount; }
  void operator()(const SetKeep& c) { s.keep_percent = c.percent; }
  void operator()(const SetCommitment& c) {
    PairCommitment& state = s.commitments[{c.pair, c.commitment}];
    put(state.text, c.text);
    put(state.owner, c.owner);
    put(state.agreed, c.agreed);
    if (c.due) state.due = c.due->ok() ? c.due : std::nullopt;
  }
  void operator()(const HandIn& c) { s.handed_in[{c.pair, c.what}] = c.done; }
  void operator()(const AskHelp& c) {
    if (c.on) {
      s.asked_for_help.insert(c.pair);
    } else {
      s.asked_for_help.erase(c.pair);
    }
  }
  void operator()(const MarkPair& c) {
    if (c.on) {
      s.marks.insert({c.pair, c.mark});
    } else {
      s.marks.erase({c.pair, c.mark});
    }
  }
  void operator()(const Uncover& c) { s.wall.uncovered = c.count; }
  void operator()(const FillField& c) { s.filled[c.field] = c.text; }
  void operator()(const ChooseCue& c) {
    if (s.round) {
      s.cue_marks[{s.round->number, c.pair, c.cue}] = c.choice;
    }
  }
  void operator()(const SetSummary& c) { s.summary_note = c.text; }
  void operator()(const Finish& c) { finish(c); }
};

}  // namespace

void apply(Session& session, const Act& act) { std::visit(Applier{session, act}, act.what); }

Session open_session(const Act& act, std::shared_ptr<const Program> program) {
  const auto& open = std::get<OpenSession>(act.what);
  Session session;
  session.id = act.session;
  session.settings = open.settings;
  session.roster = open.roster;
  session.opened = act.utc;
  session.timeline = Timeline::of(*program);
  session.opening_number = program->opening ? program->opening->amount : 0;
  session.program = std::move(program);
  return session;
}

void apply(FollowUp& item, const Act& act) {
  const auto& said = std::get<SayFollowUp>(act.what);
  item.history.push_back({act.utc, act.who, said.status, said.text, said.evidence});
  item.status = said.status;
  if (!said.evidence.empty()) {
    item.evidence = said.evidence;
  }
}

}  // namespace hh::domain
