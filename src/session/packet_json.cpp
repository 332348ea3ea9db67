#include "session/packet_json.hpp"

#include "domain/due.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

namespace hh::session {

using namespace domain;
using nlohmann::json;

namespace {

constexpr std::array<std::pair<DealEvent, const char*>, 7> events{
    {{DealEvent::ClosedWon, "closed-won"},
     {DealEvent::Countersigned, "countersigned"},
     {DealEvent::DocReviewed, "doc-reviewed"},
     {DealEvent::IntroSent, "intro-sent"},
     {DealEvent::Kickoff, "kickoff"},
     {DealEvent::Rejected, "rejected"},
     {DealEvent::Renewal, "renewal"}}};

int small(Fields& f, const char* key, bool needed = true) {
  const std::int64_t value = needed ? f.needed_integer(key) : f.integer(key, 0);
  if (value < -1'000'000 || value > 1'000'000) {
    f.wrong(key, "is out of range");
    return 0;
  }
  return static_cast<int>(value);
}

FieldId field_of(Fields& f) { return FieldId{f.needed_text("field")}; }
PromiseNumber promise_of(Fields& f) { return PromiseNumber{small(f, "promise")}; }

std::optional<Date> day_of(Fields& f) {
  const std::string text = f.text("due");
  if (text.empty()) return std::nullopt;
  const Date day = parse_date(text);
  if (!day.ok()) f.wrong("due", "must be a date such as 2026-11-30");
  return day;
}

template <class Value>
Value one_of(Fields& f, const char* key, const std::optional<Value>& read, Value otherwise,
             const char* words) {
  if (!read) f.wrong(key, std::string("must be one of ") + words);
  return read.value_or(otherwise);
}

constexpr const char* kind_words = "roadmap, scope, pricing, people, SLA, integration, training, access";

PromiseKind kind_of(Fields& f) {
  return one_of(f, "kind", promise_kind(f.text("kind", "scope")), PromiseKind::Scope, kind_words);
}
Side side_in(Fields& f) { return one_of(f, "side", side_of(f.needed_text("side")), Side::Ae, "AE, CSM"); }

OpenPacket read_open(Fields& f) {
  OpenPacket out;
  out.form = TemplateId{f.needed_text("form")};
  out.source = f.needed_text("source");
  out.zone = f.text("zone");
  out.record_id = f.text("record");
  out.session = SessionId{f.text("session")};
  out.pair = PairNumber{small(f, "pair", false)};
  if (const json* header = f.child("header"); header != nullptr && header->is_object()) {
    for (const auto& [key, value] : header->items()) {
      if (value.is_string()) out.header.emplace_back(key, value.get<std::string>());
    }
  }
  return out;
}

EditPromise read_edit_promise(Fields& f) {
  EditPromise out{promise_of(f), {}, f.maybe_text("text"), f.maybe_text("due"), f.maybe_text("owner"), {}};
  if (const auto kind = f.maybe_text("kind")) {
    out.kind = one_of(f, "kind", promise_kind(*kind), PromiseKind::Scope, kind_words);
  }
  if (f.has("customer")) out.customer = f.flag("customer", false);
  if (out.due && !out.due->empty() && !parse_date(*out.due).ok()) {
    f.wrong("due", "must be a date such as 2026-11-30, or empty");
  }
  return out;
}

RenegotiatePromise read_renegotiate(Fields& f) {
  RenegotiatePromise out{promise_of(f), Renegotiation::Acknowledged, f.text("text"), day_of(f)};
  const std::string step = f.needed_text("step");
  if (step == "offered") {
    out.step = Renegotiation::Offered;
  } else if (step == "agreed") {
    out.step = Renegotiation::Agreed;
  } else if (step != "acknowledged") {
    f.wrong("step", "must be acknowledged, offered or agreed");
  }
  return out;
}

JudgeSection read_judge(Fields& f) {
  return {TemplateSectionId{f.needed_text("section")}, f.flag("accepted", true), f.text("reason"),
          f.text("owner"), read_local(f.text("local")).value_or(LocalTime{})};
}

SetEvent read_event(Fields& f) {
  SetEvent out;
  out.event = one_of(f, "event", deal_event(f.needed_text("event")), DealEvent::ClosedWon,
                     "closed-won, countersigned, doc-reviewed, intro-sent, kickoff, rejected, renewal");
  const std::string at = f.text("at");
  out.at = read_local(at);
  if (!at.empty() && !out.at) f.wrong("at", "must be a moment such as 2026-11-27T15:30");
  return out;
}

MeetClock read_clock(Fields& f) {
  MeetClock out{f.needed_text("clock"), f.text("what"), {}};
  const std::string at = f.text("at");
  out.at = read_local(at);
  if (!at.empty() && !out.at) f.wrong("at", "must be a moment such as 2026-11-27T15:30");
  return out;
}

ToldDate read_told(Fields& f) {
  ToldDate out;
  out.title = f.text("title");
  out.start = read_local(f.needed_text("start")).value_or(LocalTime{});
  out.done = f.flag("done", false);
  const std::string done_on = f.text("done_on");
  if (!done_on.empty()) out.done_on = parse_date(done_on);
  out.withdrawn = f.flag("withdrawn", false);
  out.version = small(f, "version", false);
  return out;
}

SendDocument read_send(Fields& f) {
  SendDocument out;
  const std::string audience = f.text("audience", "customer");
  if (audience != "customer" && audience != "internal") f.wrong("audience", "must be customer or internal");
  out.audience = audience == "internal" ? Audience::Internal : Audience::Customer;
  out.part = one_of(f, "part", content_part(f.text("part", "packet")), ContentPart::Packet,
                    "packet, plan, commitments, red-flags");
  out.format = f.needed_text("format");
  const json* dates = f.child("dates");
  if (dates == nullptr || !dates->is_object()) return out;
  for (const auto& [id, said] : dates->items()) {
    Fields date(said);
    out.dates[id] = read_told(date);
    if (const auto no = date.problem()) f.wrong("dates", "cannot be read: " + no->what);
  }
  return out;
}

using Reader = std::function<PacketCommand(Fields&)>;

const std::map<std::string, Reader>& readers() {
  static const std::map<std::string, Reader> known{
      {"open", read_open},
      {"edit",
       [](Fields& f) {
         return EditCell{{field_of(f), small(f, "row", false), f.needed_text("part")}, f.text("text")};
       }},
      {"attach",
       [](Fields& f) {
         return AttachFile{field_of(f),
                           small(f, "row", false),
                           f.text("name"),
                           {f.needed_text("link"), f.integer("bytes", 0), f.needed_text("hash")}};
       }},
      {"remove_row",
       [](Fields& f) {
         return RemoveRow{field_of(f), small(f, "row")};
       }},
      {"move_row",
       [](Fields& f) {
         return MoveRow{field_of(f), small(f, "row"), small(f, "by")};
       }},
      {"promise",
       [](Fields& f) {
         return AddPromise{kind_of(f),      f.text("text"),  day_of(f),
                           f.text("owner"), f.text("heard"), f.flag("customer", false)};
       }},
      {"edit_promise", read_edit_promise},
      {"initial",
       [](Fields& f) {
         return InitialPromise{promise_of(f), side_in(f), f.needed_text("who")};
       }},
      {"work_on",
       [](Fields& f) {
         return WorkOnPromise{promise_of(f), f.flag("in_progress", true)};
       }},
      {"close",
       [](Fields& f) {
         return ClosePromise{promise_of(f), f.text("evidence")};
       }},
      {"renegotiate", read_renegotiate},
      {"dismiss",
       [](Fields& f) {
         return DismissCandidate{f.needed_text("quote"), f.flag("on", true)};
       }},
      {"judge", read_judge},
      {"resubmit", [](Fields&) { return Resubmit{}; }},
      {"sign",
       [](Fields& f) {
         return SignSection{TemplateSectionId{f.needed_text("section")}, side_in(f), f.needed_text("who")};
       }},
      {"open_gate",
       [](Fields& f) {
         return OpenGate{f.needed_text("csm"), read_local(f.text("local")).value_or(LocalTime{})};
       }},
      {"event", read_event},
      {"clock", read_clock},
      {"redacted", [](Fields&) { return Redacted{}; }},
      {"send", read_send},
      {"undo", [](Fields& f) { return UndoPacket{small(f, "acts", false)}; }}};
  return known;
}

json day(const std::optional<Date>& date) { return date ? json(iso(*date)) : json(nullptr); }

template <class Value>
json maybe(const std::optional<Value>& value) {
  return value ? json(*value) : json(nullptr);
}

struct Writer {
  json operator()(const OpenPacket& c) const {
    json header = json::object();
    for (const auto& [field, text] : c.header) {
      header[field] = text;
    }
    return {{"do", "open"},         {"form", c.form.value},  {"source", c.source},
            {"zone", c.zone},       {"record", c.record_id}, {"session", c.session.value},
            {"pair", c.pair.value}, {"header", header}};
  }
  json operator()(const EditCell& c) const {
    return {{"do", "edit"},
            {"field", c.cell.field.value},
            {"row", c.cell.row},
            {"part", c.cell.part},
            {"text", c.text}};
  }
  json operator()(const AttachFile& c) const {
    return {{"do", "attach"},      {"field", c.field.value}, {"row", c.row},       {"name", c.name},
            {"link", c.file.link}, {"bytes", c.file.bytes},  {"hash", c.file.hash}};
  }
  json operator()(const RemoveRow& c) const {
    return {{"do", "remove_row"}, {"field", c.field.value}, {"row", c.row}};
  }
  json operator()(const MoveRow& c) const {
    return {{"do", "move_row"}, {"field", c.field.value}, {"row", c.row}, {"by", c.by}};
  }
  json operator()(const AddPromise& c) const {
    return {{"do", "promise"},  {"kind", word(c.kind)}, {"text", c.text},        {"due", day(c.due)},
            {"owner", c.owner}, {"heard", c.heard},     {"customer", c.customer}};
  }
  json operator()(const EditPromise& c) const {
    return {{"do", "edit_promise"},
            {"promise", c.promise.value},
            {"kind", c.kind ? json(word(*c.kind)) : json(nullptr)},
            {"text", maybe(c.text)},
            {"due", maybe(c.due)},
            {"owner", maybe(c.owner)},
            {"customer", maybe(c.customer)}};
  }
  json operator()(const InitialPromise& c) const {
    return {{"do", "initial"}, {"promise", c.promise.value}, {"side", word(c.side)}, {"who", c.who}};
  }
  json operator()(const WorkOnPromise& c) const {
    return {{"do", "work_on"}, {"promise", c.promise.value}, {"in_progress", c.in_progress}};
  }
  json operator()(const ClosePromise& c) const {
    return {{"do", "close"}, {"promise", c.promise.value}, {"evidence", c.evidence}};
  }
  json operator()(const RenegotiatePromise& c) const {
    const char* step = c.step == Renegotiation::Offered  ? "offered"
                       : c.step == Renegotiation::Agreed ? "agreed"
                                                         : "acknowledged";
    return {{"do", "renegotiate"},
            {"promise", c.promise.value},
            {"step", step},
            {"text", c.text},
            {"due", day(c.due)}};
  }
  json operator()(const DismissCandidate& c) const {
    return {{"do", "dismiss"}, {"quote", c.quote}, {"on", c.dismissed}};
  }
  json operator()(const JudgeSection& c) const {
    return {{"do", "judge"},      {"section", c.section.value}, {"accepted", c.accepted},
            {"reason", c.reason}, {"owner", c.owner},           {"local", write_local(c.local)}};
  }
  json operator()(const Resubmit&) const { return {{"do", "resubmit"}}; }
  json operator()(const SignSection& c) const {
    return {{"do", "sign"}, {"section", c.section.value}, {"side", word(c.side)}, {"who", c.who}};
  }
  json operator()(const OpenGate& c) const {
    return {{"do", "open_gate"}, {"csm", c.csm}, {"local", write_local(c.local)}};
  }
  json operator()(const SetEvent& c) const {
    return {{"do", "event"}, {"event", event_word(c.event)}, {"at", write_local(c.at)}};
  }
  json operator()(const MeetClock& c) const {
    return {{"do", "clock"}, {"clock", c.clock}, {"what", c.what}, {"at", write_local(c.at)}};
  }
  json operator()(const SendDocument& c) const {
    json dates = json::object();
    for (const auto& [id, said] : c.dates) {
      dates[id] = {{"title", said.title},         {"start", write_local(said.start)},
                   {"done", said.done},           {"done_on", day(said.done_on)},
                   {"withdrawn", said.withdrawn}, {"version", said.version}};
    }
    return {{"do", "send"},
            {"audience", c.audience == Audience::Customer ? "customer" : "internal"},
            {"part", word(c.part)},
            {"format", c.format},
            {"dates", dates}};
  }
  json operator()(const Redacted&) const { return {{"do", "redacted"}}; }
  json operator()(const UndoPacket& c) const { return {{"do", "undo"}, {"acts", c.acts}}; }
};

/// What is wrong inside `act` is what is wrong with the line.
PacketCommand read_act(Fields& outer, const json& object) {
  Fields f(object);
  const std::string act = f.needed_text("do");
  const auto reader = readers().find(act);
  if (reader == readers().end()) {
    std::vector<std::string> known;
    for (const auto& entry : readers()) {
      known.push_back(entry.first);
    }
    const std::string near = nearest(act, known);
    outer.wrong("act", "names no act of a packet, \"" + act + "\"" +
                           (near.empty() ? "" : "; did you mean \"" + near + "\"?"));
    return UndoPacket{};
  }
  PacketCommand command = reader->second(f);
  if (const auto no = f.problem()) outer.wrong("act", "cannot be read: " + no->what);
  return command;
}

}  // namespace

OnPacket read_on_packet(Fields& fields) {
  OnPacket out{PacketId{fields.needed_text("packet")}, UndoPacket{}};
  const json* act = fields.child("act");
  if (act == nullptr) {
    fields.wrong("act", "is missing");
    return out;
  }
  out.what = read_act(fields, *act);
  return out;
}

json write_on_packet(const OnPacket& command) {
  return {{"do", "packet"}, {"packet", command.packet.value}, {"act", std::visit(Writer{}, command.what)}};
}

std::string write_local(const std::optional<LocalTime>& at) {
  if (!at) return {};
  const auto day = std::chrono::floor<std::chrono::days>(*at);
  const auto ms = (*at - day).count();
  const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  std::string out = iso(Date{day}) + "T" + two(ms / 3'600'000) + ":" + two(ms / 60'000 % 60);
  if (ms % 60'000 != 0) out += ":" + two(ms / 1000 % 60);
  return out;
}

std::optional<LocalTime> read_local(const std::string& text) {
  if (text.size() != 16 && text.size() != 19) return std::nullopt;
  const Date day = parse_date(text.substr(0, 10));
  const auto digits = [&](std::size_t at, int most) {
    const char a = text[at], b = text[at + 1];
    if (a < '0' || a > '9' || b < '0' || b > '9') return -1;
    const int value = (a - '0') * 10 + (b - '0');
    return value <= most ? value : -1;
  };
  const int hour = digits(11, 23), minute = digits(14, 59), second = text.size() == 19 ? digits(17, 59) : 0;
  if (!day.ok() || text[10] != 'T' || text[13] != ':' || hour < 0 || minute < 0 || second < 0) {
    return std::nullopt;
  }
  return LocalTime{std::chrono::local_days{day}.time_since_epoch() + std::chrono::hours{hour} +
                   std::chrono::minutes{minute} + std::chrono::seconds{second}};
}

const char* event_word(DealEvent event) {
  for (const auto& [known, text] : events) {
    if (known == event) return text;
  }
  return "";
}

std::optional<DealEvent> deal_event(const std::string& word) {
  for (const auto& [known, text] : events) {
    if (word == text) return known;
  }
  return std::nullopt;
}

}  // namespace hh::session
