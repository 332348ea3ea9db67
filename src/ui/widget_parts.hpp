// What the widgets share: surfaces, focus rings, and the area that takes a press.
#pragma once

#include "ui/widgets.hpp"

namespace hh::ui {

void draw_focus_ring(Ui& ui, Rect where, float radius);
/// The colour of a control's surface as the pointer stands.
Color surface(const Ui& ui, const Pressed& pressed, Color calm);
float control_radius(const Ui& ui);

}  // namespace hh::ui
