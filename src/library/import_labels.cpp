#include "library/import_labels.hpp"

#include "library/import_text.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <array>

namespace hh::library {

namespace {

struct Name {
  std::string_view words;
  Label label;
};

constexpr Name names[] = {
    {"note", Label::Note},
    {"notes", Label::Note},
    {"facilitator note", Label::Note},
    {"facilitator notes", Label::Note},
    {"facilitator s note", Label::Note},
    {"facilitation note", Label::Note},
    {"facilitation notes", Label::Note},
    {"facilitator", Label::Note},
    {"facilitator tip", Label::Note},
    {"facilitator tips", Label::Note},
    {"notes for the facilitator", Label::Note},
    {"note for the facilitator", Label::Note},
    {"note to facilitator", Label::Note},
    {"note to the facilitator", Label::Note},
    {"for the facilitator", Label::Note},
    {"trainer note", Label::Note},
    {"trainer notes", Label::Note},
    {"trainer tip", Label::Note},
    {"instructor note", Label::Note},
    {"instructor notes", Label::Note},
    {"presenter notes", Label::Note},
    {"speaker notes", Label::Note},
    {"coach note", Label::Note},
    {"coaching note", Label::Note},
    {"coaching notes", Label::Note},
    {"tip", Label::Note},
    {"pro tip", Label::Note},
    {"ask", Label::Ask},
    {"ask the room", Label::Ask},
    {"ask the group", Label::Ask},
    {"ask everyone", Label::Ask},
    {"discussion question", Label::Ask},
    {"discuss", Label::Ask},
    {"q", Label::Question},
    {"question", Label::Question},
    {"a", Label::Answer},
    {"answer", Label::Answer},
    {"slide", Label::Wall},
    {"on the wall", Label::Wall},
    {"wall", Label::Wall},
    {"on screen", Label::Wall},
    {"on the screen", Label::Wall},
    {"on the slide", Label::Wall},
    {"write on the board", Label::Wall},
    {"script", Label::Script},
    {"say", Label::Script},
    {"say this", Label::Script},
    {"read aloud", Label::Script},
    {"verbatim", Label::Script},
    {"verbatim script", Label::Script},
    {"talk track", Label::Script},
    {"commitment", Label::Commitment},
    {"commit", Label::Commitment},
};

Label named(std::string_view words) {
  const std::string plain = bare(words);
  const auto* found =
      std::find_if(std::begin(names), std::end(names), [&](const Name& n) { return n.words == plain; });
  if (found != std::end(names)) return found->label;
  // "Q1", "A 2"
  const bool numbered = plain.size() > 1 && plain.size() < 5 && (plain[0] == 'q' || plain[0] == 'a') &&
                        plain.find_first_not_of(" 0123456789", 1) == std::string::npos;
  if (numbered) return plain[0] == 'q' ? Label::Question : Label::Answer;
  constexpr int most_words = 6;
  const bool template_word = plain == "template" || plain.ends_with(" template") ||
                             plain.starts_with("template ") || plain == "copy and paste" ||
                             plain == "copy paste" || plain == "sample email" || plain == "example email" ||
                             plain == "sample message";
  return template_word && words_in(plain) <= most_words ? Label::Template : Label::None;
}

}  // namespace

Labelled label_of(std::string_view line) {
  constexpr std::size_t longest = 60;
  line = trimmed(line);
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon > longest || colon == 0) return {};
  const Label label = named(line.substr(0, colon));
  if (label == Label::None) return {};
  return {label, std::string(trimmed(line.substr(0, colon))), std::string(trimmed(line.substr(colon + 1)))};
}

Labelled heading_label(std::string_view heading) {
  heading = trimmed(heading);
  if (auto with_colon = label_of(heading); with_colon.label != Label::None) return with_colon;
  while (!heading.empty() && (heading.back() == ':' || heading.back() == '.'))
    heading.remove_suffix(1);
  const Label label = named(heading);
  // Single letters are numbering, not questions.
  if (label == Label::Question || label == Label::Answer || label == Label::None) return {};
  return {label, std::string(heading), {}};
}

}  // namespace hh::library
