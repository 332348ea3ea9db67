// PacketCommand: every act on a packet, one variant. It travels as `OnPacket` through the one door.
//
//     if (auto no = check(packet, act)) refuse(*no); else apply(packet, act);
//
// A handoff is never lost by an act: rows that go and promises that are replaced stay in the history.
#pragma once

#include "domain/packet.hpp"
#include "domain/result.hpp"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace hh::domain {

struct OpenPacket {
  TemplateId form;
  std::string source;  ///< the template as read
  std::string zone;
  std::string record_id;
  SessionId session;
  PairNumber pair;
  std::vector<std::pair<std::string, std::string>> header;  ///< field id to text: account, ae, csm, …
};
struct EditCell {
  CellKey cell;  ///< row 0, or the number the next row will have: a new row
  std::string text;
};
/// A file was copied beside the store: what it is called, where it lies, and what it has to be.
struct AttachFile {
  FieldId field;
  int row = 0;  ///< as in EditCell
  std::string name;
  KeptFile file;
};
struct RemoveRow {
  FieldId field;
  int row = 0;
};
struct MoveRow {
  FieldId field;
  int row = 0;
  int by = 0;  ///< -1 is one up
};
struct AddPromise {
  PromiseKind kind = PromiseKind::Scope;
  std::string text;
  std::optional<Date> due{};
  std::string owner;
  std::string heard;
  bool customer = false;
};
struct EditPromise {
  PromiseNumber promise;
  std::optional<PromiseKind> kind{};
  std::optional<std::string> text{};
  std::optional<std::string> due{};  ///< ISO; empty takes it away
  std::optional<std::string> owner{};
  std::optional<bool> customer{};
};
struct InitialPromise {
  PromiseNumber promise;
  Side side = Side::Ae;
  std::string who;
};
struct WorkOnPromise {
  PromiseNumber promise;
  bool in_progress = true;
};
struct ClosePromise {
  PromiseNumber promise;
  std::string evidence;
};
/// One step further: acknowledged, then an alternative with its date, then agreed by somebody.
struct RenegotiatePromise {
  PromiseNumber promise;
  Renegotiation step = Renegotiation::Acknowledged;
  std::string text;
  std::optional<Date> due{};  ///< Offered: of the alternative
};
struct DismissCandidate {
  std::string quote;
  bool dismissed = true;
};
struct JudgeSection {
  TemplateSectionId section;
  bool accepted = true;
  std::string reason;
  std::string owner;
  LocalTime local{};  ///< filled in by the door
};
struct Resubmit {};
struct SignSection {
  TemplateSectionId section;
  Side side = Side::Ae;
  std::string who;
};
/// Lets the CSM in, once everything the gate asks for is there.
struct OpenGate {
  std::string csm;
  LocalTime local{};  ///< filled in by the door
};
struct SetEvent {
  DealEvent event = DealEvent::ClosedWon;
  std::optional<LocalTime> at{};  ///< nothing takes it away
};
/// Answers a clock that no event of the deal answers: "Recap sent".
struct MeetClock {
  std::string clock;              ///< its id in the profile
  std::string what;               ///< its words, for the history
  std::optional<LocalTime> at{};  ///< nothing takes it away
};
/// A document left the house: written to a file, printed or copied. What it said of each date is what its
/// readers know from here on.
struct SendDocument {
  Audience audience = Audience::Internal;
  ContentPart part = ContentPart::Packet;
  std::string format;  ///< "pdf", "intro letter"
  ToldDates dates{};
};
/// Stands where the words of an act were taken out of the journal for good: nobody can do it, and it does
/// nothing.
struct Redacted {};
/// Takes back the last thing somebody wrote; typing one part in several goes is one thing. Initials,
/// verdicts, signatures, promises and evidence stay, and nothing before them is taken back. What went out
/// has gone out, and is no reason not to take back what was written before it.
struct UndoPacket {
  int acts = 0;  ///< how many journal rows that is, filled in by the door; 0 is 1
};

using PacketCommand = std::variant<OpenPacket, EditCell, AttachFile, RemoveRow, MoveRow, AddPromise,
                                   EditPromise, InitialPromise, WorkOnPromise, ClosePromise,
                                   RenegotiatePromise, DismissCandidate, JudgeSection, Resubmit, SignSection,
                                   OpenGate, SetEvent, MeetClock, SendDocument, UndoPacket, Redacted>;

struct PacketAct {
  ActId id;
  PacketId packet;
  std::string who;
  UtcTime utc{};
  PacketCommand what;
};

Problem nobody_redacts();
std::optional<Problem> check(const Packet& packet, const PacketAct& act);
Packet open_packet(const PacketAct& act, std::shared_ptr<const PacketTemplate> form);
/// Makes the next state. Total; UndoPacket is handled by `replay`.
void apply(Packet& packet, const PacketAct& act);
/// Folds all acts from the opening one on, leaving out what was undone; the history keeps both.
Packet replay(const std::vector<PacketAct>& acts, std::shared_ptr<const PacketTemplate> form);
/// How many acts an UndoPacket would take back now; 0: there is nothing.
int undoable_acts(const std::vector<PacketAct>& acts);
/// The last of them.
std::optional<std::size_t> undoable(const std::vector<PacketAct>& acts);
/// "Champion, title"
std::string describe(const PacketTemplate& form, const PacketCommand& command);

}  // namespace hh::domain
