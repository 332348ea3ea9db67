// Who changed what in a packet, newest first.
#include "ui/dates.hpp"
#include "ui/packet_parts.hpp"

#include <fmt/format.h>

namespace hh::ui {

namespace {

/// More is in the journal, and in the JSON document.
constexpr std::size_t most_shown = 300;

void draw_edit(PacketScene& p, const domain::PacketEdit& edit) {
  Ui& ui = p.ui;
  divider(ui);
  text(ui, fmt::format("{} · {} · {}", edit.what, when(edit.at, p.scene.now), edit.who),
       {.role = Role::SmallStrong});
  if (!edit.before.empty()) paragraph(ui, "was: " + edit.before, {.color = ui.theme().quiet});
  paragraph(ui, edit.after.empty() ? "now empty" : edit.after);
}

}  // namespace

void packet_history(PacketScene& p) {
  scroll(p.ui, "packet.history", {.gap = 8}, [&] {
    if (p.scene.snap.packet_undoable) {
      if (button(p.ui, "packet.undo", "Take back: " + *p.scene.snap.packet_undoable, {.key = "Ctrl+Z"})) {
        p.act(domain::UndoPacket{});
      }
    }
    if (p.packet.history.empty()) quiet(p.ui, "Nobody has changed anything yet.");
    std::size_t shown = 0;
    for (auto edit = p.packet.history.rbegin(); edit != p.packet.history.rend() && shown < most_shown;
         ++edit) {
      draw_edit(p, *edit);
      shown += 1;
    }
    if (p.packet.history.size() > most_shown) {
      quiet(p.ui,
            fmt::format("and {} earlier ones, in the JSON document", p.packet.history.size() - most_shown));
    }
  });
}

}  // namespace hh::ui
