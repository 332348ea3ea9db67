#include "ui/wall_parts.hpp"

#include "domain/pair_labels.hpp"
#include "ui/dates.hpp"

#include <algorithm>
#include <cmath>

namespace hh::ui {
namespace {

using domain::Heat;
using domain::Millis;

std::string section_words(const WallScene& scene) {
  const auto& sections = scene.program().sections;
  const auto at = static_cast<std::size_t>(scene.run.position.section);
  if (at >= sections.size()) return scene.program().title;
  return std::to_string(at + 1) + " of " + std::to_string(sections.size()) + "  \xC2\xB7  " +
         sections[at].title;
}

std::vector<Segment> segments(const WallScene& scene) {
  std::vector<Segment> out;
  for (const domain::SectionTimes& times : scene.run.sections) {
    const double whole = std::max<double>(1, static_cast<double>(times.allotted().count()));
    const bool past = times.entered && !times.current;
    const auto done = static_cast<float>(static_cast<double>(times.spent.count()) / whole);
    const Heat how = domain::heat(times.remaining(), times.allotted());
    const bool calm = how == Heat::Calm || scene.program().with_customer;
    const Tone tone = calm ? Tone::Accent : how == Heat::Amber ? Tone::Warn : Tone::Bad;
    out.push_back({static_cast<float>(whole),
                   past            ? 1.0f
                   : times.current ? done
                                   : 0.0f,
                   times.current, tone});
  }
  return out;
}

void draw_paused(WallScene& scene, ImVec2 right_top) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const float em = ui.fonts().em(Role::SmallStrong), h = line_height(ui, Role::SmallStrong, 1.5f);
  const float w = text_width(ui, "paused", Role::SmallStrong) + em * 2.2f;
  const Rect chip{right_top.x - w, right_top.y, w, h};
  ui.draw()->AddRectFilled(chip.min(), chip.max(), t.amber, h / 2);
  draw_sign(*ui.draw(), {chip.x + em * 0.95f, chip.centre().y}, em * 0.5f, Sign::Pause, t.ink);
  text_at(ui, {chip.x + em * 1.6f, chip.y}, "paused",
          {.role = Role::SmallStrong, .color = t.ink, .leading = 1.5f});
}

}  // namespace

Color soft(const Theme& theme) { return mix(theme.text, theme.quiet, 0.35f); }

WallPage wall_page(WallScene& scene, const Head& head, bool strip) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  Rect page = ui.window().inset(ui.px(96), ui.px(62));
  const Rect top = page.cut_top(line_height(ui, Role::Label, 1.6f));
  const domain::Section* section = scene.session.current_section();
  std::string right = head.right;
  std::string banner = section && section->banner != right ? section->banner : "";
  const bool alone = right.empty();
  if (alone) std::swap(right, banner);
  const std::string words = head.left.empty() ? section_words(scene) : head.left;
  const float taken = label_width(ui, words) + text_width(ui, right, Role::SmallStrong);
  float right_edge = top.right();
  // Beside another text in the corner the banner stays as long as both leave the title whole.
  if (!banner.empty() && right != " " &&
      taken + text_width(ui, banner, Role::SmallStrong) + ui.px(150) < top.w) {
    right_edge = text_at(ui, {top.right(), top.y}, banner,
                         {.role = Role::SmallStrong, .color = t.accent, .align = Align::Right})
                     .x -
                 ui.px(48);
  }
  if (!right.empty()) {
    const bool whisper = !alone && head.right_color == t.quiet;
    const std::string shown = shorten(ui, right, Role::SmallStrong, top.w * 0.5f);
    if (whisper) label_at(ui, {right_edge, top.y}, shown, Align::Right);
    right_edge = whisper ? right_edge - label_width(ui, shown) - ui.px(32)
                         : text_at(ui, {right_edge, top.y}, shown,
                                   {.role = Role::SmallStrong,
                                    .color = !alone && head.right_color ? head.right_color : t.accent,
                                    .align = Align::Right})
                                   .x -
                               ui.px(32);
  }
  if (scene.run.paused) {
    draw_paused(scene, {right_edge, top.y - ui.px(4)});
    right_edge -= text_width(ui, "paused", Role::SmallStrong) + ui.px(120);
  }
  std::string left = words;
  for (float room = right_edge - top.x; label_width(ui, left) > right_edge - top.x && room > 0;
       room *= 0.92f) {
    left = shorten(ui, upper(left), Role::Label, room);
  }
  label_at(ui, top.min(), left);

  WallPage out;
  out.foot = page.cut_bottom(line_height(ui, Role::Small));
  if (strip && !scene.run.sections.empty()) {
    page.cut_bottom(ui.px(28));
    agenda_strip(ui, page.cut_bottom(ui.px(14)), segments(scene));
  }
  page.cut_bottom(ui.px(34));
  page.cut_top(ui.px(40));
  out.body = page;
  return out;
}

