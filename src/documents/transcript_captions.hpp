// The cues of WebVTT and SubRip files: their times, voices and words. One reader takes both, since
// tools mix them up.
//
//     Captions cues = read_captions(text);
//
// Values; any thread.
#pragma once

#include "domain/promise_finder.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hh::documents {

/// How often something happened, and on which line first.
struct Seen {
  int count = 0, line = 0;
  void at(int where) {
    if (count++ == 0) line = where;
  }
};

struct Captions {
  std::vector<domain::CallLine> lines;
  Seen unreadable_times, backward_times;
};

Captions read_captions(std::string_view text);

}  // namespace hh::documents
