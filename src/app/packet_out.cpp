#include "app/packet_out.hpp"

#include "app/company_calendar.hpp"
#include "app/whole_file.hpp"
#include "domain/due.hpp"
#include "domain/packet_clocks.hpp"
#include "library/text.hpp"
#include "session/zone.hpp"

#include <utility>
#include <vector>

namespace hh::app {

using namespace domain;

namespace {

void place_in_zone(PacketContent& content) {
  for (auto* dates : {&content.dates, &content.called_off}) {
    for (ContentDate& date : *dates) {
      if (date.local) date.at = session::utc_time(*date.local, content.zone);
    }
  }
}

Audience reader_of(const PacketOut& wanted) {
  return wanted.format == documents::Format::Eml ? Audience::Customer : wanted.audience;
}

Result<documents::DocumentOptions> options_at(const Places& places, UtcTime now) {
  documents::LetterFolders letters = documents::read_letter_templates(
      {places.library / "templates" / "documents", places.own_library() / "templates" / "documents"});
  if (!letters.faults.empty()) return letters.faults.front();
  documents::DocumentOptions options;
  options.now = now;
  options.templates = std::move(letters.templates);
  return options;
}

ContentClock clock_content(const Deadline& one) {
  ContentClock out{one.id, one.what, one.rule, one.left, {}, {}, one.done, false};
  if (one.due) {
    const Date day{std::chrono::floor<std::chrono::days>(one.due->at)};
    out.due = iso(day) + (one.due->whole_day ? "" : "T" + clock_words(one.due->at));
    out.late = !one.done && (one.standing == Standing::Past || one.standing == Standing::Red);
  } else if (!one.done) {
    out.waits_for = event_words(one.from);
  }
  return out;
}

/// As the page and `packet show` have them.
std::vector<ContentClock> clocks_of(const Places& places, const Packet& packet,
                                    const BusinessCalendar& calendar, UtcTime now) {
  std::vector<ContentClock> out;
  const auto program = shelf_of(places)->find(packet.form->program);
  if (!program) return out;
  const std::string zone = packet.zone.empty() ? session::computer_zone() : packet.zone;
  const DealTime time{calendar, session::zone_of(zone)};
  const LocalTime local = time.zone.local(now);
  for (const auto& all : {resubmissions(packet, program->clocks, local, time),
                          deadlines(packet, program->clocks, local, time)}) {
    for (const Deadline& one : all)
      out.push_back(clock_content(one));
  }
  return out;
}

Result<PacketContent> content_at(const Places& places, const Packet& packet, Audience reader,
                                 ContentPart part, UtcTime now, bool with_clocks = false) {
  const auto calendar = company_calendar(places);
  if (!calendar) return calendar.problem();
  const LocalTime local = session::local_time(now, packet.zone);
  PacketContent content =
      content_for(packet, reader, part, Date{std::chrono::floor<std::chrono::days>(local)}, calendar.value());
  place_in_zone(content);
  if (with_clocks && reader == Audience::Internal)
    content.clocks = clocks_of(places, packet, calendar.value(), now);
  return content;
}

std::optional<SendDocument> sent_as(const PacketContent& content, const PacketOut& wanted,
                                    const documents::DocumentOptions& options) {
  if (content.audience == Audience::Internal && wanted.format != documents::Format::Ics) return std::nullopt;
  const bool letter = wanted.format == documents::Format::Eml;
  return SendDocument{
      content.audience, wanted.part,
      letter ? documents::word(wanted.letter) + std::string(" letter") : documents::word(wanted.format),
      documents::dates_in(content, wanted.format, options)};
}

}  // namespace

Result<MadeDocument> packet_document(const Places& places, const Packet& packet, const PacketOut& wanted,
                                     UtcTime now) {
  if (wanted.part == ContentPart::RedFlags && reader_of(wanted) == Audience::Customer) {
    const bool letter = wanted.audience == Audience::Internal;
    return Problem{
        letter ? "An e-mail goes to the customer, and red flags never do"
               : "Red flags never go to the customer",
        packet.first("account"),
        letter ? "Choose another format, or another part." : "Choose another part, or leave out --customer."};
  }
  auto options = options_at(places, now);
  if (!options) return options.problem();
  options.value().letter = wanted.letter;
  options.value().bom = wanted.bom;
  options.value().to = wanted.to;
  options.value().cc = wanted.cc;
  options.value().from = wanted.from;
  const auto content = content_at(places, packet, reader_of(wanted), wanted.part, now,
                                  wanted.format == documents::Format::Json);
  if (!content) return content.problem();
  auto bytes = documents::render(content.value(), wanted.format, options.value());
  if (!bytes) return bytes.problem();
  return MadeDocument{std::move(bytes).value(), sent_as(content.value(), wanted, options.value())};
}

Result<MadeDocument> packet_letter_text(const Places& places, const Packet& packet, documents::Letter letter,
                                        UtcTime now) {
  auto options = options_at(places, now);
  if (!options) return options.problem();
  options.value().letter = letter;
  const auto content = content_at(places, packet, Audience::Customer, ContentPart::Packet, now);
  if (!content) return content.problem();
  auto text = documents::letter_text(content.value(), options.value());
  if (!text) return text.problem();
  PacketOut as_letter;
  as_letter.format = documents::Format::Eml;
  as_letter.letter = letter;
  return MadeDocument{std::move(text).value(), sent_as(content.value(), as_letter, options.value())};
}

Readers readers_of(const PacketOut& wanted) {
  return reader_of(wanted) == Audience::Customer ? Readers::All : Readers::OwnerAlone;
}

std::string document_name(const Packet& packet, const PacketOut& wanted) {
  std::string name = library::slug(packet.first("account"));
  std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  if (name.empty()) name = packet.id.value;
  const bool letter = wanted.format == documents::Format::Eml;
  name = name.substr(0, 60) + "-" + (letter ? documents::word(wanted.letter) : word(wanted.part));
  if (!letter) name += wanted.audience == Audience::Customer ? "-customer" : "-internal";
  return name + documents::extension(wanted.format);
}

Result<WrittenDocument> write_packet_document(const Places& places, const Packet& packet,
                                              const PacketOut& wanted, UtcTime now) {
  auto made = packet_document(places, packet, wanted, now);
  if (!made) return made.problem();
  const std::filesystem::path folder = places.data / "documents";
  const std::filesystem::path file = folder / document_name(packet, wanted);
  if (const auto ready = make_own_folder(folder); !ready) return ready.problem();
  const auto written = write_numbered(file, made.value().bytes, readers_of(wanted));
  if (!written) return written.problem();
  return WrittenDocument{written.value(), std::move(made).value().sent};
}

}  // namespace hh::app
