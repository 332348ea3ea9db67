// Headings: what a `##` or `###` line says, taken apart.
//
//     parse_heading("Script A: AE files the doc (AE, 90 s)")
//       → word "Script", ref "A", title "AE files the doc", options {"AE", "90 s"}
//
// Nothing is judged here; the body reader knows which words and options exist.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hh::library {

struct HeadingParts {
  std::string whole;                 ///< as written
  std::string plain;                 ///< as written, without the options
  std::vector<std::string> options;  ///< what stood in the brackets at the end
  bool colon = false;
  std::string word;        ///< first word before the colon: "Script"
  std::string ref;         ///< what else stands before the colon: "A"
  std::string title;       ///< after the colon, without the options
  std::string long_title;  ///< after the colon, brackets and all
};

HeadingParts parse_heading(std::string_view text);

}  // namespace hh::library
