#include "domain/packet_quality.hpp"

#include "domain/amounts.hpp"
#include "domain/due.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace hh::domain {

namespace {

std::string lowered(const std::string& text) {
  std::string out = text;
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r\n.");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n.") - first + 1);
}

bool has_digit(const std::string& text) {
  return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

/// The first praise without a figure, as a whole word.
std::string praise_in(const std::string& text) {
  static constexpr std::array<std::string_view, 28> words{
      "better",    "faster",     "improved", "improve",     "great",         "good",    "strong",
      "efficient", "efficiency", "smooth",   "smoother",    "easier",        "easy",    "robust",
      "seamless",  "happy",      "excited",  "significant", "significantly", "quickly", "soon",
      "asap",      "optimize",   "optimise", "streamline",  "various",       "some",    "many"};
  const std::string low = lowered(text);
  for (const std::string_view word : words) {
    for (auto at = low.find(word); at != std::string::npos; at = low.find(word, at + 1)) {
      const auto end = at + word.size();
      const bool whole = (at == 0 || !letter(low[at - 1])) && (end == low.size() || !letter(low[end]));
      if (whole) return std::string(word);
    }
  }
  return {};
}

bool wrong_day(const std::string& text) { return !text.empty() && !parse_date(text).ok(); }

struct Looking {
  const Packet& packet;
  const TemplateField& field;
  int row;
  std::vector<QualityHint>& out;

  const std::string& at(const char* part) const { return packet.cell({field.id, row, part}); }
  void hint(HintKind kind, std::string part, std::string words) const {
    out.push_back({kind, field.id, row, std::move(part), std::move(words)});
  }

  void part(const CellPart& one) const {
    const std::string& text = at(one.id.c_str());
    if (text.empty()) return;
    if (is_placeholder(text)) {
      hint(HintKind::Placeholder, one.id,
           "“" + trimmed(text) + "” says nothing. Write what is known, or who will find out by when.");
    } else if (one.kind == PartKind::Words || one.kind == PartKind::Line) {
      prose(one, text);
    } else if (one.kind == PartKind::Day && wrong_day(text)) {
      hint(HintKind::Unreadable, one.id, "“" + text + "” is no date; write it like 2026-11-30.");
    } else if (one.kind == PartKind::Amount && !read_money(text)) {
      hint(HintKind::Unreadable, one.id, "“" + text + "” is no amount; write it like $84,000.");
    } else if (one.kind == PartKind::OneToFive && (text.size() != 1 || text[0] < '1' || text[0] > '5')) {
      hint(HintKind::Unreadable, one.id, "“" + text + "” is outside 1 to 5.");
    }
  }

  /// What was said stays as it was said.
  void prose(const CellPart& one, const std::string& text) const {
    if (field.type == FieldType::Quote || field.type == FieldType::Person) return;
    if (has_digit(text)) return;
    const std::string praise = praise_in(text);
    if (praise.empty()) return;
    hint(HintKind::NoNumber, one.id, "“" + praise + "” without a number: how much, from what, by when?");
  }

  void whole() const {
    if (field.type == FieldType::Quote && !at("quote").empty()) {
      if (at("speaker").empty() || at("date").empty()) {
        hint(HintKind::QuoteSource, at("speaker").empty() ? "speaker" : "date",
             "A quote needs who said it, and on which day.");
      }
    }
    if (field.type == FieldType::Metric && !at("what").empty() && at("baseline").empty()) {
      hint(HintKind::NoBaseline, "baseline", "A target without a baseline cannot be measured: from what?");
    }
    if (field.type == FieldType::Risk && !at("risk").empty() && at("owner").empty()) {
      hint(HintKind::NoOwner, "owner", "Nobody owns this risk: who keeps it from happening?");
    }
  }
};

}  // namespace

bool is_placeholder(const std::string& text) {
  static constexpr std::array<std::string_view, 15> known{"n/a", "na",   "n.a", "tbd",  "tba",
                                                          "tbc", "none", "-",   "--",   "?",
                                                          "??",  "x",    "xx",  "todo", "to be defined"};
  const std::string low = lowered(trimmed(text));
  return (low.empty() && !text.empty()) || std::ranges::find(known, low) != known.end();
}

std::vector<QualityHint> hints(const Packet& packet, const TemplateField& field) {
  std::vector<QualityHint> out;
  const std::vector<CellPart> parts = parts_of(field);
  for (const int row : packet.rows_of(field.id)) {
    const Looking looking{packet, field, row, out};
    for (const CellPart& part : parts) {
      looking.part(part);
    }
    looking.whole();
  }
  return out;
}

std::vector<QualityHint> hints(const Packet& packet) {
  std::vector<QualityHint> out;
  for (const TemplateSection& section : packet.form->sections) {
    for (const TemplateField& field : section.fields) {
      for (QualityHint& hint : hints(packet, field)) {
        out.push_back(std::move(hint));
      }
    }
  }
  return out;
}

}  // namespace hh::domain
