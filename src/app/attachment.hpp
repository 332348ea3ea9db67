// Attachments: a copy of a file somebody hands over with a packet, kept beside the store.
//
//     auto kept = keep_attachment(places, packet.id, "/home/ana/Plan v2 signed.pdf");
//     kept.value().link    // "attachments/pk-2026-11-23-northwind-k3f9/Plan v2 signed.pdf"
//
// The copy is whole or not there, and for its owner alone. The same file kept twice is one copy; another
// one of the same name gets a number. Folders, devices, pipes and files past the limit are refused before
// they are read. Errors: a Problem, nothing kept. Thread: any; it reads the whole file.
#pragma once

#include "app/places.hpp"
#include "domain/packet.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace hh::app {

/// What e-mail and drives carry without asking; larger ones are better shared where they lie.
inline constexpr std::size_t largest_attachment = 100UL * 1024 * 1024;

struct KeptAttachment {
  std::string name;  ///< as people read it
  domain::KeptFile file;
};
domain::Result<KeptAttachment> keep_attachment(const Places& places, const domain::PacketId& packet,
                                               const std::string& file);

/// What is wrong with the copies: one that is missing, or is not what was handed over. Empty is well.
std::vector<std::string> attachment_faults(const Places& places, const std::vector<domain::KeptFile>& files);

}  // namespace hh::app
