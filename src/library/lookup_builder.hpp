// LookupBuilder: builds the index of the programs that are there now beside the frames.
//
//     builder.follow(programs_to_look_in(shelf, frozen));   // every frame; costs a comparison
//     if (const auto index = builder.ready()) ...           // null while it is being built
//
// Neither call waits. Programs that change while an index is built leave that index to end by itself.
// One thread calls; the work is done in another.
#pragma once

#include "library/library.hpp"
#include "library/lookup.hpp"

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace hh::library {

using Programs = std::vector<std::shared_ptr<const domain::Program>>;

/// The program an hour runs with, before the shelf; the shelf's own version of it is left out. Where both
/// are of one version the shelf's stands, for it has all calls of a playbook.
Programs programs_to_look_in(const Shelf* shelf, const std::shared_ptr<const domain::Program>& frozen);

class LookupBuilder {
public:
  LookupBuilder() = default;
  LookupBuilder(const LookupBuilder&) = delete;
  LookupBuilder& operator=(const LookupBuilder&) = delete;

  void follow(Programs programs);
  std::shared_ptr<const LookupIndex> ready() const;

private:
  struct Build {
    Programs programs;
    std::shared_ptr<const LookupIndex> index;  ///< to be read once `done`
    std::atomic<bool> done = false;
    std::jthread thread;  ///< last: it ends before what it writes to
  };
  std::vector<std::unique_ptr<Build>> builds_;  ///< the last one counts
};

}  // namespace hh::library
