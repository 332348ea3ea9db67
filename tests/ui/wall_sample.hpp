// A room in the middle of its hour, for tests of what the Wall shows.
#pragma once

#include "library/library.hpp"
#include "session/snapshot.hpp"

#include <memory>
#include <string>
#include <vector>

namespace hh::test {

struct Sample {
  domain::Session session;
  session::Snapshot snapshot;
  session::Moment moment;

  /// The snapshot with the session as it stands now.
  session::SnapshotPtr shot();
  /// At the start of this place, `spent` into its section.
  void go(domain::StepKind kind, int nth = 0, domain::Millis spent = domain::Minutes{2});
  void at(domain::Millis since_start);
};

/// A program of ours with `pairs` pairs, in set-up; `start` begins the hour.
Sample sample(int pairs, const std::string& program = "pass");
void start(Sample& sample);
/// Complete cards for all pairs of a round but the last one.
void score(Sample& sample, int round);
/// Every program of the library.
std::vector<std::string> program_ids();
/// The hours of a program: itself, or each of its calls.
std::vector<std::shared_ptr<const domain::Program>> hours_of(
    const std::shared_ptr<const domain::Program>& program);

}  // namespace hh::test
