#include "library/import_decode.hpp"

#include "library/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace hh::library {

namespace {

using domain::Problem;

struct Foreign {
  std::string_view beginning;
  const char* what;
};

constexpr std::string_view save_as_text =
    "Save it as Markdown, plain text or a web page (HTML), then import that.";

/// Formats people are likely to try, told by their first bytes.
constexpr Foreign foreign[] = {{"PK\x03\x04", "a Word or OpenDocument file (or another zip)"},
                               {"%PDF", "a PDF"},
                               {"{\\rtf", "a rich text file (RTF)"},
                               {"\xD0\xCF\x11\xE0", "an old Word file"},
                               {"\x89PNG", "a picture"},
                               {"\xFF\xD8\xFF", "a picture"},
                               {"GIF8", "a picture"},
                               {"\x1F\x8B", "a compressed file"},
                               {"\x7F"
                                "ELF",
                                "a program"},
                               {"SQLite format 3", "a database"}};

void append(std::string& out, std::uint32_t letter) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(letter), bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

}  // namespace

// ---- UTF-16

std::string from_utf16(std::string_view bytes, bool big) {
  const auto unit = [&](std::size_t at) {
    const auto a = static_cast<unsigned char>(bytes[at]), b = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<std::uint32_t>(big ? a << 8 | b : b << 8 | a);
  };
  std::string out;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const std::uint32_t first = unit(at);
    const bool high = first >= 0xD800 && first < 0xDC00, low = first >= 0xDC00 && first < 0xE000;
    const std::uint32_t second = high && at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (second >= 0xDC00 && second < 0xE000) {
      append(out, 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
      at += 2;
    } else {
      append(out, high || low ? 0xFFFD : first);
    }
  }
  return out;
}

bool looks_utf16(std::string_view bytes, bool big) {
  const std::size_t end = std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1};
  std::size_t zeros = 0, stray = 0;
  for (std::size_t at = 0; at < end; ++at) {
    const bool high_half = (at % 2 == 0) == big;
    if (bytes[at] == '\0') (high_half ? zeros : stray) += 1;
  }
  return end >= 4 && stray == 0 && zeros * 10 >= end * 3;
}

// ---- Windows-1252

namespace {

/// What 0x80..0x9F mean there; 0 is nothing.
constexpr std::array<std::uint16_t, 32> windows_high = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::uint32_t windows_letter(unsigned char byte) {
  return byte >= 0x80 && byte < 0xA0 ? windows_high[byte - 0x80U] : byte;
}

}  // namespace

bool may_be_windows(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(),
                     [](char c) { return windows_letter(static_cast<unsigned char>(c)) != 0; });
}

std::string from_windows(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 16);
  for (const char c : bytes)
    append(out, windows_letter(static_cast<unsigned char>(c)));
  return out;
}

// ---- what it is

namespace {

bool has_binary_bytes(std::string_view bytes) {
  std::size_t odd = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0) return true;
    odd += byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' ? 1 : 0;
  }
  return odd * 20 > bytes.size();
}

/// Letters of more than one byte that are whole; they tell damaged UTF-8 from another encoding.
std::size_t long_letters(std::string_view bytes) {
  const auto* data = reinterpret_cast<const utf8proc_uint8_t*>(bytes.data());
  std::size_t found = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    utf8proc_int32_t letter = 0;
    const auto size = utf8proc_iterate(data + at, static_cast<utf8proc_ssize_t>(bytes.size() - at), &letter);
    found += size > 1 ? 1 : 0;
    at += static_cast<std::size_t>(std::max<utf8proc_ssize_t>(size, 1));
  }
  return found;
}

domain::Result<DecodedText> not_utf8(std::string_view bytes, std::size_t bad) {
  const std::string line = "line " + std::to_string(line_of(bytes, bad));
  const std::size_t whole = long_letters(bytes);
  if (whole > 0) {
    return Problem{"The document looks like UTF-8, but is damaged there", line,
                   "Open it in the program it comes from and save it as UTF-8 again."};
  }
  if (!may_be_windows(bytes)) {
    return Problem{"The document is neither UTF-8 nor Windows-1252, which is what was guessed", line,
                   "Save it as UTF-8."};
  }
  return DecodedText{tidied(from_windows(bytes)), "Windows-1252", true};
}

}  // namespace

std::string tidied(std::string_view text) {
  std::string out;
  const std::string lines = with_plain_lines(text);
  out.reserve(lines.size());
  const std::string_view all = lines;
  for (std::size_t at = 0; at < all.size(); ++at) {
    const auto byte = static_cast<unsigned char>(all[at]);
    const std::string_view rest = all.substr(at);
    if (byte == '\v' || byte == '\f') {
      out += ' ';
    } else if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F) {
      out += ' ';
    } else if (byte == 0xC2 && rest.size() > 1 && static_cast<unsigned char>(rest[1]) <= 0xA0) {
      out += ' ';  // the C1 controls and the blank that does not break
      at += 1;
    } else if (rest.starts_with("\u00AD")) {
      at += 1;
    } else if (rest.starts_with("\u200B") || rest.starts_with("\uFEFF") || rest.starts_with("\u2060")) {
      at += 2;
    } else if (byte == 0xE2 && (rest.starts_with("\u2028") || rest.starts_with("\u2029") ||
                                rest.starts_with("\u202F") || rest.starts_with("\u2009"))) {
      out += ' ';
      at += 2;
    } else {
      out += all[at];
    }
  }
  return out;
}

domain::Result<DecodedText> decode_document(std::string_view bytes) {
  for (const Foreign& one : foreign) {
    if (bytes.starts_with(one.beginning)) {
      return Problem{std::string("This is ") + one.what + ", not text", {}, std::string(save_as_text)};
    }
  }
  if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4))) {
    return Problem{"The document looks like UTF-32", {}, "Save it as UTF-8."};
  }
  if (bytes.starts_with("\xFF\xFE"))
    return DecodedText{tidied(from_utf16(bytes.substr(2), false)), "UTF-16", false};
  if (bytes.starts_with("\xFE\xFF"))
    return DecodedText{tidied(from_utf16(bytes.substr(2), true)), "UTF-16", false};
  if (looks_utf16(bytes, false)) return DecodedText{tidied(from_utf16(bytes, false)), "UTF-16", true};
  if (looks_utf16(bytes, true)) return DecodedText{tidied(from_utf16(bytes, true)), "UTF-16", true};
  if (has_binary_bytes(bytes)) {
    return Problem{"This is a binary file, not text", {}, std::string(save_as_text)};
  }
  if (const auto bad = first_bad_byte(bytes)) return not_utf8(bytes, *bad);
  return DecodedText{tidied(bytes), "UTF-8", false};
}

}  // namespace hh::library
