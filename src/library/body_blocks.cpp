#include "library/body_blocks.hpp"

#include "library/text.hpp"
#include "library/vocabulary.hpp"

#include <algorithm>

namespace hh::library {

namespace {

/// Markdown lets a list item or a quote run on into the next line. A marker there begins anew.
std::vector<Block> parted_at_markers(std::vector<Block> blocks) {
  std::vector<Block> out;
  for (Block& block : blocks) {
    const bool runs_on = block.kind == Block::Item || block.kind == Block::Quote;
    const auto begins_anew = [](const TextLine& line) {
      const Marked one = marked(std::string(trimmed(line.text)), false);
      return !one.marker.empty() || !one.meant.empty();
    };
    const auto from = runs_on && !block.lines.empty() ? block.lines.begin() + 1 : block.lines.end();
    const auto at = std::find_if(from, block.lines.end(), begins_anew);
    Block rest;
    rest.lines.assign(at, block.lines.end());
    block.lines.erase(at, block.lines.end());
    out.push_back(std::move(block));
    if (!rest.lines.empty()) out.push_back(std::move(rest));
  }
  return out;
}

}  // namespace

std::vector<Block> body_blocks(std::string_view text, std::size_t begin) {
  return parted_at_markers(outline_of(text, begin));
}

}  // namespace hh::library
