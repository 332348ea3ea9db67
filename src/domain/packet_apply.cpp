// How acts change a packet. Total: whatever `check` let through once is applied again on replay.
#include "domain/packet_command.hpp"

#include "domain/due.hpp"
#include "domain/packet_events.hpp"
#include "domain/policy.hpp"

#include <algorithm>

namespace hh::domain {

namespace {

/// "Champion, title"
std::string name_of(const PacketTemplate& form, const FieldId& id, const std::string& part) {
  const TemplateField* field = form.field(id);
  if (field == nullptr) return id.value;
  for (const CellPart& one : parts_of(*field)) {
    if (one.id == part && one.label != field->label) return field->label + ", " + one.label;
  }
  return field->label;
}

std::string name_of(const MeetClock& clock) {
  return "Clock " + (clock.what.empty() ? clock.clock : clock.what);
}

std::string promise_name(PromiseNumber number) { return "Promise " + std::to_string(number.value); }

std::string day_words(const std::optional<Date>& day) { return day ? iso(*day) : std::string{}; }

/// "plan for the customer, pdf"
std::string document_words(const SendDocument& sent) {
  return std::string(word(sent.part)) + (sent.audience == Audience::Customer ? " for the customer, " : ", ") +
         sent.format;
}

struct Applying {
  Packet& packet;
  const PacketAct& act;

  void note(std::string what, std::string before, std::string after, FieldId field = {}) {
    if (before == after) return;
    packet.history.push_back(
        {act.utc, act.who, std::move(what), std::move(before), std::move(after), std::move(field)});
  }

  /// The content of a section is another one from here on: verdicts and signatures under it grow old.
  void touch(const FieldId& field) {
    if (const TemplateSection* section = packet.form->section_of(field)) packet.versions[section->id] += 1;
  }
  void touch_ledger() {
    if (const TemplateField* ledger = packet.form->ledger()) touch(ledger->id);
  }

  int new_row(const FieldId& field) {
    int& next = packet.next_row.try_emplace(field, 1).first->second;
    packet.rows[field].push_back(next);
    return next++;
  }

  void write(const CellKey& key, const std::string& text) {
    const std::string before = packet.cell(key);
    if (before == text) return;
    if (text.empty()) {
      packet.cells.erase(key);
    } else {
      packet.cells[key] = text;
    }
    note(name_of(*packet.form, key.field, key.part), before, text, key.field);
    touch(key.field);
    follow(key.field);
  }

  std::string event_words_now(DealEvent event) const {
    const auto found = packet.events.find(event);
    return found == packet.events.end() ? std::string{} : event_moment_words(found->second);
  }

  /// A date field tells an event of the deal; one that cannot be read tells none.
  void follow(const FieldId& id) {
    const TemplateField* field = packet.form->field(id);
    const auto event = field == nullptr ? std::nullopt : told_event(*field);
    if (!event) return;
    const std::string& text = packet.first(id.value.c_str());
    const auto day_written = read_event_moment(text);  // spaces around it are no fault
    if (!day_written) {
      packet.events.erase(*event);
      return;
    }
    const Date day{std::chrono::floor<std::chrono::days>(day_written.value())};
    const auto known = packet.events.find(*event);
    const bool same =
        known != packet.events.end() && Date{std::chrono::floor<std::chrono::days>(known->second)} == day;
    if (!same) packet.events[*event] = LocalTime{std::chrono::local_days{day}};
  }

  /// The form says the same day as the event.
  void write_date(DealEvent event) {
    const TemplateField* field = date_field(*packet.form, event);
    if (field == nullptr) return;
    const auto found = packet.events.find(event);
    const bool gone = found == packet.events.end();
    const std::string day = gone ? "" : iso(Date{std::chrono::floor<std::chrono::days>(found->second)});
    const std::vector<int> rows = packet.rows_of(field->id);
    if (rows.empty() && gone) return;
    write({field->id, rows.empty() ? new_row(field->id) : rows.front(), leading_part(field->type)}, day);
  }

  Promise* promise(PromiseNumber number) {
    const auto found = std::ranges::find(packet.promises, number, &Promise::number);
    return found == packet.promises.end() ? nullptr : &*found;
  }

  Promise& append(Promise made) {
    made.number = PromiseNumber{static_cast<int>(packet.promises.size()) + 1};
    packet.promises.push_back(std::move(made));
    Promise& added = packet.promises.back();
    note(promise_name(added.number), {}, added.text);
    touch_ledger();
    return added;
  }

  void operator()(const OpenPacket&) {}

  void operator()(const EditCell& edit) {
    if (packet.form->field(edit.cell.field) == nullptr) return;
    CellKey key = edit.cell;
    if (key.row == 0 || key.row == packet.next_of(key.field)) key.row = new_row(key.field);
    write(key, edit.text);
  }

