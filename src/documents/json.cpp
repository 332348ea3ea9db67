// Everything the content holds, without loss.
#include "documents/renderers.hpp"
#include "domain/due.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>

namespace hh::documents {

using domain::PacketContent;
using Json = nlohmann::ordered_json;

namespace {

Json row_json(const domain::ContentRow& row) {
  Json parts = Json::array();
  for (const auto& [label, text] : row.parts)
    parts.push_back({{"label", label}, {"text", text}});
  return {{"lead", row.lead}, {"parts", parts}};
}

Json field_json(const domain::ContentField& field, bool internal) {
  Json rows = Json::array();
  for (const domain::ContentRow& row : field.rows)
    rows.push_back(row_json(row));
  Json out{{"id", field.id}, {"label", field.label}, {"type", domain::word(field.type)}, {"rows", rows}};
  if (internal) out["missing"] = field.missing;
  return out;
}

Json section_json(const domain::ContentSection& section, bool internal) {
  Json fields = Json::array();
  for (const domain::ContentField& field : section.fields)
    fields.push_back(field_json(field, internal));
  Json out{{"id", section.id}, {"title", section.title}, {"plan", section.plan}, {"fields", fields}};
  if (internal) {
    out["red_flags"] = section.red_flags;
    out["standing"] = section.standing;
  }
  return out;
}

Json promise_json(const domain::ContentPromise& promise, bool internal) {
  Json out{{"number", promise.number},
           {"kind", promise.kind},
           {"text", promise.text},
           {"owner", promise.owner},
           {"status", domain::word(promise.state)},
           {"renegotiation", domain::word(promise.step)},
           {"standing", promise.status}};
  out["due"] = promise.due ? Json(domain::iso(*promise.due)) : Json(nullptr);
  if (internal) {
    out["heard"] = promise.heard;
    out["evidence"] = promise.evidence;
    out["initials"] = promise.initials;
    out["late"] = promise.late;
  }
  return out;
}

Json date_json(const domain::ContentDate& date) {
  Json out{{"id", date.id}, {"title", date.title}, {"note", date.note}};
  if (date.local) out["local_ms"] = static_cast<std::int64_t>(date.local->time_since_epoch().count());
  if (date.at) {
    out["at_utc_ms"] = static_cast<std::int64_t>(date.at->time_since_epoch().count());
  } else if (!date.local) {
    out["day"] = domain::iso(date.day);
  }
  out["minutes"] = date.minutes;
  out["done"] = date.done;
  if (date.done && date.done_on) out["done_on"] = domain::iso(*date.done_on);
  out["version"] = date.version;
  return out;
}

Json clock_json(const domain::ContentClock& clock) {
  Json out;
  out["id"] = clock.id;
  out["what"] = clock.what;
  out["rule"] = clock.rule;
  out["due"] = clock.due ? Json(*clock.due) : Json(nullptr);
  out["left"] = clock.left;
  out["waits_for"] = clock.waits_for.empty() ? Json(nullptr) : Json(clock.waits_for);
  out["done"] = clock.done;
  out["late"] = clock.late;
  return out;
}

}  // namespace

Rendered render_json(const PacketContent& content, const DocumentOptions&) {
  const bool internal = content.audience == domain::Audience::Internal;
  Json out{{"format", "handoff-hour packet 1"},
           {"audience", internal ? "internal" : "customer"},
           {"packet", content.packet},
           {"title", content.title},
           {"account", content.account},
           {"ae", content.ae},
           {"csm", content.csm},
           {"champion", content.champion},
           {"zone", content.zone}};
  if (internal) {
    out["filled"] = content.filled;
    out["required"] = content.required;
  }
  for (const char* list : {"sections", "promises", "dates"})
    out[list] = Json::array();
  for (const auto& section : content.sections)
    out["sections"].push_back(section_json(section, internal));
  for (const auto& promise : content.promises)
    out["promises"].push_back(promise_json(promise, internal));
  for (const auto& date : content.dates)
    out["dates"].push_back(date_json(date));
  if (internal) {
    out["clocks"] = Json::array();
    for (const auto& clock : content.clocks)
      out["clocks"].push_back(clock_json(clock));
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace hh::documents
