#include "documents/deal_text.hpp"

#include "library/import_decode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>

namespace hh::documents {

namespace {

using domain::Problem;

constexpr const char* save_as_csv = "Save it as CSV (UTF-8) in the program it comes from, then import that.";

struct Foreign {
  std::string_view beginning;
  const char* what;
};
constexpr Foreign foreign[] = {{"PK\x03\x04", "an Excel workbook (or another zip)"},
                               {"\xD0\xCF\x11\xE0", "an old Excel workbook"},
                               {"%PDF", "a PDF"},
                               {"\x1F\x8B", "a compressed file"},
                               {"\x89PNG", "a picture"},
                               {"SQLite format 3", "a database"}};

/// How much of the bytes is UTF-8: letters of more than one byte, and bytes that are none of it.
struct Utf8Share {
  std::size_t long_letters = 0, bad = 0;
};

/// Calls `on(bytes, good)` for each letter, or byte that belongs to none.
template <class On>
void each_letter(std::string_view bytes, On on) {
  const auto* data = reinterpret_cast<const utf8proc_uint8_t*>(bytes.data());
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t plain = at;
    while (plain < bytes.size() && data[plain] < 0x80)
      ++plain;
    if (plain > at) on(bytes.substr(at, plain - at), true);
    at = plain;
    if (at == bytes.size()) break;
    utf8proc_int32_t letter = 0;
    const auto size = utf8proc_iterate(data + at, static_cast<utf8proc_ssize_t>(bytes.size() - at), &letter);
    const auto taken = static_cast<std::size_t>(std::max<utf8proc_ssize_t>(size, 1));
    on(bytes.substr(at, taken), size > 0);
    at += taken;
  }
}

Utf8Share share_of_utf8(std::string_view bytes) {
  Utf8Share out;
  each_letter(bytes, [&](std::string_view part, bool good) {
    if (!good) ++out.bad;
    if (good && static_cast<unsigned char>(part.front()) >= 0x80) ++out.long_letters;
  });
  return out;
}

std::string with_strays_read(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 16);
  each_letter(bytes, [&](std::string_view part, bool good) {
    if (good) {
      out += part;
    } else {
      out += library::may_be_windows(part) ? library::from_windows(part) : std::string("\uFFFD");
    }
  });
  return out;
}

TableText from_bytes(std::string_view bytes) {
  const Utf8Share share = share_of_utf8(bytes);
  if (share.bad == 0) return {std::string(bytes), "UTF-8"};
  if (share.long_letters == 0) {
    return {with_strays_read(bytes),
            "Windows-1252",
            {"The file is not UTF-8; it was read as Windows-1252. Look at the letters with accents."}};
  }
  return {with_strays_read(bytes),
          "UTF-8",
          {counted(share.bad, "byte is", "bytes are") +
           " not UTF-8, unlike the rest, and read as Windows-1252."}};
}

void drop_nuls(TableText& table) {
  const auto before = table.text.size();
  std::erase(table.text, '\0');
  const auto dropped = before - table.text.size();
  if (dropped > 0)
    table.remarks.push_back(counted(dropped, "NUL character was", "NUL characters were") + " left out.");
}

/// Pictures and programs, not a table with a few damaged places.
bool mostly_control(std::string_view text) {
  const auto odd = std::ranges::count_if(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v';
  });
  return static_cast<std::size_t>(odd) * 10 > text.size();
}

}  // namespace

std::string counted(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

domain::Result<TableText> decode_table(std::string_view bytes) {
  for (const Foreign& one : foreign) {
    if (bytes.starts_with(one.beginning))
      return Problem{std::string("This is ") + one.what + ", not a CSV file", {}, save_as_csv};
  }
  if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4)))
    return Problem{"The file looks like UTF-32", {}, save_as_csv};
  TableText out;
  const bool little = bytes.starts_with("\xFF\xFE"), big = bytes.starts_with("\xFE\xFF");
  if (little || big) {
    out = {library::from_utf16(bytes.substr(2), big), "UTF-16"};
  } else if (library::looks_utf16(bytes, false) || library::looks_utf16(bytes, true)) {
    out = {library::from_utf16(bytes, library::looks_utf16(bytes, true)), "UTF-16"};
  } else {
    out = from_bytes(bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes);
  }
  if (mostly_control(out.text)) return Problem{"This is a binary file, not a table", {}, save_as_csv};
  drop_nuls(out);
  return out;
}

}  // namespace hh::documents
