// Documents out of packets: which one, for whom, and where it is written.
//
//     auto file = write_packet_document(places, packet, {Format::Pdf, Audience::Customer}, now);
//     door.ask({{}, who, OnPacket{packet.id, *file.value().sent}});   // once it is out, and not before
//
// A file is whole or not there. Errors: a Problem, nothing written. Thread: any.
#pragma once

#include "app/places.hpp"
#include "app/whole_file.hpp"
#include "documents/document.hpp"
#include "domain/packet_command.hpp"
#include "domain/packet_content.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace hh::app {

struct PacketOut {
  documents::Format format = documents::Format::Pdf;
  domain::Audience audience = domain::Audience::Internal;
  domain::ContentPart part = domain::ContentPart::Packet;
  documents::Letter letter = documents::Letter::Intro;
  bool bom = false;
  std::string to{}, cc{}, from{};  ///< of a letter; empty: what the packet knows, or no line
};

struct MadeDocument {
  std::string bytes;
  /// What the packet is to be told once it is out: nothing for what stays in the house, but for a calendar.
  std::optional<domain::SendDocument> sent;
};
/// `now` is the moment it is made at. Letters are the customer's version
/// whatever audience is asked for.
domain::Result<MadeDocument> packet_document(const Places& places, const domain::Packet& packet,
                                             const PacketOut& wanted, domain::UtcTime now);
/// A letter as text, its subject first.
domain::Result<MadeDocument> packet_letter_text(const Places& places, const domain::Packet& packet,
                                                documents::Letter letter, domain::UtcTime now);
/// What is internal is for the file's owner alone.
Readers readers_of(const PacketOut& wanted);
/// "northwind-packet-internal.pdf", with the audience and the part in it.
std::string document_name(const domain::Packet& packet, const PacketOut& wanted);
struct WrittenDocument {
  std::filesystem::path file;
  std::optional<domain::SendDocument> sent;
};
/// Into the folder `documents` beside the store; an older one of the same name stays, and this one is
/// numbered.
domain::Result<WrittenDocument> write_packet_document(const Places& places, const domain::Packet& packet,
                                                      const PacketOut& wanted, domain::UtcTime now);

}  // namespace hh::app
