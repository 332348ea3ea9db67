// Several acts on one packet: tried on a copy first, so that either all of them are stored or none.
//
//     if (auto no = would_refuse(live, acts, who, now)) say(no->problem);      // nothing was stored
//     const BatchStored done = store_acts(door, id, acts, who);
//
// A store that fails half way keeps what came before; how many that are is told. Main thread.
#pragma once

#include "domain/packet_command.hpp"
#include "domain/result.hpp"
#include "session/door.hpp"
#include "session/packet_replay.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace hh::app {

struct RefusedAct {
  std::size_t index = 0;
  domain::Problem problem;
};

/// The first act that would be refused after those before it.
std::optional<RefusedAct> would_refuse(session::LivePacket packet,
                                       const std::vector<domain::PacketCommand>& acts, const std::string& who,
                                       domain::UtcTime now);

struct BatchStored {
  std::size_t stored = 0;
  std::optional<RefusedAct> refused{};  ///< the first that was not stored
};

BatchStored store_acts(session::Door& door, const domain::PacketId& id,
                       const std::vector<domain::PacketCommand>& acts, const std::string& who);

}  // namespace hh::app
