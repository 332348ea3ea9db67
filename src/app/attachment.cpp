#include "app/attachment.hpp"

#include "app/input_file.hpp"
#include "app/whole_file.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace hh::app {

namespace fs = std::filesystem;
using domain::Problem;
using domain::Result;

namespace {

constexpr int most_of_one_name = 1000;

bool holds(const fs::path& file, const std::string& bytes) {
  std::error_code error;
  if (fs::file_size(file, error) != bytes.size() || error) return false;
  std::ifstream in(file, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {}) == bytes;
}

/// "Plan.pdf", "Plan-2.pdf", …: the first that is free or holds these bytes already.
Result<fs::path> place_for(const fs::path& folder, const fs::path& name, const std::string& bytes) {
  for (int number = 1; number < most_of_one_name; ++number) {
    const fs::path file = folder / (number == 1 ? name.string()
                                                : fmt::format("{}-{}{}", name.stem().string(), number,
                                                              name.extension().string()));
    std::error_code error;
    if (!fs::exists(fs::symlink_status(file, error)) || holds(file, bytes)) return file;
  }
  return Problem{"Too many files of this name are kept", (folder / name).string(),
                 "Give this one another name."};
}

}  // namespace

Result<KeptAttachment> keep_attachment(const Places& places, const domain::PacketId& packet,
                                       const std::string& file) {
  const InputKind kind{"a file to be kept", "Name an ordinary file.", largest_attachment,
                       "Share it where everybody can reach it, and put that link here."};
  if (file.empty() || file == "-") return Problem{"No file was named", {}, "Name an ordinary file."};
  auto bytes = read_input(file, kind);
  if (!bytes) return bytes.problem();
  if (const auto ready = prepare_data_folder(places); !ready) return ready.problem();
  const fs::path inside = fs::path("attachments") / packet.value;
  const fs::path folder = places.data / inside;
  for (const fs::path& each : {folder.parent_path(), folder}) {
    if (const auto made = make_own_folder(each); !made) return made.problem();
  }
  const fs::path name = fs::path(file).filename();
  const auto place = place_for(folder, name, bytes.value());
  if (!place) return place.problem();
  if (!holds(place.value(), bytes.value())) {
    if (const auto done = write_whole(place.value(), bytes.value(), Existing::Refuse); !done)
      return done.problem();
  }
  return KeptAttachment{name.string(), (inside / place.value().filename()).string()};
}

}  // namespace hh::app
