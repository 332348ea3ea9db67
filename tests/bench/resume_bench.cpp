// From opening the store of an hour that was cut off to the first snapshot that goes on with it.
#include "measure.hpp"

using namespace hh;

int main(int argc, char** argv) {
  const bench::Folder folder(argc > 1 ? argv[1] : ".");
  constexpr int acts = 3000;
  {
    const auto door = bench::open_door(folder.file());
    bench::start_hour(*door);
    const auto session = door->snapshot()->live;
    for (int i = 0; i < acts; ++i) {
      door->post({{}, "facilitator", bench::some_score(*session, i)});
    }
    door->drain();
  }
  std::vector<double> times;
  for (int i = 0; i < 20; ++i) {
    const auto begin = bench::Stopwatch::now();
    const auto door = bench::open_door(folder.file());
    const auto offers = door->snapshot()->recoveries;
    if (offers.size() != 1) {
      return 1;
    }
    door->commands().recover(offers[0].session, session::Commands::Recover::GoOn);
    door->drain();
    times.push_back(bench::ms_since(begin));
    if (door->snapshot()->live == nullptr) {
      return 1;
    }
  }
  bench::print("resume after 3000 acts, p50", bench::percentile(times, 0.5), "ms");
  bench::print("resume after 3000 acts, max", bench::percentile(times, 1.0), "ms");
  return 0;
}
