#include "app/controls_file.hpp"

#include "app/whole_file.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <system_error>

namespace hh::app {

using nlohmann::json;

std::string controls_json(ui::Ui& ui) {
  json rows = json::array();
  for (const ui::Control& control : ui.controls().all()) {
    rows.push_back({{"id", control.id},
                    {"label", control.label},
                    {"value", control.value},
                    {"enabled", control.enabled},
                    {"layer", control.layer},
                    {"x", control.rect.x},
                    {"y", control.rect.y},
                    {"w", control.rect.w},
                    {"h", control.rect.h}});
  }
  const json all{{"controls", rows}, {"page", ui.words().page()}};
  return all.dump(1, ' ', false, json::error_handler_t::replace);
}

void write_controls(ui::Ui& ui, const std::filesystem::path& file) {
  const std::filesystem::path fresh = file.string() + ".new";
  if (!may_write(fresh, Existing::Replace)) return;
  {
    std::ofstream out(fresh, std::ios::trunc);
    out << controls_json(ui) << '\n';
  }
  std::error_code ignored;  // a test waits in vain and says so
  std::filesystem::rename(fresh, file, ignored);
}

}  // namespace hh::app
