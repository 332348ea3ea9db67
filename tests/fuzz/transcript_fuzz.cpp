// A transcript of any kind: its lines are in order, and a candidate quotes what was said.
#include "documents/transcript.hpp"
#include "domain/promise_finder.hpp"

#include <chrono>
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
  const auto call = documents::read_transcript({reinterpret_cast<const char*>(data), size});
  if (!call) return 0;
  int line = 0;
  for (const domain::CallLine& one : call.value().lines) {
    must(one.line >= line, "lines out of order");
    must(!one.text.empty(), "a line without words");
    line = one.line;
  }
  const domain::Date day{std::chrono::year{2024}, std::chrono::February, std::chrono::day{29}};
  int before = 0;
  for (const domain::PromiseCandidate& one : domain::find_promises(call.value().lines, {{"Ana"}, day})) {
    must(one.line >= before, "candidates out of order");
    must(!one.phrases.empty(), "a candidate without a phrase");
    must(!one.date || (one.date->ok() && !one.date_said.empty()), "a date that is none");
    must(one.date_said.empty() || one.quote.find(one.date_said) != std::string::npos, "a date nobody said");
    for (const domain::HeardPhrase& heard : one.phrases)
      must(heard.length > 0 && heard.begin + heard.length <= one.quote.size(), "a phrase beside its quote");
    before = one.line;
  }
  return 0;
}
