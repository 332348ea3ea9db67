#include "ui/scene.hpp"

#include <algorithm>

namespace hh::ui {

bool key(const Scene& scene, const std::string& name) {
  return std::find(scene.here.keys.begin(), scene.here.keys.end(), name) != scene.here.keys.end();
}

std::string setting(const session::Snapshot& snap, const std::string& key, const std::string& otherwise) {
  const auto found = snap.settings.find(key);
  return found == snap.settings.end() || found->second.empty() ? otherwise : found->second;
}

}  // namespace hh::ui
