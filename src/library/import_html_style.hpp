// What the style of a web page says about its text: bold type, and what stands beside the text.
//
//     bold_by_style("font-weight:700")   // true
//     is_beside_the_text("menu", "", "") // true
//
// Attributes are given in lower case. Thread: any.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace hh::library {

/// What an inline style says about bold type; nothing where it says nothing.
std::optional<bool> bold_by_style(std::string_view style);
/// Classes that a style sheet sets in bold.
std::set<std::string> heavy_classes(std::string_view sheet);
bool any_class_in(std::string_view classes, const std::set<std::string>& wanted);
/// Menus, footers, cookie banners and the like.
bool is_beside_the_text(std::string_view classes, std::string_view role, std::string_view id);

}  // namespace hh::library
