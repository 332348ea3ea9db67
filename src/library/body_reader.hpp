// The reader behind `read_body`: what the blocks of a file mean, in the order they stand.
//
//     return BodyReader(program, faults).read(blocks);
//
// body.cpp goes through the blocks; body_sections.cpp opens calls and sections, body_steps.cpp steps,
// body_content.cpp reads what stands in a step.
#pragma once

#include "library/body.hpp"
#include "library/body_blocks.hpp"
#include "library/heading.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hh::library {

class BodyReader {
public:
  BodyReader(domain::Program& program, Faults& faults) : program_(program), faults_(faults) {}
  BodyPlaces read(const std::vector<Block>& blocks);

private:
  std::vector<domain::Section>& sections() { return in_reference_ ? program_.reference : program_.sections; }
  SectionPlaces& section_places() { return in_reference_ ? places_.reference : places_.timed; }
  domain::Section* section() { return sections().empty() || !section_open_ ? nullptr : &sections().back(); }
  domain::Step* step();
  bool in(domain::StepKind kind) { return step() != nullptr && step()->kind == kind; }
  void heading(const Block& block);

  // ---- calls, and what is only looked up
  void new_part(const HeadingParts& parts, int line);
  void new_call(const HeadingParts& parts, int line);
  domain::Minutes slot(const HeadingParts& parts, int line);
  void finish_call();

  // ---- sections
  void new_section(const HeadingParts& parts, int line);
  domain::Minutes minutes(std::optional<domain::Seconds> planned, const HeadingParts& parts, int line);
  void finish_section();

  // ---- steps
  void new_step(const HeadingParts& parts, int line);
  void new_ref(std::map<std::string, int>& taken, const std::string& ref, const char* what, int line);
  void begin_question(const HeadingParts& parts, int line);
  void begin_script(const HeadingParts& parts, int line);

  // ---- what stands in a step
  void paragraph(const Block& block);
  void want_sources();
  bool placed(int line);
  void only_in(domain::StepKind kind, const char* what, int line);
  void mark(const std::string& text, int line);
  void go_on(const std::string& text, int line, bool new_paragraph);
  void append(const std::string& text, int line, bool new_paragraph);
  std::string* field();
  void split_claim(int line);
  void spoken(const std::string& paragraph);
  void silence(const std::string& text, int line);
  void item(const Block& block);
  static std::string item_text(const Block& block);
  void confirm(const std::string& text, int line);
  void add_mark(const std::string& title, int line);
  void add_field(const domain::Item& item, int line);
  std::optional<domain::Item> titled_item(const Block& block);
  void quote(const Block& block);
  /// A template keeps its lines as they stand.
  void template_text(const Block& block);

  domain::Program& program_;
  Faults& faults_;
  BodyPlaces places_;
  std::string marker_;  ///< the last one: a list or a further paragraph belongs to it
  int claim_line_ = 0;
  bool in_reference_ = false;
  bool section_open_ = false;  ///< a ## stands above, in this call or among the reference
};

}  // namespace hh::library
