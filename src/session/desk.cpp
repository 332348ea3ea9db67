#include "session/desk.hpp"

#include "session/random_id.hpp"
#include "session/zone.hpp"

#include <algorithm>

namespace hh::session {

using namespace domain;

namespace {

constexpr std::size_t id_bytes = 16;

template <class One>
bool is(const Command& command) {
  return std::holds_alternative<One>(command);
}

/// Acts that move the hour and touch nothing else: only the session's head row changes.
bool only_moves(const Command& command) {
  return is<Next>(command) || is<Back>(command) || is<GoTo>(command) || is<Pause>(command) ||
         is<Resume>(command) || is<Blackout>(command) || is<Freeze>(command) || is<Message>(command) ||
         is<ShowScores>(command) || is<ShowScoreWall>(command) || is<Project>(command) ||
         is<Uncover>(command) || is<CallReader>(command);
}

Problem no_session() { return {"No session is open", {}, "Open one from Home, then try again."}; }

}  // namespace

bool Desk::known(const std::string& id) const {
  if (pending_.ids.contains(id) || store_.has_act(id)) {
    return true;
  }
  return live_ && live_->rehearsal &&
         std::any_of(live_->acts.begin(), live_->acts.end(),
                     [&](const Act& act) { return act.id.value == id; });
}

Command Desk::completed(Command command, const Reading& stamp) {
  if (auto* on = std::get_if<OnPacket>(&command)) {
    complete_packet_act(*on, stamp);
    return command;
  }
  if (!live_) {
    return command;
  }
  const Session& session = live_->work;
  const auto& timeline = session.timeline;
  if (is<Next>(command) && timeline.stage() == Stage::Running && !timeline.after(timeline.position())) {
    command = Finish{};
  }
  if (auto* finish = std::get_if<Finish>(&command); finish != nullptr && finish->local == LocalTime{}) {
    finish->local = local_time(stamp.utc, session.settings.zone.empty() ? zone_ : session.settings.zone);
  }
  if (auto* finish = std::get_if<Finish>(&command); finish != nullptr && finish->due.empty()) {
    finish->due = due_dates(*session.program, finish->local, calendar_);
  }
  if (auto* back = std::get_if<Undo>(&command); back != nullptr && back->acts == 0) {
    back->acts = undoable_acts(live_->acts);
  }
  if (auto* trim = std::get_if<Trim>(&command); trim != nullptr && trim->take.empty()) {
    if (const auto offer = timeline.at(axis_.at(stamp.boot)).trim) {
      trim->take = offer->take;
    }
  }
  if (auto* reading = std::get_if<StartReading>(&command); reading != nullptr && reading->reader.empty()) {
    const Script* script = session.program->script(reading->script);
    const Pair* pair = session.roster.find(reading->pair);
    if (script != nullptr && pair != nullptr) {
      reading->reader = script->speaker == "CSM" ? pair->csm : pair->ae;
    }
  }
  if (auto* score = std::get_if<Score>(&command); score != nullptr && score->scorer.empty()) {
    score->scorer = official_scorer(session, score->round, score->pair);
  }
  if (auto* note = std::get_if<ScoreNote>(&command); note != nullptr && note->scorer.empty()) {
    note->scorer = official_scorer(session, note->round, note->pair);
  }
  return command;
}

Receipt Desk::take(Post post, const Reading& stamp, bool tell) {
  Receipt receipt{post.id.empty() ? ActId{random_hex(id_bytes)} : post.id, false, std::nullopt, stamp.utc};
  if (!post.id.empty() && known(post.id.value)) {
    receipt.stored = true;
    return receipt;
  }
  Act made{receipt.act, {}, std::move(post.who), {}, stamp.utc, completed(std::move(post.what), stamp)};
  if (const auto* on = std::get_if<OnPacket>(&made.what)) {
    made.session = SessionId{on->packet.value};
  } else if (live_ && !is<SayFollowUp>(made.what)) {
    made.session = live_->work.id;
    made.at = axis_.at(stamp.boot);
  }
  receipt.refused = act(made);
  if (receipt.refused) {
    if (tell) {
      notice(*receipt.refused);
    }
    return receipt;
  }
  record(made, stamp);
  notice_ = broken_text_;
  receipt.stored = true;  // the door says so only after the flush
  return receipt;
}

std::optional<Problem> Desk::act(const Act& made) {
  if (is<SayFollowUp>(made.what)) {
    return say_follow_up(made);
  }
  if (is<OnPacket>(made.what)) {
    return on_packet(made);
  }
  if (!live_) {
    return no_session();
  }
  if (is<Undo>(made.what) || is<Redo>(made.what)) {
    return turn_back(made);
  }
  if (auto no = check(live_->work, made)) {
    return no;
  }
  const bool was_finished = live_->work.stage() == Stage::Finished;
  const bool was_reading = live_->work.reading.has_value();
  apply(live_->work, made);
  live_->acts.push_back(made);
  if (const auto* score = std::get_if<Score>(&made.what)) {
    pending_.scores.insert({score->round, score->pair, score->scorer, score->criterion});
  } else if (only_moves(made.what) && !was_reading) {
    pending_.head = true;
  } else {
    pending_.everything = true;
  }
  ended_or_reopened(was_finished);
  return std::nullopt;
}

std::optional<Problem> Desk::say_follow_up(const Act& made) {
  const auto found = follow_ups_.find(std::get<SayFollowUp>(made.what).item);
  if (found == follow_ups_.end()) {
    return Problem{"There is no such follow-up", std::get<SayFollowUp>(made.what).item.value,
                   "`handoff-hour show last --json` lists them."};
  }
  if (auto no = check(found->second, made)) {
    return no;
  }
  keep_follow_ups();
  apply(found->second, made);
  pending_.follow_ups.insert(found->first);
  return std::nullopt;
}

/// Undo and Redo: the hour is what its acts make of it without those that no longer stand.
std::optional<Problem> Desk::turn_back(const Act& made) {
  const bool redo = is<Redo>(made.what);
  if (!(redo ? redoable(live_->acts) : undoable(live_->acts))) {
    return redo ? Problem{"There is nothing to do again", {}, "Something new was done since the last undo."}
                : Problem{"There is nothing to undo", {}, "Nothing has been done in this hour yet."};
  }
  const bool was_finished = live_->work.stage() == Stage::Finished;
  const bool spoken = std::any_of(follow_ups_.begin(), follow_ups_.end(), [&](const auto& entry) {
    return entry.second.session == live_->work.id && !entry.second.history.empty();
  });
  if (was_finished && spoken) {
    return Problem{
        "The hour is closed: its follow-ups have been worked on", {}, "Correct them under Follow up."};
  }
  live_->acts.push_back(made);
  live_->work = replay(live_->acts, live_->program);
  pending_.everything = true;
  ended_or_reopened(was_finished);
  return std::nullopt;
}

void Desk::ended_or_reopened(bool was_finished) {
  const bool finished = live_->work.stage() == Stage::Finished;
  if (finished == was_finished) {
    return;
  }
  keep_follow_ups();
  pending_.everything = true;
  past_stale_ = true;
  if (finished) {
    for (FollowUp& item : follow_ups_of(live_->work)) {
      std::erase(pending_.withdrawn, item.id);  // undone and ended again before anything was written
      pending_.follow_ups.insert(item.id);
      follow_ups_.insert_or_assign(item.id, std::move(item));
    }
    return;
  }
  for (auto at = follow_ups_.begin(); at != follow_ups_.end();) {
    if (at->second.session == live_->work.id) {
      pending_.withdrawn.push_back(at->first);
      pending_.follow_ups.erase(at->first);
      at = follow_ups_.erase(at);
    } else {
      ++at;
    }
  }
}

void Desk::keep_follow_ups() {
  if (!pending_.follow_ups_before) {
    pending_.follow_ups_before = follow_ups_;
  }
}

void Desk::record(const Act& made, const Reading& stamp) {
  const bool rehearsal = live_ && live_->rehearsal && !is<SayFollowUp>(made.what) && !is<OnPacket>(made.what);
  pending_.ids.insert(made.id.value);
  if (!rehearsal) {
    pending_.entries.push_back(entry_of(made, stamp.boot, clock_->boot_id()));
  }
}

store::TableChanges Desk::changes() {
  store::TableChanges out;
  const bool touched = pending_.everything || pending_.head || !pending_.scores.empty();
  if (live_ && !live_->rehearsal && touched) {
    out.sessions.push_back(
        {&live_->work, pending_.everything, {pending_.scores.begin(), pending_.scores.end()}, pending_.head});
  }
  for (const FollowUpId& id : pending_.follow_ups) {
    out.follow_ups.push_back(&follow_ups_.at(id));
  }
  out.withdrawn = pending_.withdrawn;
  packet_changes_.clear();
  for (const PacketId& id : pending_.packets) {
    packet_changes_.push_back(summary_of(packets_.at(id).packet));
  }
  for (const PacketSummary& packet : packet_changes_) {
    out.packets.push_back(&packet);
  }
  return out;
}

std::optional<Problem> Desk::flush() {
  std::optional<Problem> problem;
  if (!pending_.entries.empty()) {
    const UtcTime newest{Millis{pending_.entries.back().utc_ms}};
    if (const auto done = store_.append(pending_.entries, changes()); done) {
      saved_ = newest;
      storing_ = true;
      packets_stale_ = packets_stale_ || !pending_.packets.empty();
      if (pending_.everything) remember_people();
    } else {
      problem = done.problem();
      take_back();
      storing_ = false;
      notice(*problem);
    }
  }
  pending_ = Pending{};
  pending_.acts_before = live_ ? live_->acts.size() : 0;
  if (past_stale_) {
    reload_past();
  }
  return problem;
}

void Desk::take_back() {
  if (live_ && live_->acts.size() > pending_.acts_before) {
    live_->acts.resize(pending_.acts_before);
    if (live_->acts.empty()) {
      live_.reset();
    } else {
      live_->work = replay(live_->acts, live_->program);
    }
  }
  if (pending_.follow_ups_before) {
    follow_ups_ = std::move(*pending_.follow_ups_before);
  }
  for (const PacketId& id : pending_.packets) {
    packets_.erase(id);  // read again as stored
  }
  if (!packet_shown_.empty() && !packets_.contains(packet_shown_)) {
    const PacketId shown = packet_shown_;
    packet_published_.reset();
    look_at_packet(shown);
  }
}

void Desk::notice(const Problem& problem) { notice_ = Notice{++notices_, problem, true}; }

SnapshotPtr Desk::publish() {
  auto out = std::make_shared<Snapshot>();
  out->version = ++version_;
  out->shelf = shelf_;
  if (live_) {
    out->live = std::make_shared<const Session>(live_->work);
    out->rehearsal = live_->rehearsal;
    if (const auto index = undoable(live_->acts)) {
      out->undoable = describe(live_->acts[*index].what);
      out->takes_back = takes_back(live_->acts[*index].what);
    }
    if (const auto index = redoable(live_->acts)) {
      out->redoable = describe(live_->acts[*index].what);
    }
  }
  out->speed = axis_.speed;
  out->recoveries = recoveries_;
  const Date today{std::chrono::floor<std::chrono::days>(local_time(clock_->now().utc, zone_))};
  std::vector<FollowUp> items;
  for (const auto& [id, item] : follow_ups_) {
    items.push_back(item);
  }
  out->follow_ups = in_order(std::move(items), today);
  out->past = past_;
  out->past_scores = past_scores_;
  out->repeats = repeats_;
  out->looked_at = looked_at_;
  publish_packets(*out);
  out->settings = settings_;
  out->calendar = calendar_;
  out->saved = saved_;
  out->notice = notice_;
  out->zone = zone_;
  out->storing = storing_;
  return out;
}

}  // namespace hh::session
