// Lookup: Ctrl+F over the Console or a page, and anything in the library is found while one types.
//
//     prepare_lookup(memory, scene.snap);             // every frame: the index is built beside it
//     if (key(scene, "Ctrl+F")) open_lookup(memory);
//     draw_lookup(scene, memory);                     // while it is open
//
// Up and Down choose, Enter shows the whole text, Shift+Enter puts it on the Wall, Escape goes back a
// level and then away; what is on the Wall stays there. Notes never go to the Wall. Main thread.
#pragma once

#include "domain/command.hpp"
#include "library/lookup_builder.hpp"
#include "ui/scene.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hh::ui {

struct LookupMemory {
  bool open = false;
  bool whole = false;           ///< the whole text of the chosen one instead of the list
  bool wants_keyboard = false;  ///< the field is to have it
  std::string query;
  int chosen = 0;
  bool moved = false;  ///< the choice moved: bring it into view
  bool anew = false;   ///< opened again: what was read last may stand first now
  std::shared_ptr<library::LookupBuilder> builder;
  /// What was found, and for what; found anew when one of these changes.
  std::shared_ptr<const library::LookupIndex> index;
  std::string asked;
  domain::ProgramId in_use;
  library::LookupFound found;
  std::vector<std::uint32_t> recent;  ///< entries that were read or shown, newest first
};

void prepare_lookup(LookupMemory& memory, const session::Snapshot& snap);
void open_lookup(LookupMemory& memory);
void draw_lookup(Scene& scene, LookupMemory& memory);

/// The page the room sees of an entry, filled from the deal of the pair that reads; nothing of a note.
std::optional<domain::Project> page_for_wall(const library::LookupEntry& entry,
                                             const domain::Session& session);
/// The whole text as the facilitator sees it.
std::vector<domain::ScriptSentence> whole_text(const library::LookupEntry& entry,
                                               const domain::Session* session);
/// `text` on one line, from a little before the first of the words that were found.
std::string excerpt(const std::string& text, const std::string& query);

}  // namespace hh::ui
