// Random histories of a packet whose every word is a mark that occurs nowhere else, so that whoever reads a
// document can be asked: was this word ever yours to read?
#pragma once

#include "domain/due.hpp"
#include "domain/packet_content.hpp"
#include "domain/packet_form.hpp"

#include <map>
#include <random>
#include <set>
#include <string>

namespace hh::test {

using Marks = std::set<std::string>;

/// "mk17x" of each mark in the text.
inline Marks marks_in(const std::string& text) {
  Marks out;
  for (std::size_t at = text.find("mk"); at != std::string::npos; at = text.find("mk", at + 1)) {
    const std::size_t end = text.find('x', at);
    if (end != std::string::npos && end - at < 9) out.insert(text.substr(at, end + 1 - at));
  }
  return out;
}

class RandomHistory : public PacketBench {
public:
  explicit RandomHistory(unsigned seed) : chance_(seed) {}

  /// One act of any kind; acts that are refused change nothing.
  void step() {
    using namespace domain;
    switch (pick(12)) {
      case 0:
        return add_promise();
      case 1:
      case 2:
        return edit_promise();
      case 3:
        return edit_cell();
      case 4:
        return void(tried(RemoveRow{FieldId{"steps"}, 1 + pick(5)}));
      case 5:
        return void(tried(SetEvent{pick(2) == 0 ? DealEvent::Kickoff : DealEvent::ClosedWon, maybe_day()}));
      case 6:
        return renegotiate();
      case 7:
        return void(tried(ClosePromise{some_promise(), fresh()}));
      case 8:
        return void(tried(JudgeSection{TemplateSectionId{"goals"}, false, fresh(), fresh(), {}}));
      case 9:
        return void(tried(EditCell{{FieldId{"account"}, 1, "text"}, fresh()}));
      default:
        if (undoable(acts)) undo();
    }
  }

  /// What the customer may read as it stands: the ledger's ticked lines and the customer's fields.
  Marks open_to_customer() const {
    using namespace domain;
    Marks out;
    for (const Promise& one : packet.promises) {
      if (!one.customer || one.status == PromiseStatus::Renegotiated) continue;
      out.merge(marks_in(one.text));
      out.merge(marks_in(one.owner));
    }
    for (const auto& [key, text] : packet.cells) {
      const TemplateField& field = *packet.form->field(key.field);
      const bool noted = key.part == "proof" || key.part == "fears" || key.part == "cares";
      const bool apart = packet.form->section_of(key.field)->red_flags;
      if (field.audience == Audience::Customer && !apart && !noted) out.merge(marks_in(text));
    }
    return out;
  }

  int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(chance_); }

private:
  std::string fresh() { return "mk" + std::to_string(next_++) + "x"; }
  domain::Date some_day() {
    return domain::Date{std::chrono::sys_days{domain::parse_date("2026-12-01")} +
                        std::chrono::days{pick(60)}};
  }
  std::optional<domain::LocalTime> maybe_day() {
    if (pick(3) == 0) return std::nullopt;
    return domain::LocalTime{std::chrono::local_days{some_day()}} + std::chrono::hours{pick(24)};
  }
  domain::PromiseNumber some_promise() { return domain::PromiseNumber{1 + pick(4)}; }

  void add_promise() {
    domain::AddPromise act;
    act.text = fresh();
    act.owner = fresh();
    act.heard = fresh();
    if (pick(4) != 0) act.due = some_day();
    act.customer = pick(3) == 0;
    tried(act);
  }
  void edit_promise() {
    domain::EditPromise act;
    act.promise = some_promise();
    switch (pick(4)) {
      case 0:
        act.text = fresh();
        break;
      case 1:
        act.due = pick(3) == 0 ? "" : domain::iso(some_day());
        break;
      default:
        act.customer = pick(2) == 0;
    }
    tried(act);
  }
  void edit_cell() {
    using domain::FieldId;
    const char* const places[][2]{{"steps", "what"},    {"steps", "owner"}, {"steps", "proof"},
                                  {"goal", "what"},     {"pain", "quote"},  {"risk", "risk"},
                                  {"champion", "fears"}};
    if (pick(3) == 0)
      return void(tried(domain::EditCell{{FieldId{"steps"}, 1 + pick(4), "due"}, domain::iso(some_day())}));
    const auto& place = places[pick(7)];
    const FieldId field{place[0]};
    tried(domain::EditCell{{field, 1 + pick(packet.next_of(field)), place[1]}, fresh()});
  }
  void renegotiate() {
    using namespace domain;
    const PromiseNumber one = some_promise();
    for (const Renegotiation step :
         {Renegotiation::Acknowledged, Renegotiation::Offered, Renegotiation::Agreed})
      tried(RenegotiatePromise{one, step, fresh(), some_day()});
  }

  std::mt19937 chance_;
  int next_ = 1;
};

}  // namespace hh::test
