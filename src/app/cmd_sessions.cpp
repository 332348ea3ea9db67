#include "app/command_line.hpp"
#include "app/printable.hpp"
#include "app/session_text.hpp"
#include "session/state_json.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace hh::app {

namespace {

using nlohmann::json;
using store::SessionSummary;

json instant(const std::optional<domain::UtcTime>& at) { return at ? json(session::write_utc(*at)) : json(); }

const char* word_for_json(domain::Stage stage) {
  return stage == domain::Stage::Setup ? "setup" : stage_word(stage);
}

void print_json(const std::vector<SessionSummary>& list, std::ostream& out) {
  json rows = json::array();
  for (const SessionSummary& one : list) {
    rows.push_back({{"session", one.id.value},
                    {"program", one.program.value},
                    {"title", one.title},
                    {"room", one.room},
                    {"stage", word_for_json(one.stage)},
                    {"set_aside", one.aside.empty() ? json() : json(one.aside)},
                    {"pairs", one.pairs},
                    {"opened", session::write_utc(one.opened)},
                    {"started", instant(one.started)},
                    {"finished", instant(one.finished)}});
  }
  out << rows.dump(2, ' ', false, json::error_handler_t::replace) << '\n';
}

void print_text(const std::vector<SessionSummary>& list, std::ostream& out) {
  if (list.empty()) out << "No sessions yet.\n";
  for (const SessionSummary& one : list) {
    out << fmt::format("{:<28} {:<12} {:>2} pairs  {}{}{}\n", one.id.value,
                       one.aside.empty() ? stage_word(one.stage) : "set aside", one.pairs,
                       printable(one.title), one.room.empty() ? "" : ", ", printable(one.room));
  }
}

Exit sessions(Console& console, bool as_json) {
  std::vector<SessionSummary> list;
  if (std::filesystem::exists(console.places.database())) {
    const auto store = open_to_read(console.places);
    if (!store) return console.fail(store.problem(), Exit::StoreTrouble);
    auto found = store.value().sessions();
    if (!found) return console.fail(found.problem(), Exit::StoreTrouble);
    list = std::move(found).value();
  }
  as_json ? print_json(list, console.out) : print_text(list, console.out);
  return Exit::Ok;
}

}  // namespace

void add_sessions(CLI::App& root, Console& console) {
  CLI::App& command = *root.add_subcommand("sessions", "Lists the stored sessions, newest first");
  const auto as_json = std::make_shared<bool>(false);
  command.add_flag("--json", *as_json, "As a JSON array");
  console.on(command, [&console, as_json] { return sessions(console, *as_json); });
}

}  // namespace hh::app
