// Playbooks: the calls of a file, the pages beside them, and the figures of ours that can be counted.
#include "library/library.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

using namespace hh;
using domain::Minutes;
using domain::Program;

namespace {

const library::Shelf& shelf() {
  static const auto one = library::read_shelf(std::filesystem::path(HH_SOURCE_DIR) / "scripts-library");
  return one;
}

std::shared_ptr<const Program> program(const char* id) {
  auto found = shelf().find(domain::ProgramId{id});
  REQUIRE(found != nullptr);
  return found;
}

using Clock = std::vector<int>;

/// The slot of a call, then the minutes of its sections.
Clock clock_of(const char* id, const char* call) {
  const Program hour = domain::of_call(*program(id), call);
  REQUIRE(program(id)->call(call) != nullptr);
  Clock out{static_cast<int>(hour.slot.count())};
  for (const auto& section : hour.sections)
    out.push_back(static_cast<int>(section.planned.count()));
  return out;
}

domain::Step page(const char* id, const std::string& title) {
  const auto found = program(id);
  for (const auto* sections : {&found->sections, &found->reference}) {
    for (const auto& section : *sections) {
      for (const auto& step : section.steps)
        if (step.title == title) return step;
    }
  }
  FAIL("no step is called " << title);
  return found->sections.front().steps.front();
}

bool says(const domain::Step& step, const std::string& words) {
  return std::ranges::any_of(step.items, [&](const domain::Item& item) {
    return (item.title + " " + item.text).find(words) != std::string::npos;
  });
}

std::string faults_of(const std::string& body, const std::string& kind = "playbook") {
  const std::string text = "+++\nid = \"x\"\ntitle = \"X\"\nkind = \"" + kind + "\"\n+++\n" + body;
  std::string out;
  for (const auto& fault : library::read_program(text, "x.md").faults)
    out += fault.sentence() + "\n";
  return out;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the playbooks load without an error") {
  const std::set<std::string> ours = {"context.md", "first30.md", "reboot-calls.md"};
  for (const auto& fault : shelf().faults) {
    if (!ours.contains(fault.file)) continue;
    CAPTURE(fault.sentence());
    CHECK(fault.warning);
    CHECK(has(fault.reason, "5 min over the slot of 60 min"));
  }
}

TEST_CASE("every call runs on its clock") {
  CHECK(clock_of("context", "internal") == Clock{30, 3, 22, 5});
  CHECK(clock_of("context", "meet-your-csm") == Clock{20, 5, 10, 5});
  CHECK(clock_of("context", "kickoff") == Clock{50, 15, 20, 15});
  CHECK(clock_of("first30", "kickoff") == Clock{60, 5, 10, 15, 15, 5, 10, 5});
  CHECK(clock_of("first30", "day-7") == Clock{15, 5, 5, 5});
  CHECK(clock_of("first30", "day-30") == Clock{30, 10, 10, 10});
  CHECK(clock_of("reboot-calls", "kickoff") == Clock{45, 5, 25, 10, 5});
  CHECK(clock_of("reboot-calls", "check-in") == Clock{30, 10, 5, 10, 5});
}

TEST_CASE("the joint kickoff is five over its hour") {
  const Program kickoff = domain::of_call(*program("first30"), "kickoff");
  CHECK(kickoff.agenda_total() - kickoff.slot == Minutes{5});
}

TEST_CASE("a call keeps what can be looked up, and only its own commitments") {
  const auto context = program("context");
  const Program internal = domain::of_call(*context, "internal");
  CHECK(internal.title == "Internal handoff call");
  CHECK(internal.subtitle == context->title);
  CHECK(internal.questions.size() == context->questions.size());
  CHECK(internal.reference.size() == context->reference.size());
  CHECK(internal.commitments.empty());
  const Program kickoff = domain::of_call(*context, "kickoff");
  REQUIRE(kickoff.commitments.size() == 1);
  CHECK(kickoff.commitments[0].due.unit == domain::DueUnit::Hours);
  CHECK(kickoff.commitments[0].due.amount == 48);
  CHECK(domain::of_call(kickoff, "kickoff").sections.size() == kickoff.sections.size());
}

TEST_CASE("context: questions, domains, minimum set, gate and measures") {
  const Program internal = domain::of_call(*program("context"), "internal");
  CHECK(internal.sections[1].steps.size() == 5);
  for (const auto& step : internal.sections[1].steps)
    CHECK(step.kind == domain::StepKind::Question);
  CHECK(page("context", "2 · Relationships").items.size() == 5);
  CHECK(page("context", "3 · Commitments and concessions").items.size() == 5);
  CHECK(page("context", "4 · Technical").items.size() == 4);
  CHECK(page("context", "The least a doc may hold").items.size() == 6);
  CHECK(has(page("context", "The least a doc may hold").notes, "3 to 5 business days before signature"));
  CHECK(says(page("context", "Before the first question"), "5 to 7 days before the kickoff"));
  CHECK(has(page("context", "A face before the signature").notes, "last two weeks"));
  CHECK(says(page("context", "No doc, no clock"), "No SLA clock"));
  const auto& measures = page("context", "Four measures");
  CHECK(measures.items.size() == 4);
  CHECK(says(measures, "over 10 business days is flagged"));
  CHECK(says(measures, "1 to 5"));
  REQUIRE(measures.claims.size() == 2);
  CHECK(has(measures.claims[0].text, "28%"));
  CHECK(measures.claims[0].source == "TSIA");
}

TEST_CASE("first30: what done looks like, the doc, the plan, the KPIs and the mistakes") {
  CHECK(page("first30", "Seven things in place").items.size() == 7);
  CHECK(page("first30", "Where it applies").claims.size() == 3);
  CHECK(page("first30", "Customer and people").items.size() == 5);
  CHECK(page("first30", "The deal").items.size() == 5);
  CHECK(page("first30", "The work").items.size() == 5);
  CHECK(page("first30", "A line that holds").items.size() == 4);
  CHECK(has(page("first30", "Who is here, and why").notes, "70%"));
  CHECK(says(page("first30", "Owner and date on each"), "within 4 hours"));
  const auto& plan = page("first30", "Day by day");
  REQUIRE(plan.items.size() == 6);
  CHECK(plan.items[0].title == "D0");
  CHECK(plan.items[5].title == "D21–30");
  CHECK(says(page("first30", "The bar on day 7"), "3 logins"));
  CHECK(says(page("first30", "The bar on day 7"), "1 workflow"));
  CHECK(page("first30", "What activation can be").items.size() == 4);
  CHECK(page("first30", "When it cannot be delivered").items.size() == 4);
  CHECK(says(page("first30", "Quality"), "60–80%"));
  CHECK(says(page("first30", "Quality"), "40–60"));
  CHECK(says(page("first30", "Outcome"), "95%"));
  CHECK(page("first30", "Process").items.size() == 5);
  CHECK(page("first30", "What breaks a first month").items.size() == 10);
  CHECK(says(page("first30", "What breaks a first month"), "80% sign, 20% renewal"));
  CHECK(program("first30")->script(domain::ScriptId{"intro-email"}) != nullptr);
  REQUIRE(program("first30")->commitments.size() == 1);
  CHECK(program("first30")->commitments[0].due.amount == 4);
}

TEST_CASE("what is wrong with a call is said with its line") {
  CHECK(has(faults_of("# Kickoff\n## A (5 min)\n### a\n"), "x.md:6: call “Kickoff” needs its slot"));
  CHECK(has(faults_of("# Kickoff (5 min)\n"), "x.md:6: call “Kickoff” has no section"));
  CHECK(has(faults_of("# K (5 min)\n## A (5 min)\n### a\n# K (5 min)\n## B (5 min)\n### b\n"),
            "x.md:9: a call “K” exists already"));
  CHECK(has(faults_of("## A (5 min)\n### a\n# K (5 min)\n## B (5 min)\n### b\n"),
            "x.md:8: a section stands before the first call"));
  CHECK(has(faults_of("# K (60 min)\n## A (60 min)\n### a\n", "training"), "only a playbook has calls"));
  CHECK(has(faults_of("# K (5 min)\n### a\n"), "stands before the first section"));
  CHECK(has(faults_of("# K (5 min)\n## A (6 min)\n### a\n"),
            "x.md:6: the sections of “K” add up to 6 min, 1 min over the slot of 5 min"));
  CHECK(faults_of("# K (5 min)\n## A (5 min)\n### a\n# Reference\n## Facts\n### b\n").empty());
}
