// Figures for the benchmarks: percentiles, and a room of sixty pairs to measure in.
#pragma once

#include "platform/system_clock.hpp"
#include "session/door.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace hh::bench {

using Stopwatch = std::chrono::steady_clock;

inline double ms_since(Stopwatch::time_point start) {
  return std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count();
}

/// The value below which `share` of the samples lie; samples are taken by value and sorted.
inline double percentile(std::vector<double> samples, double share) {
  std::sort(samples.begin(), samples.end());
  const auto index = static_cast<std::size_t>(share * static_cast<double>(samples.size() - 1));
  return samples.empty() ? 0.0 : samples[index];
}

inline void print(const char* name, double value, const char* unit) {
  std::printf("%-44s %12.3f %s\n", name, value, unit);
}

class Folder {
public:
  explicit Folder(const char* where) {
    std::string shape = std::string(where) + "/hh-bench-XXXXXX";
    path_ = mkdtemp(shape.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path file() const { return path_ / "handoff-hour.db"; }

private:
  std::filesystem::path path_;
};

inline std::unique_ptr<session::Door> open_door(const std::filesystem::path& file) {
  auto store = store::Store::open({file});
  if (!store) {
    std::fprintf(stderr, "%s\n", store.problem().sentence().c_str());
    std::exit(4);
  }
  auto shelf = std::make_shared<const library::Shelf>(
      library::read_shelf(std::filesystem::path(HH_SOURCE_DIR) / "scripts-library"));
  return std::make_unique<session::Door>(session::DoorOptions{
      std::move(store).value(), std::make_shared<platform::SystemClock>(), shelf, "UTC", {}});
}

inline domain::Roster sixty_pairs() {
  std::string rows;
  for (int i = 1; i <= 60; ++i) {
    const std::string n = std::to_string(i);
    rows += "Executive " + n + "\tManager " + n + "\tAccount " + n + "\n";
  }
  return domain::read_roster(rows).roster;
}

inline void start_hour(session::Door& door) {
  door.commands().open_session(domain::ProgramId{"pass"}, {}, sixty_pairs());
  door.ask({{}, "facilitator", domain::Start{}});
  door.ask({{}, "facilitator", domain::StartRound{domain::RoundNumber{1}, domain::RoundMode::Parallel, {}}});
}

inline domain::Score some_score(const domain::Session& session, int number) {
  const auto& criteria = session.program->rubric.criteria;
  return {domain::RoundNumber{1}, domain::PairNumber{number % 60 + 1}, "",
          criteria[static_cast<std::size_t>(number / 60) % criteria.size()].id,
          domain::Points{number % 5 + 1}};
}

}  // namespace hh::bench
