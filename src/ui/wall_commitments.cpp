// What every pair promises before it leaves, and what is said aloud already.
#include "domain/due.hpp"
#include "ui/dates.hpp"
#include "ui/wall_pair_ticks.hpp"

#include <algorithm>

namespace hh::ui {
namespace {

/// "by Fri 27 Nov": the day itself, where every pair has the same; some may have agreed on another.
std::string day_words(const WallScene& scene, const domain::CommitmentTemplate& promised) {
  const domain::LocalTime end = scene.now.local + (scene.run.projected_end - scene.now.at);
  const domain::Date day = domain::working_due(promised.due, end, scene.snap.calendar);
  const auto& pairs = scene.session.roster.pairs;
  const auto others = std::count_if(pairs.begin(), pairs.end(), [&](const domain::Pair& pair) {
    return domain::due_of(scene.session, pair.number, promised, end, scene.snap.calendar) != day;
  });
  const std::string words = "by " + domain::short_date(day);
  return others == 0 ? words : words + ", " + counted(static_cast<int>(others), "pair") + " as agreed";
}

/// The promises themselves, each with its letter and when it is due.
Rect draw_promises(WallScene& scene, Rect body) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const auto& promises = scene.program().commitments;
  const Role role = promises.size() > 3 ? Role::SmallStrong : Role::BodyStrong;
  for (std::size_t i = 0; i < promises.size(); ++i) {
    const std::string due = day_words(scene, promises[i]);
    const float date_w = std::min(text_width(ui, due, Role::Small), body.w * 0.4f);
    const float title_w = body.w - ui.px(66) - date_w - ui.px(32);
    const auto lines = break_lines(ui, promises[i].title, role, title_w).size();
    const float one = line_height(ui, promises.size() > 3 ? Role::Small : Role::Body, 1.42f);
    const float high = std::max(one, static_cast<float>(lines) * line_height(ui, role) + one * 0.1f);
    if (high > body.h) ui.lost();
    const Rect row{body.x, body.y, body.w, high};
    const Rect rest = draw_tick_letter(scene, {row.x, row.y, row.w, one}, i);
    text_in(ui, {row.right() - date_w, row.y, date_w, one}, due,
            {.role = Role::Small, .color = t.accent, .align = Align::Right, .sit = Sit::Middle});
    text_in(ui, {rest.x, row.y, title_w, high}, promises[i].title,
            {.role = role, .sit = lines > 1 ? Sit::Top : Sit::Middle});
    body.cut_top(high + ui.px(4));
  }
  return body;
}

}  // namespace

void draw_wall_commitments(WallScene& scene) {
  const domain::Step* step = scene.session.current_step();
  const auto& promises = scene.program().commitments;
  const WallPage page = wall_page(scene);
  Rect body = scene.fit.content(
      scene.ui,
      wall_headline(scene, page.body,
                    step && !step->headline.empty() ? step->headline : "Say it aloud, then it counts"));
  body = draw_promises(scene, body);
  body.cut_top(scene.ui.px(22));
  const auto said = [&](domain::PairNumber pair, std::size_t i) {
    const auto found = scene.session.commitments.find({pair, promises[i].id});
    return found != scene.session.commitments.end() && found->second.agreed;
  };
  const PairTicks ticks{promises.size(), said, "all said aloud", "nothing said yet", "still to say"};
  const std::string stands = draw_pair_ticks(scene, body, ticks);
  const auto gap = stands.find("  ");
  foot_next(scene, page.foot,
            stands.substr(0, gap) + " said aloud" + (gap == std::string::npos ? "" : stands.substr(gap)));
}

}  // namespace hh::ui
