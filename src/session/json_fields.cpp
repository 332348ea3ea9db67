#include "session/json_fields.hpp"

#include "library/text.hpp"

#include <algorithm>
#include <cmath>

namespace hh::session {

using nlohmann::json;

std::string nearest(const std::string& typed, const std::vector<std::string>& known) {
  return library::nearest(typed, known).value_or("");
}

Fields::Fields(const json& object) : object_(object) {
  if (!object.is_object()) {
    wrong("", "is not a JSON object");
  }
}

void Fields::wrong(const std::string& key, const std::string& what) {
  if (!problem_) {
    const std::string name = key.empty() ? "the line" : "\"" + key + "\"";
    problem_ = domain::Problem{name + " " + what, {}, "Write it as docs/commands.md shows."};
  }
}

const json* Fields::find(const char* key) {
  known_.insert(key);
  if (!object_.is_object()) {
    return nullptr;
  }
  const auto found = object_.find(key);
  return found == object_.end() || found->is_null() ? nullptr : &*found;
}

bool Fields::has(const char* key) { return find(key) != nullptr; }
const json* Fields::child(const char* key) { return find(key); }

std::string Fields::text(const char* key, const std::string& otherwise) {
  const json* value = find(key);
  if (value == nullptr) {
    return otherwise;
  }
  if (!value->is_string()) {
    wrong(key, "must be text");
    return otherwise;
  }
  return value->get<std::string>();
}

std::string Fields::needed_text(const char* key) {
  if (!has(key)) {
    wrong(key, "is missing");
  }
  return text(key);
}

std::int64_t Fields::integer(const char* key, std::int64_t otherwise) {
  const json* value = find(key);
  if (value == nullptr) {
    return otherwise;
  }
  const bool whole =
      value->is_number_integer() && !(value->is_number_unsigned() && value->get<std::uint64_t>() > INT64_MAX);
  if (!whole) {
    wrong(key, "must be a whole number");
    return otherwise;
  }
  return value->get<std::int64_t>();
}

std::int64_t Fields::needed_integer(const char* key) {
  if (!has(key)) {
    wrong(key, "is missing");
  }
  return integer(key, 0);
}

double Fields::number(const char* key, double otherwise) {
  const json* value = find(key);
  if (value == nullptr) {
    return otherwise;
  }
  constexpr double largest = 1e9;
  if (!value->is_number() || std::abs(value->get<double>()) > largest) {
    wrong(key, "must be a number");
    return otherwise;
  }
  return value->get<double>();
}

bool Fields::flag(const char* key, bool otherwise) {
  const json* value = find(key);
  if (value == nullptr) {
    return otherwise;
  }
  if (!value->is_boolean()) {
    wrong(key, "must be true or false");
    return otherwise;
  }
  return value->get<bool>();
}

std::optional<std::string> Fields::maybe_text(const char* key) {
  return has(key) ? std::optional{text(key)} : std::nullopt;
}

std::optional<bool> Fields::maybe_flag(const char* key, bool otherwise) {
  if (object_.is_object() && object_.contains(key) && !has(key)) return std::nullopt;
  return flag(key, otherwise);
}

std::optional<std::int64_t> Fields::maybe_integer(const char* key) {
  return has(key) ? std::optional{integer(key, 0)} : std::nullopt;
}

std::vector<std::string> Fields::texts(const char* key) {
  std::vector<std::string> out;
  const json* value = find(key);
  if (value == nullptr) {
    return out;
  }
  const bool fits = value->is_array() &&
                    std::all_of(value->begin(), value->end(), [](const json& v) { return v.is_string(); });
  if (!fits) {
    wrong(key, "must be a list of texts");
    return out;
  }
  return value->get<std::vector<std::string>>();
}

std::optional<domain::Problem> Fields::problem(const std::vector<std::string>& besides) const {
  if (problem_ || !object_.is_object()) {
    return problem_;
  }
  for (const auto& [key, value] : object_.items()) {
    if (known_.contains(key) || std::find(besides.begin(), besides.end(), key) != besides.end()) {
      continue;
    }
    const std::string near = nearest(key, {known_.begin(), known_.end()});
    return domain::Problem{
        "unknown key \"" + key + "\"", {}, near.empty() ? "Leave it out." : "Did you mean \"" + near + "\"?"};
  }
  return std::nullopt;
}

}  // namespace hh::session
