// Nothing untold is taken back: ten thousand random histories, in which documents go out now and then.
#include "domain/random_history.hpp"

#include <doctest/doctest.h>

using namespace hh::domain;
using namespace hh::test;

namespace {

PacketContent for_customer(const Packet& packet) {
  return content_for(packet, Audience::Customer, ContentPart::Packet, parse_date("2026-12-10"));
}

Marks marks_of(const PacketContent& content) {
  Marks out;
  for (const ContentSection& section : content.sections) {
    for (const ContentField& field : section.fields) {
      for (const ContentRow& row : field.rows) {
        out.merge(marks_in(row.lead));
        for (const auto& [label, text] : row.parts)
          out.merge(marks_in(text));
      }
    }
  }
  for (const ContentPromise& one : content.promises)
    out.merge(marks_in(one.text + one.owner + one.status + one.heard + one.evidence));
  for (const ContentDate& one : content.dates)
    out.merge(marks_in(one.title));
  return out;
}

SendDocument calendar_of(const PacketContent& content) {
  SendDocument sent{content.audience, ContentPart::Packet, "ics", {}};
  for (const ContentDate& one : content.dates)
    sent.dates[one.id] = as_told(one);
  for (const ContentDate& one : content.called_off)
    sent.dates[one.id] = as_told(one, true);
  return sent;
}

/// The first mark that is in none of them; "" where all are.
std::string stray(const Marks& marks, const Marks& open) {
  for (const std::string& one : marks) {
    if (!open.contains(one)) return one;
  }
  return {};
}

}  // namespace

TEST_CASE("whatever is done in whatever order, a calendar takes back only words that went out") {
  int taken_back = 0;
  for (unsigned seed = 1; seed <= 10'000; ++seed) {
    CAPTURE(seed);
    RandomHistory history(seed);
    Marks told;
    for (int step = 0; step < 14; ++step) {
      history.step();
      if (history.pick(5) != 0) continue;
      const PacketContent content = for_customer(history.packet);
      REQUIRE(stray(marks_of(content), history.open_to_customer()) == "");
      for (const ContentDate& one : content.called_off) {
        REQUIRE(stray(marks_in(one.title), told) == "");
        ++taken_back;
      }
      for (const ContentDate& one : content.dates)
        told.merge(marks_in(one.title));
      history.done(calendar_of(content));
    }
  }
  CHECK(taken_back > 1000);  // the histories do take dates back
}