std::string with_page(const WallScene& scene, const std::string& words) {
  const std::string page = scene.fit.words();
  return words.empty() || page.empty() ? words + page : words + "  \xC2\xB7  " + page;
}

void foot_next(WallScene& scene, Rect foot, const std::string& right) {
  Ui& ui = scene.ui;
  scene.fit.end_content(ui);
  if (scene.fit.lays_out()) return;
  const auto& sections = scene.program().sections;
  const auto next = static_cast<std::size_t>(scene.run.position.section) + 1;
  std::string words = "last section";
  if (next < sections.size()) {
    words = "next: " + sections[next].title + ", " + std::to_string(sections[next].planned.count()) + " min";
  }
  const std::string ends = with_page(scene, right.empty() ? "ends " + end_of_hour(scene) : right);
  text_at(ui, {foot.right(), foot.y}, ends,
          {.role = Role::Small, .color = scene.theme().quiet, .align = Align::Right});
  const float room = foot.w - text_width(ui, ends, Role::Small) - ui.px(40);
  text_at(ui, foot.min(), shorten(ui, words, Role::Small, room),
          {.role = Role::Small, .color = scene.theme().quiet});
}

void foot_agenda(WallScene& scene, Rect foot, const std::string& words) {
  Ui& ui = scene.ui;
  scene.fit.end_content(ui);
  if (scene.fit.lays_out()) return;
  const std::string right = with_page(scene, words);
  if (scene.run.stage == domain::Stage::Finished) {
    const Rect over =
        text_at(ui, foot.min(), "the hour is over", {.role = Role::Small, .color = scene.theme().quiet});
    text_in(ui, {over.right() + ui.px(48), foot.y, foot.right() - over.right() - ui.px(48), foot.h}, right,
            {.role = Role::Small, .color = scene.theme().quiet, .align = Align::Right});
    return;
  }
  const ClockFace clock = agenda_clock(scene);
  ask_for_flip(scene, scene.run.remaining);
  const Color color = clock.heat == Heat::Calm ? scene.theme().quiet : heat_color(scene.theme(), clock.heat);
  float x = text_at(ui, foot.min(), "agenda ", {.role = Role::Small, .color = color}).right();
  const float em = ui.fonts().em(Role::Small), line = line_height(ui, Role::Small);
  x = digits_at(ui, {x, foot.y + (line - em * 0.73f) / 2}, clock.text, Role::Small, color).right();
  const std::string tail = clock.heat == Heat::Overtime ? " over"
                           : clock.heat == Heat::Red    ? " left, finish"
                                                        : " left";
  x = text_at(ui, {x, foot.y}, tail, {.role = Role::Small, .color = color}).right();
  const float room = foot.right() - x - ui.px(48);
  text_at(ui, {foot.right(), foot.y}, shorten(ui, right, Role::Small, room),
          {.role = Role::Small, .color = scene.theme().quiet, .align = Align::Right});
}

