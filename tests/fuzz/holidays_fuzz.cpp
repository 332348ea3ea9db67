// A calendar or a table of any kind: each holiday is a day, in order and once, and every fault has its line.
#include "documents/holidays.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

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
  documents::HolidayOptions options;
  options.from = std::chrono::year{2026} / std::chrono::January / 1;
  options.until = std::chrono::year{2035} / std::chrono::December / 31;
  if ((data[0] & 1) != 0) options.dates = documents::DayOrder::DayFirst;
  if ((data[0] & 2) != 0) options.until = {};
  const auto out = documents::read_holiday_file({reinterpret_cast<const char*>(data + 1), size - 1}, options);
  if (!out) return 0;
  const documents::HolidayReading& read = out.value();
  must(!read.question || (read.holidays.empty() && !options.dates), "asked for what was told or taken");
  domain::Date before{};
  for (const domain::Holiday& one : read.holidays) {
    must(one.day.ok() && (before == domain::Date{} || before < one.day), "no day, or out of order");
    must(one.name.find('\n') == std::string::npos, "a name of two lines");
    before = one.day;
  }
  must(domain::read_holidays(domain::write_holidays(read.holidays)) == read.holidays, "changed by storing");
  int line = 0;
  for (const documents::SetAside& one : read.set_aside) {
    must(one.line >= line && one.line > 0 && !one.reason.empty(), "set aside without line or reason");
    line = one.line;
  }
  return 0;
}
