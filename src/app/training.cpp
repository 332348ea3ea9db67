#include "app/training.hpp"

#include "session/json_fields.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <ostream>
#include <sstream>

namespace hh::app {

using domain::Problem;

namespace {

constexpr std::size_t largest_roster = 4'000'000;

/// The first fault that kept "<id>.md" from loading.
const library::Fault* fault_of(const library::Shelf& shelf, const std::string& id) {
  for (const library::Fault& fault : shelf.faults) {
    if (!fault.warning && std::filesystem::path(fault.file).stem() == id) return &fault;
  }
  return nullptr;
}

std::string choices(const library::Shelf& shelf, const std::string& id) {
  std::vector<std::string> known;
  std::string list;
  for (const auto& program : shelf.programs) {
    known.push_back(program->id.value);
    list += (list.empty() ? "" : ", ") + program->id.value;
  }
  if (list.empty()) return "The library holds no trainings; name its folder with --library.";
  const std::string near = session::nearest(id, known);
  return near.empty() ? "The library holds: " + list + "." : "Did you mean \"" + near + "\"?";
}

}  // namespace

HourName read_hour_name(const std::string& text) {
  const auto slash = text.find('/');
  if (slash == std::string::npos) return {domain::ProgramId{text}, {}};
  return {domain::ProgramId{text.substr(0, slash)}, text.substr(slash + 1)};
}

std::variant<std::shared_ptr<const domain::Program>, NotFound> find_program(const library::Shelf& shelf,
                                                                            const std::string& name) {
  const auto [wanted, call] = read_hour_name(name);
  const std::string& id = wanted.value;
  if (auto program = shelf.find(wanted)) {
    if (const auto no = call.empty() ? std::nullopt : domain::wrong_call(*program, call))
      return NotFound{*no, Exit::WrongUse};
    return program;
  }
  if (const library::Fault* fault = fault_of(shelf, id)) {
    return NotFound{{"The training \"" + id + "\" has faults: " + fault->sentence(),
                     {},
                     "`handoff-hour library check` lists them all."},
                    Exit::LibraryFaults};
  }
  return NotFound{{"There is no training \"" + id + "\"", {}, choices(shelf, id)}, Exit::WrongUse};
}

domain::Result<std::string> read_text_file(const std::filesystem::path& file, std::size_t most) {
  std::error_code error;
  if (std::filesystem::is_directory(file, error)) {
    return Problem{"This is a folder, not a file", file.string(), "Name a text file."};
  }
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    return Problem{std::string("The file cannot be read (") + std::strerror(errno) + ")", file.string(),
                   "Check its name and its permissions."};
  }
  std::string text(most + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (text.size() > most) {
    return Problem{"The file is larger than " + std::to_string(most / 1'000'000) + " MB", file.string(),
                   "Take out what does not belong there."};
  }
  return text;
}

domain::Result<domain::Roster> read_roster_file(const std::filesystem::path& file, std::ostream& err) {
  const auto text = read_text_file(file, largest_roster);
  if (!text) return text.problem();
  domain::RosterReading reading = domain::read_roster(text.value());
  for (const domain::RosterRemark& remark : reading.remarks) {
    err << file.string() << ':' << remark.row << ": " << remark.what << (remark.left_out ? " (left out)" : "")
        << '\n';
  }
  if (reading.roster.pairs.empty()) {
    return Problem{"The roster holds no pair", file.string(),
                   "Write one pair a row: AE, CSM, account, champion, amount, closed, coach, promises."};
  }
  return std::move(reading.roster);
}

}  // namespace hh::app
