// A role-play: who plays what, the round's own clock over the agenda's, and the cues that are dealt.
#include "ui/wall_parts.hpp"

#include <algorithm>

namespace hh::ui {
namespace {

using domain::CueKind;
using domain::Heat;
using domain::Millis;
using domain::RoundPhase;

const domain::Round* round_of(const WallScene& scene) {
  if (scene.session.round) return scene.program().round(scene.session.round->number);
  const domain::Step* step = scene.session.current_step();
  if (!step) return nullptr;
  for (const domain::Round& round : scene.program().rounds) {
    if (std::to_string(round.number.value) == step->refers_to) return &round;
  }
  return nullptr;
}

/// So long a dealt line is what the room looks at; then it steps back, and the players have the Wall.
constexpr Millis dealt_is_big = domain::Seconds{20};

struct Phase {
  std::string word;
  ClockFace clock;
  Color color{};
  Sign sign = Sign::Play;
};

Phase phase_of(const WallScene& scene, const domain::Round& round, const domain::RoundView& view) {
  const Theme& t = scene.theme();
  const bool live = view.phase == RoundPhase::Live;
  const Millis whole{live ? round.live : round.feedback};
  Phase phase;
  phase.clock = {domain::clock_text(view.remaining), domain::heat(view.remaining, whole)};
  if (scene.run.paused) {
    phase = {"paused", phase.clock, t.amber, Sign::Pause};
  } else if (view.phase == RoundPhase::Over) {
    phase = {"round over", phase.clock, t.red, Sign::Dot};
  } else if (live) {
    phase = {"live", phase.clock, t.accent, Sign::Play};
  } else {
    phase = {"feedback", phase.clock, t.text, Sign::Undo};
  }
  return phase;
}

/// Both roles in the largest type that has room for both, or neither; returns the height used.
float draw_roles(WallScene& scene, Rect where, const domain::Round& round) {
  Ui& ui = scene.ui;
  const float left = ui.px(150), gap = ui.px(12);
  const std::pair<const char*, const std::string*> roles[] = {{"AE", &round.ae_role},
                                                              {"CSM", &round.csm_role}};
  for (Role role : {Role::Body, Role::Small}) {
    float sum = 0;
    for (const auto& [who, does] : roles) {
      if (!does->empty())
        sum +=
            static_cast<float>(break_lines(ui, *does, role, where.w - left).size()) * line_height(ui, role) +
            gap;
    }
    if (sum > where.h + gap) continue;
    for (const auto& [who, does] : roles) {
      if (does->empty()) continue;
      const Role strong = role == Role::Body ? Role::BodyStrong : Role::SmallStrong;
      text_at(ui, where.min(), who, {.role = strong, .color = scene.theme().accent});
      const Rect drawn =
          text_in(ui, {where.x + left, where.y, where.w - left, where.h + 1}, *does, {.role = role});
      where.cut_top(drawn.h + gap);
    }
    return sum;
  }
  if (round.ae_role.empty() && round.csm_role.empty()) return 0;
  ui.lost();
  return 0;
}

/// The dealt line, the running cue clock, the exit: what the room must notice now.
float draw_banner(WallScene& scene, Rect where, const std::string& head, const std::string& words,
                  Color color, bool filled) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const float pad = ui.px(24);
  const auto lines =
      std::max<std::size_t>(break_lines(ui, words, Role::Heading, where.w - 2 * pad).size(), 1);

  const float height = line_height(ui, Role::Label) +
                       static_cast<float>(lines) * line_height(ui, Role::Heading, 1.2f) + 2 * pad * 0.8f;
  const Rect card{where.x, where.y, where.w, std::min(height, where.h)};
  ui.draw()->AddRectFilled(card.min(), card.max(), filled ? color : t.raised, ui.px(14));
  if (!filled) ui.draw()->AddRectFilled(card.min(), {card.x + ui.px(7), card.bottom()}, color, ui.px(3));
  Rect inner = card.inset(pad, pad * 0.8f);
  label_at(ui, inner.min(), shorten(ui, head, Role::Label, inner.w * 0.8f), Align::Left,
           filled ? t.ink : color);
  inner.cut_top(line_height(ui, Role::Label));
  text_in(ui, inner, words,
          {.role = Role::Heading, .color = filled ? t.ink : t.text, .shrink = true, .leading = 1.2f});
  return card.h + ui.px(16);
}

void draw_counter(WallScene& scene, Rect where, const domain::Cue& cue, int count) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const float r = ui.px(16), step = ui.px(46);
  const Rect words = text_in(ui,
                             {where.x, where.y, where.w - step * static_cast<float>(cue.target) - ui.px(24),
                              line_height(ui, Role::Body)},
                             cue.label, {.role = Role::BodyStrong, .lines = 1, .shrink = true});
  float x = words.right() + ui.px(40);
  for (int i = 0; i < cue.target; ++i, x += step) {
    const ImVec2 at{x, where.y + line_height(ui, Role::Body) / 2};
    if (i < count) {
      ui.draw()->AddCircleFilled(at, r, t.accent, 32);
    } else {
      ui.draw()->AddCircle(at, r, t.quiet, 32, ui.px(4));
    }
  }
}

