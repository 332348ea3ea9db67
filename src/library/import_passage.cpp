#include "library/import_passage.hpp"

#include "library/import_speech.hpp"
#include "library/import_text.hpp"
#include "library/import_timing.hpp"
#include "library/text.hpp"

#include <algorithm>

namespace hh::library {

namespace {

constexpr std::size_t longest_heading = 120;

Passage with_lines(const Passage& like, std::size_t from) {
  Passage out = like;
  out.lines.assign(like.lines.begin() + static_cast<std::ptrdiff_t>(from), like.lines.end());
  out.strong.clear();
  return out;
}

bool firmly_timed(std::string_view line) {
  return letters_in(line) <= longest_heading && timing_of(line).grade == Timing::Firm &&
         !is_only_timing(line) && !(line.ends_with('.') && words_in(line) > 6) && !is_timed_speech(line);
}

class Settler {
public:
  explicit Settler(std::vector<Passage>& out) : out_(out) {}

  void take(Passage one) {
    if (one.kind != Passage::Paragraph || one.aside || one.lines.empty()) {
      out_.push_back(std::move(one));
    } else if (has_bullets(one)) {
      bullets(one);
    } else if (is_timed_speech(one.lines.front().text) || (!bold_heading(one) && !timed_heading(one))) {
      out_.push_back(std::move(one));
    }
  }

private:
  static bool has_bullets(const Passage& one) {
    return std::any_of(one.lines.begin(), one.lines.end(),
                       [](const TextLine& l) { return past_bullet(trimmed(l.text)) > 0; });
  }

  void bullets(const Passage& whole) {
    bool in_item = false;
    for (const TextLine& line : whole.lines) {
      const std::string_view text = trimmed(line.text);
      const std::size_t mark = past_bullet(text);
      Passage one = whole;
      one.strong.clear();
      one.lines = {{line.number, std::string(text.substr(mark))}};
      if (mark > 0) {
        one.kind = Passage::Item;
        one.depth = whole.depth + 1;
        in_item = true;
        out_.push_back(std::move(one));
      } else if (in_item) {
        out_.back().lines.push_back(one.lines.front());
      } else {
        take(std::move(one));
      }
    }
  }

  void heading(const Passage& whole, const TextLine& line, int level) {
    Passage head = whole;
    head.kind = Passage::Heading;
    head.level = level;
    head.strong.clear();
    head.lines = {line};
    out_.push_back(std::move(head));
  }

  /// A line in bold, or a bold beginning with a length, heads what follows it.
  bool bold_heading(const Passage& one) {
    const std::string_view bold = trimmed(one.strong);
    if (bold.empty() || letters_in(bold) > longest_heading) return false;
    const TextLine& first = one.lines.front();
    const std::string_view line = trimmed(first.text);
    if (line == bold ||
        (line.starts_with(bold) && ends_with_any(bold, {":"}) && line.size() == bold.size())) {
      if (one.lines.size() == 1 || !line.ends_with(',')) {
        heading(one, first, bold_level);
        if (one.lines.size() > 1) take(with_lines(one, 1));
        return true;
      }
    }
    const bool timed = line.starts_with(bold) && firmly_timed(bold);
    if (!timed) return false;
    std::string_view rest = trimmed(line.substr(bold.size()));
    for (const std::string_view joint : {"—", "–", "-", ":", "."}) {
      if (rest.starts_with(joint)) rest = trimmed(rest.substr(joint.size()));
    }
    heading(one, {first.number, std::string(bold)}, bold_level);
    Passage body = with_lines(one, 0);
    body.lines.front().text = rest;
    if (rest.empty()) body.lines.erase(body.lines.begin());
    if (!body.lines.empty()) take(std::move(body));
    return true;
  }

  /// Lines that carry a length: alone they head what follows, in a row they are an agenda.
  bool timed_heading(const Passage& one) {
    if (one.depth > 0) return false;
    std::size_t timed = 0;
    for (const TextLine& line : one.lines)
      timed += firmly_timed(line.text) ? 1 : 0;
    if (timed > 1 && timed * 2 > one.lines.size()) {
      agenda(one);
      return true;
    }
    if (!firmly_timed(one.lines.front().text)) return false;
    heading(one, one.lines.front(), plain_level);
    if (one.lines.size() > 1) out_.push_back(with_lines(one, 1));
    return true;
  }

  void agenda(const Passage& whole) {
    for (const TextLine& line : whole.lines) {
      Passage one = whole;
      one.strong.clear();
      one.lines = {line};
      if (firmly_timed(line.text)) {
        one.kind = Passage::Item;
        one.depth = 1;
      }
      out_.push_back(std::move(one));
    }
  }

  std::vector<Passage>& out_;
};

}  // namespace

std::string Passage::text() const {
  std::string out;
  for (const TextLine& one : lines) {
    const std::string_view part = trimmed(one.text);
    out += (out.empty() || part.empty() ? "" : " ") + std::string(part);
  }
  return out;
}

std::vector<Passage> settled(std::vector<Passage> passages) {
  std::vector<Passage> out;
  out.reserve(passages.size());
  Settler settler(out);
  for (Passage& one : passages)
    settler.take(std::move(one));
  return out;
}

}  // namespace hh::library
