// Vocabulary: the words that mean something in the body of a program file.
//
//     named_kind(parse_heading("Round 1: The hidden promise"))->kind   // StepKind::Round
//     marked("Notes: watch the clock", true)                           // {"Notes", "watch the clock"}
//
// A slip of the fingers is told from another word by `slip`. Thread: any.
#pragma once

#include "domain/program.hpp"
#include "library/heading.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hh::library {

struct KindWord {
  const char* word;
  domain::StepKind kind;
  bool needs_ref;  ///< "Script a:", "Round 1:"
  bool takes_ref;
};

/// The kind a ### line names; null for a page with that line as its title.
const KindWord* named_kind(const HeadingParts& heading);
/// The kind the line was probably meant to name.
std::optional<std::string> misspelt_kind(const HeadingParts& heading);

struct Marked {
  std::string marker;  ///< "Wall", "Notes", …; empty where the line has none
  std::string text;    ///< the rest of the line
  std::string meant;   ///< the marker probably meant, where it is misspelt
};

/// `first`: the line begins a paragraph, where a small first letter is suspicious too.
Marked marked(const std::string& line, bool first);

/// What is wrong with the placeholders of one line of speech; one sentence each.
std::vector<std::string> placeholder_faults(const std::string& line);
/// Any "{{" at all.
bool has_placeholder(const std::string& text);

}  // namespace hh::library
