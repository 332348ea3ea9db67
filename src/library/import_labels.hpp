// Labels: what a line says it is, by the words before its colon.
//
//     label_of("Facilitator note: wait.")   // {Label::Note, "wait."}
#pragma once

#include <string>
#include <string_view>

namespace hh::library {

enum class Label { None, Note, Template, Ask, Question, Answer, Wall, Script, Commitment };

struct Labelled {
  Label label = Label::None;
  std::string title;  ///< the label as written: "Email template"
  std::string text;   ///< what follows it
};

Labelled label_of(std::string_view line);
/// The same for a heading, which needs no colon.
Labelled heading_label(std::string_view heading);

}  // namespace hh::library
