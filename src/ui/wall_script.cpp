// A script read as it is written: spoken, present and coming sentences, the stopwatch, the readers.
#include "ui/script_words.hpp"
#include "ui/wall_parts.hpp"

#include <algorithm>

namespace hh::ui {
namespace {

using domain::Heat;
using domain::Millis;
using Sentences = std::vector<domain::ScriptSentence>;

std::string reader_name(const domain::Session& session, const domain::Script& script,
                        const domain::Pair& pair) {
  const std::string& name = script.speaker == "CSM" ? pair.csm : pair.ae;
  const bool shown = session.settings.names_on_wall && !name.empty();
  return shown ? name : "Pair " + std::to_string(pair.number.value);
}

std::vector<Span> spans_from(const WallScene& scene, const Sentences& sentences, std::size_t current,
                             bool reading, std::size_t from) {
  const Theme& t = scene.theme();
  std::vector<Span> spans;
  for (std::size_t i = from; i < sentences.size(); ++i) {
    const bool now = reading && i == current;
    const Color plain = !reading || now ? t.text : i < current ? soft(t) : t.quiet;
    for (const domain::ScriptPart& part : sentences[i]) {
      const Color color =
          part.filled ? (now || !reading ? t.accent : mix(t.accent, t.quiet, i < current ? 0.1f : 0.2f))
                      : plain;
      spans.push_back({part.text, color, now});
    }
    if (!spans.empty()) spans.back().text += " ";
  }
  return spans;
}

/// The whole script where it fits in large type; otherwise the stretch around the present sentence.
void draw_sentences(WallScene& scene, Rect where, const Sentences& sentences, std::size_t current,
                    bool reading) {
  Ui& ui = scene.ui;
  const auto fits = [&](const Sentences& part, std::size_t from, Role role) {
    return spans_height(ui, spans_from(scene, part, current, reading, from), role, where.w) <= where.h;
  };
  for (Role role : {Role::Lead, Role::Body, Role::Small}) {
    if ((role != Role::Small || !reading) && fits(sentences, 0, role)) {
      spans_in(ui, where, spans_from(scene, sentences, current, reading, 0), role);
      return;
    }
  }
  const Role role = reading ? Role::Body : Role::Small;
  std::size_t from = current > 0 ? current - 1 : 0;
  Sentences part = sentences;
  while (part.size() > current + 1 && !fits(part, from, role))
    part.pop_back();
  while (from > 0 && fits(part, from - 1, role))
    --from;
  std::vector<Span> spans = spans_from(scene, part, current, reading, from);
  if (part.size() < sentences.size() && !spans.empty())
    spans.push_back({"\xE2\x80\xA6", scene.theme().quiet, false});
  spans_in(ui, where, spans, role);
}

/// What the customer confirms, with a tick once it is heard; returns what is left above.
Rect draw_confirmed(WallScene& scene, Rect body, const std::vector<domain::StepMark>& marks,
                    const domain::Pair& pair) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const float line = line_height(ui, Role::Body, 1.3f);
  Rect list = body.cut_bottom(line * static_cast<float>(marks.size()));
  body.cut_bottom(ui.px(20));
  for (const domain::StepMark& mark : marks) {
    const bool heard = scene.session.marks.contains({pair.number, mark.id});
    Rect row = list.cut_top(line);
    const ImVec2 at{row.x + ui.px(18), row.centre().y};
    if (heard) {
      ui.draw()->AddCircleFilled(at, ui.px(17), t.accent, 32);
      draw_sign(*ui.draw(), at, ui.px(9), Sign::Check, t.on_accent);
    } else {
      ui.draw()->AddCircle(at, ui.px(16), t.quiet, 32, ui.px(3));
    }
    row.cut_left(ui.px(56));
    text_in(ui, row, mark.title,
            {.role = heard ? Role::BodyStrong : Role::Body, .sit = Sit::Middle, .lines = 1, .shrink = true});
  }
  return body;
}

void draw_readers(WallScene& scene, Rect where, const domain::Script& script, const domain::Pair* next) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const float line = line_height(ui, Role::Small, 1.45f);
  const auto room = static_cast<std::size_t>(std::max(0.0f, where.h / line));
  struct Line {
    std::string name, took;
    Color color;
    Sign sign;
  };
  std::vector<Line> lines;
  for (const domain::ScriptReading& reading : scene.session.readings) {
    if (reading.script != script.id) continue;
    const std::string name =
        scene.session.settings.names_on_wall ? reading.reader : "Pair " + std::to_string(reading.pair.value);
    const std::string took = std::to_string(domain::shown_elapsed(reading.took).count()) + " s";
    lines.push_back({name, reading.over ? took + " over" : took, reading.over ? t.amber : t.quiet,
                     reading.over ? Sign::Warning : Sign::Check});
  }
  const bool reading = scene.session.reading.has_value();
  const std::size_t most = room > 1 ? room - 1 : 0;
  const std::size_t from = lines.size() > most ? lines.size() - most : 0;
  float y = where.y;
  const float em = ui.fonts().em(Role::Small);
  for (std::size_t i = from; i < lines.size(); ++i, y += line) {
    draw_sign(*ui.draw(), {where.right() - em * 0.45f, y + line / 2}, em * 0.42f, lines[i].sign,
              lines[i].color);
    const Rect took =
        text_at(ui, {where.right() - em * 1.3f, y}, lines[i].took,
                {.role = Role::Small, .color = lines[i].color, .align = Align::Right, .leading = 1.45f});
    const std::string name = shorten(ui, lines[i].name, Role::Small, took.x - where.x - em * 0.6f);
    text_at(ui, {took.x - em * 0.6f, y}, name,
            {.role = Role::Small, .color = lines[i].color, .align = Align::Right, .leading = 1.45f});
  }
  std::string last;
  if (reading) {
    last =
        (scene.session.settings.names_on_wall ? scene.session.reading->reader
                                              : "Pair " + std::to_string(scene.session.reading->pair.value)) +
        "  reading";
  } else if (next) {
    last = "next: " + reader_name(scene.session, script, *next);
  }
  where.cut_top(y - where.y);
  if (last.empty() || where.h + 1 < line) return;
  text_in(ui, where, last, {.role = Role::SmallStrong, .align = Align::Right, .lines = 2, .leading = 1.3f});
}

