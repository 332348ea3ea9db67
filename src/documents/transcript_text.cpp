#include "documents/transcript_text.hpp"

#include "documents/transcript_marks.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace hh::documents {

namespace {

using domain::CallLine;
using domain::Millis;

/// What a line begins with: "[00:12:03] ", "(0:12) - ", "12:03 | ", or nothing.
struct Lead {
  std::optional<Millis> at{};
  std::string_view rest;
  bool barred = false;  ///< set apart by "|"
};

std::string_view past_dash(std::string_view text) {
  text = without_blanks(text);
  for (const std::string_view dash : {"-", "–", "—", "|"}) {
    if (text.starts_with(dash)) return without_blanks(text.substr(dash.size()));
  }
  return text;
}

Lead lead_of(std::string_view line) {
  const bool bracket = line.starts_with('[') || line.starts_with('(');
  const auto time = read_time(line.substr(bracket ? 1 : 0));
  if (!time) return {std::nullopt, line};
  std::size_t end = time->length + (bracket ? 1 : 0);
  if (bracket) {
    if (end >= line.size() || (line[end] != ']' && line[end] != ')')) return {std::nullopt, line};
    ++end;
  }
  const std::string_view after = without_blanks(line.substr(end));
  return {time->at, past_dash(after), after.starts_with('|')};
}

struct Heading {
  std::string speaker;
  std::optional<Millis> at{};
};

/// "Ana Ruiz  00:12:03", "Ana Ruiz | 12:03", "[Ana Ruiz] 10:02:33", "Ana Ruiz (12:03)"
std::optional<Heading> name_and_time(std::string_view line) {
  constexpr std::size_t longest = 100;
  if (line.size() > longest || line.empty()) return std::nullopt;
  std::size_t from = line.find_first_of("0123456789");
  for (; from != std::string_view::npos; from = line.find_first_of("0123456789", from + 1)) {
    if (from == 0 ||
        (line[from - 1] != ' ' && line[from - 1] != '\t' && line[from - 1] != '(' && line[from - 1] != '['))
      continue;
    const auto time = read_time(line.substr(from));
    if (!time) continue;
    const std::string_view rest = without_blanks(line.substr(from + time->length));
    if (!rest.empty() && rest != ")" && rest != "]") return std::nullopt;
    std::string_view name = line.substr(0, from);
    name = name.substr(0, name.find_last_not_of(" \t([|-,") + 1);
    if (name.size() > 2 && name.front() == '[' && name.back() == ']') name = name.substr(1, name.size() - 2);
    if (!looks_like_name(name)) return std::nullopt;
    return Heading{std::string(name), time->at};
  }
  return std::nullopt;
}

/// A word people answer with, rather than a name.
bool is_answer(std::string_view text) {
  static constexpr std::string_view answers[] = {
      "absolutely", "yes",     "yeah",    "okay",  "ok", "sure",      "great",  "right",  "no",
      "thanks",     "exactly", "perfect", "hello", "hi", "thank you", "we can", "we will"};
  const std::string low = library::lowered(text);
  return std::find(std::begin(answers), std::end(answers), low) != std::end(answers);
}

class PlainReader {
public:
  std::vector<CallLine> read(std::string_view text) {
    int number = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::string_view line = without_blanks(text.substr(at, end - at));
      at = end + 1;
      ++number;
      if (!line.empty()) take(number, line, text.substr(std::min(at, text.size())));
    }
    return std::move(out_);
  }

private:
  void take(int number, std::string_view line, std::string_view below) {
    if (auto heading = name_and_time(line)) return head(std::move(heading->speaker), heading->at);
    const Lead lead = lead_of(line);
    if (lead.at) at_ = lead.at;
    if (lead.rest.empty()) return;
    if (auto label = read_label(lead.rest)) {
      head(std::move(label->speaker), label->at);
      return say(number, lead.rest.substr(label->words));
    }
    if (lead.at && looks_like_name(lead.rest) && !is_answer(lead.rest) && (lead.barred || words_below(below)))
      return head(std::string(lead.rest), lead.at);
    say(number, lead.rest);
  }

  void head(std::string speaker, std::optional<Millis> at) {
    speaker_ = std::move(speaker);
    if (at) at_ = at;
  }

  void say(int number, std::string_view words) {
    std::string text = without_markup(without_blanks(words));
    if (!text.empty()) out_.push_back({number, at_, speaker_, std::move(text)});
  }

  /// Is the next line something said, with neither a time nor a name of its own?
  static bool words_below(std::string_view below) {
    const std::string_view line = without_blanks(below.substr(0, below.find('\n')));
    return !line.empty() && !lead_of(line).at && !read_label(line) && !name_and_time(line);
  }

  std::vector<CallLine> out_;
  std::string speaker_;
  std::optional<Millis> at_{};
};

}  // namespace

std::vector<CallLine> read_plain_transcript(std::string_view text) { return PlainReader().read(text); }

}  // namespace hh::documents
