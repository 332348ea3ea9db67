#include "app/packet_choice.hpp"

#include "domain/crm_deal.hpp"
#include "library/text.hpp"
#include "session/packet_replay.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <sstream>
#include <vector>

namespace hh::app {

using namespace domain;
using library::lowered;

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_number(const std::string& word) { return std::ranges::all_of(word, is_digit); }

/// Both lower-case. A number is found only where it is not part of a longer one.
bool found_in(const std::string& text, const std::string& word) {
  const bool number = is_number(word);
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const auto after = at + word.size();
    const bool inside = (at > 0 && is_digit(text[at - 1])) || (after < text.size() && is_digit(text[after]));
    if (!number || !inside) return true;
  }
  return false;
}

/// The four letters at an id's end tell it apart from all others of the day.
std::string end_of(const std::string& id) { return id.substr(id.rfind('-') + 1); }

bool word_fits(const PacketSummary& packet, const std::string& word) {
  const std::string& id = packet.id.value;
  if (id.starts_with(word) || end_of(id) == word) return true;
  if (!is_number(word) && id.find("-" + word) != std::string::npos) return true;
  return found_in(lowered(packet.account + "\n" + packet.ae + "\n" + packet.csm), word);
}

bool words_fit(const PacketSummary& packet, const std::string& asked) {
  std::istringstream words(lowered(asked));
  for (std::string word; words >> word;) {
    if (!word_fits(packet, word)) return false;
  }
  return true;
}

using Fits = std::function<bool(const PacketSummary&)>;

std::vector<const PacketSummary*> those(const std::vector<PacketSummary>& all, const Fits& fits) {
  std::vector<const PacketSummary*> out;
  for (const PacketSummary& one : all) {
    if (fits(one)) out.push_back(&one);
  }
  return out;
}

Problem several(const std::string& asked, const std::vector<const PacketSummary*>& found) {
  return {"\"" + asked + "\" fits " + std::to_string(found.size()) + " packets",
          {},
          "Write more of it, or an id such as " + found.front()->id.value + "."};
}

Problem none(const std::string& asked) {
  return {"There is no packet \"" + asked + "\"", {}, "`handoff-hour packet list` names them."};
}

Result<PacketId> newest(const store::Store& store) {
  const auto all = store.packets({{}, {}, 1});
  if (!all) return all.problem();
  if (all.value().empty()) return none("last");
  return all.value().front().id;
}

}  // namespace

Result<PacketId> choose_packet(const store::Store& store, const std::string& asked) {
  if (asked == "last") return newest(store);
  if (asked.find_first_not_of(" \t") == std::string::npos) return none(asked);
  const auto rows = store.journal(asked);
  if (!rows) return rows.problem();
  if (!rows.value().empty() && session::is_packet(rows.value().front())) return PacketId{asked};
  constexpr std::size_t all_of_them = std::numeric_limits<int>::max();
  const auto near = store.packets({asked, {}, all_of_them});
  if (!near) return near.problem();
  const std::vector<Fits> ways{
      [&](const PacketSummary& one) { return lowered(one.account) == lowered(asked); },
      [&](const PacketSummary& one) { return record_key(one.record_id) == record_key(asked); },
      [&](const PacketSummary& one) { return words_fit(one, asked); }};
  for (const Fits& way : ways) {
    const auto found = those(near.value(), way);
    if (found.size() == 1) return found.front()->id;
    if (!found.empty()) return several(asked, found);
  }
  return none(asked);
}

}  // namespace hh::app
