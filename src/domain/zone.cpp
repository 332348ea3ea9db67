#include "domain/zone.hpp"

namespace hh::domain {

LocalTime Zone::later(LocalTime from, Millis passed) const {
  return instant && local ? local(instant(from) + passed) : from + passed;
}

Millis Zone::between(LocalTime from, LocalTime to) const {
  return instant ? instant(to) - instant(from) : to - from;
}

}  // namespace hh::domain
