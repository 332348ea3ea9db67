// Page: the frame around every page but Home: a way back, a title, and a body to be filled.
//
//     PageTop top = page_head(scene, {"Settings", "kept on this computer"});
//     panel(ui, top.body, {}, [&] { ... });
//     return top.back ? Turn{Page::Home} : Turn{};
#pragma once

#include "ui/scene.hpp"
#include "ui/widgets.hpp"

#include <string>

namespace hh::ui {

struct PageHead {
  std::string title;
  std::string beside{};   ///< at the right of the title, quiet
  std::string warning{};  ///< right after the title, red: "2 late"
  std::string back = "Home";
};

/// Draws the head over the full width and leaves what is below it; Escape goes back, too.
struct PageTop {
  Rect body;
  bool back = false;
};
PageTop page_head(Scene& scene, const PageHead& head);

/// The margin of a page in pixels: narrower where type is large for the window.
float page_margin(const Ui& ui);
/// Ems of body text that fit side by side over `width` pixels.
float ems(const Ui& ui, float width);

}  // namespace hh::ui
