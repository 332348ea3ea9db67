#include "documents/mail_text.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace hh::documents {

using domain::Problem;
using domain::Result;

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string base64(std::string_view bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    unsigned three = 0;
    const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
    for (std::size_t n = 0; n < 3; ++n) {
      three = three << 8 | (n < count ? static_cast<unsigned char>(bytes[at + n]) : 0U);
    }
    for (std::size_t n = 0; n < 4; ++n) {
      out += n <= count ? alphabet[three >> (18 - 6 * n) & 63U] : '=';
    }
  }
  return out;
}

bool begins_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

bool plain(std::string_view text) {
  for (const char letter : text) {
    if (letter < 0x20 || letter > 0x7E) return false;
  }
  return text.find("=?") == std::string_view::npos;
}

/// Encoded words of whole letters, one a line.
std::string encoded(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::size_t length = std::min<std::size_t>(42, text.size());  // 56 in base64, 68 as a word
    while (length < text.size() && length > 0 && !begins_letter(text[length]))
      --length;
    if (length == 0) length = std::min<std::size_t>(42, text.size());
    out += (out.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + base64(text.substr(0, length)) + "?=";
    text.remove_prefix(length);
  }
  return out;
}

Problem broken(const std::string& name) {
  return {"A line break stands in the " + name + " of the letter", name,
          "Take it out of the name it comes from: a break there could add lines to the letter's head."};
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// At the commas that stand in no quotes.
std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> out(1);
  bool quotes = false;
  for (const char letter : list) {
    if (letter == '"') quotes = !quotes;
    if (letter == ',' && !quotes) {
      out.emplace_back();
    } else {
      out.back() += letter;
    }
  }
  return out;
}

bool sound_address(const std::string& address) {
  const std::size_t at = address.find('@');
  return plain(address) && at != std::string::npos && at > 0 && at + 1 < address.size() &&
         address.size() <= 254 && address.find_first_of(" <>,;\"()\\") == std::string::npos;
}

Result<std::string> mailbox(const std::string& name, const std::string& text) {
  const std::size_t open = text.find('<');
  const bool named = open != std::string::npos && text.ends_with('>');
  const std::string address = named ? text.substr(open + 1, text.size() - open - 2) : text;
  if (!sound_address(address)) {
    return Problem{"\"" + text + "\" is no mail address", name, "Write name@company.example."};
  }
  std::string shown = named ? trimmed(text.substr(0, open)) : "";
  std::erase(shown, '"');
  std::erase(shown, '\\');
  if (shown.empty()) return address;
  const bool simple = plain(shown) && shown.size() <= 60;
  return (simple ? "\"" + shown + "\"" : encoded(shown)) + "\r\n <" + address + ">";
}

}  // namespace

Result<std::string> header(const std::string& name, const std::string& text) {
  if (text.find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos) return broken(name);
  const bool as_it_is = plain(text) && name.size() + 2 + text.size() <= 78;
  return name + ": " + (as_it_is ? text : encoded(text)) + "\r\n";
}

Result<std::string> address_header(const std::string& name, const std::string& addresses) {
  if (addresses.find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos) return broken(name);
  std::string out = name + ":";
  bool first = true;
  for (const std::string& one : split(addresses)) {
    auto text = mailbox(name, trimmed(one));
    if (!text) return text;
    out += (first ? " " : ",\r\n ") + text.value();
    first = false;
  }
  return out + "\r\n";
}

std::string quoted_printable(const std::string& text) {
  static constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out, line;
  const auto put = [&](std::string_view piece) {
    if (line.size() + piece.size() > 75) {
      out += line + "=\r\n";
      line.clear();
    }
    line += piece;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == '\n') {
      out += line + "\r\n";
      line.clear();
      continue;
    }
    const bool last = at + 1 == text.size() || text[at + 1] == '\n';
    const bool mail_reads = line.empty() && (byte == '.' || byte == 'F');  // a lone dot, "From "
    const bool literal = byte >= 0x20 && byte <= 0x7E && byte != '=' && !mail_reads && !(byte == ' ' && last);
    if (literal) {
      put(text.substr(at, 1));
    } else {
      const char coded[] = {'=', hex[byte >> 4], hex[byte & 15]};
      put({coded, 3});
    }
  }
  return out + line;
}

std::string base64_lines(const std::string& bytes) {
  const std::string all = base64(bytes);
  std::string out;
  for (std::size_t at = 0; at < all.size(); at += 76)
    out += all.substr(at, 76) + "\r\n";
  return out;
}

}  // namespace hh::documents
