#include "app/packet_portfolio.hpp"

#include "app/company_calendar.hpp"
#include "app/printable.hpp"
#include "domain/due.hpp"
#include "library/text.hpp"
#include "session/packet_replay.hpp"
#include "session/zone.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>

namespace hh::app {

using namespace domain;

namespace {

/// "ann" finds "Ann Lee"; the whole name finds it, too.
bool waits_for(const std::string& who, const std::string& wanted) {
  const std::string part = library::slug(wanted);  // without a letter it is nobody
  return !part.empty() && library::slug(who).find(part) != std::string::npos;
}

bool matches(const Waiting& one, const PortfolioWanted& wanted, Date today) {
  if (wanted.late && !one.late) return false;
  if (wanted.due_within && !(one.due && days_until(*one.due, today) <= *wanted.due_within)) return false;
  return wanted.waits_for.empty() || (!one.who.empty() && waits_for(one.who, wanted.waits_for));
}

}  // namespace

Result<std::vector<PortfolioLine>> portfolio(const Places& places, const store::Store& store,
                                             const PortfolioWanted& wanted, UtcTime now) {
  const auto calendar = company_calendar(places);
  if (!calendar) return calendar.problem();
  const auto shelf = shelf_of(places);
  const auto all = store.packets({{}, {}, wanted.most});
  if (!all) return all.problem();
  std::vector<PortfolioLine> out;
  for (const PacketSummary& summary : all.value()) {
    PortfolioLine line{summary, {}};
    if (!wanted.everything()) {
      const auto packet = session::load_packet(store, summary.id);
      if (!packet) return packet.problem();
      const std::string zone = packet.value().zone.empty() ? session::computer_zone() : packet.value().zone;
      const DealTime time{calendar.value(), session::zone_of(zone)};
      const LocalTime local = time.zone.local(now);
      const auto program = shelf->find(packet.value().form->program);
      const Date today{std::chrono::floor<std::chrono::days>(local)};
      for (Waiting& one :
           waiting(packet.value(), program ? program->clocks : std::vector<PolicyClock>{}, local, time)) {
        if (matches(one, wanted, today)) line.waits.push_back(std::move(one));
      }
      if (line.waits.empty()) continue;
    }
    out.push_back(std::move(line));
  }
  return out;
}

std::string portfolio_text(const std::vector<PortfolioLine>& lines) {
  std::string out;
  for (const PortfolioLine& line : lines) {
    const PacketSummary& one = line.packet;
    out += one.id.value + "  " + std::to_string(one.filled) + "/" + std::to_string(one.required) + "  " +
           printable(one.account) + "  " + printable(one.ae) + " -> " + printable(one.csm) +
           (one.accepted ? "  gate open" : "") + "\n";
    for (const Waiting& wait : line.waits) {
      out += "    " + printable(wait.what) + (wait.due ? ", by " + iso(*wait.due) : "") +
             (wait.who.empty() ? "" : ", " + printable(wait.who)) + (wait.late ? "  LATE" : "") + "\n";
    }
  }
  return out;
}

std::string portfolio_json(const std::vector<PortfolioLine>& lines) {
  using nlohmann::json;
  json out = json::array();
  for (const PortfolioLine& line : lines) {
    json waits = json::array();
    for (const Waiting& wait : line.waits) {
      waits.push_back({{"what", wait.what},
                       {"who", wait.who.empty() ? json(nullptr) : json(wait.who)},
                       {"due", wait.due ? json(iso(*wait.due)) : json(nullptr)},
                       {"late", wait.late}});
    }
    const PacketSummary& one = line.packet;
    out.push_back({{"id", one.id.value},
                   {"template", one.form.value},
                   {"account", one.account},
                   {"ae", one.ae},
                   {"csm", one.csm},
                   {"record", one.record_id},
                   {"filled", one.filled},
                   {"required", one.required},
                   {"promises_open", one.promises_open},
                   {"next_due", one.next_due ? json(iso(*one.next_due)) : json(nullptr)},
                   {"gate_open", one.accepted},
                   {"waits", waits}});
  }
  return out.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace hh::app
