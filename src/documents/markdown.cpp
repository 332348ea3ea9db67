#include "documents/renderers.hpp"
#include "documents/template_data.hpp"
#include "documents/template_text.hpp"

#include <cctype>
#include <string>
#include <string_view>

namespace hh::documents {

namespace {

/// Where a mark at a line's start would begin a list, a heading or a rule.
bool opens_block(const std::string& line, std::size_t at) {
  const char letter = line[at];
  if (std::string_view("#+-=").find(letter) != std::string_view::npos) return at == 0;
  if (letter != '.' && letter != ')') return false;
  return at > 0 && line.find_first_not_of("0123456789") == at;
}

std::string escape_line(const std::string& line) {
  static constexpr std::string_view marks = "\\`*_[]<>|~&!$";
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool link = line.compare(at, 3, "://") == 0 ||
                      (line.compare(at, 1, ".") == 0 && at >= 3 && std::tolower(line[at - 1]) == 'w');
    const bool start = at < 10 && line.find_first_not_of("#+-=0123456789") >= at;
    if (marks.find(line[at]) != std::string_view::npos || link || (start && opens_block(line, at)))
      out += '\\';
    out += line[at];
  }
  return out;
}

/// Text of a person that stays text: no headings, links, lists or HTML. Its lines are kept.
std::string escape_markdown(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    const std::size_t first = line.find_first_not_of(' ');
    if (first != std::string::npos) out += (out.empty() ? "" : "\\\n  ") + escape_line(line.substr(first));
    at = end + 1;
  }
  return out;
}

/// One empty line at the most.
std::string without_gaps(const std::string& text) {
  std::string out;
  for (const char letter : text) {
    if (letter == '\n' && out.ends_with("\n\n")) continue;
    out += letter;
  }
  while (out.ends_with("\n\n"))
    out.pop_back();
  return out;
}

}  // namespace

Rendered render_markdown(const domain::PacketContent& content, const DocumentOptions& options) {
  const auto text = expand(options.templates, "markdown");
  if (!text) return text.problem();
  auto out = fill(text.value(), template_data(content, options), escape_markdown);
  return out ? without_gaps(out.value()) : out;
}

}  // namespace hh::documents
