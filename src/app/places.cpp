#include "app/places.hpp"

#include "library/id_line.hpp"
#include "library/packet_templates.hpp"

#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace hh::app {

namespace fs = std::filesystem;
using domain::Problem;

namespace {

fs::path from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? fs::path{} : fs::path(value);
}

/// Joins a second shelf; what the first one holds stays.
void add_own(library::Shelf& shelf, library::Shelf own) {
  shelf.faults.insert(shelf.faults.end(), own.faults.begin(), own.faults.end());
  for (auto& program : own.programs) {
    if (shelf.find(program->id)) {
      const fs::path file = own.folder / (program->id.value + ".md");
      shelf.faults.push_back(
          {file.string(), library::id_line(file),
           "the library has a training “" + program->id.value + "” already; give this one another id",
           false});
    } else {
      shelf.programs.push_back(std::move(program));
    }
  }
  std::ranges::stable_sort(shelf.programs, [](const auto& a, const auto& b) { return a->title < b->title; });
}

}  // namespace

fs::path default_data_folder() {
  // A relative path there is to be ignored, says the base directory specification.
  const fs::path data = from_environment("XDG_DATA_HOME");
  if (data.is_absolute()) return data / "handoff-hour";
  const fs::path home = from_environment("HOME");
  return (home.empty() ? fs::current_path() : home) / ".local" / "share" / "handoff-hour";
}

fs::path default_library_folder() {
  std::error_code ignored;
  const fs::path beside_sources = HH_LIBRARY_DIR;
  if (fs::is_directory(beside_sources, ignored)) return beside_sources;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  return program.parent_path().parent_path() / "share" / "handoff-hour" / "scripts-library";
}

bool Places::is_backup() const {
  std::error_code ignored;
  return fs::is_regular_file(data, ignored);
}

fs::path Places::lock_folder() const {
  std::error_code error;
  const fs::path store = fs::canonical(database(), error);
  return error ? data : store.parent_path();
}

fs::path Places::own_library() const {
  return library == default_library_folder() ? data / "library" : library;
}

domain::Outcome prepare_data_folder(const Places& places) {
  if (places.is_backup()) {
    return Problem{
        "This is a file, and is opened to be read only", places.data.string(),
        "To work on with a backup, copy it as handoff-hour.db into an empty folder and name that one."};
  }
  std::error_code error;
  const bool made = fs::create_directories(places.data, error);
  if (error) {
    return Problem{"The data folder cannot be made (" + error.message() + ")", places.data.string(),
                   "Name another one with --data."};
  }
  if (made) ::chmod(places.data.c_str(), S_IRWXU);
  if (::access(places.data.c_str(), W_OK | X_OK) != 0) {
    return Problem{std::string("The data folder cannot be written to (") + std::strerror(errno) + ")",
                   places.data.string(), "Make it yours, or name another one with --data."};
  }
  return domain::Done{};
}

domain::Result<store::Store> open_to_read(const Places& places) {
  return store::Store::open({.file = places.database(), .read_only = true});
}

domain::Result<store::Store> open_to_write(const Places& places) {
  return store::Store::open({.file = places.database()});
}

std::shared_ptr<const library::Shelf> shelf_of(const Places& places) {
  library::Shelf shelf = library::read_shelf(places.library);
  const fs::path own = places.own_library();
  std::error_code ignored;
  if (own != places.library && fs::is_directory(own, ignored)) add_own(shelf, library::read_shelf(own));
  library::TemplateShelf templates =
      library::read_templates({places.library / "templates", own / "templates"});
  shelf.forms = std::move(templates.forms);
  shelf.faults.insert(shelf.faults.end(), templates.faults.begin(), templates.faults.end());
  return std::make_shared<const library::Shelf>(std::move(shelf));
}

}  // namespace hh::app
