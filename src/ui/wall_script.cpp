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

/// `current`: which of these sentences is spoken now; `ahead` and `spoken` where none of them is.
std::vector<Span> spans_from(const WallScene& scene, const Sentences& sentences, std::size_t current,
                             bool reading, bool ahead, bool spoken) {
  const Theme& t = scene.theme();
  std::vector<Span> spans;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const bool past = spoken || (!ahead && i < current);
    const bool now = reading && !ahead && !spoken && i == current;
    const Color plain = !reading || now ? t.text : past ? soft(t) : t.quiet;
    for (const domain::ScriptPart& part : sentences[i]) {
      const Color color =
          part.filled ? (now || !reading ? t.accent : mix(t.accent, t.quiet, past ? 0.1f : 0.2f)) : plain;
      spans.push_back({part.text, color, now});
    }
    if (!spans.empty()) spans.back().text += " ";
  }
  return spans;
}

/// A paragraph: some of the script's sentences, from `first` on.
struct Paragraph {
  std::size_t first = 0, end = 0;
};

std::vector<Paragraph> paragraphs_of(const domain::Script& script, std::size_t sentences) {
  std::vector<Paragraph> out;
  std::size_t from = 0;
  for (std::size_t next = 1; next <= sentences; ++next) {
    const bool begins = next < sentences && std::find(script.paragraphs.begin(), script.paragraphs.end(),
                                                      next) != script.paragraphs.end();
    if (next < sentences && !begins) continue;
    out.push_back({from, next});
    from = next;
  }
  return out;
}

/// The words as they are set: the same before and while somebody reads, only the colours move.
struct Setting {
  WallScene& scene;
  const Sentences& sentences;
  std::vector<Paragraph> paragraphs;
  std::size_t current = 0;
  bool reading = false;

  std::vector<Span> spans(const Paragraph& one) const {
    const Sentences part(sentences.begin() + static_cast<std::ptrdiff_t>(one.first),
                         sentences.begin() + static_cast<std::ptrdiff_t>(one.end));
    return spans_from(scene, part, current - one.first, reading, one.first > current, one.end <= current);
  }
  float gap(Role role) const { return scene.ui.fonts().em(role) * 0.55f; }
  float height(Role role, float width) const {
    float out = -gap(role);
    for (const Paragraph& one : paragraphs)
      out += spans_height(scene.ui, spans(one), role, width) + gap(role);
    return out;
  }
};

/// The whole script in the largest type that holds it; else in pages, of which the one that is read stays up.
void draw_sentences(Setting& set, Rect where) {
  WallScene& scene = set.scene;
  Ui& ui = scene.ui;
  where = scene.fit.content(ui, where);
  Role role = Role::Body;
  if (!scene.fit.pages()) {
    for (const Role next : {Role::Small, Role::Body, Role::Lead}) {
      if (set.height(next, where.w) <= where.h) role = next;
    }
    if (set.height(Role::Small, where.w) > where.h) role = Role::Small;
  }
  for (const Paragraph& one : set.paragraphs) {
    const std::vector<Span> spans = set.spans(one);
    const float high = spans_height(ui, spans, role, where.w);
    if (set.reading && one.first <= set.current && set.current < one.end) {
      // How far into the paragraph the present sentence is, by its share of the sentences.
      const auto share =
          static_cast<float>(set.current - one.first) / static_cast<float>(one.end - one.first);
      scene.fit.hold_at(where.y + high * share + ui.fonts().em(role));
    }
    if (high > where.h + 1) ui.lost();
    spans_in(ui, {where.x, where.y, where.w, std::max(where.h, high)}, spans, role);
    where.cut_top(high + set.gap(role));
  }
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
    const std::string beyond =
        std::to_string(domain::shown_elapsed(reading.took - Millis{script.limit}).count());
    lines.push_back({name, reading.over ? took + ", " + beyond + " over" : took,
                     reading.over ? t.amber : t.quiet, reading.over ? Sign::Warning : Sign::Check});
  }
  // What stands last is kept free; the list holds as many as fit above it, and says how many came before.
  const float last_h = 2 * line_height(ui, Role::SmallStrong);
  const float em = ui.fonts().em(Role::Small);
  const auto height_of = [&](const Line& one) {
    const float room_w = where.w - text_width(ui, one.took, Role::Small) - em * 2;
    const bool beside = text_width(ui, one.name, Role::Small) <= room_w;
    const auto rows = break_lines(ui, one.name, Role::Small, where.w - em * 1.3f).size();
    return beside ? line : static_cast<float>(rows) * line_height(ui, Role::Small) + line;
  };
  std::size_t from = lines.size();
  float used = 0;
  while (from > 0 && used + height_of(lines[from - 1]) + line <= where.h - last_h)
    used += height_of(lines[--from]);
  float y = where.y;
  if (from > 0) {
    text_at(ui, {where.right(), y}, std::to_string(from) + " before",
            {.role = Role::Small, .color = t.quiet, .align = Align::Right, .leading = 1.45f});
    y += line;
  }
  for (std::size_t i = from; i < lines.size(); ++i) {
    const float high = height_of(lines[i]), took_y = y + high - line;
    draw_sign(*ui.draw(), {where.right() - em * 0.45f, took_y + line / 2}, em * 0.42f, lines[i].sign,
              lines[i].color);
    const Rect took =
        text_at(ui, {where.right() - em * 1.3f, took_y}, lines[i].took,
                {.role = Role::Small, .color = lines[i].color, .align = Align::Right, .leading = 1.45f});
    const Rect name = high > line ? Rect{where.x, y, where.w - em * 1.3f, high - line}
                                  : Rect{where.x, y, took.x - em * 0.6f - where.x, line};
    text_in(ui, name, lines[i].name,
            {.role = Role::Small, .color = lines[i].color, .align = Align::Right, .sit = Sit::Middle});
    y += high;
  }
  std::string last;
  if (scene.session.reading) {
    last =
        (scene.session.settings.names_on_wall ? scene.session.reading->reader
                                              : "Pair " + std::to_string(scene.session.reading->pair.value)) +
        "  reading";
  } else if (next) {
    last = "next: " + reader_name(scene.session, script, *next);
  }
  where.cut_top(y - where.y);
  if (last.empty()) return;
  text_in(ui, where, last, {.role = Role::SmallStrong, .align = Align::Right, .leading = 1.3f});
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
  const Sentences words = worded(*script, pair);
  Setting set{scene, words, paragraphs_of(*script, words.size()), current, reading.has_value()};
  draw_sentences(set, body);
  scene.fit.end_content(ui);

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
