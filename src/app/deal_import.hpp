// Deals of an export as packets: one for each record that has none.
//
//     auto bytes = read_deals_file("won.csv");
//     const DealImport done = begin_packets(*door, *form, read.deals, known, goes_on);
//
// What a record has already is left alone, so the same file again changes nothing. Stored is what is
// acknowledged; stopping between deals loses none of it. Errors: Problems. Main thread.
#pragma once

#include "domain/crm_deal.hpp"
#include "domain/packet_command.hpp"
#include "domain/result.hpp"
#include "session/door.hpp"
#include "store/store.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace hh::app {

/// The whole file; "-" is standard input. Folders, devices and files past the limit are refused.
domain::Result<std::string> read_deals_file(const std::string& file);

/// The keys of the records that have a packet.
using KnownRecords = std::unordered_set<std::string>;
domain::Result<KnownRecords> records_with_packets(const store::Store& store);

/// The act that begins a deal's packet.
domain::OpenPacket packet_for(const domain::CrmDeal& deal, const domain::PacketTemplate& form);

struct DealImport {
  std::size_t begun = 0;
  std::size_t known = 0;  ///< have a packet already
  bool stopped = false;
  std::optional<domain::Problem> refused{};  ///< why it ended early
  std::string refused_record{};
};

/// `goes_on(done)` is asked between deals; false stops there.
DealImport begin_packets(session::Door& door, const domain::PacketTemplate& form,
                         const std::vector<domain::CrmDeal>& deals, const KnownRecords& known,
                         const std::function<bool(std::size_t)>& goes_on);

}  // namespace hh::app
