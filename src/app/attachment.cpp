#include "app/attachment.hpp"

#include "app/input_file.hpp"
#include "app/whole_file.hpp"
#include "store/chain.hpp"

#include <filesystem>
#include <system_error>

namespace hh::app {

namespace fs = std::filesystem;
using domain::Problem;
using domain::Result;

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
  const auto place = write_numbered(folder / name, bytes.value(), Readers::OwnerAlone);
  if (!place) return place.problem();
  return KeptAttachment{name.string(),
                        {(inside / place.value().filename()).string(),
                         static_cast<std::int64_t>(bytes.value().size()), store::digest_of(bytes.value())}};
}

std::vector<std::string> attachment_faults(const Places& places, const std::vector<domain::KeptFile>& files) {
  std::vector<std::string> faults;
  const InputKind kind{"a kept file", "", largest_attachment, ""};
  for (const domain::KeptFile& one : files) {
    std::error_code error;
    const fs::path place = places.data / one.link;
    if (!fs::exists(place, error)) {
      faults.push_back(one.link + ": the file is missing");
      continue;
    }
    const auto bytes = read_input(place.string(), kind);
    if (!bytes) {
      faults.push_back(one.link + ": " + bytes.problem().sentence());
    } else if (store::digest_of(bytes.value()) != one.hash) {
      faults.push_back(one.link + ": the file is not the one that was handed over (" +
                       std::to_string(bytes.value().size()) + " bytes, then " + std::to_string(one.bytes) +
                       ")");
    }
  }
  return faults;
}

}  // namespace hh::app
