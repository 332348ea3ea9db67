// Miniature: a picture of the Wall on the Console, now and after Next, drawn by the Wall's own faces.
//
//     Miniatures memory;                                   // kept between frames
//     draw_miniature(scene, memory.now, where, scene.snap, {wall_size, wall_type});
//
// The face is laid out for the Wall's own window, with the Console's glyphs, and then made small: lines
// break where they break on the Wall. Nothing in it can be pressed. Window thread.
#pragma once

#include "ui/scene.hpp"
#include "ui/wall.hpp"

#include <cstdint>

namespace hh::ui {

/// One picture, and what the Wall it shows remembers between frames.
struct Miniature {
  Ui ui{FaceKind::Wall};
  Wall wall;
};

struct Miniatures {
  Miniature now, next;
  /// What both show, made once for each snapshot.
  session::SnapshotPtr shown, shown_next;
  const domain::Session* of = nullptr;
};

/// What Next would show; nothing at the end, or where nothing runs.
session::SnapshotPtr after_next(const session::Snapshot& snap, const session::Moment& moment);

/// As high as the Wall's shape makes `where` wide; returns what was covered. `snap` may be null: an empty
/// Wall.
Rect draw_miniature(Scene& scene, Miniature& picture, Rect where, const session::SnapshotPtr& snap);

/// Makes `shown` and `shown_next` again where the snapshot is another.
void follow_snapshot(Miniatures& memory, const Scene& scene);

}  // namespace hh::ui
