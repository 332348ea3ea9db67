#include "ui/miniature.hpp"

#include "ui/layout.hpp"
#include "ui/settings_screen.hpp"

#include <algorithm>
#include <chrono>

namespace hh::ui {

using namespace domain;

namespace {

const ImVec2 usual_wall{1920, 1080};

ImVec2 wall_size(const Surroundings& here) {
  for (const MonitorHere& monitor : here.monitors) {
    if (monitor.is_wall && !monitor.is_console && monitor.width > 0 && monitor.height > 0)
      return {static_cast<float>(monitor.width), static_cast<float>(monitor.height)};
  }
  return usual_wall;
}

/// What a Wall reads of a snapshot, with another session: the lists that grow with the store stay out.
session::SnapshotPtr wall_part(const session::Snapshot& snap, std::shared_ptr<const Session> live) {
  auto out = std::make_shared<session::Snapshot>();
  out->version = snap.version;
  out->shelf = snap.shelf;
  out->live = std::move(live);
  out->rehearsal = snap.rehearsal;
  out->speed = snap.speed;
  out->past_scores = snap.past_scores;
  out->settings = snap.settings;
  out->calendar = snap.calendar;
  out->zone = snap.zone;
  return out;
}

/// Puts what was drawn for a window into a part of this one, made small.
void put_small(ImDrawList& to, const ImDrawList& from, Rect where, float share) {
  to.PushClipRect(where.min(), where.max(), true);
  for (const ImDrawCmd& command : from.CmdBuffer) {
    if (command.ElemCount == 0) continue;
    const ImVec4 clip = command.ClipRect;
    to.PushClipRect({where.x + clip.x * share, where.y + clip.y * share},
                    {where.x + clip.z * share, where.y + clip.w * share}, true);
    to.PrimReserve(static_cast<int>(command.ElemCount), static_cast<int>(command.ElemCount));
    for (unsigned i = 0; i < command.ElemCount; ++i) {
      const ImDrawIdx index = from.IdxBuffer[static_cast<int>(command.IdxOffset + i)];
      const ImDrawVert& vertex =
          from.VtxBuffer[static_cast<int>(command.VtxOffset) + static_cast<int>(index)];
      to.PrimVtx({where.x + vertex.pos.x * share, where.y + vertex.pos.y * share}, vertex.uv, vertex.col);
    }
    to.PopClipRect();
  }
  to.PopClipRect();
}

}  // namespace

session::SnapshotPtr after_next(const session::Snapshot& snap, const session::Moment& moment) {
  if (!snap.live || snap.live->stage() == Stage::Finished) return nullptr;
  auto next = std::make_shared<Session>(*snap.live);
  next->wall.blackout = false;
  next->wall.frozen_at.reset();
  next->wall.message.clear();
  Act act{ActId{"next"}, next->id, "", moment.at, moment.utc, Next{}};
  if (next->stage() == Stage::Setup) act.what = Start{};
  if (std::holds_alternative<Next>(act.what) && !next->timeline.after(next->timeline.position()))
    act.what = Finish{moment.local, {}};
  apply(*next, act);
  return wall_part(snap, std::move(next));
}

void follow_snapshot(Miniatures& memory, const Scene& scene) {
  if (memory.shown && memory.of == scene.snap.live.get() && memory.shown->version == scene.snap.version)
    return;
  memory.of = scene.snap.live.get();
  memory.shown = wall_part(scene.snap, scene.snap.live);
  memory.shown_next = after_next(scene.snap, scene.now);
}

Rect draw_miniature(Scene& scene, Miniature& picture, Rect where, const session::SnapshotPtr& snap) {
  const ImVec2 size = wall_size(scene.here);
  const float share = where.w / size.x;
  where.h = size.y * share;
  picture.ui.set_theme(wall_theme_choice(scene.snap.settings));
  ImDrawList drawn(ImGui::GetDrawListSharedData());
  compat::begin_list(drawn, size);
  picture.ui.begin_picture(scene.ui, size, scene.now.seconds, drawn);
  picture.wall.draw(picture.ui, snap, scene.now);
  picture.ui.end_picture();
  for (const Word& word : picture.ui.words().all())
    scene.ui.expect(word.text);
  if (const auto wait = picture.ui.frames().next()) scene.ui.frames().after(*wait);
  const Theme& t = picture.ui.theme();
  scene.ui.draw()->AddRectFilled(where.min(), where.max(), t.ink);
  put_small(*scene.ui.draw(), drawn, where, share);
  scene.ui.draw()->AddRect(where.min(), where.max(), scene.ui.theme().line, 0, 0,
                           std::max(1.0f, scene.ui.px(2)));
  return where;
}

}  // namespace hh::ui
