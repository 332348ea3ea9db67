#include "app/command_line.hpp"
#include "app/session_text.hpp"
#include "session/door.hpp"
#include "session/session_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

namespace hh::app {

using namespace domain;

namespace {

struct ShowOptions {
  std::string session;
  bool json = false;
};

Result<SessionId> last_of(const store::Store& store, const std::vector<store::SessionSummary>& list) {
  for (const auto& one : list) {
    if (!store.is_set_aside(one.id.value)) return one.id;
  }
  if (!list.empty()) return list.front().id;
  return Problem{"There are no sessions yet", {}, "Run one, then ask again."};
}

/// An id, the beginning of exactly one, or "last".
Result<SessionId> chosen(const store::Store& store, const std::string& asked) {
  auto list = store.sessions();
  if (!list) return list.problem();
  if (asked == "last") return last_of(store, list.value());
  std::vector<SessionId> near;
  for (const auto& one : list.value()) {
    if (one.id.value == asked) return one.id;
    if (one.id.value.starts_with(asked)) near.push_back(one.id);
  }
  if (near.size() == 1) return near.front();
  if (near.empty()) {
    return Problem{"There is no session \"" + asked + "\"",
                   {},
                   "`handoff-hour sessions` lists them; `last` is the newest."};
  }
  return Problem{"\"" + asked + "\" begins the ids of " + std::to_string(near.size()) + " sessions",
                 {},
                 "Write more of it, such as " + near.front().value + "."};
}

/// Where the session's line was last known to be; a running one is at most a heartbeat further.
Result<SessionTime> last_sign_of_life(const store::Store& store, const SessionId& id) {
  auto rows = store.journal(id.value);
  if (!rows) return rows.problem();
  std::int64_t at = rows.value().empty() ? 0 : rows.value().back().at_ms;
  if (const auto beat = store.heartbeat(id.value)) at = std::max(at, beat->at_ms);
  return SessionTime{Millis{at}};
}

Exit show(Console& console, const ShowOptions& options) {
  if (!std::filesystem::exists(console.places.database())) {
    return console.fail(
        {"There are no sessions yet", console.places.data.string(), "Run one, then ask again."},
        Exit::Refused);
  }
  const auto store = open_to_read(console.places);
  if (!store) return console.fail(store.problem(), Exit::StoreTrouble);
  const auto id = chosen(store.value(), options.session);
  if (!id) return console.fail(id.problem(), Exit::Refused);
  const auto session = session::load_session(store.value(), id.value());
  if (!session) return console.fail(session.problem(), Exit::StoreTrouble);
  const auto now = last_sign_of_life(store.value(), id.value());
  const auto all = store.value().follow_ups();
  if (!now || !all) return console.fail(!now ? now.problem() : all.problem(), Exit::StoreTrouble);
  const auto items = of_session(all.value(), id.value());
  if (options.json) {
    console.out << session::session_json(session.value(), now.value(), items)
                       .dump(2, ' ', false, nlohmann::json::error_handler_t::replace)
                << '\n';
  } else {
    console.out << session_text(session.value(), now.value(), items);
  }
  return Exit::Ok;
}

}  // namespace

void add_show(CLI::App& root, Console& console) {
  CLI::App& command = *root.add_subcommand("show", "Shows everything one session came to hold");
  const auto options = std::make_shared<ShowOptions>();
  command.add_option("SESSION", options->session, "Id, its beginning, or \"last\"")->required();
  command.add_flag("--json", options->json, "As JSON (docs/show-json.md)");
  console.on(command, [&console, options] { return show(console, *options); });
}

}  // namespace hh::app
