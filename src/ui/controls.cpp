#include "ui/controls.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace hh::ui {

const Control* ControlRegistry::find(std::string_view id) const {
  const auto it = std::ranges::find(controls_, id, &Control::id);
  return it == controls_.end() ? nullptr : &*it;
}

std::vector<std::string> ControlRegistry::twice() const {
  std::set<std::string> seen;
  std::vector<std::string> doubled;
  for (const Control& control : controls_) {
    if (!seen.insert(control.id).second) doubled.push_back(control.id);
  }
  return doubled;
}

std::string TextLog::page() const {
  std::vector<const Word*> order;
  for (const Word& word : words_)
    order.push_back(&word);
  std::ranges::stable_sort(order, [](const Word* a, const Word* b) {
    const auto ya = std::lround(a->rect.y / 4), yb = std::lround(b->rect.y / 4);
    return ya != yb ? ya < yb : a->rect.x < b->rect.x;
  });
  std::string page;
  for (const Word* word : order)
    page += word->text + "\n";
  return page;
}

}  // namespace hh::ui
