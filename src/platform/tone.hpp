// Tones made from sine waves: no sound files. Pure.
//
//     auto samples = synthesise(kZeroChime);     // 16 bit, mono, kSampleRate a second
#pragma once

#include "domain/units.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace hh::platform {

inline constexpr int kSampleRate = 44100;

struct Note {
  double hertz;
  domain::Millis start;
  domain::Millis length;
  double loudness;  ///< 0..1 of full scale; notes that overlap add up
};

/// G5: a single bell for the red threshold.
inline constexpr std::array<Note, 1> kRedChime{{{783.99, domain::Millis{0}, domain::Millis{700}, 0.35}}};

/// E5 then C5, overlapping: time is up.
inline constexpr std::array<Note, 2> kZeroChime{{{659.26, domain::Millis{0}, domain::Millis{900}, 0.35},
                                                 {523.25, domain::Millis{260}, domain::Millis{1200}, 0.35}}};

/// Each note swells in a few milliseconds and dies away like a bell, so nothing clicks.
std::vector<std::int16_t> synthesise(std::span<const Note> notes);

}  // namespace hh::platform
