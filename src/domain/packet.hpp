// Packet: one deal's handoff, filled from a template. A value; `apply` makes the next one.
//
//     Packet p = open_packet(act, form);
//     if (auto no = check(p, act)) return *no;
//     apply(p, act);
//     completeness(p)   // {9, 15}
//
// Cells hold text as typed; what it means is read by the rules beside this file. Two people editing
// one packet: the last write of a cell stands, and the history keeps both. Values; any thread.
#pragma once

#include "domain/packet_template.hpp"
#include "domain/promise.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hh::domain {

using PacketId = Id<struct PacketTag>;  ///< "pk-2026-11-23-northwind-k3f9"

struct CellKey {
  FieldId field;
  int row = 0;  ///< stable number within the field, from 1
  std::string part;
  friend auto operator<=>(const CellKey&, const CellKey&) = default;
};

/// A copy of a file beside the store.
struct KeptFile {
  std::string link;  ///< from the data folder on
  std::int64_t bytes = 0;
  std::string hash;  ///< BLAKE2b with 256 bits, in hex
  friend bool operator==(const KeptFile&, const KeptFile&) = default;
};

/// One edit, kept for good.
struct PacketEdit {
  UtcTime at{};
  std::string who;
  std::string what;  ///< "Champion, title", "Promise 2", "Section Accounts"
  std::string before, after;
  FieldId field{};  ///< empty where it concerns no cell
};

struct Verdict {
  bool accepted = false;
  std::string reason;
  std::string owner;  ///< who mends it
  std::string by;
  UtcTime at{};
  LocalTime local{};  ///< the resubmission clock starts here
  int version = 0;    ///< of the section's content
};

/// Both hands under a plan, each tied to the version it was put under.
using Signatures = std::map<Side, Initials>;

/// A date as its readers know it: as the last document that held it said.
struct ToldDate {
  std::string title;  ///< whole, with the account
  LocalTime start{};  ///< midnight: the whole day
  bool done = false;  ///< kept, or reached
  std::optional<Date> done_on{};
  bool withdrawn = false;  ///< a calendar took it back since
  int version = 0;         ///< as it was told
  friend bool operator==(const ToldDate&, const ToldDate&) = default;
};
using ToldDates = std::map<std::string, ToldDate>;  ///< by the id they have in calendars

struct Packet {
  PacketId id;
  std::shared_ptr<const PacketTemplate> form;
  std::string zone;       ///< IANA, of the deal
  std::string record_id;  ///< of the CRM; empty: typed by hand
  SessionId session;      ///< the training it was begun in; may be empty
  PairNumber pair;
  UtcTime opened{}, changed{};
  std::map<FieldId, std::vector<int>> rows;  ///< live rows in order
  std::map<FieldId, int> next_row;
  std::map<CellKey, std::string> cells;
  std::map<TemplateSectionId, int> versions;  ///< how often each section's content changed
  std::map<TemplateSectionId, Verdict> verdicts;
  std::map<TemplateSectionId, Signatures> signatures;
  int rounds = 1;  ///< reviews asked for so far
  std::vector<Promise> promises;
  std::map<DealEvent, LocalTime> events;
  std::map<std::string, LocalTime> met;  ///< clocks answered by hand, by their id
  std::string assigned_csm;              ///< empty until the gate let somebody in
  std::set<std::string> dismissed;       ///< candidate promises nobody meant, by their quote
  std::vector<PacketEdit> history;
  std::vector<KeptFile> files;         ///< handed over so far; a line that went still has its copy
  std::map<Audience, ToldDates> told;  ///< what went out to whom; edits tell nothing

  const std::string& cell(const CellKey& key) const;
  /// The first row's leading part: the account's name, the date.
  const std::string& first(const char* field) const;
  const Promise* promise(PromiseNumber number) const;
  std::vector<int> rows_of(const FieldId& field) const;
  /// The number the field's next row will have.
  int next_of(const FieldId& field) const;
};

struct Completeness {
  int filled = 0;
  int required = 0;
  bool whole() const { return filled == required; }
};
/// Required means readable: a date that is none, or half a name, fills nothing.
bool row_filled(const Packet& packet, const TemplateField& field, int row);
bool filled(const Packet& packet, const TemplateField& field);
Completeness completeness(const Packet& packet);
Completeness completeness(const Packet& packet, const TemplateSection& section);
/// Why a field does not count as filled: "Champion is missing", "ACV: “lots” is no amount; write it like
/// $84,000".
std::string lacking_words(const Packet& packet, const TemplateField& field);
/// Required fields that are not filled, in the template's order.
std::vector<const TemplateField*> missing(const Packet& packet);

/// Nothing, or a verdict that the section has outgrown since.
enum class Acceptance { Open, Rejected, Accepted, Outgrown };
Acceptance acceptance(const Packet& packet, const TemplateSection& section);
InitialsState signature(const Packet& packet, const TemplateSection& section, Side side);

/// What lists show, and what the store searches.
struct PacketSummary {
  PacketId id;
  TemplateId form;
  std::string account, ae, csm, record_id;
  SessionId session;
  PairNumber pair;
  int filled = 0, required = 0;
  int promises_open = 0, promises = 0;
  std::optional<Date> next_due{};  ///< of an open promise
  bool accepted = false;           ///< the gate has been opened
  UtcTime opened{}, changed{};
};
PacketSummary summary_of(const Packet& packet);

}  // namespace hh::domain
