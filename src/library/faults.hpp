// Faults: collects what is wrong with one file, in the order of its lines.
//
//     Faults faults("pass.md");
//     faults.error(12, "this section has no minutes");
//     return {faults.forbid() ? nullptr : program, faults.sorted()};
//
// A hopeless file does not flood anybody: after `most` faults the rest is only counted.
#pragma once

#include "library/library.hpp"

#include <string>
#include <vector>

namespace hh::library {

class Faults {
public:
  explicit Faults(std::string file) : file_(std::move(file)) {}
  void error(int line, std::string reason) { add(line, std::move(reason), false); }
  void warning(int line, std::string reason) { add(line, std::move(reason), true); }
  /// At least one of them forbids to load the program.
  bool forbid() const { return errors_ > 0; }
  std::vector<Fault> sorted() const;

private:
  static constexpr int most = 100;
  void add(int line, std::string reason, bool warning);

  std::string file_;
  std::vector<Fault> list_;
  int errors_ = 0;
  int left_out_ = 0;
};

}  // namespace hh::library
