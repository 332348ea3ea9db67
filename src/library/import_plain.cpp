#include "library/import_front.hpp"
#include "library/import_labels.hpp"
#include "library/import_passage.hpp"
#include "library/import_speech.hpp"
#include "library/import_text.hpp"
#include "library/import_timing.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <cctype>

namespace hh::library {

namespace {

constexpr std::size_t longest_heading = 90;

bool only_of(std::string_view line, std::string_view marks, std::size_t least) {
  line = trimmed(line);
  return line.size() >= least && marks.find(line.front()) != std::string_view::npos &&
         line.find_first_not_of(line.front()) == std::string_view::npos;
}

bool shouted(std::string_view line) {
  std::size_t big = 0, small = 0;
  for (const char c : line) {
    big += std::isupper(static_cast<unsigned char>(c)) != 0 ? 1 : 0;
    small += std::islower(static_cast<unsigned char>(c)) != 0 ? 1 : 0;
  }
  return big > 1 && small == 0;
}

/// A line by itself that nobody would read as a sentence.
bool titled(std::string_view line) {
  constexpr int most_words = 8;
  if (letters_in(line) > longest_heading ||
      ends_with_any(line, {".", "?", "!", ",", ";", ":", "”", "\"", "…"})) {
    return false;
  }
  const bool capital = static_cast<unsigned char>(line.front()) >= 0x80 ||
                       std::isupper(static_cast<unsigned char>(line.front())) != 0 ||
                       std::isdigit(static_cast<unsigned char>(line.front())) != 0;
  return shouted(line) || (capital && words_in(line) <= most_words);
}

class PlainReader {
public:
  std::vector<Passage> read(std::string_view text, int number) {
    const std::vector<TextLine> lines = numbered(text, number);
    std::vector<TextLine> group;
    for (std::size_t i = 0; i < lines.size();) {
      if (trimmed(lines[i].text).empty()) {
        close(group);
        i += 1;
        continue;
      }
      group.push_back(lines[i]);
      const std::size_t past = past_letter(lines, i);
      if (past > i + 1) {
        close(group);
        letter({lines.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                lines.begin() + static_cast<std::ptrdiff_t>(past)});
      }
      i = past;
    }
    close(group);
    return std::move(out_);
  }

private:
  static std::vector<TextLine> numbered(std::string_view text, int number) {
    std::vector<TextLine> out;
    for (std::size_t at = 0; at < text.size();) {
      const std::string_view line = text.substr(at, text.find('\n', at) - at);
      at += line.size() + 1;
      out.push_back({number++, std::string(line)});
    }
    return out;
  }

  /// The end of the indented block below "Template:", whose empty lines belong to it.
  static std::size_t past_letter(const std::vector<TextLine>& lines, std::size_t label) {
    std::size_t past = label + 1;
    const Labelled named = label_of(lines[label].text);
    if (named.label != Label::Template || !named.text.empty()) return past;
    const auto indent = [](const TextLine& line) { return line.text.find_first_not_of(" \t"); };
    for (std::size_t i = past; i < lines.size(); ++i) {
      if (trimmed(lines[i].text).empty()) continue;
      if (indent(lines[i]) <= indent(lines[label])) break;
      past = i + 1;
    }
    return past;
  }

  void letter(std::vector<TextLine> lines) {
    Passage one;
    one.kind = Passage::Code;
    one.aside = signed_;
    one.lines = std::move(lines);
    out_.push_back(std::move(one));
  }

  Passage& add(Passage::Kind kind, int number, std::string_view text) {
    Passage one;
    one.kind = kind;
    one.aside = signed_;
    one.lines.push_back({number, std::string(trimmed(text))});
    out_.push_back(std::move(one));
    return out_.back();
  }

  void close(std::vector<TextLine>& group) {
    in_item_ = false;
    fresh_ = true;
    for (std::size_t i = 0; i < group.size(); ++i)
      i += line(group, i);
    if (group.size() == 1 && !out_.empty()) promote(out_.back());
    group.clear();
  }

