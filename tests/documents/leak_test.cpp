// Nothing internal reaches a customer: every internal place of a packet holds a mark, and every format
// is opened again by another program and searched for it.
#include "domain/random_history.hpp"
#include "sample_content.hpp"

#include <array>
#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using namespace hh;
using namespace hh::test;
using documents::Format;
using documents::Letter;

namespace {

constexpr const char* mark = "LEAKMARK";

/// The text of a document, as its reader's program shows it.
std::string opened(Format format, const std::string& bytes) {
  switch (format) {
    case Format::Pdf:
      return through("pdftotext -layout $1 - && pdfinfo $1 && strings $1", bytes);
    case Format::Xlsx:
      return through("unzip -p $1", bytes);
    case Format::Eml:
      return through(
          "python3 -c 'import sys,email,email.policy as p\n"
          "m=email.message_from_binary_file(open(sys.argv[1],\"rb\"),policy=p.default)\n"
          "print(m.items())\n"
          "for part in m.walk():\n"
          "  if not part.is_multipart(): print(part.get_content().replace(\"\\r\\n \",\"\"))' $1",
          bytes);
    case Format::Ics: {
      std::string out = bytes;
      for (std::size_t at = 0; (at = out.find("\r\n ", at)) != std::string::npos;)
        out.erase(at, 3);
      return out;
    }
    default:
      return bytes;
  }
}

/// All documents of the content that can be made from it, opened.
std::vector<std::pair<std::string, std::string>> all_opened(const domain::PacketContent& content) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const Format format : documents::all_formats) {
    for (const Letter letter : {Letter::Intro, Letter::Recap}) {
      auto how = options();
      how.letter = letter;
      how.calendar = true;
      const auto bytes = documents::render(content, format, how);
      if (!bytes) continue;  // a calendar without dates, a letter from the internal version
      out.emplace_back(std::string(documents::word(format)) + " " + documents::word(letter),
                       opened(format, bytes.value()));
      if (format != Format::Eml) break;
    }
  }
  return out;
}

/// The small template with what the shipped ones have besides: what to do when a milestone is missed, and a
/// plan of our own beside the customer's.
std::shared_ptr<const domain::PacketTemplate> marked_form() {
  using namespace domain;
  PacketTemplate form = *packet_form();
  TemplateSection& plan = form.sections.back();
  plan.fields.front().preset.front().otherwise = std::string(mark) + " step in";
  plan.fields.push_back(packet_field("ours", "Ours", FieldType::Milestone, false, Audience::Internal));
  return std::make_shared<const PacketTemplate>(std::move(form));
}

/// A packet in which each internal field, part and record holds the mark, and what is the customer's does
/// not. Its milestones are due on days of November and December 2026.
domain::Packet marked_packet() {
  using namespace domain;
  Packet packet;
  packet.id = PacketId{"pk-2026-11-23-northwind-k3f9"};
  packet.form = marked_form();
  packet.zone = "Europe/Berlin";
  packet.record_id = mark;
  for (const TemplateSection& section : packet.form->sections) {
    for (const TemplateField& field : section.fields) {
      const bool inside = section.red_flags || field.audience == Audience::Internal;
      packet.rows[field.id] = {1};
      for (const auto& part : parts_of(field)) {
        const bool hidden =
            part.id == "fears" || part.id == "strength" || part.id == "cares" || part.id == "proof";
        packet.cells[{field.id, 1, part.id}] =
            (inside || hidden ? mark : "Told") + (" " + field.id.value + " " + part.id);
      }
    }
    packet.verdicts[section.id] = {true, mark, mark, mark, {}, {}, 0};
    packet.signatures[section.id][Side::Ae] = {mark, 0, {}};
  }
  packet.cells[{FieldId{"steps"}, 1, "due"}] = "2026-11-01";
  packet.cells[{FieldId{"ours"}, 1, "due"}] = "2026-12-01";
  packet.events[DealEvent::ClosedWon] = LocalTime(std::chrono::local_days(day(2026, 10, 30)));
  Promise told;
  told.number = PromiseNumber{1};
  told.text = "Told promise";
  told.customer = true;
  told.due = day(2026, 12, 31);
  told.heard = told.evidence = told.acknowledged = told.alternative = told.agreed = mark;
  told.initials[0] = Initials{mark, 1, {}};
  Promise kept = told;
  kept.number = PromiseNumber{2};
  kept.text = kept.owner = mark;
  kept.customer = false;
  packet.promises = {told, kept};
  packet.assigned_csm = mark;
  packet.history.push_back({{}, mark, mark, mark, mark, {}});
  packet.dismissed.insert(mark);
  return packet;
}

}  // namespace

