#include "domain/timeline.hpp"

#include <algorithm>
#include <cstdio>
#include <numeric>

namespace hh::domain {

namespace {

constexpr Millis none{0};
constexpr Millis trim_from{30'000};      // less than half a minute over is not worth a trim
constexpr Millis trim_grain{10'000};     // offers are made in whole ten seconds
constexpr Millis least_section{60'000};  // a trim leaves every section at least a minute

Millis at_least_zero(Millis value) { return std::max(value, none); }

}  // namespace

Timeline::Timeline(std::vector<SectionPlan> plan, Millis slot) : plan_(std::move(plan)), slot_(slot) {
  added_.resize(plan_.size());
}

Timeline Timeline::of(const Program& program) {
  std::vector<SectionPlan> plan;
  for (const Section& section : program.sections) {
    plan.push_back({section.id, section.planned, section.is_protected,
                    std::max(1, static_cast<int>(section.steps.size()))});
  }
  return Timeline(std::move(plan), program.slot);
}

void Timeline::start(SessionTime at, Millis ago) {
  if (stage_ != Stage::Setup) {
    return;
  }
  stage_ = Stage::Running;
  started_ = at - at_least_zero(ago);
  visits_.push_back({Position{}, *started_});
}

void Timeline::go(Position to, SessionTime at) {
  if (stage_ == Stage::Running && to != position()) {
    visits_.push_back({to, at});
  }
}

void Timeline::pause(SessionTime at) {
  if (stage_ == Stage::Running && !paused()) {
    pauses_.push_back({at, std::nullopt});
  }
}

void Timeline::resume(SessionTime at) {
  if (paused()) {
    pauses_.back().to = at;
  }
}

void Timeline::add(int section, Millis delta) {
  const auto index = static_cast<std::size_t>(section);
  if (index < plan_.size()) {
    added_[index] = std::max(added_[index] + delta, -plan_[index].planned);
  }
}

void Timeline::finish(SessionTime at) {
  if (stage_ != Stage::Running) {
    return;
  }
  resume(at);
  stage_ = Stage::Finished;
  finished_ = at;
}

Position Timeline::position() const { return visits_.empty() ? Position{} : visits_.back().where; }

bool Timeline::paused() const { return !pauses_.empty() && !pauses_.back().to; }

std::optional<Position> Timeline::after(Position from) const {
  const auto section = static_cast<std::size_t>(from.section);
  if (section < plan_.size() && from.step + 1 < plan_[section].steps) {
    return Position{from.section, from.step + 1};
  }
  if (section + 1 < plan_.size()) {
    return Position{from.section + 1, 0};
  }
  return std::nullopt;
}

std::optional<Position> Timeline::before(Position from) const {
  if (from.step > 0) {
    return Position{from.section, from.step - 1};
  }
  if (from.section > 0) {
    return Position{from.section - 1, plan_[static_cast<std::size_t>(from.section) - 1].steps - 1};
  }
  return std::nullopt;
}

Millis Timeline::paused_between(SessionTime from, SessionTime to) const {
  Millis total{0};
  for (const Pause& pause : pauses_) {
    const SessionTime begin = std::max(from, pause.from);
    const SessionTime end = std::min(to, pause.to.value_or(to));
    total += at_least_zero(end - begin);
  }
  return total;
}

Millis Timeline::running_between(SessionTime from, SessionTime to) const {
  return at_least_zero(to - from) - paused_between(from, to);
}

std::vector<SectionTimes> Timeline::times(SessionTime now) const {
  std::vector<SectionTimes> out(plan_.size());
  for (std::size_t i = 0; i < plan_.size(); ++i) {
    out[i].planned = plan_[i].planned;
    out[i].added = added_[i];
  }
  for (std::size_t i = 0; i < visits_.size(); ++i) {
    const SessionTime until = i + 1 < visits_.size() ? visits_[i + 1].from : now;
    SectionTimes& section = out[static_cast<std::size_t>(visits_[i].where.section)];
    section.entered = true;
    section.paused += paused_between(visits_[i].from, until);
    section.spent += running_between(visits_[i].from, until);
  }
  for (SectionTimes& section : out) {
    section.overrun = at_least_zero(section.spent - section.allotted());
  }
  return out;
}

RunView Timeline::at(SessionTime moment) const {
  const SessionTime now = finished_.value_or(moment);
  RunView view;
  view.stage = stage_;
  view.position = position();
  view.paused = paused();
  view.sections = times(now);
  const SessionTime began = started_.value_or(now);
  view.elapsed = at_least_zero(now - began);
  view.paused_total = paused_between(began, now);
  if (!visits_.empty()) view.on_step = running_between(visits_.back().from, now);
  view.slot_end = slot_end_.value_or(began + slot_);
  view.projected_end = now;
  const auto current = static_cast<std::size_t>(view.position.section);
  if (stage_ != Stage::Finished) {
    for (std::size_t i = current; i < view.sections.size(); ++i) {
      view.projected_end += at_least_zero(view.sections[i].remaining());
    }
  }
  view.behind = view.projected_end - view.slot_end;
  if (current < view.sections.size()) {
    view.remaining = view.sections[current].remaining();
    view.sections[current].current = stage_ == Stage::Running;
  }
  if (stage_ == Stage::Running) {
    if (view.remaining <= none && current + 1 < plan_.size()) {
      view.next_section_late = -view.remaining;
    }
    view.trim = trim_offer(view);
  }
  return view;
}

std::optional<TrimOffer> Timeline::trim_offer(const RunView& view) const {
  if (view.behind < trim_from) {
    return std::nullopt;
  }
  TrimOffer offer;
  offer.excess = view.behind;
  offer.take.resize(plan_.size());
  std::vector<Millis> room(plan_.size());
  const auto first = static_cast<std::size_t>(view.position.section) + 1;
  for (std::size_t i = first; i < plan_.size(); ++i) {
    room[i] = plan_[i].is_protected ? none : at_least_zero(view.sections[i].remaining() - least_section);
  }
  const Millis total = std::accumulate(room.begin(), room.end(), none);
  const Millis wanted = std::min(total, offer.excess);
  for (std::size_t i = first; i < plan_.size() && total > none; ++i) {
    const Millis share{room[i].count() * wanted.count() / total.count()};
    const Millis rounded = (share + trim_grain - Millis{1}) / trim_grain * trim_grain;
    offer.take[i] = std::min({rounded, room[i], at_least_zero(wanted - offer.cut)});
    offer.cut += offer.take[i];
  }
  if (offer.cut == none) {
    return std::nullopt;
  }
  return offer;
}

Seconds shown(Millis remaining) {
  const auto ms = remaining.count();
  return Seconds{ms > 0 ? (ms + 999) / 1000 : ms / 1000};
}

Millis until_flip(Millis remaining) { return remaining - (shown(remaining) - Seconds{1}); }

std::string clock_text(Millis remaining) {
  const auto total = shown(remaining).count();
  const long long seconds = total < 0 ? -total : total;
  const long long hours = seconds / 3600;
  const long long minutes = seconds / 60 % 60;
  char text[32];
  if (hours > 0) {
    std::snprintf(text, sizeof text, "%s%lld:%02lld:%02lld", total < 0 ? "+" : "", hours, minutes,
                  seconds % 60);
  } else if (total < 0) {
    std::snprintf(text, sizeof text, "+%lld:%02lld", minutes, seconds % 60);
  } else {
    std::snprintf(text, sizeof text, "%02lld:%02lld", minutes, seconds % 60);
  }
  return text;
}

Seconds shown_elapsed(Millis elapsed) { return std::chrono::floor<Seconds>(elapsed); }

Heat heat(Millis remaining, Millis allotted) {
  if (remaining < none) {
    return Heat::Overtime;
  }
  if (remaining * 20 <= allotted) {
    return Heat::Red;
  }
  return remaining * 5 <= allotted ? Heat::Amber : Heat::Calm;
}

}  // namespace hh::domain
