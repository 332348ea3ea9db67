#include "packets.hpp"

#include "domain/due.hpp"
#include "domain/packet_command.hpp"
#include "library/library.hpp"

#include <chrono>
#include <stdexcept>

namespace hh::pictures {

using namespace domain;

namespace {

using std::chrono::hours;

LocalTime day(const char* iso_day) { return LocalTime{std::chrono::local_days{parse_date(iso_day)}}; }

struct Packets {
  Studio& studio;
  PacketId id;

  void act(PacketCommand what) { studio.act(OnPacket{id, std::move(what)}); }
  void write(const char* field, const char* part, const std::string& text, int row = 1) {
    act(EditCell{{FieldId{field}, row, part}, text});
  }

  void begin(const std::string& form, const std::string& packet, const char* account, const char* ae,
             const char* csm) {
    const auto chosen = studio.snap()->shelf->form(TemplateId{form});
    if (!chosen) throw std::runtime_error("the library has no template " + form);
    id = PacketId{packet};
    OpenPacket open;
    open.form = chosen->id;
    open.source = chosen->source;
    open.zone = "Europe/Oslo";
    open.header = {{"account", account}, {"ae", ae}, {"csm", csm}};
    act(std::move(open));
  }

  void fill_deal() {
    act(SetEvent{DealEvent::ClosedWon, day("2026-11-19") + hours{16}});
    act(SetEvent{DealEvent::Countersigned, day("2026-11-20") + hours{15}});
    write("kickoff", "date", "2026-11-24");
    write("acv", "amount", "$84,000");
    write("acv", "period", "year");
    write("term", "text", "24 months from 1 December 2026");
    write("renewal", "date", "2028-12-01");
  }

  void fill_people() {
    write("champion", "name", "Nguyễn Thị Mai");
    write("champion", "title", "VP Revenue Operations");
    write("champion", "cares", "A forecast the board believes");
    write("champion", "fears", "N/A");
    write("champion", "strength", "4");
    write("detractor", "name", "Rolf Haugen");
  }

  void promise() {
    AddPromise report;
    report.kind = PromiseKind::Roadmap;
    report.text = "The revenue report by region is there before the board meets";
    report.due = parse_date("2026-11-20");
    report.owner = "Zoë Adler";
    report.heard = "demo of 12 October, line 214";
    report.customer = true;
    act(report);
    AddPromise engineer;
    engineer.kind = PromiseKind::People;
    engineer.text = "A named engineer until go-live";
    engineer.due = parse_date("2027-01-15");
    engineer.owner = "Łukasz Nowak";
    act(engineer);
    act(InitialPromise{PromiseNumber{1}, Side::Ae, "Zoë Adler"});
    act(InitialPromise{PromiseNumber{1}, Side::Csm, "Łukasz Nowak"});
    EditPromise other;
    other.promise = PromiseNumber{1};
    other.due = "2026-11-21";
    act(other);
    act(InitialPromise{PromiseNumber{1}, Side::Ae, "Zoë Adler"});
    act(WorkOnPromise{PromiseNumber{2}, true});
  }

  void review() {
    const auto& sections = studio.snap()->packet->form->sections;
    act(JudgeSection{sections[0].id, true, {}, {}, {}});
    act(JudgeSection{
        sections[2].id, false, "Billing and payment terms contradict the order form", "Zoë Adler", {}});
  }
};

void show(Studio& studio, ui::PacketTab tab, ui::PacketHand hand, const std::string& name) {
  studio.packet().tab = tab;
  studio.packet().hand = hand;
  studio.console(name);
}

void tabs(Studio& studio) {
  using ui::PacketHand;
  using ui::PacketTab;
  studio.page(ui::Page::Packet);
  show(studio, PacketTab::Form, PacketHand::Ae, "packet-form");
  studio.packet().section = "stakeholders";
  show(studio, PacketTab::Form, PacketHand::Ae, "packet-form-people");
  show(studio, PacketTab::Promises, PacketHand::Csm, "packet-promises");
  studio.packet().promise = 1;
  show(studio, PacketTab::Promises, PacketHand::Csm, "packet-promise-open");
  studio.packet().promise = 0;
  studio.packet().drafts["review.open"] = "accounts";
  show(studio, PacketTab::Review, PacketHand::Csm, "packet-review");
  show(studio, PacketTab::Dates, PacketHand::Manager, "packet-dates");
  show(studio, PacketTab::Plan, PacketHand::Csm, "packet-plan");
  show(studio, PacketTab::History, PacketHand::Manager, "packet-history");
  show(studio, PacketTab::Documents, PacketHand::Ae, "packet-documents");
}

}  // namespace

void packets(Studio& studio) {
  Packets one{studio, {}};
  one.begin("first30", "pk-2026-11-23-globex-a1b2", "Globex", "Ada Berg", "Ben Nowak");
  one.begin("pass", "pk-2026-11-23-northwind-k3f9", "Northwind Logistics GmbH", "Zoë Adler", "Łukasz Nowak");
  studio.look_at_packet(one.id);
  one.fill_deal();
  one.fill_people();
  one.promise();
  one.review();
  studio.page(ui::Page::Handoffs);
  studio.console("handoffs-packets");
  studio.handoffs().begins = true;
  studio.console("handoffs-new");
  studio.handoffs().begins = false;
  tabs(studio);
  studio.page(ui::Page::Home);
}

}  // namespace hh::pictures