TEST_CASE("no document for the customer holds anything internal") {
  const domain::Packet packet = marked_packet();
  using domain::ContentPart;
  for (const ContentPart part :
       {ContentPart::Packet, ContentPart::Plan, ContentPart::Commitments, ContentPart::RedFlags}) {
    const auto content = content_for(packet, domain::Audience::Customer, part, day(2026, 11, 23));
    for (const auto& [name, text] : all_opened(content)) {
      CAPTURE(name);
      CHECK_FALSE(has(text, mark));
    }
  }
}

TEST_CASE("the marks are found where they may be") {
  const auto content = content_for(marked_packet(), domain::Audience::Internal, domain::ContentPart::Packet,
                                   day(2026, 11, 23));
  int found = 0;
  for (const auto& [name, text] : all_opened(content)) {
    CAPTURE(name);
    CHECK(has(text, mark));
    ++found;
  }
  CHECK(found == 8);  // all but the letter
}

TEST_CASE("each part tells us what it hides from the customer") {
  const domain::Packet packet = marked_packet();
  const auto told = [&](domain::ContentPart part, Format format) {
    return opened(format,
                  rendered(content_for(packet, domain::Audience::Internal, part, day(2026, 11, 23)), format));
  };
  using domain::ContentPart;
  for (const Format format : {Format::Pdf, Format::Xlsx, Format::Csv, Format::Json}) {
    CAPTURE(documents::word(format));
    CHECK(has(told(ContentPart::Plan, format), "LEAKMARK ours what"));
    CHECK(has(told(ContentPart::RedFlags, format), "LEAKMARK risk risk"));
  }
  CHECK(has(told(ContentPart::Plan, Format::Json), "LEAKMARK step in"));
  CHECK(has(told(ContentPart::Plan, Format::Ics), "LEAKMARK ours what"));
}

TEST_CASE("the customer's words reach the customer") {
  const auto content = content_for(marked_packet(), domain::Audience::Customer, domain::ContentPart::Packet,
                                   day(2026, 11, 23));
  for (const auto& [name, text] : all_opened(content)) {
    CAPTURE(name);
    CHECK(has(text, "Told promise"));
  }
}

TEST_CASE("what is internal is dropped even where the content holds it by mistake") {
  auto content = sample();
  content.filled = 98765;
  content.required = 98766;
  for (auto& section : content.sections) {
    section.standing.push_back(mark);
    for (auto& field : section.fields)
      field.missing = true;
  }
  content.sections.push_back({"flags",
                              mark,
                              false,
                              true,
                              {{"risk", mark, domain::FieldType::Risk, true, {{mark, {{mark, mark}}}}}},
                              {mark}});
  for (auto& promise : content.promises) {
    promise.heard = promise.evidence = promise.initials = mark;
    promise.late = true;
  }
  for (const auto& [name, text] : all_opened(content)) {
    CAPTURE(name);
    for (const char* word : {mark, "98765", "98766", "till missing", "INTERNAL", "late</"}) {
      CAPTURE(word);
      CHECK_FALSE(has(text, word));
    }
  }
}

TEST_CASE("in random histories every document holds only what the customer may read or was told") {
  using domain::ContentPart;
  for (unsigned seed = 1; seed <= 8; ++seed) {
    CAPTURE(seed);
    RandomHistory history(seed);
    Marks told;
    for (int step = 0; step < 40; ++step) {
      history.step();
      const bool last = step == 39;
      if (!last && history.pick(6) != 0) continue;
      const auto part =
          std::array{ContentPart::Packet, ContentPart::Plan, ContentPart::Commitments}[seed % 3];
      const auto content = content_for(history.packet, domain::Audience::Customer, part, day(2026, 12, 10));
      const Marks open = history.open_to_customer();
      for (const auto& [name, text] : last ? all_opened(content) : decltype(all_opened(content)){}) {
        CAPTURE(name);
        const bool calendar =
            name.starts_with("ics") || name.starts_with("eml");  // the letter has one attached
        for (const std::string& word : marks_in(text))
          CHECK_MESSAGE((open.contains(word) || (calendar && told.contains(word))), word);
      }
      history.done(domain::SendDocument{content.audience, part, "ics",
                                        documents::dates_in(content, Format::Ics, options())});
      for (const auto& date : content.dates)
        told.merge(marks_in(date.title));
    }
  }
}
