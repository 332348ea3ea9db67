// An export's reading as the deals page shows it, and its rows that are set aside as a file.
//
//     here.found = found_in(read, known);
//     auto file = write_set_aside(places, "won.csv", *here.found->aside);   // won-set-aside.csv
//
// Any thread.
#pragma once

#include "app/deal_import.hpp"
#include "app/deal_reading.hpp"
#include "app/places.hpp"
#include "ui/deals_look.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace hh::app {

std::shared_ptr<const ui::DealsFound> found_in(const ReadExport& read, const KnownRecords& known);

/// The list as CSV.
std::string set_aside_csv(const std::vector<ui::DealAside>& rows);
/// Beside the export; in the documents of the data folder where nothing can be written there.
domain::Result<std::filesystem::path> write_set_aside(const Places& places,
                                                      const std::filesystem::path& export_file,
                                                      const std::vector<ui::DealAside>& rows);

}  // namespace hh::app
