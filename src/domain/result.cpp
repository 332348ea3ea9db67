#include "domain/result.hpp"

namespace hh::domain {

std::string Problem::sentence() const {
  std::string out = where.empty() ? what : where + ": " + what;
  if (!out.empty() && out.back() != '.' && out.back() != '?' && out.back() != '!') {
    out += '.';
  }
  return next.empty() ? out : out + " " + next;
}

}  // namespace hh::domain
