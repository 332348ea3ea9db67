#include "library/body.hpp"
#include "library/checks.hpp"
#include "library/faults.hpp"
#include "library/front_matter.hpp"
#include "library/library.hpp"
#include "library/size_limits.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>

namespace hh::library {

namespace {

/// FNV-1a: tells two versions of a file apart; it proves nothing about who wrote it.
std::string version_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  }
  char out[17];
  std::snprintf(out, sizeof out, "%016llx", static_cast<unsigned long long>(hash));
  return out;
}

/// A file nobody should parse: too large, or not text.
bool refused(std::string_view text, Faults& faults) {
  if (text.size() > largest_file) {
    faults.error(0, too_large(text.size()));
    return true;
  }
  if (const auto bad = first_bad_byte(text)) {
    faults.error(line_of(text, *bad), "this line is not UTF-8 text; save the file as UTF-8");
    return true;
  }
  return false;
}

bool has_endless_line(std::string_view text, Faults& faults) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end - begin > longest_line) {
      faults.error(line_of(text, begin), "this line has " + std::to_string(end - begin) + " characters; " +
                                             std::to_string(longest_line) + " are the most");
      return true;
    }
    begin = end + 1;
  }
  return false;
}

/// What the room sees where the file leaves the headline open.
void fill_headlines(const domain::Program& program, std::vector<domain::Section>& sections) {
  for (domain::Section& section : sections) {
    for (domain::Step& step : section.steps) {
      const auto* question = step.kind == domain::StepKind::Question
                                 ? program.question(domain::QuestionId{step.refers_to})
                                 : nullptr;
      if (step.headline.empty()) step.headline = question == nullptr ? step.title : question->ask;
    }
  }
}

/// The slot of a playbook is that of all its calls together.
void sum_slots(domain::Program& program) {
  if (program.calls.empty()) return;
  program.slot = domain::Minutes{0};
  for (const domain::Call& call : program.calls)
    program.slot += call.slot;
}

/// A script carries its own notes, so that it can be rehearsed outside its step.
void share_script_notes(domain::Program& program) {
  for (const auto* sections : {&program.sections, &program.reference}) {
    for (const domain::Section& section : *sections) {
      for (const domain::Step& step : section.steps) {
        if (step.kind != domain::StepKind::Script) continue;
        for (domain::Script& script : program.scripts) {
          if (script.id.value == step.refers_to) script.notes = step.notes;
        }
      }
    }
  }
}

}  // namespace

std::string too_large(std::uintmax_t bytes) {
  return "the file has " + std::to_string(bytes / 1024) + " KB; a program may have " +
         std::to_string(largest_file / 1024) + " KB; take out what was pasted in by mistake";
}

ReadProgram read_program(std::string_view text, const std::string& file) {
  Faults faults(file);
  if (refused(text, faults)) {
    return {nullptr, faults.sorted()};
  }
  auto program = std::make_shared<domain::Program>();
  program->source = with_plain_lines(text);
  program->version = version_of(program->source);
  if (has_endless_line(program->source, faults)) {
    return {nullptr, faults.sorted()};
  }
  const FrontMatter front = read_front_matter(program->source, *program, faults);
  if (front.body_begin > 0) {
    const BodyPlaces places = read_body(program->source, front.body_begin, *program, faults);
    if (front.readable) check_program(*program, front, places, faults);
  }
  sum_slots(*program);
  fill_headlines(*program, program->sections);
  fill_headlines(*program, program->reference);
  share_script_notes(*program);
  if (faults.forbid()) {
    program = nullptr;
  }
  return {program, faults.sorted()};
}

}  // namespace hh::library
