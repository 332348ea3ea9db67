// A mustache text, checked, its partials drawn in, and filled.
//
//     auto text = expand(templates, "recap");            // one text without partials, or file:line
//     auto out = fill(text.value(), data, escape_html);
//
// Refused with a place: a section without its end, an end without its start, a text that draws in itself,
// one over the size limit, changed delimiters, tags that write unescaped, and tags nobody fills in.
// Thread: any.
#pragma once

#include "documents/letter_templates.hpp"
#include "domain/result.hpp"

#include <kainjow/mustache.hpp>

#include <functional>
#include <string>

namespace hh::documents {

constexpr std::size_t largest_filled_text = 16 * 1024 * 1024;

domain::Result<std::string> expand(const LetterTemplates& templates, const std::string& name);

using Escape = std::function<std::string(const std::string&)>;
domain::Result<std::string> fill(const std::string& text, const kainjow::mustache::data& data,
                                 const Escape& escape);

/// True for what `template_data` fills in: "account", "field.metric.lead".
bool known_tag(const std::string& name);

}  // namespace hh::documents
