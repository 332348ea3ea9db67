#include "app/own_programs.hpp"

#include "library/import.hpp"

namespace hh::app {

namespace fs = std::filesystem;
using domain::Problem;
using domain::Result;

namespace {

fs::path file_of(const Places& places, const std::string& id) { return places.own_library() / (id + ".md"); }

bool is_there(const fs::path& file) {
  std::error_code ignored;
  return fs::exists(fs::symlink_status(file, ignored));
}

}  // namespace

domain::Outcome is_free(const Places& places, const std::string& id, Existing existing) {
  if (const auto good = library::check_import_name(id); !good) return good.problem();
  const fs::path file = file_of(places, id);
  const bool there = is_there(file);
  if (there && existing == Existing::Refuse) {
    return Problem{"A program “" + id + "” exists already", file.string(), name_taken};
  }
  if (!there && shelf_of(places)->find(domain::ProgramId{id}) != nullptr) {
    return Problem{"Another program of the library has the name “" + id + "”", {}, name_taken};
  }
  return domain::Done{};
}

Result<AddedProgram> add_program(const Places& places, const std::string& id, const std::string& text,
                                 Existing existing) {
  if (const auto free = is_free(places, id, existing); !free) return free.problem();
  const bool beside_sessions = places.own_library() != places.library;
  if (beside_sessions) {
    if (const auto ready = prepare_data_folder(places); !ready) return ready.problem();
  }
  AddedProgram added{file_of(places, id), {}};
  if (is_there(added.file)) {
    auto kept = keep_before(added.file);
    if (!kept) return kept.problem();
    added.kept = std::move(kept).value();
  }
  if (const auto made = make_own_folder(added.file.parent_path()); !made) return made.problem();
  if (const auto written = write_whole(added.file, text, existing); !written) return written.problem();
  return added;
}

}  // namespace hh::app
