// The gate: what keeps a CSM from being assigned and the customer's clocks from running.
//
//     for (const GateItem& item : gate(packet)) row(item.words, item.field);
//
// Open when every required field is filled, every section that asks for anything stands accepted in
// its present words, and both have initialled every open promise. Facts: sections 3 and 4 of the
// source systems. Pure; any thread.
#pragma once

#include "domain/packet.hpp"

#include <string>
#include <vector>

namespace hh::domain {

enum class GateReason { FieldMissing, NotReviewed, SentBack, ChangedSince, InitialsMissing };

/// One thing to do, and where.
struct GateItem {
  GateReason reason = GateReason::FieldMissing;
  std::string words;  ///< "Champion is missing"
  TemplateSectionId section;
  FieldId field;          ///< FieldMissing
  PromiseNumber promise;  ///< InitialsMissing
};
std::vector<GateItem> gate(const Packet& packet);

}  // namespace hh::domain
