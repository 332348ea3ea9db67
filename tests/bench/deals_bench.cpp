// How long an export of a hundred thousand deals takes to be read, as bytes of each encoding.
#include "documents/deal_rows.hpp"
#include "measure.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using namespace hh;

constexpr int deals = 100'000;

/// Eleven columns as a report has them; every seventh name is quoted and every fiftieth has two lines.
std::string export_of(int rows) {
  std::string out =
      "Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Stage,Close Date,Amount,Created Date,"
      "Type,Lead Source,Next Step\n";
  char line[320];
  for (int n = 0; n < rows; ++n) {
    const char* name = n % 50 == 0  ? "\"Roll-out,\nsecond part\""
                       : n % 7 == 0 ? "\"Roll-out, all\""
                                    : "Roll-out";
    std::snprintf(line, sizeof line,
                  "0063h%010d,%s,Account Müller %d,Ana Ruiz,%s,%d/%d/2026,\"$%d,%03d.00\",2026-01-02 "
                  "10:22,New Business,Partner referral,Ask about the connector\n",
                  n, name, n, n % 10 == 0 ? "Negotiation" : "Closed Won", n % 12 + 1, n % 28 + 1, n % 900 + 1,
                  n % 1000);
    out += line;
  }
  return out;
}

/// Letters of the first plane are all there is.
std::string as_utf16(const std::string& text) {
  std::string out = "\xFF\xFE";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const int letter =
        byte < 0x80 ? byte : (byte & 0x1F) << 6 | (static_cast<unsigned char>(text[++i]) & 0x3F);
    out += static_cast<char>(letter & 0xFF);
    out += static_cast<char>(letter >> 8);
  }
  return out;
}

void measure(const char* name, const std::string& bytes) {
  std::vector<double> took;
  for (int round = 0; round < 5; ++round) {
    const auto start = bench::Stopwatch::now();
    const auto read = documents::read_deals(bytes, {});
    took.push_back(bench::ms_since(start));
    if (!read || read.value().rows != static_cast<std::size_t>(deals) || read.value().deals.empty()) {
      std::fprintf(stderr, "%s was not read\n", name);
      std::exit(1);
    }
  }
  const double ms = bench::percentile(took, 0.5);
  std::printf("%s: %d rows, %zu bytes\n", name, deals, bytes.size());
  bench::print("read", ms, "ms");
  bench::print("rows", deals / ms * 1000, "a second");
}

}  // namespace

int main() {
  const std::string text = export_of(deals);
  measure("UTF-8", text);
  measure("UTF-16", as_utf16(text));
  return 0;
}