const domain::Script* script_of(const WallScene& scene) {
  if (scene.session.reading) return scene.program().script(scene.session.reading->script);
  const domain::Step* step = scene.session.current_step();
  return step ? scene.program().script(domain::ScriptId{step->refers_to}) : nullptr;
}

}  // namespace

void draw_wall_script(WallScene& scene) {
  Ui& ui = scene.ui;
  const Theme& t = scene.theme();
  const domain::Script* script = script_of(scene);
  if (!script) return draw_wall_page(scene);
  const auto& reading = scene.session.reading;
  const Millis limit{script->limit};
  const Millis elapsed = reading ? domain::reading_elapsed(scene.session, scene.now.at) : Millis{0};
  const Heat heat = reading ? domain::heat(limit - elapsed, limit) : Heat::Calm;
  const domain::Pair* pair = domain::next_reader(scene.session, *script);

  const std::string letter = upper(script->id.value);
  WallPage page = wall_page(scene, {.left = "Script " + letter + "  \xC2\xB7  " + script->title}, false);
  std::string right;
  if (pair) {
    right = "Pair " + std::to_string(pair->number.value);
    if (!pair->deal.account.empty()) right += "  \xC2\xB7  " + pair->deal.account;
  } else {
    right = script->speaker.empty() ? "" : "read by the " + script->speaker;
  }
  foot_agenda(scene, page.foot, right);

  Rect body = page.body;
  Rect side = body.cut_right(ui.px(430));
  body.cut_right(ui.px(56));
  const Rect bar = body.cut_bottom(ui.px(14));
  body.cut_bottom(ui.px(28));

  const domain::Step* step = scene.session.current_step();
  if (pair && step && !step->marks.empty()) body = draw_confirmed(scene, body, step->marks, *pair);

  // Paced like the Console's teleprompter, by the sentences before missing facts are put in words.
  const std::size_t current =
      domain::sentence_at(domain::filled_script(*script, pair), elapsed, script->limit);
  draw_sentences(scene, body, worded(*script, pair), current, reading.has_value());

  const auto share = static_cast<float>(static_cast<double>(elapsed.count()) /
                                        static_cast<double>(std::max<Millis::rep>(1, limit.count())));
  ui.draw()->AddRectFilled(bar.min(), bar.max(), t.control, bar.h / 2);
  if (share > 0) {
    const float w = std::max(bar.h, bar.w * std::min(share, 1.0f));
    ui.draw()->AddRectFilled(bar.min(), {bar.x + w, bar.bottom()},
                             heat == Heat::Calm ? t.accent : heat_color(t, heat), bar.h / 2);
  }

  const Rect rule = text_in(ui, side, "Read it as written",
                            {.role = Role::Small, .color = t.quiet, .align = Align::Right, .lines = 2});
  side.cut_top(rule.h);
  const std::string figure =
      std::to_string(reading ? domain::shown_elapsed(elapsed).count() : script->limit.count());
  Role role = Role::TimerHuge;
  while (digits_size(ui, figure, role).x > side.w && smaller(role) != role)
    role = smaller(role);
  const Rect drawn =
      digits_at(ui, {side.right(), side.y + ui.px(36)}, figure, role, heat_color(t, heat), Align::Right);
  side.cut_top(drawn.bottom() - side.y + ui.px(26));
  const Rect under = side.cut_top(line_height(ui, Role::Small, 1.4f));
  const std::string of = std::to_string(script->limit.count()) + " s";
  if (!reading) {
    draw_note(scene, {under.right(), under.y}, {"seconds at most", std::nullopt, t.text}, "");
  } else if (heat == Heat::Overtime) {
    draw_note(scene, {under.right(), under.y}, {"over " + of, Sign::Plus, t.red}, "");
  } else if (heat != Heat::Calm) {
    draw_note(scene, {under.right(), under.y}, {"of " + of, Sign::Warning, heat_color(t, heat)}, "");
  } else {
    draw_note(scene, {under.right(), under.y}, {"of " + of, std::nullopt, t.text}, "");
  }
  side.cut_top(ui.px(36));
  draw_readers(scene, side, *script, pair);
  if (reading && !scene.run.paused) {
    // A stopwatch flips on whole seconds passed; the sentence changes with one of these flips, too.
    ask_for_flip(scene, Millis{1000} - elapsed % Millis{1000});
  }
}

}  // namespace hh::ui