Rect wall_headline(WallScene& scene, Rect body, const std::string& headline, float room) {
  ask_for_flip(scene, scene.run.remaining);
  Ui& ui = scene.ui;
  const ClockFace clock = agenda_clock(scene);
  const ImVec2 size = digits_size(ui, clock.text, Role::TimerSmall);
  draw_clock(scene, {body.right(), body.y + ui.px(8)}, clock, Role::TimerSmall);
  const ClockNote note = agenda_note(scene);
  draw_note(scene, {body.right(), body.y + ui.px(8) + size.y + ui.px(16)}, note, "");
  const float top = size.y + ui.px(24) + line_height(ui, Role::Small);
  const Rect box{body.x, body.y, body.w - std::max(size.x, ui.px(360)) - ui.px(64),
                 std::max(top, std::min(ui.px(room), body.h))};
  const Rect drawn = text_in(ui, box, headline, {.role = Role::Display, .shrink = true, .leading = 1.14f});
  const float used = std::max(drawn.bottom() - body.y, top) + ui.px(36);
  body.cut_top(used);
  return body;
}

Rect wall_claims(WallScene& scene, Rect where, const std::vector<domain::Claim>& claims) {
  Ui& ui = scene.ui;
  const float indent = ui.px(28), line = line_height(ui, Role::Small);
  for (const domain::Claim& claim : claims) {
    if (where.h < line * 2) {
      ui.lost();
      break;
    }
    const Rect said = text_in(ui, {where.x + indent, where.y, where.w - indent, where.h - line}, claim.text,
                              {.role = Role::Body, .shrink = true});
    float bottom = said.bottom();
    if (const std::string source = claim.shown_source(); !source.empty()) {
      const std::string words = "claim: " + source;
      const auto rows = break_lines(ui, words, Role::Small, where.w - indent).size();
      bottom = text_in(ui, {where.x + indent, bottom, where.w - indent, static_cast<float>(rows) * line},
                       words, {.role = Role::Small, .color = scene.theme().quiet})
                   .bottom();
    }
    ui.draw()->AddRectFilled({where.x, where.y + ui.px(6)}, {where.x + ui.px(5), bottom - ui.px(6)},
                             scene.theme().accent, ui.px(3));
    where.cut_top(bottom - where.y + ui.px(22));
  }
  return where;
}

Color heat_color(const Theme& theme, Heat heat) {
  switch (heat) {
    case Heat::Calm:
      return theme.text;
    case Heat::Amber:
      return theme.amber;
    case Heat::Red:
    case Heat::Overtime:
      return theme.red;
  }
  return theme.text;
}

ClockFace agenda_clock(const WallScene& scene) {
  const auto at = static_cast<std::size_t>(scene.run.position.section);
  const Millis allotted = at < scene.run.sections.size() ? scene.run.sections[at].allotted() : Millis{0};
  // A customer sees the time, not how we keep it.
  if (scene.program().with_customer)
    return {domain::clock_text(std::max(Millis{0}, scene.run.remaining)), Heat::Calm};
  return {domain::clock_text(scene.run.remaining), domain::heat(scene.run.remaining, allotted)};
}

Rect draw_clock(WallScene& scene, ImVec2 right_top, const ClockFace& clock, Role role) {
  return digits_at(scene.ui, right_top, clock.text, role, heat_color(scene.theme(), clock.heat),
                   Align::Right);
}

ClockNote agenda_note(const WallScene& scene) {
  const Theme& t = scene.theme();
  if (scene.run.paused) return {"paused", Sign::Pause, t.amber};
  if (scene.program().with_customer) return {"", std::nullopt, t.text};  // the foot says when it ends
  switch (agenda_clock(scene).heat) {
    case Heat::Amber:
      return {"wrap up", Sign::Warning, t.amber};
    case Heat::Red:
      return {"last words", Sign::Dot, t.red};
    case Heat::Overtime:
      return {"over time", Sign::Plus, t.red};
    case Heat::Calm:
      break;
  }
  const auto behind = scene.run.behind.count();
  if (behind >= 60000) return {minutes_words(scene.run.behind) + " late", Sign::Warning, t.text};
  if (behind <= -60000) return {minutes_words(-scene.run.behind) + " ahead", std::nullopt, t.text};
  return {"on time", std::nullopt, t.text};
}

