#include "library/body.hpp"

#include "library/body_reader.hpp"

#include <utility>

namespace hh::library {

BodyPlaces BodyReader::read(const std::vector<Block>& blocks) {
  for (const Block& block : blocks) {
    switch (block.kind) {
      case Block::Heading:
        heading(block);
        break;
      case Block::Paragraph:
        paragraph(block);
        break;
      case Block::Item:
        item(block);
        break;
      case Block::Quote:
        quote(block);
        break;
      case Block::Stray:
        faults_.error(block.line(), block.stray + " has no meaning here; use plain lines");
        break;
    }
  }
  finish_section();
  finish_call();
  if (program_.sections.empty()) {
    faults_.error(0, "no section found; write one such as ## Setup (5 min)");
  }
  return std::move(places_);
}

domain::Step* BodyReader::step() {
  return section() == nullptr || section()->steps.empty() ? nullptr : &section()->steps.back();
}

void BodyReader::heading(const Block& block) {
  marker_.clear();
  const HeadingParts parts = parse_heading(block.text());
  if (block.level == 1) {
    new_part(parts, block.line());
  } else if (block.level == 2) {
    new_section(parts, block.line());
  } else if (block.level == 3) {
    new_step(parts, block.line());
  } else {
    faults_.error(block.line(),
                  "“" + parts.whole + "” is a heading of level " + std::to_string(block.level) +
                      "; sections begin with ##, steps with ###, the calls of a playbook with #");
  }
}

BodyPlaces read_body(std::string_view text, std::size_t begin, domain::Program& program, Faults& faults) {
  return BodyReader(program, faults).read(body_blocks(text, begin));
}

}  // namespace hh::library
