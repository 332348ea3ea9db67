// Scripts filled from a pair's deal and paced against their limit.
#include "domain/blanks.hpp"
#include "domain/session.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>

namespace hh::domain {

namespace {

/// "the revenue report, by 31 March" → what and due.
std::pair<std::string, std::string> split_promise(const std::string& promise) {
  for (const char* marker : {", by ", ", until ", " by ", " until "}) {
    const auto at = promise.rfind(marker);
    if (at != std::string::npos) {
      return {promise.substr(0, at), promise.substr(at + std::string(marker).size())};
    }
  }
  return {promise, {}};
}

std::string promise_field(const Deal& deal, const std::string& name) {
  std::size_t number = 0;
  const char* begin = name.data() + std::string("promise.").size();
  const auto [rest, error] = std::from_chars(begin, name.data() + name.size(), number);
  if (error != std::errc{} || number == 0 || number > deal.promises.size()) {
    return {};
  }
  const auto [what, due] = split_promise(deal.promises[number - 1]);
  return std::string(rest) == ".due" ? due : what;
}

std::string field(const Pair* pair, const std::string& name) {
  if (pair == nullptr) {
    return {};
  }
  const std::pair<const char*, const std::string*> known[] = {{"ae", &pair->ae},
                                                              {"csm", &pair->csm},
                                                              {"coach", &pair->coach},
                                                              {"account", &pair->deal.account},
                                                              {"champion", &pair->deal.champion},
                                                              {"amount", &pair->deal.amount},
                                                              {"close_date", &pair->deal.close_date}};
  for (const auto& [key, value] : known) {
    if (name == key) {
      return *value;
    }
  }
  return name.starts_with("promise.") ? promise_field(pair->deal, name) : std::string{};
}

std::string readable(std::string name) {
  std::replace(name.begin(), name.end(), '.', ' ');
  std::replace(name.begin(), name.end(), '_', ' ');
  return "[" + name + "]";
}

ScriptSentence filled(const std::string& sentence, const Pair* pair) {
  ScriptSentence parts;
  std::size_t at = 0;
  while (at < sentence.size()) {
    const auto open = sentence.find("{{", at);
    const auto close = open == std::string::npos ? open : sentence.find("}}", open);
    if (close == std::string::npos) {
      parts.push_back({sentence.substr(at), false});
      break;
    }
    if (open > at) {
      parts.push_back({sentence.substr(at, open - at), false});
    }
    const std::string name = sentence.substr(open + 2, close - open - 2);
    const std::string value = field(pair, name);
    parts.push_back({value.empty() ? readable(name) : value, !value.empty()});
    at = close + 2;
  }
  return parts;
}

int words_in(const ScriptSentence& sentence) {
  std::string whole;
  for (const ScriptPart& part : sentence) {
    whole += part.text;
  }
  std::istringstream in(whole);
  std::string word;
  int count = 0;
  while (in >> word) {
    count += 1;
  }
  return count;
}

bool shown(const Program& program, const Script& script) {
  return std::any_of(program.sections.begin(), program.sections.end(), [&](const Section& section) {
    return std::any_of(section.steps.begin(), section.steps.end(), [&](const Step& step) {
      return step.kind == StepKind::Script && step.refers_to == script.id.value;
    });
  });
}

}  // namespace

std::vector<std::string> blanks(const Program& program, const Pair& pair) {
  std::vector<std::string> out;
  for (const Script& script : program.scripts) {
    if (!shown(program, script)) continue;
    for (const std::string& sentence : script.sentences) {
      for (auto open = sentence.find("{{"); open != std::string::npos; open = sentence.find("{{", open)) {
        const auto close = sentence.find("}}", open);
        if (close == std::string::npos) break;
        const std::string name = sentence.substr(open + 2, close - open - 2);
        const bool told = std::find(out.begin(), out.end(), name) != out.end();
        if (!told && field(&pair, name).empty()) out.push_back(name);
        open = close;
      }
    }
  }
  return out;
}

std::string blank_words(const std::string& name) {
  const std::string promise = "promise.";
  if (name.starts_with(promise)) {
    const std::string number = name.substr(promise.size(), name.find('.', promise.size()) - promise.size());
    return name.ends_with(".due") ? "the date of promise " + number : "promise " + number;
  }
  if (name == "ae" || name == "csm") return name == "ae" ? "the AE" : "the CSM";
  std::string words = name;
  std::replace(words.begin(), words.end(), '_', ' ');
  return "the " + words;
}

std::vector<ScriptSentence> filled_script(const Script& script, const Pair* pair) {
  std::vector<ScriptSentence> out;
  for (const std::string& sentence : script.sentences) {
    out.push_back(filled(sentence, pair));
  }
  return out;
}

int spoken_words(const std::vector<ScriptSentence>& script) {
  int total = 0;
  for (const ScriptSentence& sentence : script) {
    total += words_in(sentence);
  }
  return total;
}

std::size_t sentence_at(const std::vector<ScriptSentence>& script, Millis elapsed, Seconds limit) {
  const int total = spoken_words(script);
  if (total == 0 || limit <= Seconds{0}) {
    return 0;
  }
  const auto spoken = elapsed.count() * total / Millis{limit}.count();
  long long passed = 0;
  for (std::size_t i = 0; i < script.size(); ++i) {
    passed += words_in(script[i]);
    if (spoken < passed) {
      return i;
    }
  }
  return script.size() - 1;
}

}  // namespace hh::domain
