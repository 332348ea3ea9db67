#include "documents/template_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace hh::documents {

using domain::Problem;
using domain::Result;

namespace {

/// Stands where a tag had a line to itself: the library would eat an empty line after it. Not written.
constexpr char own_line = '\x01';
constexpr std::size_t deepest_section = 32;
constexpr std::size_t deepest_partial = 8;

struct Tag {
  char kind = 'v';  ///< 'v'ariable, '#', '^', '/', '>', '!', '{' or '&' unescaped, '=' delimiters
  std::string name;
  std::size_t from = 0, to = 0;  ///< with its braces
  std::size_t line = 1;
};

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

Problem fault(const LetterTemplate& in, std::size_t line, std::string what, std::string next) {
  return {std::move(what), in.file + ":" + std::to_string(line), std::move(next)};
}

/// The next tag at or after `at`, with line counting from `line`.
Result<std::optional<Tag>> next_tag(const LetterTemplate& in, std::size_t at, std::size_t line) {
  const std::size_t open = in.text.find("{{", at);
  if (open == std::string::npos) return std::optional<Tag>{};
  Tag tag;
  tag.from = open;
  tag.line =
      line + static_cast<std::size_t>(std::count(in.text.begin() + static_cast<std::ptrdiff_t>(at),
                                                 in.text.begin() + static_cast<std::ptrdiff_t>(open), '\n'));
  const bool triple = in.text.compare(open, 3, "{{{") == 0;
  const char* const end = triple ? "}}}" : "}}";
  const std::size_t close = in.text.find(end, open);
  if (close == std::string::npos) {
    return fault(in, tag.line, "A tag is not closed", std::string("End it with ") + end + ".");
  }
  tag.to = close + (triple ? 3 : 2);
  std::string inside = trimmed(std::string_view(in.text).substr(open + 2, close - open - 2));
  if (!inside.empty() && std::string_view("#^/>!{&=").find(inside[0]) != std::string_view::npos) {
    tag.kind = inside[0];
    inside = trimmed(std::string_view(inside).substr(1));
  }
  tag.name = std::move(inside);
  return std::optional<Tag>{std::move(tag)};
}

/// Reads one text and those it draws in.
class Reading {
public:
  explicit Reading(const LetterTemplates& templates) : templates_(templates) {}

  domain::Outcome read(const std::string& name) {
    const auto found = templates_.find(name);
    const LetterTemplate& in = found->second;
    if (in.text.size() > largest_letter_template) return too_large(in);
    within_.push_back(name);
    const std::size_t outside = open_.size();
    std::size_t at = 0, line = 1;
    for (;;) {
      auto next = next_tag(in, at, line);
      if (!next) return next.problem();
      if (!next.value()) break;
      const Tag& tag = *next.value();
      out_.append(in.text, at, tag.from - at);
      if (auto done = take(in, tag, outside); !done) return done;
      if (out_.size() > largest_letter_template) return too_large(in);
      line = tag.line + lines_of(in.text, tag);
      at = after(in.text, tag);
      if (at == tag.to) continue;
      ++line;
      out_ += own_line;
    }
    out_.append(in.text, at);
    within_.pop_back();
    if (open_.size() == outside) return domain::Done{};
    const auto& [name_open, line_open] = open_.back();
    return fault(in, line_open, "The section " + name_open + " is not ended",
                 "Write {{/" + name_open + "}} where it ends.");
  }

