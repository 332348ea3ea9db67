#include "ui/recovery.hpp"

#include "ui/dates.hpp"
#include "ui/page.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

namespace hh::ui {
namespace {

std::string clock(domain::Millis elapsed) {
  const auto seconds = domain::shown_elapsed(elapsed).count();
  if (seconds >= 3600) return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

bool answer(Scene& scene, const std::string& id, const std::string& letter, const std::string& words,
            const std::string& leads_to, bool first) {
  Ui& ui = scene.ui;
  bool pressed = false;
  const ButtonLook look{.width = -1, .key = letter, .role = Role::BodyStrong};
  card(ui, {.pad = 24, .gap = 10, .edge = first}, [&] {
    pressed = first ? primary_button(ui, id, words, look) : button(ui, id, words, look);
    paragraph(ui, leads_to, {.role = Role::Body, .color = ui.theme().quiet});
  });
  return pressed || key(scene, letter);
}

}  // namespace

RecoveryWords recovery_words(const session::Recovery& recovery, const session::Moment& now) {
  const std::string away = length_words(recovery.down);
  const std::string after = clock(recovery.elapsed + recovery.down);
  RecoveryWords words;
  words.title = "The hour stopped at " + clock(recovery.elapsed);
  words.away = fmt::format("{}{}. The program was away for {}, last seen {}.", recovery.title,
                           recovery.room.empty() ? "" : ", room " + recovery.room, away,
                           when(recovery.last_seen, now));
  words.go_on = fmt::format("The clock ran on while the program was away; the hour is at {} now.", after);
  words.as_pause = fmt::format("The room waited; the hour goes on at {} and the {} count as paused.",
                               clock(recovery.elapsed), away);
  words.start_fresh = "Nothing is deleted: the record is kept aside, and Home opens.";
  if (!recovery.begun) {
    words.title = "The hour was about to begin";
    words.go_on = "Program and roster are as they were; press Start when the room is ready.";
    words.as_pause.clear();
  }
  return words;
}

void draw_recovery(Scene& scene) {
  using How = session::Commands::Recover;
  Ui& ui = scene.ui;
  const session::Recovery& recovery = scene.snap.recoveries.front();
  const RecoveryWords words = recovery_words(recovery, scene.now);
  Rect page = ui.window().inset(page_margin(ui), ui.px(48));
  const float wide = std::min(page.w, ui.px(1200) * std::max(1.0f, ui.fonts().fit().font_scale));
  page = {page.x + (page.w - wide) / 2, page.y, wide, page.h};
  std::optional<How> how;
  panel(ui, page, {}, [&] {
    scroll(ui, "recovery", {.gap = 18}, [&] {
      ui.space(24);
      paragraph(ui, words.title, {.role = Role::Display, .leading = 1.15f});
      paragraph(ui, words.away, {.role = Role::Lead, .color = ui.theme().quiet});
      ui.space(16);
      if (answer(scene, "recover.go_on", "G", "Go on", words.go_on, true)) how = How::GoOn;
      const bool can_pause = !words.as_pause.empty();
      if (can_pause && answer(scene, "recover.pause", "P", "Treat it as a pause", words.as_pause, false)) {
        how = How::AsPause;
      }
      if (answer(scene, "recover.fresh", "S", "Start fresh", words.start_fresh, false)) how = How::StartFresh;
      paragraph(ui, "Everything that was acknowledged before the stop is stored.",
                {.role = Role::Small, .color = ui.theme().quiet});
      if (scene.snap.recoveries.size() > 1) {
        const int more = static_cast<int>(scene.snap.recoveries.size()) - 1;
        paragraph(ui, counted(more, "more session waits", "more sessions wait") + " for the same question.",
                  {.role = Role::Small, .color = ui.theme().amber});
      }
    });
  });
  if (how) scene.commands.recover(recovery.session, *how);
}

}  // namespace hh::ui
