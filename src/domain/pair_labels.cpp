#include "domain/pair_labels.hpp"

#include <algorithm>

namespace hh::domain {

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
