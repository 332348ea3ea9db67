#include "app/packet_out.hpp"

#include "app/company_calendar.hpp"
#include "app/whole_file.hpp"
#include "library/text.hpp"
#include "session/zone.hpp"

#include <array>
#include <utility>

namespace hh::app {

using namespace domain;

namespace {

constexpr std::array<std::pair<ContentPart, const char*>, 4> parts{{{ContentPart::Packet, "packet"},
                                                                    {ContentPart::Plan, "plan"},
                                                                    {ContentPart::Commitments, "commitments"},
                                                                    {ContentPart::RedFlags, "red-flags"}}};

const char* word_of(ContentPart part) {
  for (const auto& [known, text] : parts) {
    if (known == part) return text;
  }
  return "";
}

void place_in_zone(PacketContent& content) {
  for (ContentDate& date : content.dates) {
    if (date.local) date.at = session::utc_time(*date.local, content.zone);
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

Result<PacketContent> content_at(const Places& places, const Packet& packet, Audience reader,
                                 ContentPart part, UtcTime now) {
  const auto calendar = company_calendar(places);
  if (!calendar) return calendar.problem();
  const LocalTime local = session::local_time(now, packet.zone);
  PacketContent content =
      content_for(packet, reader, part, Date{std::chrono::floor<std::chrono::days>(local)}, calendar.value());
  place_in_zone(content);
  return content;
}

}  // namespace

std::optional<ContentPart> content_part(const std::string& word) {
  for (const auto& [known, text] : parts) {
    if (word == text) return known;
  }
  return std::nullopt;
}

Result<std::string> packet_document(const Places& places, const Packet& packet, const PacketOut& wanted,
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
  const auto content = content_at(places, packet, reader_of(wanted), wanted.part, now);
  if (!content) return content.problem();
  return documents::render(content.value(), wanted.format, options.value());
}

Result<std::string> packet_letter_text(const Places& places, const Packet& packet, documents::Letter letter,
                                       UtcTime now) {
  auto options = options_at(places, now);
  if (!options) return options.problem();
  options.value().letter = letter;
  const auto content = content_at(places, packet, Audience::Customer, ContentPart::Packet, now);
  if (!content) return content.problem();
  return documents::letter_text(content.value(), options.value());
}

std::string document_name(const Packet& packet, const PacketOut& wanted) {
  std::string name = library::slug(packet.first("account"));
  std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  if (name.empty()) name = packet.id.value;
  const bool letter = wanted.format == documents::Format::Eml;
  name = name.substr(0, 60) + "-" + (letter ? documents::word(wanted.letter) : word_of(wanted.part));
  if (!letter && wanted.audience == Audience::Customer) name += "-customer";
  return name + documents::extension(wanted.format);
}

Result<std::filesystem::path> write_packet_document(const Places& places, const Packet& packet,
                                                    const PacketOut& wanted, UtcTime now) {
  auto bytes = packet_document(places, packet, wanted, now);
  if (!bytes) return bytes.problem();
  const std::filesystem::path folder = places.data / "documents";
  const std::filesystem::path file = folder / document_name(packet, wanted);
  if (const auto made = make_own_folder(folder); !made) return made.problem();
  if (const auto done = write_whole(file, bytes.value(), Existing::Replace); !done) return done.problem();
  return file;
}

}  // namespace hh::app
