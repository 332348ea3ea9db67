// Sheet: rows of wrapped words under columns, as high as their longest cell. Nothing is cut.
//
//     Sheet sheet(ui, {grow(2), fixed(120)});
//     sheet.head({"section", "planned"});
//     sheet.line({{"Set-up"}, {"5:00", Role::BodyStrong}});
//
// Takes its place from the pen. Window thread only.
#pragma once

#include "ui/widgets.hpp"

#include <string>
#include <utility>
#include <vector>

namespace hh::ui {

struct SheetCell {
  std::string words{};
  Role role = Role::Body;
  Tone tone = Tone::Plain;
};

class Sheet {
public:
  Sheet(Ui& ui, std::vector<Part> parts) : ui_(ui), parts_(std::move(parts)) {}
  void head(const std::vector<std::string>& titles);
  void line(const std::vector<SheetCell>& cells);

private:
  Ui& ui_;
  std::vector<Part> parts_;
};

}  // namespace hh::ui
