#include "documents/reader_content.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace hh::documents {

using domain::ContentField;
using domain::ContentPromise;
using domain::ContentRow;
using domain::ContentSection;
using domain::PacketContent;

namespace {

constexpr const char* replacement = "\xEF\xBF\xBD";

bool control(utf8proc_int32_t letter) {
  return letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || letter == 0x2028 || letter == 0x2029;
}

template <class F>
void each_text(PacketContent& content, F line, F text) {
  for (std::string* one :
       {&content.packet, &content.title, &content.account, &content.ae, &content.csm, &content.champion,
        &content.addressee, &content.addressee_mail, &content.detractor, &content.zone}) {
    line(*one);
  }
  for (ContentSection& section : content.sections) {
    line(section.title);
    for (std::string& standing : section.standing)
      line(standing);
    for (ContentField& field : section.fields) {
      line(field.label);
      for (ContentRow& row : field.rows) {
        text(row.lead);
        for (auto& [label, part] : row.parts) {
          line(label);
          text(part);
        }
      }
    }
  }
  for (ContentPromise& one : content.promises) {
    for (std::string* words : {&one.kind, &one.owner, &one.status, &one.initials})
      line(*words);
    for (std::string* words : {&one.text, &one.heard, &one.evidence})
      text(*words);
  }
  for (auto* dates : {&content.dates, &content.called_off}) {
    for (domain::ContentDate& date : *dates) {
      line(date.title);
      line(date.what);
      text(date.note);
    }
  }
}

}  // namespace

PacketContent for_reader(PacketContent content) {
  if (content.audience == domain::Audience::Internal) return content;
  content.filled = 0;
  content.required = 0;
  content.detractor.clear();
  content.clocks.clear();
  std::erase_if(content.sections, [](const ContentSection& section) { return section.red_flags; });
  for (ContentSection& section : content.sections) {
    section.standing.clear();
    for (ContentField& field : section.fields)
      field.missing = false;
    std::erase_if(section.fields, [](const ContentField& field) { return field.rows.empty(); });
  }
  for (ContentPromise& promise : content.promises) {
    promise.heard.clear();
    promise.evidence.clear();
    promise.initials.clear();
    promise.late = false;
  }
  return content;
}

std::string clean_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t letter = 0;
    utf8proc_ssize_t length = utf8proc_iterate(at, left, &letter);
    if (length < 1) {
      length = 1;
      out += replacement;
    } else if (letter == '\r') {
      if (left < 2 || at[1] != '\n') out += '\n';
    } else if (letter == '\n' || letter == 0x2028 || letter == 0x2029) {
      out += '\n';
    } else if (letter == '\t') {
      out += ' ';
    } else if (!control(letter)) {
      out.append(reinterpret_cast<const char*>(at), static_cast<std::size_t>(length));
    }
    at += length;
    left -= length;
  }
  return out;
}

std::string clean_line(std::string_view text) {
  std::string out = clean_text(text);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

PacketContent readable(PacketContent content) {
  each_text<void (*)(std::string&)>(
      content, [](std::string& words) { words = clean_line(words); },
      [](std::string& words) { words = clean_text(words); });
  return content;
}

}  // namespace hh::documents
