#include "app/script_lines.hpp"

#include "session/command_json.hpp"

#include <nlohmann/json.hpp>

#include <charconv>
#include <cmath>

namespace hh::app {

using domain::Millis;
using domain::Problem;
using nlohmann::json;

namespace {

constexpr double longest_seconds = 7.0 * 24 * 3600;

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value) || value < 0)
    return {};
  return value;
}

std::optional<Millis> offset_of(double seconds) {
  if (!std::isfinite(seconds) || seconds < 0 || seconds > longest_seconds) return {};
  return Millis{std::llround(seconds * 1000.0)};
}

std::optional<Millis> read_at(const json& value) {
  if (value.is_number()) return offset_of(value.get<double>());
  if (value.is_string()) return read_offset(value.get<std::string>());
  return {};
}

std::string text_of(const json& object, const char* key, const std::string& otherwise) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : otherwise;
}

}  // namespace

std::optional<Millis> read_offset(const std::string& text) {
  double seconds = 0;
  int parts = 0;
  std::string_view rest = text;
  while (true) {
    const std::size_t colon = rest.find(':');
    const auto value = number(rest.substr(0, colon));
    if (!value || ++parts > 3 || (parts > 1 && *value >= 60)) return {};
    seconds = seconds * 60 + *value;
    if (colon == std::string_view::npos) break;
    rest.remove_prefix(colon + 1);
  }
  return offset_of(seconds);
}

domain::Result<ScriptLine> read_script_line(std::string_view text) {
  const json object = json::parse(text, nullptr, false);
  if (object.is_discarded() || !object.is_object()) {
    return Problem{"this is not a JSON object", {}, R"(Write one a line, such as {"at": 60, "do": "next"}.)"};
  }
  ScriptLine line;
  if (const auto at = object.find("at"); at != object.end()) {
    line.at = read_at(*at);
    if (!line.at) {
      return Problem{"\"at\" is no time", {}, R"(Write seconds, "MM:SS" or "H:MM:SS" from the opening on.)"};
    }
  }
  auto command = session::read_command(object, {"at", "id", "who"});
  if (!command) return command.problem();
  line.post = {domain::ActId{text_of(object, "id", {})}, text_of(object, "who", "facilitator"),
               std::move(command).value()};
  return line;
}

}  // namespace hh::app
