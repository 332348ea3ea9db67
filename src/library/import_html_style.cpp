#include "library/import_html_style.hpp"

#include "library/text.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace hh::library {

namespace {

/// The words of a class attribute; a page with thousands of them is not worth the look.
std::vector<std::string> classes_of(std::string_view classes) {
  constexpr std::size_t longest = 400;
  return classes.empty() ? std::vector<std::string>{} : split(classes.substr(0, longest), ' ');
}

}  // namespace

std::optional<bool> bold_by_style(std::string_view style) {
  const auto at = style.find("font-weight");
  if (at == std::string_view::npos) return std::nullopt;
  const auto colon = style.find(':', at);
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view value = trimmed(style.substr(colon + 1, style.find(';', colon) - colon - 1));
  return value.starts_with("bold") || value.starts_with("600") || value.starts_with("700") ||
         value.starts_with("800") || value.starts_with("900");
}

std::set<std::string> heavy_classes(std::string_view sheet) {
  std::set<std::string> out;
  for (std::size_t at = 0; at < sheet.size();) {
    const auto open = sheet.find('{', at);
    if (open == std::string_view::npos) break;
    const auto close = std::min(sheet.find('}', open), sheet.size());
    const std::string_view names = trimmed(sheet.substr(at, open - at));
    const bool heavy = bold_by_style(lowered(sheet.substr(open, close - open))).value_or(false);
    const bool one_class = names.starts_with('.') && names.find_first_of(" ,>:", 1) == std::string_view::npos;
    if (heavy && one_class) out.insert(lowered(names.substr(1)));
    at = close + 1;
  }
  return out;
}

bool any_class_in(std::string_view classes, const std::set<std::string>& wanted) {
  const auto all = classes_of(classes);
  return std::any_of(all.begin(), all.end(), [&](const std::string& one) { return wanted.contains(one); });
}

bool is_beside_the_text(std::string_view classes, std::string_view role, std::string_view id) {
  static constexpr std::array<std::string_view, 4> roles = {"navigation", "contentinfo", "search", "dialog"};
  static constexpr std::array<std::string_view, 15> names = {
      "nav",         "navbar",      "menu",          "footer",     "breadcrumb",
      "breadcrumbs", "sidebar",     "cookie-banner", "cookies",    "share",
      "social",      "site-footer", "share-buttons", "newsletter", "site-nav"};
  const auto is_one = [&](std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  const auto all = classes_of(classes);
  return std::find(roles.begin(), roles.end(), role) != roles.end() || is_one(id) ||
         std::any_of(all.begin(), all.end(), is_one);
}

}  // namespace hh::library
