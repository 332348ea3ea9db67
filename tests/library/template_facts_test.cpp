// The five templates of the library: what each asks for, what is required, and what a customer may read.
#include "library/packet_templates.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace hh;
using namespace hh::domain;

namespace {

using Names = std::vector<std::string>;

const library::TemplateShelf& shelf() {
  static const library::TemplateShelf all =
      library::read_templates({std::filesystem::path(HH_SOURCE_DIR) / "scripts-library" / "templates"});
  return all;
}

const PacketTemplate& form(const char* id) {
  const auto found = shelf().find(TemplateId{id});
  REQUIRE(found);
  return *found;
}

const TemplateField& field(const PacketTemplate& form, const char* id) {
  const TemplateField* found = form.field(FieldId{id});
  CAPTURE(id);
  REQUIRE(found);
  return *found;
}

const TemplateSection& section(const PacketTemplate& form, const char* id) {
  const TemplateSection* found = form.section(TemplateSectionId{id});
  CAPTURE(id);
  REQUIRE(found);
  return *found;
}

template <class Wanted>
Names fields_where(const PacketTemplate& form, Wanted wanted) {
  Names out;
  for (const TemplateSection& section : form.sections) {
    for (const TemplateField& one : section.fields) {
      if (wanted(section, one)) out.push_back(one.id.value);
    }
  }
  return out;
}

Names required(const PacketTemplate& form) {
  return fields_where(form, [](const auto&, const TemplateField& one) { return one.required; });
}

Names ids(const TemplateSection& section) {
  Names out;
  for (const TemplateField& one : section.fields)
    out.push_back(one.id.value);
  return out;
}

std::string joined(const Names& names) {
  std::string out;
  for (const std::string& one : names)
    out += (out.empty() ? "" : " ") + one;
  return out;
}

bool asks(const PacketTemplate& form, const char* id, FieldType type) {
  const TemplateField* found = form.field(FieldId{id});
  return found != nullptr && found->type == type;
}

/// "1 7 10": the days of the rows a field brings along.
std::string days(const TemplateField& field) {
  Names out;
  for (const PresetRow& row : field.preset) {
    if (row.day) out.push_back(std::to_string(*row.day));
  }
  return joined(out);
}

std::size_t sections_named(const PacketTemplate& form, const std::string& start) {
  return static_cast<std::size_t>(std::ranges::count_if(
      form.sections, [&](const TemplateSection& one) { return one.title.starts_with(start); }));
}

}  // namespace

TEST_CASE("the five templates load without a fault or a warning") {
  std::string all;
  for (const library::Fault& fault : shelf().faults)
    all += fault.sentence() + "\n";
  CHECK(all == "");
  std::set<std::string> names;
  for (const auto& one : shelf().forms)
    names.insert(one->id.value);
  CHECK(names == std::set<std::string>{"context", "first30", "forge", "pass", "reboot"});
  for (const auto& one : shelf().forms)
    CHECK(one->program.value == one->id.value);
}

TEST_CASE("every field of the library has a help text, a good and a bad example of its own") {
  for (const auto& one : shelf().forms) {
    for (const TemplateSection& section : one->sections) {
      CAPTURE(section.title);
      CHECK(!section.intro.empty());
      for (const TemplateField& field : section.fields) {
        CAPTURE(one->id.value);
        CAPTURE(field.id.value);
        CHECK(!field.help.empty());
        CHECK(!field.good.empty());
        CHECK(!field.bad.empty());
        CHECK(field.good != field.bad);
      }
    }
  }
}

TEST_CASE("every template has the fields that lists and clocks read") {
  for (const auto& one : shelf().forms) {
    CAPTURE(one->id.value);
    for (const char* name : {"account", "ae", "csm"}) {
      CHECK(asks(*one, name, FieldType::Text));
      CHECK(field(*one, name).required);
    }
    CHECK(asks(*one, "acv", FieldType::Money));
    CHECK(asks(*one, "closed", FieldType::Day));
    CHECK(asks(*one, "renewal", FieldType::Day));
    CHECK(asks(*one, "champion", FieldType::Person));
    CHECK(asks(*one, "kickoff", FieldType::Day));
  }
}

TEST_CASE("only these fields are ever the customer's") {
  const std::map<std::string, std::string> theirs{
      {"reboot", "account ae csm use-cases champion proof-point kickoff check-in"},
      {"pass", "account ae csm kickoff champion exec-sponsor-ours outcome metric timeline"},
      {"forge",
       "account ae csm success-metric metric-owner champion kickoff five-days milestones signed-for-customer "
       "signed-plan"},
      {"context",
       "account ae csm criteria success-metric first-use-case timeline champion meet-csm kickoff "
       "plan-milestones "
       "customer-commitments"},
      {"first30",
       "account ae csm champion use-case volume integrations top-concern success-metric success-timeline "
       "activation-milestone kickoff activation"}};
  for (const auto& one : shelf().forms) {
    CHECK(joined(fields_where(*one, [](const auto&, const TemplateField& field) {
            return field.audience == Audience::Customer;
          })) == theirs.at(one->id.value));
  }
}

