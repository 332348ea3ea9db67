// Required means readable: what a field, a hand and a link have to be for somebody else to use them.
#include "domain/packet_reading.hpp"
#include "domain/packet_content.hpp"
#include "packet_form.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hh::domain;
using namespace hh::test;

namespace {
constexpr PromiseNumber first{1};
}  // namespace

TEST_CASE("what cannot be read counts as missing, and says why") {
  PacketBench bench;
  bench.fill();
  const auto words = [&](const char* field) {
    return lacking_words(bench.packet, *bench.form->field(FieldId{field}));
  };
  const auto counts = [&](const char* field) {
    return filled(bench.packet, *bench.form->field(FieldId{field}));
  };
  CHECK(counts("champion"));
  bench.write("champion", 1, "name", "x");
  CHECK_FALSE(counts("champion"));
  CHECK(words("champion") == "Champion: “x” is no full name; write first and last name");
  bench.write("champion", 1, "name", "王芳");
  CHECK(counts("champion"));
  bench.write("champion", 1, "name", "");
  CHECK(words("champion") == "Champion is missing");
  bench.write("acv", 1, "amount", "lots");
  CHECK_FALSE(counts("acv"));
  CHECK(words("acv") == "ACV: “lots” is no amount; write it like $84,000");
  bench.write("acv", 1, "amount", "$84,000");
  CHECK(counts("acv"));
}

TEST_CASE("initials need an owner, a date and two people") {
  PacketBench bench;
  AddPromise bare;
  bare.text = "SSO";
  bench.done(bare);
  CHECK(bench.tried(InitialPromise{first, Side::Ae, "Zoë Adler"})->next == "Name who keeps it.");
  bench.done(EditPromise{first, {}, {}, {}, "Zoë Adler", {}});
  CHECK(bench.tried(InitialPromise{first, Side::Ae, "Zoë Adler"})->next == "Say by when.");
  bench.done(EditPromise{first, {}, {}, "2027-03-01", {}, {}});
  bench.done(InitialPromise{first, Side::Ae, "Zoë Adler"});
  CHECK(bench.tried(InitialPromise{first, Side::Csm, " zoë  adler"})->what == "Both sides are two people");
  bench.done(InitialPromise{first, Side::Csm, "Łukasz Nowak"});
  // Of a plan as well.
  const TemplateSectionId plan{"plan"};
  bench.done(SignSection{plan, Side::Ae, "Zoë Adler"});
  CHECK(bench.tried(SignSection{plan, Side::Csm, "Zoë Adler"})->what == "Both sides are two people");
}

TEST_CASE("a bar of a plan takes numbers alone") {
  PacketBench bench;
  for (const char* wrong : {"abc", "-5"})
    CHECK(bench.tried(EditCell{{FieldId{"steps"}, 2, "logins"}, wrong}).has_value());
  bench.write("steps", 2, "logins", "4");
}

TEST_CASE("only links that anybody can open reach the customer, however ours are written") {
  const auto told = [](const std::string& link) {
    PacketBench bench;
    bench.write("signed", 1, "name", "Plan");
    bench.write("signed", 1, "link", link);
    const PacketContent content = content_for(bench.packet, Audience::Customer, ContentPart::Packet, Date{});
    for (const ContentSection& section : content.sections) {
      for (const ContentField& field : section.fields) {
        if (field.id == "signed") return field.rows.at(0).parts.size() == 1;
      }
    }
    return false;
  };
  for (const char* open :
       {"https://acme.example/plan", "HTTP://acme.example", "mailto:mai@acme.example", " https://a.example"})
    CHECK_MESSAGE(told(open), open);
  for (const char* ours :
       {"/srv/plan.pdf", " /srv/plan.pdf", "FILE:///srv", "file:/x", "smb://nas/x", "../x", "$HOME/x", "~/x",
        "C:\\plan.pdf", "\\\\nas\\plan", "attachments/pk-1/plan.pdf", "plan.pdf", "ftp://x", "javascript:x"})
    CHECK_MESSAGE(!told(ours), ours);
}
