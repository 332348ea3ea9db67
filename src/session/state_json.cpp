#include "session/state_json.hpp"

#include <date/date.h>

#include <sstream>

namespace hh::session {

using namespace domain;
using nlohmann::json;

std::string write_utc(UtcTime at) {
  const date::sys_time<Millis> instant{at.time_since_epoch()};
  return date::format("%FT%TZ", instant);
}

std::optional<UtcTime> read_utc(const std::string& text) {
  for (const char* form : {"%FT%TZ", "%FT%T%Ez", "%FT%RZ", "%F"}) {
    std::istringstream in(text);
    date::sys_time<Millis> instant;
    in >> date::parse(form, instant);
    if (!in.fail() && in.peek() == std::istringstream::traits_type::eof()) {
      return UtcTime{instant.time_since_epoch()};
    }
  }
  return std::nullopt;
}

json write_settings(const Settings& settings) {
  json out{{"room", settings.room},
           {"facilitator", settings.facilitator},
           {"zone", settings.zone},
           {"coaches", settings.coaches},
           {"names_on_wall", settings.names_on_wall}};
  if (settings.planned_start) {
    out["planned_start"] = write_utc(*settings.planned_start);
  }
  if (settings.rehearsal) {
    out["rehearsal"] = true;
  }
  if (!settings.call.empty()) {
    out["call"] = settings.call;
  }
  return out;
}

Settings read_settings(Fields& parent, const char* key) {
  Settings out;
  const json* object = parent.child(key);
  if (object == nullptr) {
    return out;
  }
  Fields f(*object);
  out.room = f.text("room");
  out.facilitator = f.text("facilitator");
  out.zone = f.text("zone");
  out.coaches = f.texts("coaches");
  out.names_on_wall = f.flag("names_on_wall", true);
  out.rehearsal = f.flag("rehearsal", false);
  out.call = f.text("call");
  if (const std::string start = f.text("planned_start"); !start.empty()) {
    out.planned_start = read_utc(start);
    if (!out.planned_start) {
      parent.wrong("planned_start", "must be an instant such as 2026-11-23T09:00:00Z");
    }
  }
  if (const auto no = f.problem()) {
    parent.wrong(key, "holds something wrong: " + no->sentence());
  }
  return out;
}

json write_pair_json(const Pair& pair) {
  json row{{"pair", pair.number.value}, {"ae", pair.ae}, {"csm", pair.csm}};
  const std::pair<const char*, const std::string*> optional[] = {{"coach", &pair.coach},
                                                                 {"account", &pair.deal.account},
                                                                 {"champion", &pair.deal.champion},
                                                                 {"amount", &pair.deal.amount},
                                                                 {"close_date", &pair.deal.close_date}};
  for (const auto& [name, value] : optional) {
    if (!value->empty()) {
      row[name] = *value;
    }
  }
  if (!pair.deal.promises.empty()) {
    row["promises"] = pair.deal.promises;
  }
  return row;
}

Pair read_pair_json(Fields& f) {
  Pair pair;
  pair.ae = f.text("ae");
  pair.csm = f.text("csm");
  pair.coach = f.text("coach");
  pair.deal = {f.text("account"), f.text("champion"), f.text("amount"), f.text("close_date"),
               f.texts("promises")};
  return pair;
}

json write_roster_json(const Roster& roster) {
  json rows = json::array();
  for (const Pair& pair : roster.pairs) {
    rows.push_back(write_pair_json(pair));
  }
  return rows;
}

Roster read_roster_json(Fields& parent, const char* key) {
  Roster out;
  const json* rows = parent.child(key);
  if (rows == nullptr) {
    return out;
  }
  if (!rows->is_array()) {
    parent.wrong(key, "must be a list of pairs");
    return out;
  }
  for (const json& row : *rows) {
    Fields f(row);
    f.integer("pair", 0);
    Pair pair = read_pair_json(f);
    pair.number = PairNumber{static_cast<int>(out.pairs.size()) + 1};
    if (const auto no = f.problem()) {
      parent.wrong(key, "has a wrong row " + std::to_string(pair.number.value) + ": " + no->sentence());
    }
    out.pairs.push_back(std::move(pair));
  }
  return out;
}

}  // namespace hh::session