/// The last dealt line, said already.
float draw_said(WallScene& scene, Rect where, const domain::Cue& cue) {
  Ui& ui = scene.ui;
  const std::string words = cue.label + ": " + cue.text;
  const auto lines = break_lines(ui, words, Role::Small, where.w).size();
  const float height = static_cast<float>(lines) * line_height(ui, Role::Small);
  if (where.h < height) ui.lost();
  text_in(ui, {where.x, where.y, where.w, height}, words,
          {.role = Role::Small, .color = soft(scene.theme())});
  return height + ui.px(10);
}

float draw_dealt(WallScene& scene, Rect where, const domain::Round& round, const domain::RoundView& view) {
  const auto& dealt = scene.session.round->dealt;
  if (dealt.empty()) return 0;
  const auto cue = std::find_if(round.cues.begin(), round.cues.end(),
                                [&](const domain::Cue& one) { return one.id == dealt.back(); });
  if (cue == round.cues.end()) return 0;
  const bool big = view.since_dealt.value_or(Millis{0}) < dealt_is_big;
  return big ? draw_banner(scene, where, cue->label, cue->text, scene.theme().amber, false)
             : draw_said(scene, where, *cue);
}

float draw_cues(WallScene& scene, Rect where, const domain::Round& round, const domain::RoundView& view) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const float top = where.y;
  const auto& now = *scene.session.round;
  if (view.exit_cue && view.phase == RoundPhase::Live) {
    for (const domain::Cue& cue : round.cues) {
      if (cue.kind == CueKind::Exit)
        where.cut_top(draw_banner(scene, where, cue.label, cue.text.empty() ? "the AE leaves now" : cue.text,
                                  t.amber, true));
    }
  }
  if (now.clock && view.clock_remaining && view.phase == RoundPhase::Live) {
    for (const domain::Cue& cue : round.cues) {
      if (cue.id != *now.clock) continue;
      const ClockFace clock{domain::clock_text(*view.clock_remaining),
                            domain::heat(*view.clock_remaining, Millis{cue.length})};
      const ImVec2 size = digits_size(ui, clock.text, Role::TimerSmall);
      draw_clock(scene, {where.right(), where.y + ui.px(10)}, clock, Role::TimerSmall);
      text_in(ui, {where.x, where.y, where.w - size.x - ui.px(32), size.y + ui.px(20)}, cue.label,
              {.role = Role::Heading, .sit = Sit::Middle, .lines = 2, .shrink = true});
      where.cut_top(size.y + ui.px(40));
      ask_for_flip(scene, *view.clock_remaining);
    }
  }
  if (view.phase == RoundPhase::Live) {
    where.cut_top(draw_dealt(scene, where, round, view));
    for (const domain::Cue& cue : round.cues) {
      if (cue.kind != CueKind::Count) continue;
      if (where.h < line_height(ui, Role::Body)) ui.lost();
      int count = 0;  // on stage: that pair's; in parallel each coach counts, the dots are the rule
      if (now.mode == domain::RoundMode::OnStage) {
        const auto it = scene.session.cue_marks.find({round.number, now.stage_pair, cue.id});
        if (it != scene.session.cue_marks.end()) count = it->second;
      }
      draw_counter(scene, where, cue, count);
      where.cut_top(line_height(ui, Role::Body) + ui.px(16));
    }
  }
  return where.y - top;
}

void draw_players(WallScene& scene, Rect where, const domain::Round& round) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const auto& session = scene.session;
  if (session.round && session.round->mode == domain::RoundMode::OnStage) {
    const domain::PairNumber pair = session.round->stage_pair;
    std::string words = "on stage: " + wall_name(session, pair);
    if (session.settings.names_on_wall) {
      words = "on stage: " + domain::playing_ae(session, round.number, pair) + " is AE, " +
              domain::playing_csm(session, round.number, pair) + " is CSM";
    }
    draw_pair_line(scene, where.cut_top(line_height(ui, Role::Body, 1.6f)), pair, words, Role::Body);
    return;
  }
  const auto& pairs = session.roster.pairs;
  const float needed = line_height(ui, Role::Small, 1.4f);
  if (round.swap) {
    if (where.h < needed) ui.lost();
    text_in(ui, where.cut_top(needed), "Roles are swapped: in this round the CSM plays the AE.",
            {.role = Role::Small, .color = t.amber});
  }
  if (!session.settings.names_on_wall || pairs.empty()) return;
  if (where.h < 2 * needed) return ui.lost();
  label_at(ui, where.cut_top(line_height(ui, Role::Label, 1.3f)).min(), "AE \xE2\x86\x92 CSM");
  const auto playing = [&](const domain::Pair& pair) {
    return domain::playing_ae(session, round.number, pair.number) + " \xE2\x86\x92 " +
           domain::playing_csm(session, round.number, pair.number);
  };
  float widest = ui.px(400) * ui.fonts().type();
  for (const domain::Pair& pair : pairs)
    widest = std::max(widest, pair_line_width(scene, playing(pair), Role::Small));
  const Cells cells = cells_in(scene, where, pairs.size(),
                               {.least_width = std::min(widest, where.w) / ui.scale() / ui.fonts().type(),
                                .best_height = 62,
                                .least_height = 48,
                                .gap = 8});
  for (std::size_t i = 0; i < cells.rects.size(); ++i) {
    const domain::Pair& pair = pairs[cells.first + i];
    draw_pair_line(scene, cells.rects[i], pair.number, playing(pair), Role::Small, soft(t));
  }
}

