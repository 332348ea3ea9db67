// The packets somebody looks after, with what each waits for: what is late, what is due, what waits for a
// name.
//
//     auto found = portfolio(places, store, {.late = true}, now);
//
// Each packet that might match is folded from its journal, so the work grows with their number. Thread: any.
#pragma once

#include "app/places.hpp"
#include "domain/packet_waiting.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hh::app {

struct PortfolioWanted {
  bool late = false;                ///< only what is late
  std::optional<int> due_within{};  ///< only what is due in so many days, or late
  std::string waits_for;            ///< only what waits for this person
  std::size_t most = 1000;          ///< packets looked at, newest change first

  bool everything() const { return !late && !due_within && waits_for.empty(); }
};

struct PortfolioLine {
  domain::PacketSummary packet;
  std::vector<domain::Waiting> waits;  ///< what matched
};
/// Packets of which nothing matches are left out, unless everything was asked for.
domain::Result<std::vector<PortfolioLine>> portfolio(const Places& places, const store::Store& store,
                                                     const PortfolioWanted& wanted, domain::UtcTime now);

std::string portfolio_text(const std::vector<PortfolioLine>& lines);
std::string portfolio_json(const std::vector<PortfolioLine>& lines);

}  // namespace hh::app
