// What a mustache template can name: the packet's sections, promises and dates, and each field by its id.
//
//     fill(text, template_data(content, options), escape_html);
//
// Thread: any.
#pragma once

#include "documents/document.hpp"

#include <kainjow/mustache.hpp>

#include <string>
#include <utility>
#include <vector>

namespace hh::documents {

kainjow::mustache::data template_data(const domain::PacketContent& content, const DocumentOptions& options);

/// Who is named at the head, by the part they play, in the reader's words.
std::vector<std::pair<std::string, std::string>> people_of(const domain::PacketContent& content);
/// As a document about one customer says it.
const std::string& what_of(const domain::ContentDate& date);
/// "3 Nov 2026"; "3 Nov 2026, 14:30 (Berlin time)" for a call.
std::string spoken(domain::Date day);
std::string spoken(const domain::ContentDate& date, const std::string& zone);
/// Neither done nor over on the day the document is made: what a letter may call a next date.
bool ahead(const domain::ContentDate& date, const domain::PacketContent& content);
/// "done on 3 Nov 2026"; nothing where it simply stands.
std::string remark_on(const domain::ContentDate& date);
domain::Date day_of(const domain::ContentDate& date);
domain::Date day_of(domain::UtcTime at);
/// The row as one line: "Ramp: Baseline 90, Target 45".
std::string in_one_line(const domain::ContentRow& row);
/// A measured outcome as people say it: "Ramp, from 90 to 45 days, measured by X, by 1 May 2027".
std::string goal_words(const domain::ContentRow& row);
/// For people: days as they are typed become days as they are said, and what the customer reads of a measured
/// outcome is a sentence.
domain::PacketContent as_spoken(domain::PacketContent content);

}  // namespace hh::documents
