#include "ui/script_words.hpp"

#include "ui/text.hpp"

#include <cctype>
#include <string>

namespace hh::ui {

namespace {

/// "[promise 1 due]" as it is said when the fact is not known: "its date".
std::string in_words(const std::string& bracketed) {
  const std::string name = bracketed.substr(1, bracketed.size() - 2);
  if (name == "ae" || name == "csm") return "the " + upper(name);
  if (name.starts_with("promise ")) {
    if (name.ends_with(" due")) return "its date";
    return name == "promise 1"   ? "the first promise"
           : name == "promise 2" ? "the second promise"
                                 : "the promise";
  }
  return "the " + name;
}

}  // namespace

std::vector<domain::ScriptSentence> worded(const domain::Script& script, const domain::Pair* pair) {
  std::vector<domain::ScriptSentence> sentences = domain::filled_script(script, pair);
  for (domain::ScriptSentence& sentence : sentences) {
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      std::string& text = sentence[i].text;
      if (sentence[i].filled || text.size() < 3 || text.front() != '[' || text.back() != ']') continue;
      text = in_words(text);
      if (i == 0) text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    }
  }
  return sentences;
}

}  // namespace hh::ui
