#include "app/command_line.hpp"
#include "app/script_lines.hpp"
#include "app/session_text.hpp"
#include "app/training.hpp"
#include "app/typed_names.hpp"
#include "app/virtual_clock.hpp"
#include "app/whole_file.hpp"
#include "session/random_id.hpp"
#include "session/session_json.hpp"
#include "session/state_json.hpp"
#include "session/zone.hpp"

#include <nlohmann/json.hpp>

#include <chrono>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>

namespace hh::app {

using namespace domain;

namespace {

struct SimulateOptions {
  std::string program, utc, zone, room;
  std::filesystem::path roster, script, acknowledged;
  bool json = false;
  bool stop_on_error = false;
};

/// One session on virtual time: the real door and store, and nobody's clock.
class Simulation {
public:
  Simulation(store::Store store, std::shared_ptr<const library::Shelf> shelf, UtcTime start, std::string zone)
      : clock_(std::make_shared<VirtualClock>(start, "virtual-" + session::random_hex(8))),
        door_({std::move(store), clock_, std::move(shelf), std::move(zone), {}}) {}

  /// Nothing where the session is open.
  std::optional<Problem> open(const ProgramId& program, Settings settings, Roster roster) {
    door_.commands().open_session(program, std::move(settings), std::move(roster));
    door_.drain();
    const auto snap = door_.snapshot();
    if (snap->live) return {};
    return snap->notice ? snap->notice->problem : Problem{"The session could not be opened", {}, {}};
  }

  std::optional<Problem> play(const std::string& text) {
    auto line = read_script_line(text);
    if (!line) return line.problem();
    const Millis at = line.value().at.value_or(now_);
    if (at < now_) return Problem{"\"at\" lies before the line above", {}, "Put the lines in order."};
    now_ = at;
    clock_->move_to(at);
    return door_.ask(line.value().post).refused;
  }

  session::SnapshotPtr snapshot() { return door_.snapshot(); }
  SessionTime now() const { return door_.moment().at; }

private:
  std::shared_ptr<VirtualClock> clock_;
  session::Door door_;
  Millis now_{};
};

UtcTime current_utc() { return std::chrono::floor<Millis>(std::chrono::system_clock::now()); }

/// Plays every line; refusals are told with their line and counted.
int play_all(Simulation& simulation, std::istream& script, const SimulateOptions& options,
             std::ostream& err) {
  std::ofstream acknowledged;
  if (!options.acknowledged.empty()) acknowledged.open(options.acknowledged, std::ios::app);
  int refusals = 0;
  std::string text;
  for (int number = 1; std::getline(script, text); ++number) {
    if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
    const auto refused = simulation.play(text);
    if (!refused) {
      // Handed to the system at once: what stands here was acknowledged, whatever happens next.
      if (acknowledged.is_open()) acknowledged << number << '\n' << std::flush;
      continue;
    }
    ++refusals;
    err << options.script.string() << ':' << number << ": " << refused->sentence() << '\n';
    if (options.stop_on_error) break;
  }
  return refusals;
}

void print(Simulation& simulation, bool as_json, std::ostream& out) {
  const auto snap = simulation.snapshot();
  const auto items = of_session(snap->follow_ups, snap->live->id);
  if (as_json) {
    out << session::session_json(*snap->live, simulation.now(), items).dump(2) << '\n';
  } else {
    out << session_text(*snap->live, simulation.now(), items);
  }
}

Exit simulate(Console& console, const SimulateOptions& options) {
  const auto start = options.utc.empty() ? std::optional(current_utc()) : session::read_utc(options.utc);
  if (!start) {
    return console.fail({"\"" + options.utc + "\" is no instant", "--utc", "Write 2026-11-23T09:00:00Z."},
                        Exit::WrongUse);
  }
  if (const auto wrong = wrong_zone(options.zone)) return console.fail(*wrong, Exit::WrongUse);
  const auto shelf = shelf_of(console.places);
  const auto found = find_program(*shelf, options.program);
  if (const auto* no = std::get_if<NotFound>(&found)) return console.fail(no->problem, no->code);
  const auto roster = read_roster_file(options.roster, console.err);
  if (!roster) return console.fail(roster.problem(), Exit::Refused);
  std::ifstream script(options.script);
  if (!script) {
    return console.fail({"The script cannot be read", options.script.string(), "Check its name."},
                        Exit::Refused);
  }

  if (!options.acknowledged.empty()) {
    const auto free = may_write(options.acknowledged, Existing::Replace);
    if (!free) return console.fail(free.problem(), Exit::Refused);
  }
  if (const auto made = prepare_data_folder(console.places); !made) {
    return console.fail(made.problem(), Exit::StoreTrouble);
  }
  const auto lock = store::FolderLock::take(console.places.lock_folder());
  if (!lock) return console.fail(lock.problem(), Exit::AlreadyRunning);
  auto store = open_to_write(console.places);
  if (!store) return console.fail(store.problem(), Exit::StoreTrouble);

  Simulation simulation(std::move(store).value(), shelf, *start, options.zone);
  Settings settings;
  settings.room = options.room;
  settings.zone = options.zone;
  const HourName hour = read_hour_name(options.program);
  settings.call = hour.call;
  if (const auto no = simulation.open(hour.program, settings, roster.value())) {
    return console.fail(*no, simulation.snapshot()->storing ? Exit::Refused : Exit::StoreTrouble);
  }
  const int refusals = play_all(simulation, script, options, console.err);
  print(simulation, options.json, console.out);
  if (refusals > 0) console.err << refusals << (refusals == 1 ? " line was" : " lines were") << " refused\n";
  if (!simulation.snapshot()->storing) return Exit::StoreTrouble;
  return refusals > 0 ? Exit::Refused : Exit::Ok;
}

}  // namespace

void add_simulate(CLI::App& root, Console& console) {
  CLI::App& command =
      *root.add_subcommand("simulate", "Plays a script of acts through a session on virtual time");
  const auto options = std::make_shared<SimulateOptions>();
  command.add_option("PROGRAM", options->program, "Id of the training, or playbook/call")->required();
  command.add_option("--roster", options->roster, "Pairs, one a row")->required()->type_name("FILE");
  command.add_option("--script", options->script, "Acts, one JSON object a line")
      ->required()
      ->type_name("FILE");
  command.add_flag("--json", options->json, "Print the final state as JSON");
  command.add_flag("--stop-on-error", options->stop_on_error, "Stop at the first refused line");
  command.add_option("--utc", options->utc, "Instant at which the session opens")->type_name("TIME");
  command.add_option("--zone", options->zone, "IANA time zone of the room")->type_name("ZONE");
  command.add_option("--room", options->room, "Name of the room")->type_name("NAME");
  command.add_option("--ack", options->acknowledged, "Append the number of each stored line to this file")
      ->type_name("FILE");
  console.on(command, [&console, options] { return simulate(console, *options); });
}

}  // namespace hh::app
