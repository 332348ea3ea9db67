#include "ui/widget_parts.hpp"

#include <algorithm>
#include <map>

namespace hh::ui {
namespace {

/// A dialog is as high as its content was in the last frame; the first frame measures unseen.
struct Measure {
  float height = 0;
};
std::map<std::string, Measure>& measures() {
  thread_local std::map<std::string, Measure> all;
  return all;
}

struct OpenDialog {
  std::string id;
  Rect box;
  bool escape = false;
};
std::vector<OpenDialog>& open_dialogs() {
  thread_local std::vector<OpenDialog> all;
  return all;
}

}  // namespace

BarAnswer message_bar(Ui& ui, const std::string& id, const std::string& words, Tone tone,
                      const std::string& action) {
  const Theme& t = ui.theme();
  const float margin = ui.px(32), pad = ui.px(20);
  const float buttons = ui.touch() + ui.px(12) + (action.empty() ? 0 : button_width(ui, action) + ui.px(12));
  const float em = ui.fonts().em(Role::Body);
  const float room = std::min(ui.window().w - 2 * margin, ui.px(1400)) - 2 * pad - em * 1.8f - buttons;
  const auto lines = break_lines(ui, words, Role::Body, room);
  const float text_h =
      line_height(ui, Role::Body) * static_cast<float>(std::max<std::size_t>(1, lines.size()));
  const float wide = std::min(ui.window().w - 2 * margin, ui.px(1400));
  const float height = std::max(ui.touch(), text_h) + 2 * ui.px(10);
  const Rect where{ui.window().centre().x - wide / 2, ui.window().bottom() - height - margin, wide, height};
  ImGui::SetNextWindowPos(where.min());
  ImGui::SetNextWindowSize({where.w, where.h});
  ImGui::Begin(("##bar." + id).c_str(), nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing |
                   ImGuiWindowFlags_NoScrollWithMouse);
  ui.draw()->AddRectFilled(where.min(), where.max(), t.light() ? t.raised : t.control, ui.px(t.radius));
  ui.draw()->AddRect(where.min(), where.max(), t.tone(tone), ui.px(t.radius), 0, std::max(1.5f, ui.px(2)));
  draw_sign(*ui.draw(), {where.x + pad + em * 0.5f, where.centre().y}, em * 0.5f,
            sign_of(tone).value_or(Sign::Dot), t.tone(tone));
  text_in(ui, {where.x + pad + em * 1.8f, where.y + ui.px(10), room, height - 2 * ui.px(10)}, words,
          {.sit = Sit::Middle});
  BarAnswer answer = BarAnswer::None;
  panel(ui,
        {where.right() - pad - buttons + ui.px(12), where.centre().y - ui.touch() / 2, buttons, ui.touch()},
        {}, [&] {
          row(ui, {.gap = 12}, [&] {
            if (!action.empty() && button(ui, id + ".action", action)) answer = BarAnswer::Action;
            if (quiet_button(ui, id + ".close", "", {.sign = Sign::Cross, .hint = "close"}))
              answer = BarAnswer::Close;
          });
        });
  ImGui::End();
  return answer;
}

void begin_dialog(Ui& ui, const std::string& id, float width) {
  const Theme& t = ui.theme();
  const Rect window = ui.window();
  Measure& measure = measures()[id];
  if (measure.height <= 0) ui.frames().soon();
  const float wide = std::min(ui.px(width), window.w - ui.px(48));
  const float height = std::min(measure.height > 0 ? measure.height : window.h * 0.5f, window.h - ui.px(48));
  const Rect box{window.centre().x - wide / 2, std::max(ui.px(24), (window.h - height) * 0.42f), wide,
                 height};
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({window.w, window.h});
  const std::string name = "##dialog." + id;
  if (!compat::in_front(name.c_str())) ImGui::SetNextWindowFocus();
  ImGui::Begin(name.c_str(), nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
  ui.draw()->AddRectFilled(window.min(), window.max(), t.scrim);
  ui.draw()->AddRectFilled(box.min(), box.max(), t.raised, ui.px(t.radius));
  ui.draw()->AddRect(box.min(), box.max(), t.line, ui.px(t.radius), 0, std::max(1.0f, t.outline));
  ui.push_layer();
  open_dialogs().push_back({id, box, compat::key_pressed(compat::Key::Escape)});
  ImGui::SetCursorScreenPos({box.x, box.y + ui.px(4)});
  compat::begin_child(("##in." + id).c_str(), {box.w, std::max(1.0f, box.h - ui.px(8))},
                      ImGuiWindowFlags_NoNav);
  const ImVec2 top = ImGui::GetCursorScreenPos();
  const float pad = ui.px(36);
  const Rect inner{top.x + pad, top.y + pad - ui.px(4), box.w - 2 * pad, 0};
  ui.push_flow({inner, inner.min(), false, ui.px(16), 0, 0});
}

bool end_dialog(Ui& ui) {
  const OpenDialog open = open_dialogs().back();
  open_dialogs().pop_back();
  const Rect covered = ui.pop_flow();
  const float needed = covered.h + 2 * ui.px(36);
  Measure& measure = measures()[open.id];
  if (std::abs(measure.height - needed) > 0.5f) {
    measure.height = needed;
    ui.frames().soon();
  }
  ImGui::SetCursorScreenPos({covered.x, covered.bottom() + ui.px(28)});
  ImGui::Dummy({0, 0});
  ImGui::EndChild();
  ui.pop_layer();
  ImGui::End();
  return open.escape;
}

Reply ask(Ui& ui, const std::string& id, const Prompt& prompt) {
  Reply reply = Reply::None;
  ui.question_is_up();
  begin_dialog(ui, id, 760);
  paragraph(ui, prompt.title, {.role = Role::Heading});
  if (!prompt.body.empty()) paragraph(ui, prompt.body, {.color = ui.theme().quiet});
  ui.space(8);
  row(ui, {.gap = 12}, [&] {
    const bool yes = prompt.danger ? danger_button(ui, id + ".yes", prompt.yes)
                                   : primary_button(ui, id + ".yes", prompt.yes);
    if (yes) reply = Reply::Yes;
    if (!prompt.no.empty() && button(ui, id + ".no", prompt.no)) reply = Reply::No;
  });
  if (end_dialog(ui) && reply == Reply::None && !prompt.no.empty()) reply = Reply::No;
  return reply;
}

}  // namespace hh::ui
