#include "app/cmd_library.hpp"

#include "app/command_line.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>

namespace hh::app {

namespace {

using nlohmann::json;
using library::Fault;
using library::Shelf;

const char* kind_word(domain::ProgramKind kind) {
  return kind == domain::ProgramKind::Training ? "training" : "playbook";
}

std::string dump(const json& value) { return value.dump(2, ' ', false, json::error_handler_t::replace); }

json calls_json(const domain::Program& program) {
  json calls = json::array();
  for (const domain::Call& call : program.calls) {
    calls.push_back({{"id", call.id}, {"title", call.title}, {"slot_minutes", call.slot.count()},
                     {"first_section", call.first}, {"sections", call.count}});
  }
  return calls;
}

json list_json(const Shelf& shelf) {
  json rows = json::array();
  for (const auto& program : shelf.programs) {
    json sections = json::array();
    for (const domain::Section& section : program->sections) {
      sections.push_back({{"id", section.id}, {"title", section.title}, {"minutes", section.planned.count()}});
    }
    rows.push_back({{"id", program->id.value}, {"title", program->title}, {"kind", kind_word(program->kind)},
                    {"sections", sections}, {"calls", calls_json(*program)}});
  }
  return rows;
}

/// The call that begins with this section, where one does.
void print_call_at(const domain::Program& program, int section, std::ostream& out) {
  for (const domain::Call& call : program.calls) {
    if (call.first == section) {
      out << fmt::format("  {}/{}  {} (slot {} min)\n", program.id.value, call.id, call.title, call.slot.count());
    }
  }
}

void print_list(const Shelf& shelf, std::ostream& out) {
  for (const auto& program : shelf.programs) {
    out << fmt::format("{:<12} {} ({} min, {})\n", program->id.value, program->title,
                       program->agenda_total().count(), kind_word(program->kind));
    for (std::size_t i = 0; i < program->sections.size(); ++i) {
      print_call_at(*program, static_cast<int>(i), out);
      out << fmt::format("  {:>3} min  {}\n", program->sections[i].planned.count(), program->sections[i].title);
    }
  }
}

bool faulty(const Shelf& shelf) {
  return std::ranges::any_of(shelf.faults, [](const Fault& fault) { return !fault.warning; });
}

Exit list(Console& console, bool as_json) {
  const auto shelf = shelf_of(console.places);
  if (as_json) {
    console.out << dump(list_json(*shelf)) << '\n';
  } else {
    print_list(*shelf, console.out);
  }
  for (const Fault& fault : shelf->faults) {
    if (!fault.warning) console.err << fault.sentence() << '\n';
  }
  return faulty(*shelf) ? Exit::LibraryFaults : Exit::Ok;
}

json fault_json(const Fault& fault) {
  return {{"file", fault.file}, {"line", fault.line}, {"reason", fault.reason}, {"warning", fault.warning}};
}

std::string counted(std::ptrdiff_t count, const char* what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

Exit check(Console& console, bool as_json) {
  const auto shelf = shelf_of(console.places);
  if (as_json) {
    json rows = json::array();
    for (const Fault& fault : shelf->faults) {
      rows.push_back(fault_json(fault));
    }
    console.out << dump(rows) << '\n';
  } else {
    for (const Fault& fault : shelf->faults) {
      console.out << fault.sentence() << (fault.warning ? " (warning)" : "") << '\n';
    }
    const auto errors = std::ranges::count_if(shelf->faults, [](const Fault& f) { return !f.warning; });
    const auto warnings = static_cast<std::ptrdiff_t>(shelf->faults.size()) - errors;
    console.out << fmt::format("{}, {}, {}, {}\n", counted(std::ssize(shelf->programs), "training"),
                               counted(std::ssize(shelf->forms), "packet template"), counted(errors, "error"),
                               counted(warnings, "warning"));
  }
  return faulty(*shelf) ? Exit::LibraryFaults : Exit::Ok;
}

/// A word of a command line that a shell takes as it stands.
std::string in_shell(const std::string& word) {
  static constexpr std::string_view plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+,:@%";
  if (!word.empty() && word.find_first_not_of(plain) == std::string::npos) return word;
  std::string out = "'";
  for (const char c : word)
    out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

}  // namespace

std::string same_folders(const Places& places) {
  std::string out;
  if (places.data != default_data_folder()) out += " --data " + in_shell(places.data.string());
  if (places.library != default_library_folder()) out += " --library " + in_shell(places.library.string());
  return out;
}

void add_library(CLI::App& root, Console& console) {
  CLI::App& command = *root.add_subcommand(
      "library", "Lists the trainings, checks their files and the packet templates, shows or adds one");
  command.require_subcommand(1);
  const auto as_json = std::make_shared<bool>(false);
  CLI::App& lister = *command.add_subcommand("list", "Every training with its sections");
  lister.add_flag("--json", *as_json, "As a JSON array");
  console.on(lister, [&console, as_json] { return list(console, *as_json); });
  CLI::App& checker = *command.add_subcommand("check", "Every fault as file:line: reason");
  checker.add_flag("--json", *as_json, "As a JSON array");
  console.on(checker, [&console, as_json] { return check(console, *as_json); });
  add_library_new(command, console);
  add_library_preview(command, console);
  add_library_import(command, console);
}

}  // namespace hh::app
