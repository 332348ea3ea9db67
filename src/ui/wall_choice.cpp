// What the pairs chose in a round's debrief, counted: which field was the thinnest.
#include "ui/wall_parts.hpp"

#include <algorithm>

namespace hh::ui {
namespace {

struct Tally {
  std::string answer;
  int count = 0;
};

/// Most chosen first; those nobody chose stay, so that the room sees what there was to choose from.
std::vector<Tally> tally(const domain::Session& session, domain::RoundNumber round, const domain::Cue& cue) {
  std::vector<Tally> out;
  for (const std::string& option : cue.options)
    out.push_back({option, 0});
  for (const domain::Pair& pair : session.roster.pairs) {
    const auto mark = session.cue_marks.find({round, pair.number, cue.id});
    if (mark == session.cue_marks.end() || mark->second < 1) continue;
    const auto at = static_cast<std::size_t>(mark->second - 1);
    if (at < out.size()) out[at].count += 1;
  }
  std::stable_sort(out.begin(), out.end(), [](const Tally& a, const Tally& b) { return a.count > b.count; });
  return out;
}

void draw_bar(WallScene& scene, Rect row, const Tally& line, int most, float names) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const bool first = line.count == most && most > 0;
  text_in(ui, row.cut_left(names), line.answer,
          {.role = first ? Role::BodyStrong : Role::Body,
           .color = line.count > 0 ? t.text : t.quiet,
           .sit = Sit::Middle,
           .lines = 1,
           .shrink = true});
  row.cut_left(ui.px(24));
  const Rect figure = row.cut_right(ui.px(90));
  const float share = most > 0 ? static_cast<float>(line.count) / static_cast<float>(most) : 0;
  const Rect bar = row.inset(0, row.h * 0.28f);
  ui.draw()->AddRectFilled(bar.min(), bar.max(), t.control, bar.h / 2);
  if (share > 0) {
    const float wide = std::max(bar.h, bar.w * share);
    ui.draw()->AddRectFilled(bar.min(), {bar.x + wide, bar.bottom()}, first ? t.accent : soft(t), bar.h / 2);
  }
  text_in(ui, figure, std::to_string(line.count),
          {.role = Role::BodyStrong,
           .color = first ? t.accent : t.text,
           .align = Align::Right,
           .sit = Sit::Middle,
           .lines = 1});
}

}  // namespace

bool has_choices(const domain::Round& round) {
  return std::any_of(round.cues.begin(), round.cues.end(),
                     [](const domain::Cue& cue) { return cue.kind == domain::CueKind::Choice; });
}

Rect draw_choices(WallScene& scene, Rect where, const domain::Round& round) {
  Ui& ui = scene.ui;
  for (const domain::Cue& cue : round.cues) {
    if (cue.kind != domain::CueKind::Choice) continue;
    const std::vector<Tally> lines = tally(scene.session, round.number, cue);
    const float line =
        std::min(line_height(ui, Role::Body, 1.5f), where.h / static_cast<float>(lines.size() + 1));
    if (line < line_height(ui, Role::Small)) continue;
    text_in(ui, where.cut_top(line), cue.label,
            {.role = Role::BodyStrong,
             .color = scene.theme().accent,
             .sit = Sit::Middle,
             .lines = 1,
             .shrink = true});
    for (const Tally& one : lines)
      draw_bar(scene, where.cut_top(line), one, lines.front().count, where.w * 0.36f);
    where.cut_top(ui.px(16));
  }
  return where;
}

}  // namespace hh::ui
