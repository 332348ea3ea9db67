// Opening, leaving, finding again: the sessions of a desk over time.
#include "session/desk.hpp"

#include "session/company_calendar.hpp"
#include "session/random_id.hpp"
#include "session/zone.hpp"

#include "domain/due.hpp"

#include <algorithm>

namespace hh::session {

using namespace domain;

namespace {

constexpr std::chrono::days remembered{30};
constexpr double fastest = 60.0;

SessionId new_session_id(const ProgramId& program, LocalTime now) {
  const Date today{std::chrono::floor<std::chrono::days>(now)};
  return SessionId{iso(today) + "-" + program.value + "-" + random_word(4)};
}

/// Where the session's line stands now, from the last sign of life. Within one start of the machine
/// that is exact; across a restart only the wall clock can tell.
SessionTime now_on_axis(const store::Heartbeat& last, const Reading& now, const std::string& boot_id) {
  const Millis gone = last.boot_id == boot_id ? now.boot - Millis{last.boot_ms}
                                              : now.utc.time_since_epoch() - Millis{last.utc_ms};
  return SessionTime{Millis{last.at_ms} + std::max(gone, Millis{0})};
}

store::Heartbeat last_sign(const store::JournalEntry& row, const std::optional<store::Heartbeat>& beat) {
  if (beat && beat->at_ms >= row.at_ms) {
    return *beat;
  }
  return {row.session, row.at_ms, row.utc_ms, row.boot_ms, row.boot_id};
}

}  // namespace

Desk::Desk(store::Store store, std::shared_ptr<const Clock> clock,
           std::shared_ptr<const library::Shelf> shelf, std::string zone)
    : store_(std::move(store)),
      clock_(std::move(clock)),
      shelf_(std::move(shelf)),
      zone_(zone.empty() ? computer_zone() : std::move(zone)) {
  load();
}

void Desk::load() {
  settings_ = store_.settings();
  take_calendar();
  if (auto items = store_.follow_ups()) {
    for (FollowUp& item : std::move(items).value()) {
      const FollowUpId id = item.id;
      follow_ups_.emplace(id, std::move(item));
    }
  } else {
    notice(items.problem());
  }
  reload_past();
  load_recoveries();
}

void Desk::reload_past() {
  past_stale_ = false;
  const UtcTime since = clock_->now().utc - remembered;
  auto past = store_.sessions();
  auto scores = store_.past_scores(since);
  auto again = store_.repeats(since);
  if (!past || !scores || !again) {
    notice(!past ? past.problem() : !scores ? scores.problem() : again.problem());
    return;
  }
  past_ = std::move(past).value();
  past_scores_ = std::move(scores).value();
  repeats_ = std::move(again).value();
}

void Desk::load_recoveries() {
  const Reading now = clock_->now();
  for (const store::SessionSummary& summary : past_) {
    if (summary.stage == Stage::Finished || store_.is_set_aside(summary.id.value)) {
      continue;
    }
    auto rows = store_.journal(summary.id.value);
    if (!rows) {
      notice(rows.problem());  // perhaps only for now: the next start tries again
      continue;
    }
    auto replayed = replay_journal(rows.value());
    if (!replayed) {
      Problem problem = replayed.problem();
      if (const auto kept = store_.set_aside(summary.id.value, problem.sentence()); kept) {
        problem.next += " The record is kept aside.";
      }
      notice(problem);
      continue;
    }
    const store::Heartbeat last = last_sign(rows.value().back(), store_.heartbeat(summary.id.value));
    const SessionTime from{Millis{last.at_ms}};
    const Session& session = replayed.value().session;
    Recovery found{summary.id,
                   session.program->title,
                   session.settings.room,
                   now_on_axis(last, now, clock_->boot_id()) - from,
                   from,
                   session.timeline.at(from).elapsed,
                   UtcTime{Millis{last.utc_ms}},
                   session.stage() == Stage::Running,
                   false,
                   now.boot};
    recoveries_.push_back(std::move(found));
    unfinished_.insert_or_assign(summary.id, std::move(replayed).value());
  }
}

void Desk::forget_recovery(const SessionId& id) {
  std::erase_if(recoveries_, [&](const Recovery& r) { return r.session == id; });
  unfinished_.erase(id);
}

void Desk::open(const ProgramId& program, Settings settings, Roster roster, const Reading& stamp,
                bool rehearsal, double speed) {
  auto found = shelf_ ? shelf_->find(program) : nullptr;
  if (found == nullptr) {
    notice({"There is no training \"" + program.value + "\"", {}, "Choose one of the library."});
    return;
  }
  if (auto no = wrong_call(*found, settings.call)) {
    notice(*no);
    return;
  }
  if (!settings.call.empty()) found = std::make_shared<const Program>(of_call(*found, settings.call));
  if (live_ && live_->work.stage() == Stage::Running && !live_->rehearsal) {
    notice({"An hour is running", live_->work.program->title, "End it before you open another one."});
    return;
  }
  if (roster.pairs.size() > static_cast<std::size_t>(most_pairs)) {
    notice(
        {"The roster holds more than " + std::to_string(most_pairs) + " pairs", {}, "Run it in two rooms."});
    return;
  }
  leave(stamp);
  settings.rehearsal = rehearsal;
  settings.zone = settings.zone.empty() ? zone_ : settings.zone;
  axis_ = Axis{SessionTime{}, stamp.boot, rehearsal ? std::clamp(speed, 1.0, fastest) : 1.0};
  const Act made{ActId{random_hex(16)},
                 new_session_id(program, local_time(stamp.utc, zone_)),
                 "facilitator",
                 SessionTime{},
                 stamp.utc,
                 OpenSession{program, found->source, settings, roster}};
  live_ = Live{{made}, found, open_session(made, found), rehearsal};
  pending_.acts_before = 0;
  pending_.everything = true;
  record(made, stamp);
  if (flush() || rehearsal) {
    return;
  }
  past_stale_ = true;
}

/// The next training in this room begins with who sat in it at last, late arrivals and all.
void Desk::remember_people() {
  if (!live_ || live_->rehearsal) return;
  const std::string key = "last_roster." + live_->work.settings.room;
  const std::string rows = write_roster(live_->work.roster);
  const auto known = settings_.find(key);
  if (known == settings_.end() || known->second != rows) remember(key, rows);
}

void Desk::leave(const Reading& stamp) {
  if (!live_) {
    return;
  }
  if (live_->work.stage() == Stage::Running && !live_->rehearsal) {
    leave_open(stamp);
  }
  if (live_->work.stage() == Stage::Setup && !live_->rehearsal) {
    if (const auto done = store_.set_aside(live_->work.id.value, "left before the start"); !done) {
      notice(done.problem());
    }
  }
  live_.reset();
  broken_text_.reset();
  axis_ = Axis{};
  reload_past();
}

/// Nothing is written but the sign of life: the hour is as open as after a power cut.
void Desk::leave_open(const Reading& stamp) {
  beat(stamp);
  const SessionTime from = axis_.at(stamp.boot);
  const Session& session = live_->work;
  recoveries_.push_back({session.id, session.program->title, session.settings.room, Millis{0}, from,
                         session.timeline.at(from).elapsed, stamp.utc, true, true, stamp.boot});
  unfinished_.insert_or_assign(session.id, Replayed{live_->acts, live_->program, session});
}

void Desk::recover(const SessionId& id, Commands::Recover how, const Reading& stamp) {
  using How = Commands::Recover;
  const auto found = unfinished_.find(id);
  const auto offer = std::find_if(recoveries_.begin(), recoveries_.end(),
                                  [&](const Recovery& r) { return r.session == id; });
  if (found == unfinished_.end() || offer == recoveries_.end()) {
    return;
  }
  if (how == How::Later) {
    offer->left = true;
    return;
  }
  if (how == How::Abandon) {
    if (const auto done = store_.set_aside(id.value, "abandoned"); !done) {
      notice(done.problem());
      return;
    }
    forget_recovery(id);
    reload_past();
    return;
  }
  if (live_) return;
  // The question stood on the screen for a while; that time is part of the outage.
  const Recovery chosen = *offer;
  const Millis down = chosen.down + (stamp.boot - chosen.told);
  const SessionTime from = chosen.from;
  axis_ = Axis{from + down, stamp.boot, 1.0};
  live_ = Live{std::move(found->second.acts), found->second.program, std::move(found->second.session), false};
  pending_.acts_before = live_->acts.size();
  forget_recovery(id);
  if (live_->work.stage() != Stage::Running) {
    return;
  }
  if (how == How::End) {
    end_recovered(chosen, stamp);
  } else {
    take({{}, "facilitator", Outage{down, from, how == How::AsPause}}, stamp, true);
  }
  if (flush()) {
    // The disk refused: the choice is still to be made.
    unfinished_.insert_or_assign(id,
                                 Replayed{std::move(live_->acts), live_->program, std::move(live_->work)});
    recoveries_.push_back(chosen);
    live_.reset();
    axis_ = Axis{};
  }
}

/// The hour ended when it was last alive, not when somebody found the time to say so.
void Desk::end_recovered(const Recovery& chosen, const Reading& stamp) {
  const std::string zone = live_->work.settings.zone.empty() ? zone_ : live_->work.settings.zone;
  const Act made{ActId{random_hex(16)}, chosen.session,   "facilitator",
                 chosen.from,           chosen.last_seen, Finish{local_time(chosen.last_seen, zone)}};
  if (const auto no = act(made)) return notice(*no);
  record(made, stamp);
}

void Desk::take_calendar() { calendar_ = company_calendar(settings_); }

void Desk::remember(const std::string& key, const std::string& value) {
  settings_[key] = value;  // holds until the program ends, even where the disk refuses it
  if (key == holidays_setting || key == working_time_setting) take_calendar();
  if (const auto done = store_.set_setting(key, value); !done) {
    notice(done.problem());
  }
}

void Desk::look_at(const SessionId& id) {
  looked_at_.reset();
  if (id.empty()) return;
  auto read = load_session(store_, id);
  if (!read) return notice(read.problem());
  looked_at_ = std::make_shared<const Session>(std::move(read).value());
}

void Desk::set_speed(double speed, const Reading& stamp) {
  if (live_ && live_->rehearsal) {
    axis_ = axis_.turned(stamp.boot, std::clamp(speed, 1.0, fastest));
  }
}

void Desk::beat(const Reading& stamp) {
  if (!live_ || live_->rehearsal || live_->work.stage() != Stage::Running) {
    return;
  }
  const store::Heartbeat sign{live_->work.id.value, axis_.at(stamp.boot).time_since_epoch().count(),
                              stamp.utc.time_since_epoch().count(), stamp.boot.count(), clock_->boot_id()};
  if (const auto done = store_.beat(sign); !done && storing_) {
    storing_ = false;
    notice(done.problem());
  }
}

}  // namespace hh::session