void draw_note(WallScene& scene, ImVec2 right_top, const ClockNote& note, const std::string& after) {
  Ui& ui = scene.ui;
  float x = right_top.x;
  if (!after.empty()) {
    x = text_at(ui, {x, right_top.y}, after,
                {.role = Role::Small, .color = scene.theme().quiet, .align = Align::Right})
            .x;
    x -= ui.px(20);
  }
  const Rect words = text_at(ui, {x, right_top.y}, note.words,
                             {.role = Role::SmallStrong, .color = note.color, .align = Align::Right});
  const float em = ui.fonts().em(Role::Small);
  if (note.sign)
    draw_sign(*ui.draw(), {words.x - em * 0.7f, words.centre().y}, em * 0.45f, *note.sign, note.color);
}

void ask_for_flip(WallScene& scene, Millis remaining) {
  if (scene.run.paused || scene.run.stage != domain::Stage::Running) return;
  const double speed = scene.snap.rehearsal ? std::max(1.0, scene.snap.speed) : 1.0;
  const double wait = static_cast<double>(domain::until_flip(remaining).count()) / speed;
  scene.ui.frames().after(Millis{std::max<long long>(1, std::llround(std::ceil(wait)))});
}

std::string end_of_hour(const WallScene& scene) {
  return clock_at(scene.snap, scene.now, scene.run.projected_end);
}

std::string minutes_words(Millis length) {
  return std::to_string(std::max<long long>(1, (length.count() + 30000) / 60000)) + " min";
}

std::string wall_name(const domain::Session& session, domain::PairNumber pair) {
  const domain::Pair* found = session.roster.find(pair);
  if (!session.settings.names_on_wall || !found) return "Pair " + std::to_string(pair.value);
  return domain::label_in(session.roster, *found);
}

Rect draw_pair_line(WallScene& scene, Rect where, domain::PairNumber pair, const std::string& words,
                    Role role, std::optional<Color> color) {
  Ui& ui = scene.ui;
  const float em = ui.fonts().em(role), r = em * 0.4f;
  draw_pair(*ui.draw(), {where.x + r * 1.2f, where.centre().y}, r, pair, scene.theme());
  const float indent = em * 1.35f;
  const std::string shown = shorten(ui, words, role, where.w - indent);
  return text_at(ui, {where.x + indent, where.y + (where.h - line_height(ui, role)) / 2}, shown,
                 {.role = role, .color = color});
}

std::string full_names(const domain::Session& session, domain::PairNumber pair) {
  const domain::Pair* found = session.roster.find(pair);
  if (!session.settings.names_on_wall || !found) return wall_name(session, pair);
  const std::string both =
      (found->ae.empty() ? "?" : found->ae) + " + " + (found->csm.empty() ? "?" : found->csm);
  const std::string label = wall_name(session, pair);
  return label.starts_with(both) ? label : both;  // the label numbers pairs of the same two names
}

float pair_line_width(const WallScene& scene, const std::string& words, Role role) {
  return text_width(scene.ui, words, role) + scene.ui.fonts().em(role) * 1.4f;
}

