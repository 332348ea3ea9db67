// How long a call of six hours takes to be read and searched for promises, and a transcript of 10 MB.
#include "documents/transcript.hpp"
#include "domain/promise_finder.hpp"
#include "measure.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using namespace hh;

std::string time_text(int seconds) {
  char out[32];
  std::snprintf(out, sizeof out, "%02d:%02d:%02d.000", seconds / 3600, seconds / 60 % 60, seconds % 60);
  return out;
}

/// Cues of three and a half seconds in which two people speak, ten words each; every sixth holds a phrase.
std::string captions(int cues, std::size_t at_least) {
  static constexpr const char* said[] = {"so that is roughly where the numbers were last year, and",
                                         "what I’d like to see is how the team would use",
                                         "it every day. We can get you the connector by March",
                                         "31. The rest of it is on the sheet in front",
                                         "of you, with names and a line for each of those,",
                                         "and the people who asked for it. Does that sound right?"};
  std::string out = "WEBVTT\n\n";
  for (int n = 0; n < cues || out.size() < at_least; ++n) {
    out += time_text(n * 18 / 5) + " --> " + time_text(n * 18 / 5 + 3) + "\n<v ";
    out += n / 7 % 2 == 0 ? "Ana Ruiz>" : "Dana Cruz>";
    out += std::string(said[n % 6]) + "</v>\n\n";
  }
  return out;
}

void measure(const char* name, const std::string& text) {
  std::vector<double> reading, finding, both;
  std::size_t found = 0;
  for (int round = 0; round < 9; ++round) {
    const auto start = bench::Stopwatch::now();
    const auto call = documents::read_transcript(text);
    if (!call) {
      std::fprintf(stderr, "%s\n", call.problem().sentence().c_str());
      std::exit(1);
    }
    reading.push_back(bench::ms_since(start));
    const auto middle = bench::Stopwatch::now();
    found = domain::find_promises(call.value().lines).size();
    finding.push_back(bench::ms_since(middle));
    both.push_back(bench::ms_since(start));
  }
  std::printf("%s: %zu bytes, %zu candidates\n", name, text.size(), found);
  bench::print("read", bench::percentile(reading, 0.5), "ms");
  bench::print("searched", bench::percentile(finding, 0.5), "ms");
  bench::print("both", bench::percentile(both, 0.5), "ms");
  if (found == 0) std::exit(1);
}

}  // namespace

int main() {
  constexpr int six_hours = 6000;  // cues, 60,000 words
  measure("a call of six hours", captions(six_hours, 0));
  measure("a transcript of 10 MB", captions(0, 10 * 1024 * 1024));
  return 0;
}
