#include "documents/renderers.hpp"
#include "documents/template_data.hpp"
#include "documents/template_text.hpp"

#include <string>

namespace hh::documents {

namespace {

std::string escape_html(const std::string& text) {
  std::string out;
  for (const char letter : text) {
    switch (letter) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += letter;
    }
  }
  return out;
}

}  // namespace

Rendered render_html(const domain::PacketContent& content, const DocumentOptions& options) {
  const auto text = expand(options.templates, "html");
  if (!text) return text.problem();
  return fill(text.value(), template_data(content, options), escape_html);
}

}  // namespace hh::documents
