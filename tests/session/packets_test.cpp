#include "room.hpp"

#include "domain/packet_content.hpp"
#include "domain/packet_gate.hpp"
#include "session/command_json.hpp"
#include "session/packet_replay.hpp"

#include <chrono>
#include <fstream>
#include <iterator>

using namespace hh;
using namespace hh::domain;
using session::testing::Room;

namespace {

const PacketId id{"pk-1"};

std::string pass_source() {
  std::ifstream in(std::filesystem::path(HH_SOURCE_DIR) / "scripts-library/templates/pass.toml");
  return {std::istreambuf_iterator<char>(in), {}};
}

OpenPacket opening() {
  OpenPacket open;
  open.form = TemplateId{"pass"};
  open.source = pass_source();
  open.record_id = "006XYZ";
  open.header = {{"account", "Northwind"}, {"ae", "Zoë"}, {"csm", "Łukasz"}, {"acv", "$84,000"}};
  return open;
}

bool does(Room& room, PacketCommand what, const std::string& who = "Zoë") {
  return room.does(OnPacket{id, std::move(what)}, who);
}

Packet stored(const Room& room) {
  auto packet = session::load_packet(room.stored(true), id);
  REQUIRE(packet);
  return std::move(packet).value();
}

EditCell edit(const char* field, const char* part, const std::string& text) {
  return {{FieldId{field}, 1, part}, text};
}

std::size_t faults(const Room& room) {
  const auto report = room.stored(true).verify(session::rebuild);
  REQUIRE(report);
  for (const std::string& fault : report.value().faults) {
    MESSAGE(fault);
  }
  return report.value().faults.size();
}

}  // namespace

TEST_CASE("a packet is stored act by act, and is the same after the program was gone") {
  Room room;
  REQUIRE(does(room, opening()));
  REQUIRE(does(room, edit("champion", "name", "Nguyễn Thị Mai")));
  REQUIRE(does(room, edit("champion", "name", "Mai Tran"), "Łukasz"));
  AddPromise promise;
  promise.text = "SSO by March";
  promise.owner = "Zoë Adler";
  promise.due = Date{std::chrono::year{2027}, std::chrono::March, std::chrono::day{1}};
  REQUIRE(does(room, promise));
  REQUIRE(does(room, InitialPromise{PromiseNumber{1}, Side::Ae, "ZA"}));
  room.restart();
  const Packet packet = stored(room);
  CHECK(packet.first("account") == "Northwind");
  CHECK(packet.first("champion") == "Mai Tran");
  CHECK(packet.history.size() == 4);
  CHECK(packet.history[1].who == "Łukasz");
  CHECK(initials_of(packet.promises[0], Side::Ae) == InitialsState::Given);
  CHECK(faults(room) == 0);
}

TEST_CASE("the same act twice counts once, and a second opening is refused") {
  Room room;
  REQUIRE(does(room, opening()));
  CHECK_FALSE(does(room, opening()));
  AddPromise promise;
  promise.text = "SSO by March";
  const ActId act{"act-1"};
  CHECK(room.door->ask({act, "Zoë", OnPacket{id, promise}}).stored);
  CHECK(room.door->ask({act, "Zoë", OnPacket{id, promise}}).stored);
  CHECK(stored(room).promises.size() == 1);
}

TEST_CASE("undo over a restart takes back the last words and keeps their history") {
  Room room;
  REQUIRE(does(room, opening()));
  REQUIRE(does(room, edit("term", "text", "24 months")));
  room.restart();
  REQUIRE(does(room, UndoPacket{}));
  CHECK_FALSE(does(room, UndoPacket{}));
  room.restart();
  const Packet packet = stored(room);
  CHECK(packet.first("term").empty());
  CHECK(packet.history.size() == 2);
  CHECK(faults(room) == 0);
}

TEST_CASE("dates that were told once are taken back also after a restart") {
  Room room;
  REQUIRE(does(room, opening()));
  AddPromise promise;
  promise.text = "SSO by March";
  promise.due = Date{std::chrono::year{2026}, std::chrono::December, std::chrono::day{1}};
  promise.customer = true;
  REQUIRE(does(room, promise));
  const auto customers = [&] {
    return content_for(stored(room), Audience::Customer, ContentPart::Packet, Date{});
  };
  const ContentDate said = customers().dates.back();
  SendDocument calendar{Audience::Customer, ContentPart::Packet, "ics", {}};
  calendar.dates[said.id] = as_told(said);
  REQUIRE(does(room, calendar));
  room.restart();
  EditPromise hidden;
  hidden.promise = PromiseNumber{1};
  hidden.customer = false;
  REQUIRE(does(room, hidden));
  REQUIRE(does(room, UndoPacket{}));
  REQUIRE(does(room, hidden));
  room.restart();
  const PacketContent known = customers();
  REQUIRE(known.called_off.size() == 1);
  CHECK(known.called_off[0].title == said.title);
  CHECK(known.called_off[0].version > said.version + 1);
  CHECK(content_for(stored(room), Audience::Internal, ContentPart::Packet, Date{}).called_off.empty());
}

