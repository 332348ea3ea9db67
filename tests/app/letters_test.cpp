// What the customer reads of each template, word for word, from an empty, a half-filled and a full packet.
#include "app/packet_out.hpp"
#include "domain/due.hpp"
#include "session/packet_replay.hpp"
#include "ui/golden.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace hh;
using namespace hh::app;
using namespace hh::domain;

namespace {

constexpr const char* account = "Oak Dental Inc.";
const UtcTime now{std::chrono::sys_days{parse_date("2026-11-24")} + std::chrono::hours{9}};

std::string text_for(const TemplateField& field, const CellPart& part, int row) {
  if (part.id == "owner") return row % 2 == 0 ? "AE" : "CSM";
  if (part.id == "channel") return "mai.tran@oak.example";
  if (field.type == FieldType::Person && part.id == "name") return "Mai Tran";
  switch (part.kind) {
    case PartKind::Day:
      return row % 2 == 0 ? "2026-12-15" : "2026-12-01";
    case PartKind::Amount:
      return "$84,000";
    case PartKind::OneToFive:
    case PartKind::Count:
      return "4";
    case PartKind::OneOf:
      return field.choices.front();
    case PartKind::YesNo:
      return "";
    case PartKind::Line:
    case PartKind::Words:
      break;
  }
  if (part.id == "baseline") return "14 %";
  if (part.id == "target") return "8 %";
  if (part.id == "measured") return "the front desk's own list";
  return field.type == FieldType::Metric ? "No-shows" : field.label + " in words";
}

struct Bench {
  Places places;
  session::LivePacket live;
  int acts = 0;

  explicit Bench(const PacketTemplate& form) {
    OpenPacket open{form.id, form.source, "America/Chicago", "", {}, {}, {{"account", account}}};
    live = session::opened_packet({ActId{"open"}, PacketId{"pk-1"}, "Ann", now, open}).value();
  }
  void done(PacketCommand what) {
    const PacketAct act{ActId{std::to_string(++acts)}, live.packet.id, "Ann", now, std::move(what)};
    if (const auto no = check(live.packet, act)) FAIL(no->sentence());
    apply(live.packet, act);
  }
  /// How many fields get their words: 0 none, 1 every second, 2 all.
  void fill(int share) {
    int nth = 0;
    for (const TemplateSection& section : live.form->sections) {
      for (const TemplateField& field : section.fields) {
        const bool wanted = share == 2 || (share == 1 && nth++ % 2 == 0);
        if (!wanted || field.type == FieldType::Promise || field.id.value == "account") continue;
        const std::vector<int> rows = live.packet.rows_of(field.id);
        const int row = rows.empty() ? live.packet.next_of(field.id) : rows.front();
        for (const CellPart& part : parts_of(field)) {
          if (field.type == FieldType::Milestone && part.id != "owner") continue;
          done(EditCell{{field.id, row, part.id}, text_for(field, part, row)});
        }
      }
    }
  }
  void names() {
    done(EditCell{{FieldId{"ae"}, 1, "text"}, "Ann Lee"});
    done(EditCell{{FieldId{"csm"}, 1, "text"}, "Bo Kim"});
  }
  void promises() {
    if (live.form->ledger() == nullptr) return;
    AddPromise sso{PromiseKind::Integration,
                   "Single sign-on for all practices",
                   parse_date("2027-01-15"),
                   "AE",
                   "",
                   true};
    AddPromise report{
        PromiseKind::Scope, "A report of no-shows by week", parse_date("2026-12-20"), "CSM", "", true};
    AddPromise ours{PromiseKind::Pricing, "We drop the uplift", parse_date("2027-01-14"), "AE", "", false};
    for (const AddPromise& one : {sso, report, ours})
      done(one);
    done(RenegotiatePromise{PromiseNumber{2}, Renegotiation::Acknowledged, "told Mai", {}});
  }

  std::string read(const PacketOut& wanted) const {
    const auto made = packet_document(places, live.packet, wanted, now);
    return made ? made.value().bytes : made.problem().sentence();
  }
  std::string letter(documents::Letter which) const {
    const auto made = packet_letter_text(places, live.packet, which, now);
    return made ? made.value().bytes : made.problem().sentence();
  }
  std::string all() const {
    std::string out;
    const auto add = [&](const char* name, const std::string& text) {
      out += std::string("== ") + name + "\n" + text + "\n";
    };
    add("intro", letter(documents::Letter::Intro));
    add("recap", letter(documents::Letter::Recap));
    for (const ContentPart part : {ContentPart::Packet, ContentPart::Plan})
      add(word(part), read({documents::Format::Markdown, Audience::Customer, part}));
    add("chat", read({documents::Format::Chat, Audience::Customer}));
    return out;
  }
};

std::vector<std::shared_ptr<const PacketTemplate>> forms() { return shelf_of(Places{})->forms; }

}  // namespace

TEST_CASE("letters and documents for the customer say what was agreed, from whatever is there") {
  for (const auto& form : forms()) {
    Bench empty(*form), half(*form), full(*form);
    half.fill(1);
    full.fill(2);
    full.names();
    full.promises();
    test::matches_golden("letters-" + form->id.value, "#### empty\n" + empty.all() + "#### half\n" +
                                                          half.all() + "#### full\n" + full.all());
  }
}

TEST_CASE("no letter has words of ours, two full stops, a past date to come, or a bare zone") {
  for (const auto& form : forms()) {
    CAPTURE(form->id.value);
    Bench full(*form);
    full.fill(2);
    full.names();
    full.promises();
    const std::string all = full.all();
    for (const std::string wrong : {"Inc..", "America/", "Hello,", "AE ", "CSM ", " CSM", "Owner: AE",
                                    "PASS doc", "Baseline:", "acknowledged"}) {
      CAPTURE(wrong);
      CHECK(all.find(wrong) == std::string::npos);
    }
    CHECK(all.find("Hello Mai Tran,") != std::string::npos);
    CHECK(full.letter(documents::Letter::Intro).find("A report of no-shows") == std::string::npos);
    const std::string mail = full.read({documents::Format::Eml, Audience::Customer});
    CHECK(mail.find("mai.tran@oak.example") != std::string::npos);
  }
}
