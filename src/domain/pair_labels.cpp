#include "domain/pair_labels.hpp"

#include <algorithm>

namespace hh::domain {

namespace {

/// The first of two names. Three and more stay whole: which of them a person goes by differs
/// from language to language, and a family name that comes first is shared by many.
std::string first_name(const std::string& name) {
  const bool many = std::count(name.begin(), name.end(), ' ') > 1;
  return many ? name : name.substr(0, name.find(' '));
}

}  // namespace

std::string Pair::stored_label() const {
  const auto first = [](const std::string& name) {
    return name.empty() ? "?" : name.substr(0, name.find(' '));
  };
  return first(ae) + " + " + first(csm);
}

std::string Pair::label() const {
  const bool both = !ae.empty() && !csm.empty();
  return first_name(ae) + (both ? " + " : "") + first_name(csm);
}

std::string label_in(const Roster& roster, const Pair& pair) {
  const std::string label = pair.label();
  const bool shared = std::any_of(roster.pairs.begin(), roster.pairs.end(), [&](const Pair& other) {
    return other.number != pair.number && other.label() == label;
  });
  if (!shared) {
    return label;
  }
  if (pair.ae.empty() || pair.csm.empty()) {
    return (pair.ae.empty() ? pair.csm : pair.ae) + " (" + std::to_string(pair.number.value) + ")";
  }
  std::string full = pair.ae + " + " + pair.csm;
  const bool twins = std::any_of(roster.pairs.begin(), roster.pairs.end(), [&](const Pair& other) {
    return other.number != pair.number && other.ae == pair.ae && other.csm == pair.csm;
  });
  return twins ? full + " (" + std::to_string(pair.number.value) + ")" : full;
}

}  // namespace hh::domain
