// CrmDeal: a won deal as a CRM's export tells it, before a packet is begun for it.
//
//     record_key("0063h00000AbCdEAAV") == record_key("0063h00000AbCdE")   // one record, two spellings
//
// Texts are as exported, formulas included. Ids of 15 letters tell capitals from small ones; those of 18
// carry the same in their last three. Values; any thread.
#pragma once

#include "domain/amounts.hpp"
#include "domain/units.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hh::domain {

enum class DealSource { Salesforce, HubSpot, Table };
const char* word(DealSource source);

struct CrmDeal {
  std::string record_id;
  DealSource source = DealSource::Table;
  std::string name, account, owner, stage;
  bool won = false;
  std::optional<Date> close_date{};
  std::optional<LocalTime> close_at{};  ///< where a time was told; an offset behind it is left out
  std::optional<Money> amount{};
  std::string currency;                                      ///< of its column, else as typed at the amount
  std::vector<std::pair<std::string, std::string>> other{};  ///< column to text, the filled ones
};

/// What two spellings of one record have in common: the 15 letters of a Salesforce id, else the id.
std::string record_key(std::string_view record_id);
/// Whether a stage says closed-won: "Closed Won", "closedwon", "Closed Won (Sales Pipeline)", "Won".
bool says_won(std::string_view stage);

}  // namespace hh::domain
