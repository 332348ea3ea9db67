#include "documents/template_data.hpp"

#include "domain/due.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <span>
#include <string_view>
#include <utility>

namespace hh::documents {

using domain::Audience;
using domain::ContentField;
using domain::ContentPromise;
using domain::ContentRow;
using domain::ContentSection;
using domain::FieldType;
using domain::PacketContent;
using kainjow::mustache::data;

namespace {

/// Nothing is said of what is empty, so that {{#name}} asks whether it is there.
data told(const std::string& text) { return text.empty() ? data(false) : data(text); }

data part_data(const std::pair<std::string, std::string>& part) {
  data out;
  out.set("label", part.first);
  out.set("text", part.second);
  return out;
}

data row_data(const ContentRow& row, bool quoted) {
  data parts = data::type::list;
  for (const auto& part : row.parts)
    parts << part_data(part);
  data out;
  out.set("lead", told(row.lead));
  out.set("text", told(in_one_line(row)));
  out.set("parts", row.parts.empty() ? data(false) : parts);
  out.set("quoted", quoted);
  return out;
}

data field_data(const ContentField& field) {
  data rows = data::type::list;
  for (const ContentRow& row : field.rows)
    rows << row_data(row, field.type == FieldType::Quote);
  data out;
  out.set("label", field.label);
  out.set("rows", rows);
  out.set("many", field.rows.size() > 1);
  out.set("missing", field.missing);
  return out;
}

data section_data(const ContentSection& section) {
  data fields = data::type::list;
  for (const ContentField& field : section.fields)
    fields << field_data(field);
  data standing = data::type::list;
  for (const std::string& one : section.standing)
    standing << data(one);
  data out;
  out.set("title", section.title);
  out.set("fields", fields);
  out.set("standing", section.standing.empty() ? data(false) : standing);
  return out;
}

/// Owed, and nobody doubts that it is kept.
bool is_plain(const ContentPromise& promise) {
  return promise.owed() && promise.step == domain::Renegotiation::None;
}

data promise_data(const ContentPromise& promise) {
  data out;
  out.set("number", std::to_string(promise.number));
  out.set("kind", promise.kind);
  out.set("text", promise.text);
  out.set("owner", told(promise.owner));
  out.set("status", promise.status);
  out.set("owed", promise.owed());
  // What a plain list of promises must not leave out.
  const bool plain = is_plain(promise);
  out.set("plain", plain);
  out.set("remark", plain ? data(false) : told(promise.status));
  out.set("due", promise.due ? data(spoken(*promise.due)) : data(false));
  out.set("late", promise.late);
  out.set("heard", told(promise.heard));
  out.set("evidence", told(promise.evidence));
  out.set("initials", told(promise.initials));
  return out;
}

data date_data(const domain::ContentDate& date, const PacketContent& content) {
  data out;
  out.set("title", date.title);
  out.set("what", what_of(date));
  out.set("day", spoken(date, content.zone));
  out.set("note", told(date.note));
  out.set("ahead", ahead(date, content));
  out.set("remark", told(remark_on(date)));
  return out;
}

/// By the field's id: {{field.metric.lead}}, {{field.metric.text}}.
data by_id(const PacketContent& content) {
  data out;
  for (const ContentSection& section : content.sections) {
    for (const ContentField& field : section.fields) {
      if (field.rows.empty()) continue;
      data one = row_data(field.rows.front(), field.type == FieldType::Quote);
      one.set("label", field.label);
      out.set(field.id, one);
    }
  }
  return out;
}

const ContentField* first_field(const PacketContent& content, std::span<const std::string_view> ids,
                                std::optional<FieldType> otherwise) {
  const ContentField* by_type = nullptr;
  for (const std::string_view id : ids) {
    for (const ContentSection& section : content.sections) {
      for (const ContentField& field : section.fields) {
        if (field.rows.empty()) continue;
        if (field.id == id) return &field;
        if (!by_type && otherwise && field.type == *otherwise) by_type = &field;
      }
    }
  }
  return by_type;
}

data goal_of(const ContentField* field) {
  if (field == nullptr) return data(false);
  const ContentRow& row = field->rows.front();
  const bool measured = field->type == FieldType::Metric && !row.parts.empty();
  return told(measured ? goal_words(row) : in_one_line(row));
}

data lead_of(const ContentField* field) { return field ? told(field->rows.front().lead) : data(false); }

constexpr std::array<std::string_view, 6> use_case_ids{"use-cases", "use-case", "first-use-case",
                                                       "outcome",   "criteria", "pain"};
constexpr std::array<std::string_view, 4> concern_ids{"concern", "top-concern", "concerns", "objections"};
constexpr std::array<std::string_view, 4> goal_ids{"metric", "success-metric", "success", "roi"};

/// What letters and messages lead with, found in whatever template the packet has.
void set_leads(data& out, const PacketContent& content) {
  out.set("use_case", lead_of(first_field(content, use_case_ids, FieldType::Quote)));
  out.set("concern", lead_of(first_field(content, concern_ids, std::nullopt)));
  out.set("goal", goal_of(first_field(content, goal_ids, FieldType::Metric)));
  out.set("detractor", told(content.detractor));
  out.set("first_promise", false);
  for (const ContentPromise& promise : content.promises) {
    if (!promise.due || !promise.owed()) continue;
    out.set("first_promise", promise_data(promise));
    break;
  }
  out.set("kickoff", false);
  for (const domain::ContentDate& date : content.dates) {
    const bool tells = content.audience == Audience::Internal || ahead(date, content);
    if (date.id == "kickoff" && tells) out.set("kickoff", date_data(date, content));
  }
}

}  // namespace

domain::Date day_of(domain::UtcTime at) { return domain::Date{std::chrono::floor<std::chrono::days>(at)}; }

std::string spoken(domain::Date day) {
  static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  if (!day.ok()) return {};
  return std::to_string(static_cast<unsigned>(day.day())) + " " +
         months[static_cast<unsigned>(day.month()) - 1] + " " + std::to_string(static_cast<int>(day.year()));
}

namespace {
/// "America/New_York": "(New York time)"
std::string zone_words(const std::string& zone) {
  if (zone.empty()) return "local time";
  std::string city = zone.substr(zone.find_last_of('/') + 1);
  std::ranges::replace(city, '_', ' ');
  return zone.find('/') == std::string::npos ? zone : "(" + city + " time)";
}
}  // namespace

std::string spoken(const domain::ContentDate& date, const std::string& zone) {
  const auto clock = [](auto at, const std::string& of) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::hh_mm_ss time(at - day);
    char out[24];
    std::snprintf(out, sizeof out, "%02d:%02d ", static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()));
    return spoken(domain::Date{day}) + ", " + out + of;
  };
  if (date.local) return clock(*date.local, zone_words(zone));
  return date.at ? clock(*date.at, "UTC") : spoken(date.day);
}

