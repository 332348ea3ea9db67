#include "app/typed_names.hpp"

#include "library/text.hpp"
#include "session/zone.hpp"

#include <vector>

namespace hh::app {

using domain::Problem;

std::optional<Problem> wrong_zone(const std::string& zone) {
  if (zone.empty() || session::is_zone(zone)) return std::nullopt;
  const auto near = library::nearest(zone, session::zone_names());
  return Problem{"There is no time zone \"" + zone + "\"", "--zone",
                 near ? "Did you mean \"" + *near + "\"?" : "Write it as Europe/Oslo."};
}

Problem no_template(const library::Shelf& shelf, const std::string& asked) {
  std::vector<std::string> known;
  for (const auto& one : shelf.forms)
    known.push_back(one->id.value);
  return {
      "There is no template \"" + asked + "\"", {}, "Choose one" + library::did_you_mean(asked, known) + "."};
}

}  // namespace hh::app
