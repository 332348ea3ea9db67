#include "library/body_reader.hpp"

#include "library/text.hpp"
#include "library/vocabulary.hpp"

#include <algorithm>

namespace hh::library {

namespace {

using domain::Question;
using domain::Script;
using domain::Seconds;
using domain::Step;
using domain::StepKind;

constexpr Seconds longest_script{600};

/// Who can speak a script. Read aloud by the pair's CSM where it is theirs, by the AE for anybody else.
const std::vector<std::string>& speakers() {
  static const std::vector<std::string> known = {"AE",          "CSM",   "Customer",  "Champion", "Manager",
                                                 "Facilitator", "Coach", "Executive", "Everybody"};
  return known;
}

bool is_speaker(const std::string& word) {
  return std::find(speakers().begin(), speakers().end(), word) != speakers().end();
}

std::vector<std::string> speakers_and(const char* example) {
  std::vector<std::string> all = speakers();
  all.emplace_back(example);
  return all;
}

}  // namespace

void BodyReader::new_step(const HeadingParts& parts, int line) {
  if (section() == nullptr) {
    faults_.error(
        line, "step “" + parts.whole + "” stands before the first section; put ## Title (15 min) above it");
    return;
  }
  const KindWord* kind = named_kind(parts);
  Step fresh;
  fresh.kind = kind == nullptr ? StepKind::Page : kind->kind;
  fresh.title = kind == nullptr ? parts.whole : parts.long_title;
  fresh.refers_to = kind == nullptr ? "" : lowered(parts.ref);
  if (fresh.title.empty()) faults_.error(line, "this step has no title; write one after ###");
  section()->steps.push_back(fresh);
  section_places().steps.back().push_back(line);
  if (const auto meant = kind == nullptr ? misspelt_kind(parts) : std::nullopt) {
    faults_.error(line, "“" + parts.word + "” is no kind of step; did you mean “" + *meant + "”?");
  } else if (kind != nullptr && kind->needs_ref && parts.ref.empty()) {
    const std::string name = kind->kind == StepKind::Round ? " 1: " : " a: ";
    faults_.error(line, std::string(kind->word) + " needs its name before the colon, such as ### " +
                            kind->word + name + parts.title);
  } else if (in(StepKind::Question)) {
    begin_question(parts, line);
  } else if (in(StepKind::Script)) {
    begin_script(parts, line);
  }
}

void BodyReader::new_ref(std::map<std::string, int>& taken, const std::string& ref, const char* what,
                         int line) {
  if (!is_id(ref)) {
    faults_.error(line, std::string(what) + " name “" + ref + "” may hold letters, digits and dashes only");
  }
  const auto [at, fresh] = taken.emplace(ref, line);
  if (!fresh) {
    faults_.error(line,
                  std::string(what) + " “" + ref + "” exists already in line " + std::to_string(at->second));
  }
}

void BodyReader::begin_question(const HeadingParts& parts, int line) {
  const std::string ref = step()->refers_to;
  step()->title = parts.title;
  new_ref(places_.questions, ref, "question", line);
  Question fresh;
  fresh.id = domain::QuestionId{ref};
  for (const std::string& option : parts.options) {
    if (option == "yours to replace") {
      fresh.trainers_own = true;
    } else {
      faults_.error(line, "“" + option + "” says nothing about a question" +
                              did_you_mean(option, {"yours to replace"}));
    }
  }
  program_.questions.push_back(fresh);
}

void BodyReader::begin_script(const HeadingParts& parts, int line) {
  const std::string ref = step()->refers_to;
  step()->title = parts.title;
  new_ref(places_.scripts, ref, "script", line);
  Script fresh;
  fresh.id = domain::ScriptId{ref};
  fresh.title = parts.title;
  for (const std::string& option : parts.options) {
    if (is_speaker(option)) {
      fresh.speaker = option;
    } else if (const auto limit = parse_duration(option);
               limit && *limit > Seconds{0} && *limit <= longest_script) {
      fresh.limit = *limit;
    } else {
      faults_.error(
          line, "“" + option + "” says nothing about a script" + did_you_mean(option, speakers_and("90 s")));
    }
  }
  if (fresh.speaker.empty()) {
    faults_.error(
        line, "script “" + ref + "” names nobody to speak it; end the line with (AE, 90 s) or (CSM, 90 s)");
  }
  program_.scripts.push_back(fresh);
}

}  // namespace hh::library
