// A small template with a field of each kind that rules speak of, and a packet opened from it.
#pragma once

#include "domain/packet_command.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace hh::test {

inline domain::TemplateField packet_field(const char* id, const char* label, domain::FieldType type,
                                          bool required, domain::Audience audience) {
  domain::TemplateField field;
  field.id = domain::FieldId{id};
  field.label = label;
  field.type = type;
  field.required = required;
  field.audience = audience;
  return field;
}

/// Header, goals (customer), people, promises, red flags apart, and a plan from Closed-Won.
inline std::shared_ptr<const domain::PacketTemplate> packet_form() {
  using namespace domain;
  const auto in = Audience::Internal;
  const auto out = Audience::Customer;
  PacketTemplate form;
  form.id = TemplateId{"small"};
  form.title = "Small packet";
  TemplateSection deal{TemplateSectionId{"deal"}, "Deal"};
  deal.fields = {packet_field("account", "Account", FieldType::Text, true, out),
                 packet_field("ae", "AE", FieldType::Text, true, out),
                 packet_field("csm", "CSM", FieldType::Text, true, out),
                 packet_field("acv", "ACV", FieldType::Money, false, in)};
  TemplateSection goals{TemplateSectionId{"goals"}, "Goals"};
  TemplateField metric = packet_field("goal", "Goal", FieldType::Metric, true, out);
  metric.many = true;
  metric.at_least = 2;
  TemplateField quote = packet_field("pain", "Pain", FieldType::Quote, false, in);
  quote.many = true;
  goals.fields = {metric, quote};
  TemplateSection people{TemplateSectionId{"people"}, "People"};
  people.fields = {packet_field("champion", "Champion", FieldType::Person, true, out),
                   packet_field("signed", "Signed copy", FieldType::Attachment, false, out)};
  TemplateSection ledger{TemplateSectionId{"promises"}, "Promises"};
  ledger.fields = {packet_field("promises", "Promises", FieldType::Promise, false, in)};
  TemplateSection flags{TemplateSectionId{"flags"}, "Red flags"};
  flags.red_flags = true;
  TemplateField risk = packet_field("risk", "Risk", FieldType::Risk, false, in);
  risk.many = true;
  flags.fields = {risk};
  TemplateSection plan{TemplateSectionId{"plan"}, "First 30 days"};
  plan.plan = true;
  TemplateField steps = packet_field("steps", "Steps", FieldType::Milestone, false, out);
  steps.many = true;
  steps.preset = {
      {"Kickoff held", "CSM", 1},
      {"In use", "CSM", 7, {{"logins", "Logins", 3}, {"workflows", "Workflows", 1}}, "Call them today."},
      {"First value", "Customer", 14, {}, "The CSM steps in."}};
  plan.fields = {steps};
  form.sections = {deal, goals, people, ledger, flags, plan};
  return std::make_shared<const PacketTemplate>(std::move(form));
}

/// One packet and everything that was done to it, a second apart.
struct PacketBench {
  std::shared_ptr<const domain::PacketTemplate> form = packet_form();
  std::vector<domain::PacketAct> acts;
  domain::Packet packet;
  int second = 0;

  PacketBench() {
    domain::OpenPacket open;
    open.form = form->id;
    open.zone = "Europe/Berlin";
    open.header = {{"account", "Northwind"}, {"ae", "Zoë Adler"}, {"csm", "Łukasz Nowak"}};
    acts.push_back(made(open, "Zoë"));
    packet = domain::open_packet(acts.front(), form);
  }

  domain::PacketAct made(domain::PacketCommand what, const std::string& who) {
    second += 1;
    return {domain::ActId{"a" + std::to_string(second)}, domain::PacketId{"pk-1"}, who,
            domain::UtcTime{std::chrono::seconds{1'780'000'000 + second}}, std::move(what)};
  }
  /// Refusal in words, or nothing.
  std::optional<domain::Problem> tried(domain::PacketCommand what, const std::string& who = "Zoë") {
    domain::PacketAct act = made(std::move(what), who);
    if (auto no = domain::check(packet, act)) return no;
    acts.push_back(act);
    if (std::holds_alternative<domain::UndoPacket>(act.what)) {
      packet = domain::replay(acts, form);
    } else {
      domain::apply(packet, act);
    }
    return std::nullopt;
  }
  void done(domain::PacketCommand what, const std::string& who = "Zoë") {
    if (const auto no = tried(std::move(what), who)) throw std::runtime_error(no->sentence());
  }
  void write(const char* field, int row, const char* part, const std::string& text,
             const std::string& who = "Zoë") {
    done(domain::EditCell{{domain::FieldId{field}, row, part}, text}, who);
  }
  void undo(const std::string& who = "Zoë") { done(domain::UndoPacket{domain::undoable_acts(acts)}, who); }
  /// Everything the gate asks for but verdicts and initials.
  void fill() {
    write("goal", 1, "what", "Ramp of a new rep");
    write("goal", 1, "target", "45 days");
    write("goal", 2, "what", "Meetings a week");
    write("goal", 2, "target", "12");
    write("champion", 1, "name", "Nguyễn Thị Mai");
  }
  void accept_all() {
    for (const domain::TemplateSection& section : form->sections) {
      done(domain::JudgeSection{section.id, true, {}, {}, {}}, "Łukasz");
    }
  }
};

}  // namespace hh::test
