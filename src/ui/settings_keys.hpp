// Names under which choices are remembered (`Commands::remember`, `Snapshot::settings`), and how
// their values are written. An absent or unreadable value means the default given here.
#pragma once

#include <string>

namespace hh::ui::remembered {

inline constexpr char theme[] = "theme";                    ///< "dark" (default), "light", "contrast"
inline constexpr char scale[] = "scale";                    ///< per cent, "80".."200"; default "100"
inline constexpr char wall_scale[] = "wall_scale";          ///< the Wall's own, "100".."200"; default "100"
inline constexpr char reduced_motion[] = "reduced_motion";  ///< "1" or "0" (default)
inline constexpr char wall_monitor[] = "wall_monitor";      ///< name of the monitor
inline constexpr char names_on_wall[] = "names_on_wall";    ///< "1" (default) or "0": shapes and colours
inline constexpr char room[] = "room";
inline constexpr char facilitator[] = "facilitator";
inline constexpr char program[] = "program";          ///< id of the program run last
inline constexpr char packet_form[] = "packet_form";  ///< id of the template begun with last
inline constexpr char date_order[] = "date_order";    ///< "dmy", "mdy"; absent: asked where it matters
inline constexpr char last_backup[] = "last_backup";  ///< local time, "2026-11-23 09:12"

/// Roster of the last session in a room, as `domain::write_roster` writes it.
inline std::string last_roster(const std::string& room_name) { return "last_roster." + room_name; }

/// What the columns of an export mean, as `documents::mapping_text` writes it; for exports whose header has
/// this signature.
inline std::string deal_columns(const std::string& signature) { return "deal_columns." + signature; }

}  // namespace hh::ui::remembered
