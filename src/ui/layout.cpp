#include "ui/layout.hpp"

#include <algorithm>
#include <memory>

namespace hh::ui {
namespace {

/// An open card: its surface is drawn under the content once the height is known.
struct OpenCard {
  ImDrawListSplitter splitter;
  CardLook look;
  ImVec2 top;
  float width = 0;
};

std::vector<std::unique_ptr<OpenCard>>& open_cards() {
  thread_local std::vector<std::unique_ptr<OpenCard>> cards;
  return cards;
}

}  // namespace

void begin_panel(Ui& ui, Rect where, PanelLook look) {
  if (look.fill) ui.draw()->AddRectFilled(where.min(), where.max(), *look.fill);
  const Rect inner = where.inset(ui.px(look.pad), ui.px(look.pad_y < 0 ? look.pad : look.pad_y));
  ui.push_flow({inner, inner.min(), false, ui.px(look.gap), 0, 0});
}

Rect end_panel(Ui& ui) { return ui.pop_flow(); }

void begin_row(Ui& ui, RowLook look) {
  const ImVec2 at = ui.flow().pen;
  const float width = look.width > 0 ? std::min(ui.px(look.width), ui.width()) : ui.width();
  ui.push_flow({{at.x, at.y, width, 0}, at, true, ui.px(look.gap), ui.px(look.height), 0});
}

Rect end_row(Ui& ui) {
  const Rect covered = ui.pop_flow();
  return ui.place(covered.w, covered.h);
}

void push_right(Ui& ui, float pixels) {
  Flow& flow = ui.flow();
  flow.pen.x = std::max(flow.pen.x, flow.box.right() - pixels);
}

std::vector<Rect> split(const Ui& ui, Rect where, const std::vector<Part>& parts, float gap) {
  float fixed_sum = 0, shares = 0;
  for (const Part& part : parts) {
    if (part.fixed > 0) {
      fixed_sum += ui.px(part.fixed);
    } else {
      shares += part.share;
    }
  }
  const float space = ui.px(gap) * static_cast<float>(parts.empty() ? 0 : parts.size() - 1);
  const float left = std::max(0.0f, where.w - fixed_sum - space);
  std::vector<Rect> cells;
  float x = where.x;
  for (const Part& part : parts) {
    const float w = part.fixed > 0 ? ui.px(part.fixed) : (shares > 0 ? left * part.share / shares : 0);
    cells.push_back({x, where.y, w, where.h});
    x += w + ui.px(gap);
  }
  return cells;
}

void begin_card(Ui& ui, CardLook look) {
  auto open = std::make_unique<OpenCard>();
  open->look = look;
  open->top = ui.flow().pen;
  open->width = look.width > 0 ? std::min(ui.px(look.width), ui.width()) : ui.width();
  open->splitter.Split(ui.draw(), 2);
  open->splitter.SetCurrentChannel(ui.draw(), 1);
  const float pad = ui.px(look.pad);
  const Rect inner{open->top.x + pad, open->top.y + pad, std::max(0.0f, open->width - 2 * pad), 0};
  open_cards().push_back(std::move(open));
  ui.push_flow({inner, inner.min(), false, ui.px(look.gap), 0, 0});
}

Rect end_card(Ui& ui) {
  const std::unique_ptr<OpenCard> open = std::move(open_cards().back());
  open_cards().pop_back();
  const Rect inner = ui.pop_flow();
  const CardLook& look = open->look;
  const float pad = ui.px(look.pad);
  const float height = std::max(inner.h + 2 * pad, ui.px(look.min_height));
  const Rect surface{open->top.x, open->top.y, open->width, height};
  const Theme& theme = ui.theme();
  const float radius = ui.px(theme.radius);
  open->splitter.SetCurrentChannel(ui.draw(), 0);
  ui.draw()->AddRectFilled(surface.min(), surface.max(), look.fill.value_or(theme.raised), radius);
  if (look.edge || theme.outline > 0) {
    ui.draw()->AddRect(surface.min(), surface.max(), theme.line, radius, 0, std::max(1.0f, theme.outline));
  }
  if (look.bar) {
    ui.draw()->AddRectFilled(surface.min(), {surface.x + ui.px(8), surface.bottom()}, *look.bar, radius,
                             ImDrawFlags_RoundCornersLeft);
    ui.draw()->AddRectFilled({surface.x + ui.px(4), surface.y}, {surface.x + ui.px(8), surface.bottom()},
                             look.fill.value_or(theme.raised));
  }
  open->splitter.Merge(ui.draw());
  return ui.place(surface.w, surface.h);
}

void begin_scroll(Ui& ui, const std::string& id, ScrollLook look) {
  const float height = std::max(1.0f, look.height > 0 ? ui.px(look.height) : ui.left());
  const Rect where = ui.place(ui.width(), height);
  ImGui::SetCursorScreenPos(where.min());
  ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, ui.px(10));
  compat::begin_child(id.c_str(), {std::max(1.0f, where.w), where.h}, ImGuiWindowFlags_NoNav);
  const ImVec2 top = ImGui::GetCursorScreenPos();
  const float width = std::max(0.0f, where.w - ui.px(18));
  ui.push_flow({{top.x, top.y, width, 0}, top, false, ui.px(look.gap), 0, 0});
}

void end_scroll(Ui& ui) {
  const Rect covered = ui.pop_flow();
  ImGui::SetCursorScreenPos({covered.x, covered.bottom()});
  ImGui::Dummy({0, 0});
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

void reveal(Ui& ui, Rect what) {
  const float top = ImGui::GetWindowPos().y, height = ImGui::GetWindowHeight();
  const float margin = ui.px(16);
  if (what.y < top + margin) {
    ImGui::SetScrollY(ImGui::GetScrollY() + what.y - top - margin);
  } else if (what.bottom() > top + height - margin) {
    ImGui::SetScrollY(ImGui::GetScrollY() + what.bottom() - top - height + margin);
  }
}

}  // namespace hh::ui
