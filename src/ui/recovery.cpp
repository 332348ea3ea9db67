#include "ui/recovery.hpp"

#include "ui/dates.hpp"
#include "ui/page.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>

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

RecoveryWords words_begun(const session::Recovery& recovery, const session::Moment& now) {
  const domain::Millis gone = recovery.left ? now.utc - recovery.last_seen : recovery.down;
  const std::string away = length_words(gone);
  const std::string at = clock(recovery.elapsed);
  const std::string what = recovery.title + (recovery.room.empty() ? "" : ", room " + recovery.room);
  RecoveryWords words;
  words.title = (recovery.left ? "The hour was left at " : "The hour stopped at ") + at;
  words.away = recovery.left ? fmt::format("{}. Left {}, {} ago.", what, when(recovery.last_seen, now), away)
                             : fmt::format("{}. The program was away for {}, last seen {}.", what, away,
                                           when(recovery.last_seen, now));
  words.go_on =
      fmt::format("The clock ran on meanwhile; the hour is at {} now.", clock(recovery.elapsed + gone));
  words.as_pause =
      fmt::format("The room waited; the hour goes on at {} and the {} count as paused.", at, away);
  words.end = fmt::format(
      "The hour ends as it stood at {}. Every commitment, retake and drill step becomes a follow-up.", at);
  words.abandon = "No follow-ups. The record stays in History, marked as abandoned.";
  words.later = "It stays open. Home and the next start offer it again.";
  return words;
}

void draw_answers(Scene& scene, RecoveryMemory& memory, const session::Recovery& recovery,
                  const RecoveryWords& words) {
  using How = session::Commands::Recover;
  std::optional<How> how;
  const auto offer = [&](const char* id, const char* letter, const char* says, const std::string& leads_to,
                         How answers) {
    if (!leads_to.empty() && answer(scene, id, letter, says, leads_to, answers == How::GoOn)) how = answers;
  };
  offer("recover.go_on", "G", "Go on", words.go_on, How::GoOn);
  offer("recover.pause", "P", "Treat it as a pause", words.as_pause, How::AsPause);
  offer("recover.end", "E", "End it", words.end, How::End);
  offer("recover.abandon", "A", "Abandon it", words.abandon, How::Abandon);
  offer("recover.later", "N", "Not now", words.later, How::Later);
  if (!how || memory.asks_abandon) return;
  if (*how == How::Abandon && recovery.begun) {
    memory.asks_abandon = true;
  } else {
    scene.commands.recover(recovery.session, *how);
  }
}

void ask_abandon(Scene& scene, RecoveryMemory& memory, const session::Recovery& recovery) {
  if (!memory.asks_abandon) return;
  const Reply reply =
      ask(scene.ui, "abandon",
          {.title = "Abandon the hour?",
           .body = "What the pairs promised is not followed up, and it cannot be gone on with. "
                   "What was said, read and scored stays in History.",
           .yes = "Abandon it",
           .no = "Keep it open",
           .danger = true});
  if (reply == Reply::Yes) {
    scene.commands.recover(recovery.session, session::Commands::Recover::Abandon);
  }
  if (reply != Reply::None) memory.asks_abandon = false;
}

void draw_question(Scene& scene, RecoveryMemory& memory, const session::Recovery& recovery, Rect page,
                   int more) {
  Ui& ui = scene.ui;
  RecoveryWords words = recovery_words(recovery, scene.now);
  if (recovery.left) words.later.clear();
  const float wide = std::min(page.w, ui.px(1200) * std::max(1.0f, ui.fonts().fit().font_scale));
  page = {page.x + (page.w - wide) / 2, page.y, wide, page.h};
  panel(ui, page, {}, [&] {
    scroll(ui, "recovery", {.gap = 16}, [&] {
      paragraph(ui, words.title, {.role = Role::Display, .leading = 1.15f});
      paragraph(ui, words.away, {.role = Role::Lead, .color = ui.theme().quiet});
      draw_answers(scene, memory, recovery, words);
      paragraph(ui, "Everything that was acknowledged before is stored.",
                {.role = Role::Small, .color = ui.theme().quiet});
      if (more > 0) {
        paragraph(ui, counted(more, "more session waits", "more sessions wait") + " for the same question.",
                  {.role = Role::Small, .color = ui.theme().amber});
      }
    });
  });
  ask_abandon(scene, memory, recovery);
}

}  // namespace

RecoveryWords recovery_words(const session::Recovery& recovery, const session::Moment& now) {
  RecoveryWords words = words_begun(recovery, now);
  if (!recovery.begun) {
    words.title = "The hour was about to begin";
    words.go_on = "Program and roster are as they were; press Start when the room is ready.";
    words.as_pause.clear();
    words.end.clear();
    words.abandon = "Nobody pressed Start. The record is kept aside.";
  }
  return words;
}

const session::Recovery* to_decide(const session::Snapshot& snap) {
  const auto found = std::find_if(snap.recoveries.begin(), snap.recoveries.end(),
                                  [](const session::Recovery& one) { return !one.left; });
  return found == snap.recoveries.end() ? nullptr : &*found;
}

const session::Recovery* open_hour(const session::Snapshot& snap, const domain::SessionId& session) {
  const auto found = std::find_if(snap.recoveries.begin(), snap.recoveries.end(),
                                  [&](const session::Recovery& one) { return one.session == session; });
  return found == snap.recoveries.end() ? nullptr : &*found;
}

void draw_recovery(Scene& scene, RecoveryMemory& memory) {
  const session::Recovery* waiting = to_decide(scene.snap);
  if (waiting == nullptr) return;
  const auto all = std::count_if(scene.snap.recoveries.begin(), scene.snap.recoveries.end(),
                                 [](const session::Recovery& one) { return !one.left; });
  const Rect page = scene.ui.window().inset(page_margin(scene.ui), scene.ui.px(48));
  draw_question(scene, memory, *waiting, page, static_cast<int>(all) - 1);
}

Turn draw_open_hour(Scene& scene, RecoveryMemory& memory) {
  const auto& open = scene.snap.recoveries;
  if (open.empty()) return Page::Home;
  const session::Recovery* chosen = open_hour(scene.snap, memory.session);
  if (chosen == nullptr && !memory.session.empty()) return Page::Home;
  if (chosen == nullptr) chosen = &open.front();
  const bool asked = memory.asks_abandon;
  const PageTop top = page_head(scene, {"An hour that is open"});
  draw_question(scene, memory, *chosen, top.body, static_cast<int>(open.size()) - 1);
  return top.back && !asked ? Turn{Page::Home} : Turn{};
}

}  // namespace hh::ui
