#include "session/random_id.hpp"

#include <random>
#include <string_view>

namespace hh::session {

namespace {

std::string draw(std::string_view alphabet, std::size_t length) {
  thread_local std::random_device system;
  std::uniform_int_distribution<std::size_t> pick(0, alphabet.size() - 1);
  std::string out;
  for (std::size_t i = 0; i < length; ++i) {
    out += alphabet[pick(system)];
  }
  return out;
}

}  // namespace

std::string random_hex(std::size_t bytes) { return draw("0123456789abcdef", bytes * 2); }
std::string random_word(std::size_t length) { return draw("abcdefghjkmnpqrstuvwxyz23456789", length); }

}  // namespace hh::session
