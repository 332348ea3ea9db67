#include "platform/tone.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace hh::platform {
namespace {

constexpr double kSwell = 0.008;    // seconds until a note is at its loudest
constexpr double kRelease = 0.03;   // seconds at its end in which what is left fades out
constexpr double kDecay = 4.5;      // how far it has died away by its end, as a power of e
constexpr double kOvertone = 0.18;  // a little of the octave makes it a bell, not a beep

std::size_t samples_in(domain::Millis time) {
  return static_cast<std::size_t>(time.count()) * kSampleRate / 1000;
}

double envelope(double seconds, double length) {
  const double swell = std::min(1.0, seconds / kSwell);
  const double release = std::min(1.0, (length - seconds) / kRelease);
  return swell * release * std::exp(-kDecay * seconds / length);
}

double sample(const Note& note, double seconds) {
  const double turn = 2 * std::numbers::pi * note.hertz * seconds;
  const double wave = (std::sin(turn) + kOvertone * std::sin(2 * turn)) / (1 + kOvertone);
  return note.loudness * wave * envelope(seconds, std::chrono::duration<double>(note.length).count());
}

}  // namespace

std::vector<std::int16_t> synthesise(std::span<const Note> notes) {
  std::vector<double> mix;
  for (const Note& note : notes) {
    const std::size_t first = samples_in(note.start);
    const std::size_t count = samples_in(note.length);
    mix.resize(std::max(mix.size(), first + count));
    for (std::size_t i = 0; i < count; ++i)
      mix[first + i] += sample(note, static_cast<double>(i) / kSampleRate);
  }
  std::vector<std::int16_t> samples(mix.size());
  std::ranges::transform(mix, samples.begin(), [](double value) {
    return static_cast<std::int16_t>(std::lround(std::clamp(value, -1.0, 1.0) * 32767));
  });
  return samples;
}

}  // namespace hh::platform
