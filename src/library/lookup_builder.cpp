#include "library/lookup_builder.hpp"

#include <algorithm>
#include <utility>

namespace hh::library {

Programs programs_to_look_in(const Shelf* shelf, const std::shared_ptr<const domain::Program>& frozen) {
  Programs out;
  if (shelf != nullptr) out = shelf->programs;
  if (!frozen) return out;
  const auto same =
      std::find_if(out.begin(), out.end(), [&](const auto& one) { return one->id == frozen->id; });
  if (same != out.end() && (*same)->version == frozen->version) {
    std::rotate(out.begin(), same, same + 1);
    return out;
  }
  if (same != out.end()) out.erase(same);
  out.insert(out.begin(), frozen);
  return out;
}

void LookupBuilder::follow(Programs programs) {
  if (!builds_.empty() && builds_.back()->programs == programs) return;
  if (!builds_.empty()) builds_.back()->thread.request_stop();
  std::erase_if(builds_, [](const auto& build) { return build->done.load(); });
  builds_.push_back(std::make_unique<Build>());
  Build& build = *builds_.back();
  build.programs = std::move(programs);
  build.thread = std::jthread([&build](const std::stop_token& stop) {
    build.index = std::make_shared<const LookupIndex>(LookupIndex::over(build.programs, stop));
    build.done.store(true);
  });
}

std::shared_ptr<const LookupIndex> LookupBuilder::ready() const {
  if (builds_.empty() || !builds_.back()->done.load()) return nullptr;
  return builds_.back()->index;
}

}  // namespace hh::library
