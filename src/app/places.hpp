// Places: the folders of one run, and what can be had from them.
//
//     Places places;                     // defaults; --data and --library replace them
//     auto store = open_to_read(places);
//
// Thread: any.
#pragma once

#include "library/library.hpp"
#include "store/store.hpp"

#include <filesystem>
#include <memory>

namespace hh::app {

/// "$XDG_DATA_HOME/handoff-hour", else "~/.local/share/handoff-hour".
std::filesystem::path default_data_folder();
/// The library beside the sources, else the installed one.
std::filesystem::path default_library_folder();

struct Places {
  std::filesystem::path data = default_data_folder();
  std::filesystem::path library = default_library_folder();

  /// Where a person's own trainings are written: beside the sessions, unless --library named a folder.
  std::filesystem::path own_library() const;
  /// A copy made by `backup` is a file that can be named in place of a folder, to be read.
  bool is_backup() const;
  std::filesystem::path database() const { return is_backup() ? data : data / "handoff-hour.db"; }
  /// Where its lock lies: beside the store itself, whichever link led to it.
  std::filesystem::path lock_folder() const;
  std::filesystem::path log() const { return data / "handoff-hour.log"; }
  /// A name for the next backup that is not taken.
  std::filesystem::path backups() const { return data / "backups"; }
};

/// Makes the data folder (0700) where missing and proves that it can be written to.
domain::Outcome prepare_data_folder(const Places& places);
/// The store for reading beside a running program.
domain::Result<store::Store> open_to_read(const Places& places);
domain::Result<store::Store> open_to_write(const Places& places);
/// The library's trainings, and a person's own ones after them.
std::shared_ptr<const library::Shelf> shelf_of(const Places& places);

}  // namespace hh::app