TEST_CASE("red flags stand on a page apart, and none of them is the customer's") {
  const std::map<std::string, std::string> flags{
      {"reboot", "risks skeptic"},
      {"pass", "risk-score risk-reason detractor risks"},
      {"forge", "failed-vendor politics pet-peeves regulatory-dates red-flags blocker"},
      {"context", "skeptics objections risks"},
      {"first30", "risks career-stake"}};
  for (const auto& one : shelf().forms) {
    CHECK(joined(fields_where(*one, [](const TemplateSection& section, const auto&) {
            return section.red_flags;
          })) == flags.at(one->id.value));
    CHECK(fields_where(*one, [](const TemplateSection& section, const TemplateField& field) {
            return field.type == FieldType::Risk && !section.red_flags;
          }).empty());
  }
}

TEST_CASE("reboot: a header and four fields, then the two dates") {
  const PacketTemplate& reboot = form("reboot");
  CHECK(joined(ids(section(reboot, "deal"))) == "account acv closed ae csm renewal");
  for (const char* numbered :
       {"1 Use cases", "2 People", "3 ROI target", "4 Scar-tissue risks", "5 Kickoff"}) {
    CAPTURE(numbered);
    CHECK(sections_named(reboot, numbered) == 1);
  }
  const TemplateField& cases = field(reboot, "use-cases");
  CHECK(cases.type == FieldType::Metric);
  CHECK(cases.at_least == 3);
  CHECK(joined(ids(section(reboot, "people"))) == "champion economic-buyer backup-champion");
  CHECK(asks(reboot, "backup-champion", FieldType::Person));
  CHECK(asks(reboot, "skeptic", FieldType::Person));
  CHECK(asks(reboot, "roi", FieldType::Money));
  CHECK(asks(reboot, "assumptions", FieldType::Ranked));
  CHECK(asks(reboot, "proof-point", FieldType::Milestone));
  CHECK(!field(reboot, "proof-point").many);
  CHECK(asks(reboot, "risks", FieldType::Risk));
  CHECK(asks(reboot, "check-in", FieldType::Day));
  CHECK(required(reboot).size() == 16);
  CHECK(section(reboot, "deal").intro.find("20 to 30 minutes") != std::string::npos);
}

TEST_CASE("pass: exactly fifteen required fields, eleven facts, seven roles") {
  const PacketTemplate& pass = form("pass");
  CHECK(required(pass).size() == 15);
  CHECK(joined(required(pass)) ==
        "account ae csm promises acv term renewal economic-buyer champion technical-owner outcome metric "
        "timeline risk-score risk-reason");
  CHECK(joined(ids(section(pass, "accounts"))) ==
        "acv term renewal billing nrr payment-terms po-number ap-contact ramp security-addendum "
        "msa-exceptions");
  CHECK(section(pass, "accounts").fields.size() == 11);
  for (const char* role : {"economic-buyer", "champion", "detractor", "technical-owner", "power-users",
                           "exec-sponsor-theirs", "exec-sponsor-ours"}) {
    CAPTURE(role);
    const TemplateField& person = field(pass, role);
    CHECK(person.type == FieldType::Person);
    std::set<std::string> parts;
    for (const CellPart& part : parts_of(person))
      parts.insert(part.id);
    CHECK((parts.contains("role") && parts.contains("cares") && parts.contains("fears")));
  }
  CHECK(section(pass, "stakeholders").fields.size() == 6);
  REQUIRE(pass.ledger());
  CHECK(field(pass, "risk-score").choices == Names{"1", "2", "3", "4", "5"});
  const std::string search = section(pass, "promises").intro;
  for (const char* phrase : {"we can", "we will", "by a date", "I'll get you", "absolutely"}) {
    CHECK(search.find(phrase) != std::string::npos);
  }
  const TemplateSection& drill = section(pass, "drill");
  CHECK(drill.plan);
  CHECK(drill.from == DealEvent::ClosedWon);
  CHECK(days(drill.fields.at(0)) == "1 7 10 14 21 30 60 90 180");
}

