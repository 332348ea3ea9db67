#include "ui/wall.hpp"

#include "ui/wall_parts.hpp"

#include <algorithm>

namespace hh::ui {
namespace {

using domain::StepKind;

WallFace face_of_step(const domain::Step* step) {
  if (!step) return WallFace::Page;
  switch (step->kind) {
    case StepKind::Page:
      return WallFace::Page;
    case StepKind::Number:
      return WallFace::Number;
    case StepKind::Question:
      return WallFace::Question;
    case StepKind::List:
      return WallFace::List;
    case StepKind::Reveal:
      return WallFace::Reveal;
    case StepKind::Marks:
      return WallFace::Marks;
    case StepKind::Fill:
      return WallFace::Fill;
    case StepKind::Template:
      return WallFace::Template;
    case StepKind::Script:
      return WallFace::Script;
    case StepKind::Round:
      return WallFace::Round;
    case StepKind::Scoreboard:
      return WallFace::Scoreboard;
    case StepKind::Artifacts:
      return WallFace::Artifacts;
    case StepKind::Tree:
      return WallFace::Tree;
    case StepKind::Commitments:
      return WallFace::Commitments;
    case StepKind::Closing:
      return WallFace::Closing;
  }
  return WallFace::Page;
}

void draw_face(WallScene& scene, WallFace face) {
  switch (face) {
    case WallFace::Welcome:
      return draw_wall_welcome(scene);
    case WallFace::Page:
      return draw_wall_page(scene);
    case WallFace::Number:
      return draw_wall_number(scene);
    case WallFace::Question:
      return draw_wall_question(scene);
    case WallFace::List:
      return draw_wall_list(scene);
    case WallFace::Reveal:
      return draw_wall_reveal(scene);
    case WallFace::Marks:
      return draw_wall_marks(scene);
    case WallFace::Fill:
      return draw_wall_fill(scene);
    case WallFace::Template:
      return draw_wall_template(scene);
    case WallFace::Script:
      return draw_wall_script(scene);
    case WallFace::Round:
      return draw_wall_round(scene);
    case WallFace::Scoreboard:
      return draw_wall_scoreboard(scene);
    case WallFace::ScoreWall:
      return draw_wall_score_wall(scene);
    case WallFace::Projected:
      return draw_wall_projected(scene);
    case WallFace::Artifacts:
      return draw_wall_artifacts(scene);
    case WallFace::Tree:
      return draw_wall_tree(scene);
    case WallFace::Commitments:
      return draw_wall_commitments(scene);
    case WallFace::Closing:
      return draw_wall_closing(scene);
    case WallFace::End:
      return draw_wall_end(scene);
    case WallFace::Idle:
    case WallFace::Blackout:
      return;
  }
}

void draw_message(WallScene& scene) {
  const std::string& words = scene.session.wall.message;
  if (words.empty()) return;
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const float pad = ui.px(44), wide = ui.window().w - 2 * ui.px(96);
  const float least = line_height(ui, Role::Title, 1.2f);
  const auto lines = break_lines(ui, words, Role::Title, wide - 2 * pad);
  const float wanted = least * static_cast<float>(std::clamp<std::size_t>(lines.size(), 1, 4));
  const float height = std::min(wanted, ui.window().h * 0.5f) + 2 * pad;
  const Rect card{ui.window().centre().x - wide / 2, ui.window().bottom() - height - ui.px(62), wide, height};
  // What lies under the message fades out instead of being cut through a line.
  const Color none = fade(t.ink, 0), full = t.ink;
  const float edge = card.y - ui.px(150), solid = card.y - ui.px(20);
  ui.draw()->AddRectFilledMultiColor({0, edge}, {ui.window().w, solid}, none, none, full, full);
  ui.draw()->AddRectFilled({0, solid}, ui.window().max(), full);
  ui.draw()->AddRectFilled(card.min(), card.max(), t.accent, ui.px(18));
  ui.draw()->PushClipRect(card.min(), card.max());
  text_in(ui, card.inset(pad), words,
          {.role = Role::Title,
           .color = t.on_accent,
           .align = Align::Centre,
           .sit = Sit::Middle,
           .shrink = true,
           .leading = 1.2f});
  ui.draw()->PopClipRect();
}

std::string headline_of(const session::Snapshot& snap, WallFace face) {
  const domain::Session* live = snap.live.get();
  if (!live) return "Handoff Hour";
  if (face == WallFace::Blackout) return "dark";
  if (face == WallFace::Welcome || face == WallFace::End) return live->program->title;
  if (face == WallFace::Scoreboard || face == WallFace::ScoreWall) return "Scores";
  if (face == WallFace::Projected) return live->wall.projected->title;
  if (face == WallFace::Script && live->reading) {
    const domain::Script* script = live->program->script(live->reading->script);
    if (script) return script->title;
  }
  if (face == WallFace::Round && live->round) {
    const domain::Round* round = live->program->round(live->round->number);
    if (round) return round->title;
  }
  const domain::Step* step = live->current_step();
  if (!step) return {};
  if (const auto* question = live->program->question(domain::QuestionId{step->refers_to}))
    return question->ask;
  return step->headline.empty() ? step->title : step->headline;
}

}  // namespace

WallFace wall_face(const domain::Session* live) {
  if (!live) return WallFace::Idle;
  if (live->wall.blackout) return WallFace::Blackout;
  if (live->wall.score_wall) return WallFace::ScoreWall;
  if (live->wall.scores) return WallFace::Scoreboard;
  if (live->wall.projected) return WallFace::Projected;
  if (live->stage() == domain::Stage::Setup) return WallFace::Welcome;
  if (live->stage() == domain::Stage::Finished) return WallFace::End;
  if (live->reading) return WallFace::Script;
  if (live->round) return WallFace::Round;
  return face_of_step(live->current_step());
}

const char* word(WallFace face) {
  switch (face) {
    case WallFace::Idle:
      return "idle";
    case WallFace::Welcome:
      return "welcome";
    case WallFace::Page:
      return "section";
    case WallFace::Number:
      return "number";
    case WallFace::Question:
      return "question";
    case WallFace::List:
      return "list";
    case WallFace::Reveal:
      return "reveal";
    case WallFace::Marks:
      return "marks";
    case WallFace::Fill:
      return "fill";
    case WallFace::Template:
      return "template";
    case WallFace::Script:
      return "script";
    case WallFace::Round:
      return "round";
    case WallFace::Scoreboard:
      return "scoreboard";
    case WallFace::ScoreWall:
      return "scores of 30 days";
    case WallFace::Projected:
      return "projected page";
    case WallFace::Artifacts:
      return "artifacts";
    case WallFace::Tree:
      return "escalation tree";
    case WallFace::Commitments:
      return "commitments";
    case WallFace::Closing:
      return "closing number";
    case WallFace::End:
      return "end";
    case WallFace::Blackout:
      return "blackout";
  }
  return "";
}

WallSummary wall_summary(const session::Snapshot& snap, const session::Moment& moment) {
  WallSummary out;
  const domain::Session* live = snap.live.get();
  out.face = wall_face(live);
  out.headline = headline_of(snap, out.face);
  if (!live) return out;
  out.frozen = live->wall.frozen_at.has_value();
  const domain::SessionTime at = live->wall.frozen_at.value_or(moment.at);
  if (live->stage() != domain::Stage::Running || out.face == WallFace::Blackout) return out;
  if (out.face == WallFace::Script && live->reading) {
    const domain::Script* script = live->program->script(live->reading->script);
    const domain::Millis elapsed = domain::reading_elapsed(*live, at);
    const domain::Millis limit = script ? domain::Millis{script->limit} : domain::Millis{90000};
    out.clock = std::to_string(domain::shown_elapsed(elapsed).count());
    out.heat = domain::heat(limit - elapsed, limit);
    return out;
  }
  if (out.face == WallFace::Round && live->round) {
    const domain::RoundView view = domain::round_view(*live, at);
    out.clock = domain::clock_text(view.remaining);
    return out;
  }
  const domain::RunView run = live->timeline.at(at);
  const auto section = static_cast<std::size_t>(run.position.section);
  const domain::Millis allotted =
      section < run.sections.size() ? run.sections[section].allotted() : domain::Millis{0};
  out.clock = domain::clock_text(run.remaining);
  out.heat = domain::heat(run.remaining, allotted);
  return out;
}

/// A page put up is read from its beginning.
double Wall::page_up_for(const domain::Session& live, double seconds) {
  const auto& now = live.wall.projected;
  const bool same = now && page_ && now->title == page_->title && now->lines == page_->lines;
  if (!same) page_since_ = seconds;
  page_ = now;
  return std::max(0.0, seconds - page_since_);
}

/// So are the pages of a face that is gone to.
double Wall::up_for(const std::string& place, double seconds) {
  if (place != place_) place_since_ = seconds;
  place_ = place;
  return std::max(0.0, seconds - place_since_);
}

void Wall::draw(Ui& ui, const session::SnapshotPtr& snapshot, const session::Moment& moment) {
  if (!snapshot) return draw_wall_idle(ui);
  const domain::Session* newest = snapshot->live.get();
  if (!newest || !newest->wall.frozen_at || (held_ && held_->live && held_->live->id != newest->id))
    held_.reset();
  if (newest && newest->wall.frozen_at && !held_) {
    held_ = snapshot;
    held_seconds_ = moment.seconds;
  }

  const bool dark = newest && newest->wall.blackout;
  const session::Snapshot& shown = held_ && !dark ? *held_ : *snapshot;
  if (!shown.live) return draw_wall_idle(ui);
  if (dark) {
    ui.draw()->AddRectFilled({0, 0}, ui.window().max(), rgb(0x000000));
    return;
  }
  session::Moment at = moment;
  if (held_ && newest->wall.frozen_at) {
    at.at = *newest->wall.frozen_at;
    at.seconds = held_seconds_;
  }
  const domain::Session& live = *shown.live;
  WallScene scene{ui, shown, live, at, live.timeline.at(at.at), fit_};
  scene.page_up = page_up_for(live, moment.seconds);
  const WallFace face = wall_face(&live);
  const std::string place = std::string(word(face)) + std::to_string(scene.run.position.section) + "." +
                            std::to_string(scene.run.position.step);
  draw_fitted(ui, fit_, up_for(place, at.seconds), [&] { draw_face(scene, face); });
  const float turn = ui.motion().changed("wall", place);
  if (turn > 0) ui.draw()->AddRectFilled({0, 0}, ui.window().max(), fade(ui.theme().ink, turn));
  draw_message(scene);
}

}  // namespace hh::ui
