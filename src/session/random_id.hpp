// Random ids from the system's generator. Thread: any.
#pragma once

#include <cstddef>
#include <string>

namespace hh::session {

/// `bytes` random bytes as lower-case hex.
std::string random_hex(std::size_t bytes);
/// `length` letters and digits that are not mistaken for each other when read aloud.
std::string random_word(std::size_t length);

}  // namespace hh::session
