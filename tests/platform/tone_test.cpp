#include "platform/tone.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

using namespace hh::platform;

namespace {

/// How much of one frequency a stretch of samples holds.
double strength(std::span<const std::int16_t> samples, double hertz) {
  double in_phase = 0;
  double across = 0;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const double turn = 2 * std::numbers::pi * hertz * static_cast<double>(i) / kSampleRate;
    in_phase += samples[i] * std::cos(turn);
    across += samples[i] * std::sin(turn);
  }
  return std::hypot(in_phase, across) / static_cast<double>(samples.size());
}

}  // namespace

TEST_CASE("a chime is as long as its notes and neither clicks nor clips") {
  const auto zero = synthesise(kZeroChime);
  CHECK(zero.size() == std::size_t{kSampleRate} * 1460 / 1000);
  CHECK(std::abs(zero.front()) < 50);
  CHECK(std::abs(zero.back()) < 50);
  const auto loudest = std::ranges::max(zero, {}, [](std::int16_t value) { return std::abs(int{value}); });
  CHECK(std::abs(int{loudest}) > 3000);
  CHECK(std::abs(int{loudest}) < 32000);
}

TEST_CASE("the second tone of the zero chime is lower and comes later") {
  const auto zero = synthesise(kZeroChime);
  const auto first = std::span(zero).first(std::size_t{kSampleRate} / 5);
  const auto later = std::span(zero).subspan(std::size_t{kSampleRate} / 2, std::size_t{kSampleRate} / 2);
  CHECK(strength(first, 659.26) > 5 * strength(first, 523.25));
  CHECK(strength(later, 523.25) > strength(later, 659.26));
}

TEST_CASE("notes too loud together stay inside the scale") {
  const std::array<Note, 3> loud{{{440, hh::domain::Millis{0}, hh::domain::Millis{100}, 1.0},
                                  {440, hh::domain::Millis{0}, hh::domain::Millis{100}, 1.0},
                                  {440, hh::domain::Millis{0}, hh::domain::Millis{100}, 1.0}}};
  const auto samples = synthesise(loud);
  CHECK(std::ranges::max(samples) == 32767);
  CHECK(std::ranges::min(samples) == -32767);
}

TEST_CASE("no notes, no sound") { CHECK(synthesise({}).empty()); }
