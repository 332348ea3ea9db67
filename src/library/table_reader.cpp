#include "library/table_reader.hpp"

#include <algorithm>

namespace hh::library {

namespace {

std::string quoted(const char* key) { return "“" + std::string(key) + "”"; }

}  // namespace

int line_of(const toml::node& node, int fallback) {
  const auto line = static_cast<int>(node.source().begin.line);
  return line > 0 ? line : fallback;
}

const toml::node* TableReader::find(const char* key) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) {
    asked_.emplace_back(key);
  }
  return table_.get(key);
}

int TableReader::line(const char* key) const {
  const toml::node* node = table_.get(key);
  return node == nullptr ? line_ : line_of(*node, line_);
}

std::string TableReader::text(const char* key, const std::string& fallback) {
  const toml::node* node = find(key);
  if (node == nullptr) {
    return fallback;
  }
  const auto value = node->value_exact<std::string>();
  if (!value) {
    error(key, quoted(key) + " must be a text in quotes");
    return fallback;
  }
  return std::string(trimmed(*value));
}

std::string TableReader::required_text(const char* key) {
  const std::string value = text(key);
  const toml::node* node = table_.get(key);
  if (node == nullptr) {
    error(key, quoted(key) + " is missing; add " + key + " = \"…\"");
  } else if (value.empty() && node->is_string()) {
    error(key, quoted(key) + " is empty; write its text between the quotes");
  }
  return value;
}

std::string TableReader::required_id(const char* key) {
  const std::string value = required_text(key);
  if (!value.empty() && !is_id(value)) {
    error(key, quoted(key) + " may hold small letters, digits and dashes only, not “" + value + "”");
  }
  return value;
}

long long TableReader::number(const char* key, long long fallback, long long least, long long most) {
  const toml::node* node = find(key);
  if (node == nullptr) {
    return fallback;
  }
  const auto value = node->value_exact<std::int64_t>();
  if (!value) {
    error(key, quoted(key) + " must be a whole number without quotes");
    return fallback;
  }
  if (*value < least || *value > most) {
    error(key, quoted(key) + " is " + std::to_string(*value) + "; it must lie between " +
                   std::to_string(least) + " and " + std::to_string(most));
    return fallback;
  }
  return *value;
}

bool TableReader::flag(const char* key, bool fallback) {
  const toml::node* node = find(key);
  const auto value = node == nullptr ? std::optional(fallback) : node->value_exact<bool>();
  if (!value) {
    error(key, quoted(key) + " must be true or false, without quotes");
  }
  return value.value_or(fallback);
}

domain::Seconds TableReader::duration(const char* key, domain::Seconds fallback, domain::Seconds most) {
  const std::string written = text(key);
  if (written.empty()) {
    return fallback;
  }
  const auto value = parse_duration(written);
  if (!value) {
    error(key, quoted(key) + " is “" + written + "”; write a time such as \"90 s\", \"3 min\" or \"3:00\"");
    return fallback;
  }
  if (*value < domain::Seconds{0} || *value > most) {
    error(key, quoted(key) + " is “" + written + "”; it must lie between 0 s and " +
                   std::to_string(most.count()) + " s");
    return fallback;
  }
  return *value;
}

std::vector<std::string> TableReader::texts(const char* key) {
  const toml::node* node = find(key);
  std::vector<std::string> out;
  if (node == nullptr) {
    return out;
  }
  const toml::array* list = node->as_array();
  const bool fits = list != nullptr && std::all_of(list->begin(), list->end(),
                                                   [](const toml::node& one) { return one.is_string(); });
  if (!fits) {
    error(key, quoted(key) + " must be a list of texts, such as [\"one\", \"two\"]");
    return out;
  }
  for (const toml::node& one : *list) {
    out.emplace_back(trimmed(*one.value_exact<std::string>()));
  }
  return out;
}

const toml::table* TableReader::table(const char* key) {
  const toml::node* node = find(key);
  if (node != nullptr && !node->is_table()) {
    error(key, quoted(key) + " must be a table: a line [" + key + "] with its keys below");
  }
  return node == nullptr ? nullptr : node->as_table();
}

std::vector<const toml::table*> TableReader::tables(const char* key) {
  const toml::node* node = find(key);
  std::vector<const toml::table*> out;
  if (node == nullptr) {
    return out;
  }
  const toml::array* list = node->as_array();
  const bool fits = list != nullptr && std::all_of(list->begin(), list->end(),
                                                   [](const toml::node& one) { return one.is_table(); });
  if (!fits) {
    error(key, quoted(key) + " must be written as [[" + key + "]] lines, each with its keys below");
    return out;
  }
  for (const toml::node& one : *list) {
    out.push_back(one.as_table());
  }
  return out;
}

void TableReader::refuse(const char* key, const std::string& reason) {
  refused_.emplace_back(key);
  error(key, reason);
}

void TableReader::refuse_unknown() {
  for (const auto& [key, value] : table_) {
    const std::string name(key.str());
    const auto is_in = [&](const std::vector<std::string>& names) {
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    if (!is_in(asked_) && !is_in(refused_)) {
      const auto at = static_cast<int>(key.source().begin.line);
      faults_.error(at > 0 ? at : line_, name_ + ": unknown key “" + name + "”" + did_you_mean(name, asked_));
    }
  }
}

}  // namespace hh::library