  /// Reads one line; the answer is how many more were used.
  std::size_t line(const std::vector<TextLine>& group, std::size_t i) {
    const std::string_view text = trimmed(group[i].text);
    const int number = group[i].number;
    const bool underlined = i + 1 < group.size() && only_of(group[i + 1].text, "=-~", 3);
    const auto hashes = text.find_first_not_of('#');
    if (underlined && past_bullet(text) == 0) {
      add(Passage::Heading, number, text).level = trimmed(group[i + 1].text).front() == '=' ? 1 : 2;
      fresh_ = true;
      return 1;
    }
    signed_ = signed_ || group[i].text == "-- " || group[i].text == "--";
    if (only_of(text, "=-_*~", 3)) {
      add(Passage::Rule, number, "");
    } else if (hashes != std::string_view::npos && hashes > 0 && hashes < 7 && text[hashes] == ' ') {
      add(Passage::Heading, number, text.substr(hashes)).level = static_cast<int>(hashes);
      fresh_ = true;
      return 0;
    } else if (text.starts_with('>')) {
      quote(number, text);
    } else if (text.find('\t') != std::string_view::npos || (text.starts_with('|') && text.size() > 1)) {
      row(number, text);
    } else if (!item(group, i)) {
      running(group[i]);
    }
    fresh_ = false;
    return 0;
  }

  void quote(int number, std::string_view text) {
    const auto words = text.find_first_not_of("> ");
    if (words == std::string_view::npos) return;
    const bool goes_on = !fresh_ && !out_.empty() && out_.back().kind == Passage::Quote;
    if (goes_on) {
      out_.back().lines.push_back({number, std::string(text.substr(words))});
    } else {
      add(Passage::Quote, number, text.substr(words));
    }
  }

  void row(int number, std::string_view text) {
    const char joint = text.find('\t') != std::string_view::npos ? '\t' : '|';
    if (joint == '|' && text.find_first_not_of("|-: ") == std::string_view::npos) return;
    Passage& one = add(Passage::Row, number, text);
    for (std::string& cell : split(text, joint)) {
      if (!cell.empty()) one.cells.push_back(std::move(cell));
    }
    std::string words;
    for (const std::string& cell : one.cells)
      words += (words.empty() ? "" : " ") + cell;
    one.lines.front().text = words;
    if (one.cells.size() < 2) one.kind = Passage::Paragraph;
  }

  bool item(const std::vector<TextLine>& group, std::size_t i) {
    const std::string& whole = group[i].text;
    const std::string_view text = trimmed(whole);
    const auto indent = static_cast<int>(whole.find_first_not_of(" \t"));
    const std::size_t bullet = past_bullet(text);
    const std::size_t mark = bullet > 0 ? bullet : past_number(text);
    if (mark == 0) return false;
    const bool among = in_item_ || (i + 1 < group.size() && starts_item(group[i + 1].text));
    if (bullet == 0 && !among && reads_as_section(text)) return false;
    Passage& one = add(Passage::Item, group[i].number, text.substr(mark));
    if (bullet == 0) one.number = trimmed(text.substr(0, mark));
    one.depth = 1 + std::min(indent / 2, 4);
    in_item_ = true;
    return true;
  }

  static bool starts_item(std::string_view line) {
    return past_bullet(trimmed(line)) > 0 || past_number(trimmed(line)) > 0;
  }

  static bool reads_as_section(std::string_view line) {
    return letters_in(line) <= longest_heading && (timing_of(line).grade >= Timing::Strong || shouted(line));
  }

  void running(const TextLine& one) {
    const bool indented = one.text.starts_with(' ') || one.text.starts_with('\t');
    const bool goes_on = !fresh_ && !out_.empty() && out_.back().aside == signed_ &&
                         (out_.back().kind == Passage::Paragraph || (in_item_ && indented));
    if (goes_on) {
      out_.back().lines.push_back({one.number, std::string(trimmed(one.text))});
    } else {
      in_item_ = false;
      add(Passage::Paragraph, one.number, one.text);
    }
  }

  static void promote(Passage& one) {
    if (one.kind != Passage::Paragraph || one.lines.size() != 1) return;
    const std::string& line = one.lines.front().text;
    if (titled(line) && !is_timed_speech(line)) {
      one.kind = Passage::Heading;
      one.level = plain_level;
    }
  }

  std::vector<Passage> out_;
  bool signed_ = false;  ///< below the line that begins a mail's signature
  bool in_item_ = false;
  bool fresh_ = true;  ///< the next line begins something new
};

}  // namespace

Reading read_plain(std::string_view text) {
  FrontLines front = mail_head(text);
  if (front.end == 0) front = front_lines(text);
  Reading reading{front.title, front.rest};
  for (Passage& one : PlainReader().read(text.substr(front.end), front.lines + 1))
    reading.passages.push_back(std::move(one));
  return reading;
}

}  // namespace hh::library
