// Which packet somebody means on the command line.
//
//     auto id = choose_packet(store, "acme");
//
// In this order: "last", an id, the whole name of an account, a CRM record, and words that find one packet.
// A word is part of the account's, the AE's or the CSM's name, or the beginning or the end of the id; a
// number is never a part of a longer one, nor of a date. Errors: a Problem that says how to go on. Thread:
// any.
#pragma once

#include "domain/packet.hpp"
#include "domain/result.hpp"
#include "store/store.hpp"

#include <string>

namespace hh::app {

domain::Result<domain::PacketId> choose_packet(const store::Store& store, const std::string& asked);

}  // namespace hh::app
