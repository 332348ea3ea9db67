#include "domain/due.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hh::domain;
using hh::store::Store;
using hh::store::TableChanges;

namespace {

PacketSummary summary(const std::string& id, const std::string& account, long long changed_ms) {
  PacketSummary out;
  out.id = PacketId{id};
  out.form = TemplateId{"pass"};
  out.account = account;
  out.ae = "Zoë Adler";
  out.csm = "Łukasz Nowak";
  out.record_id = "006" + id;
  out.filled = 9;
  out.required = 15;
  out.next_due = parse_date("2026-11-30");
  out.changed = UtcTime{Millis{changed_ms}};
  return out;
}

Store filled() {
  auto store = Store::open({});
  REQUIRE(store);
  const PacketSummary a = summary("pk-a", "Northwind 100%", 1000);
  const PacketSummary b = summary("pk-b", "Contoso", 3000);
  const PacketSummary c = summary("pk-c", "North_Sea", 2000);
  TableChanges changes;
  changes.packets = {&a, &b, &c};
  REQUIRE(store.value().append({}, changes));
  return std::move(store).value();
}

std::string ids(const hh::domain::Result<std::vector<PacketSummary>>& found) {
  REQUIRE(found);
  std::string out;
  for (const PacketSummary& one : found.value()) {
    out += one.id.value + " ";
  }
  return out;
}

}  // namespace

TEST_CASE("packets are listed by their newest change and found by any of their words") {
  const Store store = filled();
  CHECK(ids(store.packets({})) == "pk-b pk-c pk-a ");
  CHECK(ids(store.packets({"north", {}, 200})) == "pk-c pk-a ");
  CHECK(ids(store.packets({"nowak contoso", {}, 200})) == "pk-b ");
  CHECK(ids(store.packets({"nobody", {}, 200})).empty());
  CHECK(ids(store.packets({"", {}, 1})) == "pk-b ");
  CHECK(store.count_packets().value() == 3);
  CHECK(store.packet_of_record("006pk-c").value().value == "pk-c");
  CHECK(store.packet_of_record("nothing").value().empty());
}

TEST_CASE("signs that mean something to a search mean themselves") {
  const Store store = filled();
  CHECK(ids(store.packets({"100%", {}, 200})) == "pk-a ");
  CHECK(ids(store.packets({"h_s", {}, 200})) == "pk-c ");
  CHECK(ids(store.packets({"'; drop table packets", {}, 200})).empty());
}

TEST_CASE("a packet's row is replaced whole") {
  Store store = filled();
  PacketSummary again = summary("pk-a", "Northwind", 9000);
  again.next_due.reset();
  again.accepted = true;
  TableChanges changes;
  changes.packets = {&again};
  REQUIRE(store.append({}, changes));
  const auto found = store.packets({"northwind", {}, 200});
  REQUIRE(found);
  REQUIRE(found.value().size() == 1);
  CHECK_FALSE(found.value()[0].next_due.has_value());
  CHECK(found.value()[0].accepted);
  CHECK(found.value()[0].filled == 9);
}
