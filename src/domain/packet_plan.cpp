#include "domain/packet_plan.hpp"

#include "domain/due.hpp"
#include "domain/policy_dates.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace hh::domain {

namespace {

bool yes(const std::string& text) { return text == "yes" || text == "1" || text == "true"; }

/// Rows of the template keep the numbers they were given when the packet was opened.
const PresetRow* preset_of(const TemplateField& field, int row) {
  const auto index = static_cast<std::size_t>(row) - 1;
  return row >= 1 && index < field.preset.size() ? &field.preset[index] : nullptr;
}

std::optional<Date> due_of(const Packet& packet, const TemplateSection& section, const TemplateField& field,
                           int row, const BusinessCalendar& calendar) {
  const Date written = parse_date(packet.cell({field.id, row, "due"}));
  if (written.ok()) return written;
  const PresetRow* preset = preset_of(field, row);
  const auto event = packet.events.find(section.from);
  if (preset == nullptr || !preset->day || event == packet.events.end()) return std::nullopt;
  const Due due =
      counted(section.day_unit, std::abs(*preset->day), event->second, *preset->day < 0, {calendar, {}});
  return Date{std::chrono::floor<std::chrono::days>(due.at)};
}

/// One call has one day: the template's "Kickoff held" is due when the kickoff is, unless somebody wrote a
/// day.
std::optional<Date> kickoff_day(const Packet& packet, const TemplateField& field, const PlanLine& line) {
  const auto kickoff = packet.events.find(DealEvent::Kickoff);
  const bool own_line = preset_of(field, line.row) != nullptr && line.what.starts_with("Kickoff held");
  if (!own_line || kickoff == packet.events.end() || !packet.cell({field.id, line.row, "due"}).empty())
    return std::nullopt;
  return Date{std::chrono::floor<std::chrono::days>(kickoff->second)};
}

/// "Logins 1 of 3"; empty where every bar was reached.
std::string short_of(const Packet& packet, const TemplateField& field, int row, const PresetRow& preset) {
  std::string out;
  for (const Bar& bar : preset.bars) {
    const std::string& text = packet.cell({field.id, row, bar.id});
    int reached = 0;
    std::from_chars(text.data(), text.data() + text.size(), reached);
    if (reached >= bar.least) continue;
    out += (out.empty() ? "" : ", ") + bar.label + " " + std::to_string(reached) + " of " +
           std::to_string(bar.least);
  }
  return out;
}

std::string step_in(const Packet& packet, const TemplateField& field, const PlanLine& line) {
  const PresetRow* preset = preset_of(field, line.row);
  if (preset == nullptr || preset->otherwise.empty()) return {};
  const bool over = line.standing == PlanStanding::Late || line.standing == PlanStanding::DueToday;
  if (preset->bars.empty()) return line.standing == PlanStanding::Late ? preset->otherwise : std::string{};
  const std::string lacking = short_of(packet, field, line.row, *preset);
  if (lacking.empty() || !(over || line.standing == PlanStanding::Done)) return {};
  return lacking + ". " + preset->otherwise;
}

PlanStanding standing_of(const Packet& packet, const TemplateField& field, const PlanLine& line, Date today) {
  if (yes(packet.cell({field.id, line.row, "done"}))) return PlanStanding::Done;
  if (!line.due) return PlanStanding::NoDate;
  const int left = days_until(*line.due, today);
  return left < 0 ? PlanStanding::Late : left == 0 ? PlanStanding::DueToday : PlanStanding::Ahead;
}

}  // namespace

std::vector<PlanLine> plan_lines(const Packet& packet, const TemplateSection& section, Date today,
                                 const BusinessCalendar& calendar) {
  std::vector<PlanLine> out;
  for (const TemplateField& field : section.fields) {
    if (field.type != FieldType::Milestone) continue;
    for (const int row : packet.rows_of(field.id)) {
      PlanLine line;
      line.field = field.id;
      line.row = row;
      line.what = packet.cell({field.id, row, "what"});
      line.owner = packet.cell({field.id, row, "owner"});
      line.proof = packet.cell({field.id, row, "proof"});
      const PresetRow* preset = preset_of(field, row);
      line.day = preset == nullptr ? std::nullopt : preset->day;
      const auto kickoff = kickoff_day(packet, field, line);
      line.kickoff = kickoff.has_value();
      line.due = kickoff ? kickoff : due_of(packet, section, field, row, calendar);
      line.standing = standing_of(packet, field, line, today);
      line.step_in = step_in(packet, field, line);
      out.push_back(std::move(line));
    }
  }
  std::ranges::stable_sort(out, [](const PlanLine& a, const PlanLine& b) {
    if (a.due.has_value() != b.due.has_value()) return a.due.has_value();
    return a.due && *a.due < *b.due;
  });
  return out;
}

std::string ttfv_band_words(const Money& acv) {
  constexpr std::int64_t thousand = 100'000;  // cents
  if (acv.cents >= 25 * thousand && acv.cents < 100 * thousand) return "First value within 14 to 30 days";
  if (acv.cents >= 100 * thousand && acv.cents <= 500 * thousand) return "First value within 30 to 60 days";
  return "No band for " + money_words(acv) + ": agree on a day with the customer";
}

}  // namespace hh::domain
