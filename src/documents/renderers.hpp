// The renderers, one a format. Each is given content made ready by `for_reader`.
// Errors: as `render`. Values; any thread.
#pragma once

#include "documents/document.hpp"

namespace hh::documents {

using Rendered = domain::Result<std::string>;

Rendered render_markdown(const domain::PacketContent& content, const DocumentOptions& options);
Rendered render_html(const domain::PacketContent& content, const DocumentOptions& options);
Rendered render_pdf(const domain::PacketContent& content, const DocumentOptions& options);
Rendered render_xlsx(const domain::PacketContent& content, const DocumentOptions& options);
Rendered render_csv(const domain::PacketContent& content, const DocumentOptions& options);
Rendered render_json(const domain::PacketContent& content, const DocumentOptions& options);
Rendered render_ics(const domain::PacketContent& content, const DocumentOptions& options);
Rendered render_letter_text(const domain::PacketContent& content, const DocumentOptions& options);
Rendered render_eml(const domain::PacketContent& content, const DocumentOptions& options);
Rendered render_chat(const domain::PacketContent& content, const DocumentOptions& options);

}  // namespace hh::documents
