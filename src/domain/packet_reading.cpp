#include "domain/packet_reading.hpp"

#include "domain/amounts.hpp"
#include "domain/due.hpp"

#include <algorithm>
#include <sstream>
#include <vector>

namespace hh::domain {

namespace {

constexpr int most_counted = 1'000'000;

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string word; in >> word;)
    out.push_back(word);
  return out;
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t\n");
  return first == std::string::npos ? std::string{} : text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

/// Names of China, Japan and Korea are written without a gap: three bytes a sign, from U+2E80 on.
bool written_without_gaps(const std::string& name) {
  const auto begins_wide = [](char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0xE2 && value <= 0xED;
  };
  return std::ranges::count_if(name, begins_wide) >= 2;
}

bool full_name(const std::string& name) { return words_of(name).size() >= 2 || written_without_gaps(name); }

std::string quoted(const std::string& text) { return "\xE2\x80\x9C" + text + "\xE2\x80\x9D"; }

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::string plain(const std::string& name) {
  std::string out;
  for (const std::string& word : words_of(name))
    out += (out.empty() ? "" : " ") + word;
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

}  // namespace

std::optional<std::string> unreadable(const TemplateField& field, const CellPart& part,
                                      const std::string& typed) {
  const std::string text = trimmed(typed);
  if (text.empty()) return std::nullopt;
  switch (part.kind) {
    case PartKind::Day:
      if (!parse_date(text).ok()) return quoted(text) + " is no date; write it like 2026-11-30";
      break;
    case PartKind::Amount:
      if (!read_money(text)) return quoted(text) + " is no amount; write it like $84,000";
      break;
    case PartKind::OneToFive:
      if (!read_count(text, 1, 5, part.label)) return quoted(text) + " is no number from 1 to 5";
      break;
    case PartKind::Count:
      if (!read_count(text, 0, most_counted, part.label)) return quoted(text) + " is no number";
      break;
    case PartKind::OneOf:
      if (std::ranges::find(field.choices, text) == field.choices.end())
        return quoted(text) + " is none of the answers";
      break;
    case PartKind::Line:
    case PartKind::Words:
    case PartKind::YesNo:
      if (field.type == FieldType::Person && part.id == "name" && !full_name(text))
        return quoted(text) + " is no full name; write first and last name";
      break;
  }
  return std::nullopt;
}

bool same_person(const std::string& a, const std::string& b) { return plain(a) == plain(b); }

}  // namespace hh::domain