TEST_CASE("forge: four artifacts, the first in six parts, and a partner section nobody has to fill") {
  const PacketTemplate& forge = form("forge");
  CHECK(sections_named(forge, "Discovery capture ") == 6);
  for (int part = 1; part <= 6; ++part) {
    CHECK(sections_named(forge, "Discovery capture " + std::to_string(part) + ":") == 1);
  }
  CHECK(sections_named(forge, "Signature-day transfer: ") == 3);
  CHECK(sections_named(forge, "Kickoff cadence: ") == 1);
  CHECK(sections_named(forge, "Joint account plan: ") == 1);
  for (const TemplateSection& one : forge.sections) {
    CAPTURE(one.title);
    const bool is_required = std::ranges::any_of(one.fields, &TemplateField::required);
    CHECK(is_required == (one.id.value != "partner"));
  }
  CHECK(asks(forge, "pain", FieldType::Quote));
  CHECK(asks(forge, "success-metric", FieldType::Metric));
  CHECK(asks(forge, "metric-said", FieldType::Day));
  CHECK(joined(ids(section(forge, "political-map"))) ==
        "champion economic-buyer technical-evaluator influencers");
  CHECK(joined(ids(section(forge, "landmines"))) == "failed-vendor politics pet-peeves regulatory-dates");
  CHECK(joined(ids(section(forge, "expansion-thesis"))) == "next-dollar must-be-true");
  CHECK(joined(ids(section(forge, "partner"))) == "partner-owner partner-lead partner-home");
  const TemplateSection& cadence = section(forge, "cadence");
  CHECK(cadence.plan);
  CHECK(cadence.from == DealEvent::Countersigned);
  CHECK(cadence.day_unit == ClockUnit::CalendarDays);
  CHECK(days(field(forge, "five-days")) == "3 4 5");
  CHECK(days(field(forge, "five-days-inside")) == "0 0 3 3");
  const TemplateSection& plan = section(forge, "account-plan");
  CHECK(plan.plan);
  CHECK(plan.from == DealEvent::Countersigned);
  const TemplateField& milestones = field(forge, "milestones");
  CHECK(days(milestones) == "30 60 90");
  CHECK(milestones.at_least == 3);
  CHECK(std::ranges::all_of(milestones.preset, [](const PresetRow& row) { return row.owner.empty(); }));
}

TEST_CASE("context: four domains, and the minimum set is what the gate asks for") {
  const PacketTemplate& context = form("context");
  for (const char* domain :
       {"1 Success criteria", "2 Relationships", "3 Commitments and concessions", "4 Technical"}) {
    CHECK(sections_named(context, domain) == 1);
  }
  CHECK(joined(required(context)) ==
        "account ae csm criteria first-use-case timeline champion champion-contact concessions "
        "technical-environment");
  CHECK(asks(context, "criteria", FieldType::Quote));
  CHECK(asks(context, "sponsor-said", FieldType::Quote));
  CHECK(asks(context, "buyer-is-champion", FieldType::Choice));
  CHECK(field(context, "political-scope").choices.front() == "One department");
  CHECK(context.ledger() != nullptr);
  CHECK(joined(ids(section(context, "technical"))) ==
        "technical-environment data-to-move it-owner it-engaged constraints");
  CHECK(field(context, "csm-rating").choices.size() == 5);
  const TemplateSection& plan = section(context, "success-plan");
  CHECK(plan.plan);
  CHECK(plan.from == DealEvent::Kickoff);
  CHECK(days(field(context, "plan-milestones")) == "2 21 30");
}

TEST_CASE("first30: one page, and thirty days with two bars") {
  const PacketTemplate& first = form("first30");
  for (const char* asked : {"size",
                            "industry",
                            "champion-email",
                            "champion-profile",
                            "economic-buyer",
                            "others",
                            "term",
                            "tier",
                            "discount",
                            "pain",
                            "compelling-event",
                            "decision-criteria",
                            "prior-tools",
                            "use-case",
                            "volume",
                            "integrations",
                            "promises",
                            "success-metric",
                            "success-timeline",
                            "risks",
                            "career-stake"}) {
    CAPTURE(asked);
    CHECK(first.field(FieldId{asked}) != nullptr);
  }
  CHECK(section(first, "customer").intro.find("30 to 45 minutes") != std::string::npos);
  const TemplateSection& plan = section(first, "plan");
  CHECK(plan.plan);
  CHECK(plan.from == DealEvent::ClosedWon);
  const TemplateField& activation = field(first, "activation");
  CHECK(days(activation) == "0 1 7 7 7 7 14 14 21 30");
  for (const PresetRow& row : activation.preset) {
    CAPTURE(row.text);
    CHECK(!row.owner.empty());
    if (row.text.starts_with("Day-7 call")) {
      REQUIRE(row.bars.size() == 2);
      CHECK((row.bars[0].id == "logins" && row.bars[0].least == 3));
      CHECK((row.bars[1].id == "workflows" && row.bars[1].least == 1));
      CHECK(row.otherwise.find("the CSM steps in") != std::string::npos);
    } else {
      CHECK(row.bars.empty());
    }
    if (row.text == "First value") {
      CHECK(row.day == 14);
      CHECK(row.otherwise.find("The CSM steps in") != std::string::npos);
    }
  }
  CHECK(days(field(first, "our-checks")) == "1 7 30 30 30 90");
}
