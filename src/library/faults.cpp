#include "library/faults.hpp"

#include <algorithm>

namespace hh::library {

std::string Fault::sentence() const {
  const std::string where = line > 0 ? file + ":" + std::to_string(line) : file;
  return where + ": " + reason;
}

void Faults::add(int line, std::string reason, bool warning) {
  errors_ += warning ? 0 : 1;
  if (static_cast<int>(list_.size()) >= most) {
    left_out_ += 1;
    return;
  }
  list_.push_back({file_, line, std::move(reason), warning});
}

std::vector<Fault> Faults::sorted() const {
  std::vector<Fault> out = list_;
  std::stable_sort(out.begin(), out.end(), [](const Fault& a, const Fault& b) { return a.line < b.line; });
  if (left_out_ > 0) {
    out.push_back({file_, 0, "and " + std::to_string(left_out_) + " more; mend these first", !forbid()});
  }
  return out;
}

}  // namespace hh::library
