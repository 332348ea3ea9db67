// What a mustache template can name: the packet's sections, promises and dates, and each field by its id.
//
//     fill(text, template_data(content, options), escape_html);
//
// Thread: any.
#pragma once

#include "documents/document.hpp"

#include <kainjow/mustache.hpp>

#include <string>

namespace hh::documents {

kainjow::mustache::data template_data(const domain::PacketContent& content, const DocumentOptions& options);

/// "3 Nov 2026"; "3 Nov 2026, 14:30 Europe/Berlin" for a call.
std::string spoken(domain::Date day);
std::string spoken(const domain::ContentDate& date, const std::string& zone);
/// Neither done nor over on the day the document is made: what a letter may call a next date.
bool ahead(const domain::ContentDate& date, const domain::PacketContent& content);
/// "done on 3 Nov 2026"; nothing where it simply stands.
std::string remark_on(const domain::ContentDate& date);
domain::Date day_of(const domain::ContentDate& date);
domain::Date day_of(domain::UtcTime at);
/// The row as one line: "Ramp: from 90 to 45".
std::string in_one_line(const domain::ContentRow& row);

}  // namespace hh::documents
