// Durable acts per second through the one door, one after the other and many at once.
#include "measure.hpp"

#include <atomic>
#include <future>

using namespace hh;

int main(int argc, char** argv) {
  const bench::Folder folder(argc > 1 ? argv[1] : ".");
  const auto door = bench::open_door(folder.file());
  bench::start_hour(*door);
  const auto session = door->snapshot()->live;

  constexpr int one_by_one = 500;
  std::vector<double> waits;
  auto begin = bench::Stopwatch::now();
  for (int i = 0; i < one_by_one; ++i) {
    const auto sent = bench::Stopwatch::now();
    if (!door->ask({{}, "facilitator", bench::some_score(*session, i)}).stored) {
      return 1;
    }
    waits.push_back(bench::ms_since(sent));
  }
  bench::print("acts one by one, durable", one_by_one / bench::ms_since(begin) * 1000, "acts/s");
  bench::print("  acknowledged after, p50", bench::percentile(waits, 0.5), "ms");
  bench::print("  acknowledged after, p99", bench::percentile(waits, 0.99), "ms");

  constexpr int at_once = 5000;
  std::atomic<int> stored{0};
  begin = bench::Stopwatch::now();
  for (int i = 0; i < at_once; ++i) {
    door->post({{}, "facilitator", bench::some_score(*session, i)},
               [&](const session::Receipt& receipt) { stored += receipt.stored ? 1 : 0; });
  }
  door->drain();
  bench::print("acts posted at once, durable", at_once / bench::ms_since(begin) * 1000, "acts/s");
  return stored == at_once ? 0 : 1;
}