std::vector<std::pair<std::string, std::string>> people_of(const PacketContent& content) {
  const bool inside = content.audience == Audience::Internal;
  std::vector<std::pair<std::string, std::string>> out;
  for (const auto& [role, name] : {std::pair{inside ? "AE" : "Sales", content.ae},
                                   {inside ? "CSM" : "Customer success", content.csm},
                                   {inside ? "Champion" : "On your side", content.champion}}) {
    if (!name.empty()) out.emplace_back(role, name);
  }
  return out;
}

const std::string& what_of(const domain::ContentDate& date) {
  return date.what.empty() ? date.title : date.what;
}

std::string remark_on(const domain::ContentDate& date) {
  if (!date.done) return {};
  return date.done_on ? "done on " + spoken(*date.done_on) : "done";
}

bool ahead(const domain::ContentDate& date, const PacketContent& content) {
  const domain::Date day = day_of(date);
  const bool past =
      content.today.ok() && day.ok() && std::chrono::sys_days{day} < std::chrono::sys_days{content.today};
  return !date.done && !past;
}

domain::Date day_of(const domain::ContentDate& date) {
  if (date.local) return domain::Date{std::chrono::floor<std::chrono::days>(*date.local)};
  return date.at ? day_of(*date.at) : date.day;
}

std::string in_one_line(const ContentRow& row) {
  std::string out = row.lead;
  for (const auto& [label, text] : row.parts) {
    out += out.empty() ? "" : out == row.lead ? ": " : ", ";
    out += label + " " + text;
  }
  return out;
}

std::string goal_words(const ContentRow& row) {
  const auto part = [&](std::string_view label) {
    for (const auto& [known, text] : row.parts) {
      if (known == label) return text;
    }
    return std::string{};
  };
  const std::string from = part("Baseline"), to = part("Target"), how = part("Measured by"), by = part("By");
  std::string out = row.lead;
  if (!to.empty()) out += from.empty() ? ": " + to : ", from " + from + " to " + to;
  if (!how.empty()) out += ", measured by " + how;
  if (!by.empty()) out += ", by " + by;
  return out;
}

PacketContent as_spoken(PacketContent content) {
  const auto say = [](std::string& text) {
    const domain::Date day = domain::parse_date(text);
    if (day.ok()) text = spoken(day);
  };
  for (ContentSection& section : content.sections) {
    for (ContentField& field : section.fields) {
      for (ContentRow& row : field.rows) {
        say(row.lead);
        for (auto& [label, text] : row.parts)
          say(text);
        const bool sentence = field.type == FieldType::Metric && content.audience == Audience::Customer;
        if (sentence) row = {goal_words(row), {}};
      }
    }
  }
  return content;
}

data template_data(const PacketContent& content, const DocumentOptions& options) {
  data sections = data::type::list;
  for (const ContentSection& section : content.sections)
    sections << section_data(section);
  data promises = data::type::list;
  for (const ContentPromise& promise : content.promises)
    promises << promise_data(promise);
  data dates = data::type::list;
  for (const domain::ContentDate& date : content.dates)
    dates << date_data(date, content);
  const bool internal = content.audience == Audience::Internal;
  data out;
  out.set("packet", content.packet);
  out.set("title", content.title);
  out.set("account", content.account);
  out.set("ae", told(content.ae));
  out.set("csm", told(content.csm));
  out.set("champion", told(content.champion));
  out.set("addressee", told(content.addressee.empty() ? content.champion : content.addressee));
  data people = data::type::list;
  for (const auto& [role, name] : people_of(content)) {
    data one;
    one.set("role", role);
    one.set("name", name);
    people << one;
  }
  out.set("people", people);
  out.set("has_plain_promises", std::ranges::any_of(content.promises, is_plain));
  out.set("date", spoken(day_of(options.now)));
  out.set("where", told(options.where));
  out.set("internal", internal);
  out.set("has_gaps", internal && content.filled < content.required);
  out.set("gaps", std::to_string(content.required - content.filled));
  out.set("filled", std::to_string(content.filled));
  out.set("required", std::to_string(content.required));
  out.set("sections", sections);
  out.set("promises", promises);
  out.set("has_promises", !content.promises.empty());
  out.set("dates", dates);
  out.set("has_dates", !content.dates.empty());
  out.set("has_dates_ahead",
          std::ranges::any_of(content.dates, [&](const auto& date) { return ahead(date, content); }));
  out.set("field", by_id(content));
  set_leads(out, content);
  return out;
}

}  // namespace hh::documents
