// PacketContent: what a document may say of a packet, for one audience.
//
//     PacketContent page = content_for(packet, Audience::Customer, clocks);
//
// Documents are made from this and from nothing else. For the customer it holds what the template
// marks as theirs and nothing more: red flags, verdicts, initials, evidence, history and internal
// fields are not in it, so no document can print them. Facts: section 6 of the source systems.
// Values; any thread.
#pragma once

#include "domain/business_calendar.hpp"
#include "domain/packet.hpp"
#include "domain/packet_calendar.hpp"

#include <string>
#include <utility>
#include <vector>

namespace hh::domain {

struct ContentRow {
  std::string lead;                                        ///< the quote, the name, the text
  std::vector<std::pair<std::string, std::string>> parts;  ///< label to text; only what is filled
};
struct ContentField {
  std::string id;
  std::string label;
  FieldType type = FieldType::Text;
  bool missing = false;  ///< required and not filled; never set for the customer
  std::vector<ContentRow> rows;
};
struct ContentSection {
  std::string id;
  std::string title;
  bool plan = false;
  bool red_flags = false;
  std::vector<ContentField> fields;
  std::vector<std::string> standing;  ///< "Accepted by Łukasz, 3 Nov", "Signed by Zoë"; internal only
};
struct ContentPromise {
  int number = 0;
  std::string kind, text, owner;
  std::string status;  ///< in words: "open", "cannot be kept: alternative offered", "done on 3 Nov 2026"
  std::optional<Date> due{};
  std::string heard, evidence, initials;  ///< internal only
  bool late = false;                      ///< internal only
  PromiseStatus state = PromiseStatus::Open;
  Renegotiation step = Renegotiation::None;
  bool owed() const { return state == PromiseStatus::Open || state == PromiseStatus::InProgress; }
};
/// A clock of the packet's training, for us alone.
struct ContentClock {
  std::string id, what, rule;
  std::string left;                  ///< "2 days left", "waits for countersignature"
  std::optional<std::string> due{};  ///< "2026-11-30" or "2026-11-30T15:00", in the deal's zone
  std::string waits_for;             ///< the event it has not seen; empty once it runs
  bool done = false, late = false;
};
struct PacketContent {
  Audience audience = Audience::Internal;
  std::string packet;  ///< id
  std::string title;   ///< of the template
  std::string account, ae, csm, champion;
  std::string addressee, addressee_mail;  ///< whom letters greet; the address where one is known
  /// Who is quietly against it, for the message to the CSM; never set for the customer.
  std::string detractor;
  std::string zone;
  Date today{};                  ///< in the deal's zone, the day the document is made on
  int filled = 0, required = 0;  ///< internal only
  std::vector<ContentSection> sections;
  std::vector<ContentPromise> promises;
  std::vector<ContentDate> dates;    ///< in order
  std::vector<ContentClock> clocks;  ///< filled in by who knows the training; never for the customer
  /// What this reader was told and what stands no longer, in the words they know: for calendars alone.
  std::vector<ContentDate> called_off;
};

/// The calendar gives a plan that counts business days its dates.
PacketContent content_for(const Packet& packet, Audience audience, ContentPart part, Date today,
                          const BusinessCalendar& calendar = {});

}  // namespace hh::domain
