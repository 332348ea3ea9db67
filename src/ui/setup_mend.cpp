#include "ui/setup_mend.hpp"

#include "domain/blanks.hpp"
#include "ui/dates.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hh::ui {
namespace {

/// The program as its scripts are read in this hour; of a playbook, the chosen call.
std::shared_ptr<const domain::Program> scripts_of(const session::Snapshot& snap, const SetupMemory& memory) {
  const auto program = snap.shelf ? snap.shelf->find(memory.program) : nullptr;
  if (program == nullptr || program->call(memory.call) == nullptr) return program;
  return std::make_shared<const domain::Program>(domain::of_call(*program, memory.call));
}

/// "pair 2 lacks the champion, promise 1; 3 more pairs lack something".
std::string sentence_of(const domain::Program* program, const std::vector<domain::Pair>& pairs) {
  std::string first;
  int more = 0;
  for (std::size_t i = 0; program != nullptr && i < pairs.size(); ++i) {
    if (blank(pairs[i])) continue;
    const std::vector<std::string> names = domain::blanks(*program, pairs[i]);
    if (names.empty()) continue;
    if (!first.empty()) {
      more += 1;
      continue;
    }
    for (const std::string& name : names)
      first += (first.empty() ? fmt::format("pair {} lacks ", i + 1) : ", ") + domain::blank_words(name);
  }
  if (more > 0) first += "; " + counted(more, "more pair lacks", "more pairs lack") + " something";
  return first;
}

/// The field of the roster in which a stand-in is filled.
std::string field_for(const std::string& name) {
  if (name.starts_with("promise.")) return "promises";
  return name == "close_date" ? "closed" : name;
}

}  // namespace

std::string blank_sentence(const session::Snapshot& snap, const SetupMemory& memory) {
  return sentence_of(scripts_of(snap, memory).get(), memory.roster.rows.pairs);
}

void mend(Scene& scene, SetupMemory& memory, const std::string& item) {
  RosterMemory& roster = memory.roster;
  if (item == "check.time") scene.ui.set_focus("start");
  if (item == "check.roster") {
    const auto remarks = look_over(roster.rows);
    const int row = remarks.empty() ? 1 : std::max(1, remarks.front().row);
    const bool deal = !remarks.empty() && remarks.front().what.find("closed") == 0;
    lead_to(scene.ui, roster, static_cast<std::size_t>(row) - 1, deal ? "closed" : "ae");
  }
  if (item != "check.scripts") return;
  const auto program = scripts_of(scene.snap, memory);
  for (std::size_t i = 0; program != nullptr && i < roster.rows.pairs.size(); ++i) {
    if (blank(roster.rows.pairs[i])) continue;
    const std::vector<std::string> names = domain::blanks(*program, roster.rows.pairs[i]);
    if (!names.empty()) return lead_to(scene.ui, roster, i, field_for(names.front()));
  }
}

}  // namespace hh::ui
