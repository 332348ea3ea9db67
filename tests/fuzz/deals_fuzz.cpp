// An export of any kind: every row is accounted for, every deal is whole, and its columns survive their text.
#include "documents/deal_rows.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <unordered_set>

namespace {

void must(bool good, const char* what) {
  if (good) return;
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hh;
  if (size == 0) return 0;
  documents::DealOptions options;
  options.all_stages = (data[0] & 1) != 0;
  if ((data[0] & 2) != 0) options.dates = documents::DayOrder::DayFirst;
  if ((data[0] & 4) != 0) options.decimals = documents::DecimalSign::Comma;
  const auto out = documents::read_deals({reinterpret_cast<const char*>(data + 1), size - 1}, options);
  if (!out) return 0;
  const documents::DealReading& read = out.value();
  must(read.deals.size() + read.set_aside.size() + read.dropped.size() == read.rows, "a row is lost");
  must(read.lines.size() == read.deals.size(), "a deal without its line");
  must(!read.question || !options.dates, "asked for what was told");
  std::unordered_set<std::string> keys;
  for (const domain::CrmDeal& deal : read.deals) {
    must(!deal.record_id.empty(), "a deal without a record");
    must(keys.insert(domain::record_key(deal.record_id)).second, "a record twice");
    must(options.all_stages || deal.won, "a deal that was not won");
    must(!deal.close_date || deal.close_date->ok(), "a day that is none");
    must(!deal.amount || (deal.amount->cents >= 0 && deal.amount->cents <= domain::most_cents), "no amount");
  }
  int before = 0;
  for (const documents::SetAside& one : read.set_aside) {
    must(one.line >= before && !one.reason.empty(), "set aside without line or reason");
    before = one.line;
  }
  const auto again = documents::read_mapping(documents::mapping_text(read.mapping));
  must(again && again.value() == read.mapping, "columns changed by their text");
  return 0;
}
