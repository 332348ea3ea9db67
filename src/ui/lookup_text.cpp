// The words of what was looked up: whole for the facilitator, as a page for the room, in one line for the
// list.
#include "library/lookup_words.hpp"
#include "ui/lookup.hpp"
#include "ui/script_words.hpp"

#include <algorithm>
#include <string_view>

namespace hh::ui {

using namespace domain;

namespace {

/// A command's texts may have 4000 bytes; the rest is read from the Console.
constexpr std::size_t most_for_wall = 3800;

/// The pair whose deal fills the blanks: the one that reads this script, else the one that reads next.
const Pair* pair_of(const library::LookupEntry& entry, const Session& session) {
  Script script;
  script.id = entry.script;
  return next_reader(session, script);
}

std::string joined(const ScriptSentence& sentence) {
  std::string out;
  for (const ScriptPart& part : sentence)
    out += part.text;
  return out;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::string cut_at(const std::string& text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80)
    --bytes;
  return text.substr(0, bytes) + "…";
}

}  // namespace

std::optional<Project> page_for_wall(const library::LookupEntry& entry, const Session& session) {
  if (!entry.for_the_wall()) return std::nullopt;
  Script words;
  words.sentences = entry.wall_lines;
  // Where the room shows no names, a filled blank would be one.
  const Pair* pair = session.settings.names_on_wall ? pair_of(entry, session) : nullptr;
  Project page;
  page.title = cut_at(entry.wall_title, 400);
  std::size_t bytes = page.title.size();
  for (const ScriptSentence& sentence : worded(words, pair)) {
    const std::string line = cut_at(joined(sentence), most_for_wall - bytes);
    bytes += line.size() + 1;
    // A script is read on; anything else has its lines.
    if (entry.kind == library::LookupKind::Script && !page.lines.empty()) {
      page.lines.back() += " " + line;
    } else {
      page.lines.push_back(line);
    }
    if (bytes >= most_for_wall) break;
  }
  return page;
}

std::vector<ScriptSentence> whole_text(const library::LookupEntry& entry, const Session* session) {
  Script words;
  words.sentences = lines_of(entry.text);
  return filled_script(words, session == nullptr ? nullptr : pair_of(entry, *session));
}

std::string excerpt(const std::string& text, const std::string& query) {
  constexpr std::size_t far = 60, before = 24, most = 400;
  std::string line = text;
  std::replace(line.begin(), line.end(), '\n', ' ');
  const auto marks = library::matched(line, query);
  std::string lead;
  if (!marks.empty() && marks.front().first > far) {
    const std::size_t space = line.find(' ', marks.front().first - before);
    line = line.substr(std::min(space + 1, marks.front().first));
    lead = "… ";
  }
  return lead + cut_at(line, most);
}

}  // namespace hh::ui
