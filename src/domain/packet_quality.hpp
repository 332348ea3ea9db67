// Quality hints: what a reader would stumble over in a field that is filled. They never block.
//
//     for (const QualityHint& hint : hints(packet)) show(hint.words);
//
// Shown apart from completeness: a packet may be whole and vague. Facts: sections 1, 3 and 5 of the
// source systems ("vague text fails"). Pure; any thread.
#pragma once

#include "domain/packet.hpp"

#include <string>
#include <vector>

namespace hh::domain {

enum class HintKind { Placeholder, NoNumber, QuoteSource, NoBaseline, NoOwner, Unreadable };

struct QualityHint {
  HintKind kind = HintKind::Placeholder;
  FieldId field;
  int row = 0;
  std::string part;
  std::string words;  ///< what is vague, and what a good line has
};
std::vector<QualityHint> hints(const Packet& packet);
std::vector<QualityHint> hints(const Packet& packet, const TemplateField& field);
/// "N/A", "tbd", "?" and their kin.
bool is_placeholder(const std::string& text);

}  // namespace hh::domain