  void operator()(const AttachFile& kept) {
    if (packet.form->field(kept.field) == nullptr) return;
    int row = kept.row;
    if (row == 0 || row == packet.next_of(kept.field)) row = new_row(kept.field);
    write({kept.field, row, "name"}, kept.name);
    write({kept.field, row, "link"}, kept.file.link);
    if (std::ranges::find(packet.files, kept.file) == packet.files.end()) packet.files.push_back(kept.file);
  }

  void operator()(const RemoveRow& gone) {
    const auto found = packet.rows.find(gone.field);
    if (found == packet.rows.end() || std::erase(found->second, gone.row) == 0) return;
    const auto first = packet.cells.lower_bound({gone.field, gone.row, {}});
    auto last = first;
    while (last != packet.cells.end() && last->first.field == gone.field && last->first.row == gone.row) {
      note(name_of(*packet.form, gone.field, last->first.part), last->second, {}, gone.field);
      ++last;
    }
    packet.cells.erase(first, last);
    touch(gone.field);
    follow(gone.field);
  }

  void operator()(const MoveRow& move) {
    const auto found = packet.rows.find(move.field);
    if (found == packet.rows.end()) return;
    std::vector<int>& rows = found->second;
    const auto at = std::ranges::find(rows, move.row);
    if (at == rows.end()) return;
    const auto from = at - rows.begin();
    const auto to = std::clamp<std::ptrdiff_t>(from + move.by, 0, std::ssize(rows) - 1);
    if (from == to) return;
    rows.erase(at);
    rows.insert(rows.begin() + to, move.row);
    note(name_of(*packet.form, move.field, {}), "place " + std::to_string(from + 1),
         "place " + std::to_string(to + 1), move.field);
    touch(move.field);
  }

  void operator()(const AddPromise& added) {
    Promise made;
    made.kind = added.kind;
    made.text = added.text;
    made.due = added.due;
    made.owner = added.owner;
    made.heard = added.heard;
    made.customer = added.customer;
    append(std::move(made));
  }

  void operator()(const EditPromise& edit) {
    Promise* one = promise(edit.promise);
    if (one == nullptr) return;
    const std::string name = promise_name(edit.promise);
    const Promise before = *one;
    if (edit.kind) one->kind = *edit.kind;
    if (edit.text) one->text = *edit.text;
    if (edit.due) one->due = edit.due->empty() ? std::nullopt : std::optional(parse_date(*edit.due));
    if (edit.owner) one->owner = *edit.owner;
    if (edit.customer) one->customer = *edit.customer;
    note(name + ", kind", word(before.kind), word(one->kind));
    note(name, before.text, one->text);
    note(name + ", due", day_words(before.due), day_words(one->due));
    note(name + ", owner", before.owner, one->owner);
    note(name + ", shown to the customer", before.customer ? "yes" : "no", one->customer ? "yes" : "no");
    const bool other = before.kind != one->kind || before.text != one->text || before.due != one->due ||
                       before.owner != one->owner;
    if (!other) return;
    one->version += 1;
    touch_ledger();
  }

  void operator()(const InitialPromise& initial) {
    Promise* one = promise(initial.promise);
    if (one == nullptr) return;
    one->initials[static_cast<std::size_t>(initial.side)] = Initials{initial.who, one->version, act.utc};
    note(promise_name(initial.promise) + ", initials " + word(initial.side), {},
         initial.who + " on version " + std::to_string(one->version));
  }

  void operator()(const WorkOnPromise& work) {
    Promise* one = promise(work.promise);
    if (one == nullptr) return;
    const PromiseStatus before = one->status;
    one->status = work.in_progress ? PromiseStatus::InProgress : PromiseStatus::Open;
    note(promise_name(work.promise) + ", status", word(before), word(one->status));
  }

  void operator()(const ClosePromise& close) {
    Promise* one = promise(close.promise);
    if (one == nullptr) return;
    note(promise_name(close.promise) + ", status", word(one->status), "done: " + close.evidence);
    one->status = PromiseStatus::Done;
    one->evidence = close.evidence;
    one->closed_at = act.utc;
  }

  void operator()(const RenegotiatePromise& step) {
    Promise* one = promise(step.promise);
    if (one == nullptr) return;
    note(promise_name(step.promise) + ", " + word(step.step), {}, step.text);
    one->step = step.step;
    if (step.step == Renegotiation::Acknowledged) one->acknowledged = step.text;
    if (step.step == Renegotiation::Offered) {
      one->alternative = step.text;
      one->offered_due = step.due;
    }
    if (step.step != Renegotiation::Agreed) return;
    one->agreed = step.text;
    one->status = PromiseStatus::Renegotiated;
    one->closed_at = act.utc;
    Promise instead;
    instead.kind = one->kind;
    instead.text = one->alternative;
    instead.due = step.due ? step.due : one->offered_due;
    instead.owner = one->owner;
    instead.customer = one->customer;
    instead.heard = "instead of promise " + std::to_string(one->number.value) + "; agreed: " + step.text;
    instead.replaces = one->number;
    const Promise& added = append(std::move(instead));
    Promise& old = *promise(step.promise);
    old.replaced_by = added.number;
    note(promise_name(added.number) + ", due", day_words(old.due), day_words(added.due));
  }