/// Roles in smaller type where that leaves two lines of pairs below them.
void draw_roles_and_players(WallScene& scene, Rect where, const domain::Round& round) {
  Ui& ui = scene.ui;
  Rect upper = where;
  upper.cut_bottom(line_height(ui, Role::Label, 1.3f) + ui.px(120));
  float used = draw_roles(scene, upper, round);
  if (used == 0) used = draw_roles(scene, where, round);
  where.cut_top(used + ui.px(6));
  draw_players(scene, where, round);
}

/// Before it runs: what everybody will do, and how long it takes.
void draw_announced(WallScene& scene, Rect body, const domain::Round& round) {
  Ui& ui = scene.ui;
  Rect rest = wall_headline(scene, body, round.title);
  const Rect prompt = text_in(ui, {rest.x, rest.y, rest.w, rest.h * 0.3f}, round.prompt,
                              {.role = Role::Lead, .shrink = true});
  rest.cut_top(prompt.h + ui.px(30));
  const Rect times = rest.cut_top(line_height(ui, Role::Body, 1.5f));
  text_in(ui, times,
          domain::clock_text(Millis{round.live}) + " live, then " +
              domain::clock_text(Millis{round.feedback}) + " feedback",
          {.role = Role::BodyStrong, .color = scene.theme().accent, .lines = 1, .shrink = true});
  rest.cut_top(ui.px(12));
  draw_roles_and_players(scene, scene.fit.content(ui, rest), round);
}

}  // namespace

void draw_wall_round(WallScene& scene) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const domain::Round* round = round_of(scene);
  if (!round) return draw_wall_page(scene);
  const std::string of =
      "Round " + std::to_string(round->number.value) + " of " + std::to_string(scene.program().rounds.size());
  const WallPage page = wall_page(scene, {.left = of + "  \xC2\xB7  " + round->title});
  if (!scene.session.round) {
    foot_next(scene, page.foot);
    return draw_announced(scene, page.body, *round);
  }
  foot_agenda(scene, page.foot, "ends " + end_of_hour(scene));

  const domain::RoundView view = domain::round_view(scene.session, scene.now.at);
  const Phase phase = phase_of(scene, *round, view);
  Rect body = page.body;
  const Role role = timer_role_for(ui, phase.clock.text, body.w * 0.62f);
  const Rect digits = draw_clock(scene, {body.right(), body.y + ui.px(18)}, phase.clock, role);
  draw_note(scene, {body.right(), digits.bottom() + ui.px(34)}, {phase.word, phase.sign, phase.color},
            view.phase == RoundPhase::Live
                ? "then " + domain::clock_text(Millis{round->feedback}) + " feedback"
                : "");
  ask_for_flip(scene, view.remaining);

  const float below = digits.bottom() + ui.px(34) + line_height(ui, Role::Small) + ui.px(30);
  const Rect left{body.x, body.y, digits.x - body.x - ui.px(56), below - body.y};
  const bool feedback = view.phase == RoundPhase::Feedback;
  const std::string prompt =
      feedback && !round->pass_rule.empty() ? "Passes when: " + round->pass_rule : round->prompt;
  const Rect words = text_in(ui, left, prompt, {.role = Role::Title, .shrink = true, .leading = 1.16f});
  body.cut_top(std::max(below, words.bottom() + ui.px(24)) - body.y);
  body = scene.fit.content(ui, body);
  body.cut_top(draw_cues(scene, body, *round, view));
  if (view.phase == RoundPhase::Live) {
    return draw_roles_and_players(scene, body, *round);
  }
  if (feedback && has_choices(*round)) {
    draw_choices(scene, body, *round);
    return;
  }
  if (feedback && body.h > line_height(ui, Role::Body)) {
    const Rect drawn = text_in(ui, body, "The coach speaks first, then the pair.",
                               {.color = soft(t), .lines = 1, .shrink = true});
    body.cut_top(drawn.h + ui.px(12));
  }
  body.cut_top(ui.px(10));
  draw_players(scene, body, *round);
}

}  // namespace hh::ui