void draw_pair_names(WallScene& scene, Rect where, domain::PairNumber pair, Role role) {
  Ui& ui = scene.ui;
  const std::string whole = full_names(scene.session, pair);
  const auto fits = [&](const std::string& words, Role in) {
    return pair_line_width(scene, words, in) <= where.w;
  };
  while (!fits(whole, role) && smaller(role) != role && !digits_only(smaller(role)))
    role = smaller(role);
  const float line = ui.fonts().em(role);
  const std::size_t plus = whole.find(" + ");
  const std::string upper_line = whole.substr(0, plus);
  const std::string lower_line = plus == std::string::npos ? "" : whole.substr(plus + 1);
  const bool above = !lower_line.empty() && !fits(whole, role) && where.h >= 1.95f * line &&
                     fits(upper_line, role) && fits(lower_line, role);
  if (!above) {
    draw_pair_line(scene, where, pair, fits(whole, role) ? whole : wall_name(scene.session, pair), role);
    return;
  }
  const float em = ui.fonts().em(role), r = em * 0.4f, x = where.x + em * 1.35f;
  draw_pair(*ui.draw(), {where.x + r * 1.2f, where.centre().y}, r, pair, scene.theme());
  const float leading = std::min(1.2f, where.h / (2 * line));
  const float top = where.centre().y - line * leading;
  text_at(ui, {x, top}, upper_line, {.role = role, .leading = leading});
  text_at(ui, {x, top + line * leading}, lower_line, {.role = role, .leading = leading});
}

Cells cells_in(WallScene& scene, Rect where, std::size_t count, CellWish wish) {
  Ui& ui = scene.ui;
  Cells cells;
  if (count == 0 || where.w <= 0 || where.h <= 0) return cells;
  const float gap = ui.px(wish.gap);
  const float type = ui.fonts().type();
  const float least_w = ui.px(wish.least_width) * std::max(1.0f, type),
              least_h = ui.px(wish.least_height) * std::max(1.0f, type);
  const int fit_columns =
      std::clamp(static_cast<int>((where.w + gap) / (least_w + gap)), 1, wish.most_columns);
  const int fit_rows = std::max(1, static_cast<int>((where.h + gap) / (least_h + gap)));
  const int all = static_cast<int>(count);
  int columns = std::min(fit_columns, (all + fit_rows - 1) / fit_rows);
  columns = std::max(1, columns);
  const int per_page = columns * fit_rows;
  cells.pages = (all + per_page - 1) / per_page;
  const int each = (all + cells.pages - 1) / cells.pages;
  const int rows = std::min(fit_rows, (each + columns - 1) / columns);
  if (cells.pages > 1) {
    constexpr double page_seconds = 8;
    cells.page = static_cast<int>(std::fmod(scene.now.seconds / page_seconds, cells.pages));
    ui.frames().after(Millis{
        static_cast<Millis::rep>((page_seconds - std::fmod(scene.now.seconds, page_seconds)) * 1000) + 1});
  }
  cells.first = static_cast<std::size_t>(cells.page * rows * columns);
  const float room = (where.h - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
  cells.height = std::min(room, ui.px(wish.best_height) * std::max(1.0f, type));
  const float width = (where.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const int shown = std::min(rows * columns, all - static_cast<int>(cells.first));
  for (int i = 0; i < shown; ++i) {  // down the column first, as a list is read
    const auto column = static_cast<float>(i / rows), line = static_cast<float>(i % rows);
    cells.rects.push_back(
        {where.x + column * (width + gap), where.y + line * (cells.height + gap), width, cells.height});
  }
  return cells;
}

std::string page_words(const Cells& cells) {
  if (cells.pages < 2) return {};
  return "page " + std::to_string(cells.page + 1) + " of " + std::to_string(cells.pages);
}

std::string money(const std::string& currency, std::int64_t amount) {
  std::string figures = std::to_string(amount < 0 ? -amount : amount);
  for (int at = static_cast<int>(figures.size()) - 3; at > 0; at -= 3)
    figures.insert(static_cast<std::size_t>(at), ",");
  return (amount < 0 ? "-" : "") + currency + figures;
}

std::string joined(const std::vector<std::string>& lines, const std::string& between) {
  std::string out;
  for (const std::string& line : lines)
    out += (out.empty() ? "" : between) + line;
  return out;
}

domain::RoundNumber shown_round(const domain::Session& session) {
  if (session.round) return session.round->number;
  if (!session.rounds.empty()) return session.rounds.back().number;
  if (!session.scores.empty()) return session.scores.rbegin()->first.round;
  return domain::RoundNumber{1};
}

}  // namespace hh::ui