  void operator()(const DismissCandidate& candidate) {
    if (candidate.dismissed) {
      packet.dismissed.insert(candidate.quote);
    } else {
      packet.dismissed.erase(candidate.quote);
    }
    note("Candidate promise", candidate.quote, candidate.dismissed ? "dismissed" : "taken up again");
  }

  void operator()(const JudgeSection& verdict) {
    const TemplateSection* section = packet.form->section(verdict.section);
    if (section == nullptr) return;
    packet.verdicts[section->id] = {verdict.accepted,
                                    verdict.reason,
                                    verdict.owner,
                                    act.who,
                                    act.utc,
                                    verdict.local,
                                    packet.versions[section->id]};
    note("Section " + section->title, {},
         verdict.accepted ? "accepted" : "sent back to " + verdict.owner + ": " + verdict.reason);
  }

  void operator()(const Resubmit&) {
    packet.rounds += 1;
    std::erase_if(packet.verdicts, [](const auto& entry) { return !entry.second.accepted; });
    note("Review", "round " + std::to_string(packet.rounds - 1), "round " + std::to_string(packet.rounds));
  }

  void operator()(const SignSection& hand) {
    const TemplateSection* section = packet.form->section(hand.section);
    if (section == nullptr) return;
    packet.signatures[section->id][hand.side] = {hand.who, packet.versions[section->id], act.utc};
    note("Section " + section->title + ", signature " + word(hand.side), {}, hand.who);
  }

  void operator()(const OpenGate& open) {
    packet.assigned_csm = open.csm;
    packet.events[DealEvent::DocReviewed] = open.local;
    note("Gate", "closed", "open for " + open.csm);
  }

  void operator()(const SetEvent& set) {
    const std::string before = event_words_now(set.event);
    if (set.at) {
      packet.events[set.event] = *set.at;
    } else {
      packet.events.erase(set.event);
    }
    note(event_words(set.event), before, event_words_now(set.event));
    write_date(set.event);
  }

  void operator()(const MeetClock& clock) {
    const auto words = [&] {
      const auto found = packet.met.find(clock.clock);
      return found == packet.met.end() ? std::string{} : event_moment_words(found->second);
    };
    const std::string before = words();
    if (clock.at) {
      packet.met[clock.clock] = *clock.at;
    } else {
      packet.met.erase(clock.clock);
    }
    note(name_of(clock), before, words());
  }

  void operator()(const SendDocument& sent) {
    for (const auto& [id, date] : sent.dates)
      packet.told[sent.audience][id] = date;
    note("Document", {}, document_words(sent));
  }

  void operator()(const Redacted&) { note("Taken out of the record", {}, "one act"); }
  void operator()(const UndoPacket&) {}
};

}  // namespace

Packet open_packet(const PacketAct& act, std::shared_ptr<const PacketTemplate> form) {
  const OpenPacket& open = std::get<OpenPacket>(act.what);
  Packet packet;
  packet.id = act.packet;
  packet.form = std::move(form);
  packet.zone = open.zone;
  packet.record_id = open.record_id;
  packet.session = open.session;
  packet.pair = open.pair;
  packet.opened = packet.changed = act.utc;
  Applying fill{packet, act};
  for (const auto& [field, text] : open.header) {
    const TemplateField* known = packet.form->field(FieldId{field});
    if (known == nullptr || known->type == FieldType::Promise || text.empty()) continue;
    fill(EditCell{{known->id, 0, leading_part(known->type)}, text});
  }
  for (const TemplateSection& section : packet.form->sections) {
    for (const TemplateField& field : section.fields) {
      for (const PresetRow& preset : field.preset) {
        const int row = fill.new_row(field.id);
        fill.write({field.id, row, leading_part(field.type)}, preset.text);
        fill.write({field.id, row, "owner"}, preset.owner);
      }
    }
  }
  packet.versions.clear();
  packet.history.clear();
  return packet;
}

void apply(Packet& packet, const PacketAct& act) {
  std::visit(Applying{packet, act}, act.what);
  packet.changed = act.utc;
}

std::string describe(const PacketTemplate& form, const PacketCommand& command) {
  if (const auto* edit = std::get_if<EditCell>(&command)) {
    return name_of(form, edit->cell.field, edit->cell.part);
  }
  if (const auto* gone = std::get_if<RemoveRow>(&command)) return name_of(form, gone->field, {}) + " removed";
  if (const auto* move = std::get_if<MoveRow>(&command)) return name_of(form, move->field, {}) + " moved";
  if (const auto* set = std::get_if<SetEvent>(&command)) return event_words(set->event);
  if (const auto* met = std::get_if<MeetClock>(&command)) return name_of(*met);
  if (const auto* edit = std::get_if<EditPromise>(&command)) return promise_name(edit->promise);
  if (std::holds_alternative<DismissCandidate>(command)) return "Dismissed line";
  return "Last change";
}

}  // namespace hh::domain