TEST_CASE("the snapshot lists packets, finds them, and shows the one that is open") {
  Room room;
  room.door->commands().open_packet(opening());
  room.door->drain();
  auto snap = room.door->snapshot();
  REQUIRE(snap->packet != nullptr);
  CHECK(snap->packet->first("account") == "Northwind");
  CHECK(snap->packet->zone == "Europe/Oslo");
  CHECK(snap->packet_count == 1);
  REQUIRE(snap->packets->size() == 1);
  CHECK(snap->packets->front().required == 15);
  CHECK(snap->packets->front().id.value.starts_with("pk-2026-11-23-northwind-"));
  room.door->commands().find_packets("contoso");
  room.door->drain();
  CHECK(room.door->snapshot()->packets->empty());
  const PacketId opened = snap->packet->id;
  REQUIRE(room.does(OnPacket{opened, edit("term", "text", "24 months")}));
  snap = room.door->snapshot();
  CHECK(snap->packet->first("term") == "24 months");
  CHECK(snap->packet_undoable == "Contract term");
  room.door->commands().look_at_packet({});
  room.door->drain();
  CHECK(room.door->snapshot()->packet == nullptr);
}

TEST_CASE("a packet goes on beside an hour that runs, and a rehearsal leaves it alone") {
  Room room;
  room.start();
  REQUIRE(does(room, opening()));
  REQUIRE(room.does(Next{}));
  REQUIRE(does(room, edit("term", "text", "24 months")));
  CHECK(faults(room) == 0);
  CHECK(room.live().stage() == Stage::Running);
  Room other;
  other.door->commands().open_rehearsal(ProgramId{"small"}, {}, session::testing::three_pairs(), 1.0);
  other.door->drain();
  CHECK_FALSE(does(other, opening()));
}

TEST_CASE("the gate takes its moment from the deal's own zone") {
  Room room;
  OpenPacket open = opening();
  open.zone = "America/New_York";
  REQUIRE(does(room, open));
  REQUIRE(
      does(room, JudgeSection{TemplateSectionId{"accounts"}, false, "No renewal date", "Zoë", {}}, "Łukasz"));
  const Packet packet = stored(room);
  const LocalTime local = packet.verdicts.at(TemplateSectionId{"accounts"}).local;
  CHECK(
      std::chrono::floor<std::chrono::hours>(local - std::chrono::floor<std::chrono::days>(local)).count() ==
      7);
}

TEST_CASE("every act of a packet is written and read again as it was") {
  const Date day{std::chrono::year{2026}, std::chrono::month{12}, std::chrono::day{1}};
  AddPromise promise{PromiseKind::Sla, "99.9 %", day, "Zoë", "demo, line 12", true};
  EditPromise changed;
  changed.promise = PromiseNumber{1};
  changed.due = "2026-12-31";
  changed.customer = true;
  const LocalTime at{std::chrono::local_days{day}.time_since_epoch() + std::chrono::hours{15}};
  const std::vector<PacketCommand> all{
      opening(),
      EditCell{{FieldId{"champion"}, 2, "name"}, "“Mai”\n"},
      AttachFile{FieldId{"signed-plan"}, 0, "Plan.pdf", {"attachments/pk-1/Plan.pdf", 7, "0a"}},
      RemoveRow{FieldId{"goal"}, 2},
      MoveRow{FieldId{"goal"}, 2, -1},
      promise,
      changed,
      InitialPromise{PromiseNumber{1}, Side::Csm, "LN"},
      WorkOnPromise{PromiseNumber{1}, false},
      ClosePromise{PromiseNumber{1}, "ticket"},
      RenegotiatePromise{PromiseNumber{1}, Renegotiation::Offered, "CSV", day},
      DismissCandidate{"we can", false},
      JudgeSection{TemplateSectionId{"deal"}, false, "why", "Zoë", at},
      Resubmit{},
      SignSection{TemplateSectionId{"drill"}, Side::Ae, "Zoë"},
      OpenGate{"Łukasz", at},
      SetEvent{DealEvent::Kickoff, at},
      SetEvent{DealEvent::Kickoff, {}},
      MeetClock{"recap", "Recap sent", at},
      SendDocument{Audience::Customer,
                   ContentPart::Plan,
                   "pdf",
                   {{"kickoff", {"Kickoff: Acme", at, true, day, true, 7}}}},
      Redacted{},
      UndoPacket{3}};
  CHECK(all.size() == std::variant_size_v<PacketCommand> + 1);
  for (const PacketCommand& one : all) {
    const std::string text = session::write_command(OnPacket{id, one});
    const auto read = session::read_command(text);
    REQUIRE_MESSAGE(read.ok(), text);
    CHECK(session::write_command(read.value()) == text);
  }
}

TEST_CASE("an act that cannot be read says which part of it") {
  const auto wrong = [](const std::string& act) {
    const auto read = session::read_command(R"({"do":"packet","packet":"pk-1","act":)" + act + "}");
    REQUIRE_FALSE(read.ok());
    return read.problem().what;
  };
  CHECK(wrong(R"({"do":"initail","promise":1})").find("initial") != std::string::npos);
  CHECK(wrong(R"({"do":"event","event":"party"})").find("kickoff") != std::string::npos);
  CHECK(wrong(R"({"do":"event","event":"kickoff","at":"2026-02-30T10:00"})").find("moment") !=
        std::string::npos);
  CHECK(wrong(R"({"do":"edit","field":"x","part":"y","colour":"z"})").find("colour") != std::string::npos);
  CHECK(wrong("7").find("names no act") != std::string::npos);
}
