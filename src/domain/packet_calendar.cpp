#include "domain/packet_calendar.hpp"

#include "domain/packet_events.hpp"
#include "domain/packet_plan.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>
#include <variant>

namespace hh::domain {

namespace {

using Told = std::optional<ToldDate>;

LocalTime begin_of(Date day) { return LocalTime{std::chrono::local_days{day}}; }

/// What calendars know from here on: what stands now, or what they knew, taken back.
Told last_word(Told before, const Told& now) {
  if (now && !now->withdrawn) return now;
  if (!before) return now;
  before->withdrawn = true;
  return before;
}

int next_version(const Packet& packet, int before) {
  // Every change is in the history, which only grows; undone words count like all others.
  return std::max(static_cast<int>(packet.history.size()), before + 1);
}

void tell(Packet& packet, const std::string& id, const Told& now, bool customer) {
  const auto found = packet.told.find(id);
  if (found == packet.told.end()) {
    if (now) packet.told[id] = {now, customer ? now : Told{}, static_cast<int>(packet.history.size())};
    return;
  }
  ToldDates& known = found->second;
  const Told ours = last_word(known.ours, now), theirs = last_word(known.theirs, customer ? now : Told{});
  if (ours == known.ours && theirs == known.theirs) return;
  known = {ours, theirs, next_version(packet, known.version)};
}

void tell_promise(Packet& packet, const Promise& promise) {
  Told now;
  if (promise.due && promise.due->ok() && promise.status != PromiseStatus::Renegotiated) {
    now = ToldDate{promise.text, begin_of(*promise.due)};
    now->done = promise.status == PromiseStatus::Done;
    if (promise.closed_at) now->done_on = Date{std::chrono::floor<std::chrono::days>(*promise.closed_at)};
  }
  tell(packet, promise_id(promise.number), now, promise.customer);
}

void tell_kickoff(Packet& packet) {
  const auto held = packet.events.find(DealEvent::Kickoff);
  Told now;
  if (held != packet.events.end()) now = ToldDate{{}, held->second};
  tell(packet, "kickoff", now, true);
}

/// The calls that every system has: a week, a month and a quarter after the deal was won.
void tell_check_ins(Packet& packet) {
  const auto won = packet.events.find(DealEvent::ClosedWon);
  for (const int days : {7, 30, 90}) {
    Told now;
    if (won != packet.events.end()) {
      now = ToldDate{{},
                     LocalTime{std::chrono::floor<std::chrono::days>(won->second) + std::chrono::days{days}}};
    }
    tell(packet, "day-" + std::to_string(days), now, true);
  }
}

void tell_milestones(Packet& packet, const TemplateSection& section) {
  for (const PlanLine& line : plan_lines(packet, section, Date{})) {
    Told now;
    if (line.due) {
      now = ToldDate{line.what, begin_of(*line.due)};
      now->done = line.standing == PlanStanding::Done;
    }
    const bool customer =
        !section.red_flags && packet.form->field(line.field)->audience == Audience::Customer;
    tell(packet, milestone_id(line.field, line.row), now, customer);
  }
}

void tell_events(Packet& packet) {
  tell_kickoff(packet);
  tell_check_ins(packet);
  for (const TemplateSection& section : packet.form->sections)
    tell_milestones(packet, section);
}

struct Telling {
  Packet& packet;

  void one(PromiseNumber number) const {
    if (const Promise* promise = packet.promise(number)) tell_promise(packet, *promise);
  }
  void newest() const {
    if (!packet.promises.empty()) tell_promise(packet, packet.promises.back());
  }
  void written(const FieldId& id) const {
    const TemplateField* field = packet.form->field(id);
    if (field == nullptr) return;
    if (told_event(*field)) return tell_events(packet);
    if (field->type == FieldType::Milestone) tell_milestones(packet, *packet.form->section_of(id));
  }

  void operator()(const AddPromise&) const { newest(); }
  void operator()(const EditPromise& act) const { one(act.promise); }
  void operator()(const ClosePromise& act) const { one(act.promise); }
  void operator()(const RenegotiatePromise& act) const {
    one(act.promise);
    newest();
  }
  void operator()(const EditCell& act) const { written(act.cell.field); }
  void operator()(const RemoveRow& act) const {
    const std::string id = milestone_id(act.field, act.row);
    if (packet.told.contains(id)) tell(packet, id, {}, false);
    written(act.field);
  }
  void operator()(const SetEvent&) const { tell_events(packet); }
  void operator()(const OpenGate&) const { tell_events(packet); }
  void operator()(const auto&) const {}
};

}  // namespace

std::string milestone_id(const FieldId& field, int row) { return field.value + "-" + std::to_string(row); }

std::string promise_id(PromiseNumber number) { return "promise-" + std::to_string(number.value); }

void keep_calendar(Packet& packet, const PacketCommand& done) { std::visit(Telling{packet}, done); }

void begin_calendar(Packet& packet) {
  tell_events(packet);
  for (const Promise& promise : packet.promises)
    tell_promise(packet, promise);
}

void keep_calendar(Packet& packet, const std::map<std::string, ToldDates>& before) {
  for (const auto& [id, past] : before) {
    ToldDates& now = packet.told[id];
    const Told ours = last_word(past.ours, now.ours), theirs = last_word(past.theirs, now.theirs);
    const bool same = ours == past.ours && theirs == past.theirs;
    now = {ours, theirs, same ? past.version : next_version(packet, past.version)};
  }
}

}  // namespace hh::domain