  std::string text() && { return std::move(out_); }

private:
  static std::size_t lines_of(const std::string& text, const Tag& tag) {
    return static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(tag.from),
                                               text.begin() + static_cast<std::ptrdiff_t>(tag.to), '\n'));
  }

  /// Past the tag, and past its line where it is the only thing on it, so that it leaves no empty line.
  static std::size_t after(const std::string& text, const Tag& tag) {
    if (std::string_view("#^/!>").find(tag.kind) == std::string_view::npos) return tag.to;
    const bool begins = tag.from == 0 || text[tag.from - 1] == '\n';
    const std::size_t end = text.find_first_not_of(" \r", tag.to);
    return begins && end != std::string::npos && text[end] == '\n' ? end + 1 : tag.to;
  }

  static Problem too_large(const LetterTemplate& in) {
    return {"The template is larger than 256 KiB", in.file, "Shorten it, or draw in fewer others."};
  }

  domain::Outcome take(const LetterTemplate& in, const Tag& tag, std::size_t outside) {
    switch (tag.kind) {
      case '!':
        return domain::Done{};
      case '=':
        return fault(in, tag.line, "The delimiters are changed", "Keep {{ and }}.");
      case '{':
      case '&':
        return fault(in, tag.line, "{{{" + tag.name + "}}} would let a text of the packet act as markup",
                     "Write {{" + tag.name + "}}.");
      case '>':
        return draw_in(in, tag);
      case '/':
        return end_section(in, tag, outside);
      default:
        break;
    }
    if (!known_tag(tag.name)) {
      return fault(in, tag.line, "Nobody fills in {{" + tag.name + "}}",
                   "Write a name our templates use, or field.ID.lead for a field of the packet.");
    }
    if (tag.kind != 'v') {
      if (multiplies(tag.name)) {
        return fault(in, tag.line, "The section " + tag.name + " stands inside " + open_.back().first,
                     "End that one first: a list inside another is written once for each line of it.");
      }
      open_.emplace_back(tag.name, tag.line);
      if (open_.size() > deepest_section) {
        return fault(in, tag.line, "Sections stand more than 32 deep", "Take some out of the others.");
      }
    }
    out_.append(in.text, tag.from, tag.to - tag.from);
    return domain::Done{};
  }

  /// A section inside itself, or one whole list inside another: the work would grow with every level.
  bool multiplies(const std::string& name) const {
    static constexpr std::array whole{"sections", "promises", "dates", "people"};
    const auto is_whole = [](const std::string& one) {
      return std::find(whole.begin(), whole.end(), one) != whole.end();
    };
    return std::any_of(open_.begin(), open_.end(), [&](const auto& outer) {
      return outer.first == name || (is_whole(name) && is_whole(outer.first));
    });
  }

  domain::Outcome end_section(const LetterTemplate& in, const Tag& tag, std::size_t outside) {
    if (open_.size() == outside) {
      return fault(in, tag.line, "{{/" + tag.name + "}} ends a section that was not begun",
                   "Take it out, or begin with {{#" + tag.name + "}}.");
    }
    if (open_.back().first != tag.name) {
      return fault(in, tag.line, "{{/" + tag.name + "}} stands where " + open_.back().first + " has to end",
                   "End the sections in the reverse order in which they begin.");
    }
    open_.pop_back();
    out_.append(in.text, tag.from, tag.to - tag.from);
    return domain::Done{};
  }

  domain::Outcome draw_in(const LetterTemplate& in, const Tag& tag) {
    if (!templates_.contains(tag.name)) {
      return fault(in, tag.line, "There is no template " + tag.name,
                   "Add " + tag.name + ".mustache to the folder, or take the tag out.");
    }
    const auto begun = std::find(within_.begin(), within_.end(), tag.name);
    if (begun != within_.end()) {
      std::string way;
      for (auto one = begun; one != within_.end(); ++one)
        way += *one + " > ";
      return fault(in, tag.line, "The template draws in itself: " + way + tag.name,
                   "Take {{> " + tag.name + "}} out.");
    }
    if (within_.size() >= deepest_partial) {
      return fault(in, tag.line, "Templates draw in one another more than 8 deep", "Put some together.");
    }
    return read(tag.name);
  }

  const LetterTemplates& templates_;
  std::string out_;
  std::vector<std::string> within_;
  std::vector<std::pair<std::string, std::size_t>> open_;  ///< sections, with their line
};

}  // namespace

bool known_tag(const std::string& name) {
  // "cancelled" stands for nothing any more; templates that somebody wrote may still ask for it.
  static constexpr std::array known{"account",
                                    "addressee",
                                    "ae",
                                    "ahead",
                                    "cancelled",
                                    "champion",
                                    "concern",
                                    "csm",
                                    "date",
                                    "dates",
                                    "day",
                                    "detractor",
                                    "due",
                                    "evidence",
                                    "fields",
                                    "filled",
                                    "first_promise",
                                    "gaps",
                                    "goal",
                                    "has_dates",
                                    "has_dates_ahead",
                                    "has_gaps",
                                    "has_plain_promises",
                                    "has_promises",
                                    "heard",
                                    "initials",
                                    "internal",
                                    "kickoff",
                                    "kind",
                                    "label",
                                    "late",
                                    "lead",
                                    "many",
                                    "missing",
                                    "name",
                                    "note",
                                    "number",
                                    "owed",
                                    "owner",
                                    "packet",
                                    "parts",
                                    "people",
                                    "plain",
                                    "promises",
                                    "quoted",
                                    "remark",
                                    "required",
                                    "role",
                                    "rows",
                                    "sections",
                                    "standing",
                                    "status",
                                    "text",
                                    "title",
                                    "use_case",
                                    "what",
                                    "where"};
  return std::find(known.begin(), known.end(), name) != known.end() || name == "." ||
         name.starts_with("field.");
}

Result<std::string> expand(const LetterTemplates& templates, const std::string& name) {
  if (!templates.contains(name)) {
    return Problem{"The template " + name + " is missing", name + ".mustache",
                   "Put it back into templates/documents of the library."};
  }
  Reading reading(templates);
  if (auto done = reading.read(name); !done) return done.problem();
  return std::move(reading).text();
}

Result<std::string> fill(const std::string& text, const kainjow::mustache::data& data, const Escape& escape) {
  kainjow::mustache::mustache filled(text);
  const Problem unreadable{"The template cannot be read: " + filled.error_message(), "", "Mend it."};
  if (!filled.is_valid()) return unreadable;
  filled.set_custom_escape(escape);
  std::string out;
  struct TooLarge {};
  try {
    filled.render(data, [&](const std::string& piece) {
      if (out.size() + piece.size() > largest_filled_text) throw TooLarge{};  // nothing else stops it
      out += piece;
    });
  } catch (const TooLarge&) {
    return Problem{"The document is larger than 16 MiB", "", "Shorten the template or the packet."};
  }
  std::erase(out, own_line);
  return out;
}

}  // namespace hh::documents
