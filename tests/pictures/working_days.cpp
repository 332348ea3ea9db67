#include "working_days.hpp"

#include "domain/due.hpp"
#include "session/company_calendar.hpp"

#include <string>

namespace hh::pictures {

namespace {

const std::string years =
    "2026-10-03 Tag der Deutschen Einheit\n2026-11-26 Thanksgiving\n2026-12-24 Office closed\n"
    "2026-12-25 Christmas Day\n2026-12-28 Boxing Day (observed)\n2026-12-31 Office closed\n"
    "2027-01-01 New Year's Day\n2027-01-06 Święto Trzech Króli\n2027-02-06 Tết Nguyên Đán\n"
    "2027-02-17 春节\n2027-03-26 Good Friday\n2027-03-29 Easter Monday\n";

ui::HolidaysFound file() {
  ui::HolidaysFound out;
  out.number = 1;
  out.wanted.path = "/home/anna/Downloads/holidays-2027.csv";
  for (const char* day : {"2027-05-06", "2027-05-17", "2027-12-25", "2027-03-29"})
    out.holidays.push_back({domain::parse_date(day), "A holiday"});
  out.holidays = domain::sorted_holidays(out.holidays);
  out.remarks = {"Dates were read with the day first, as “17.5.2027” on line 3 can only be read so."};
  out.set_aside = {"line 7: it has no date", "line 9: “soon” is no date"};
  return out;
}

}  // namespace

void working_days(Studio& studio) {
  session::Commands& commands = studio.door().commands();
  studio.page(ui::Page::WorkingDays);
  studio.console("working-days-empty");
  commands.remember(session::holidays_setting, years);
  commands.remember(session::working_time_setting, "mon tue wed thu fri 8:30-17:30");
  studio.door().drain();
  studio.console("working-days");
  studio.here().holidays = file();
  studio.console("working-days-file");
  studio.theme({.kind = ui::ThemeKind::Light});
  studio.console("working-days-light");
  studio.theme({});
  studio.here().holidays.reset();
  commands.remember(session::holidays_setting, "");
  commands.remember(session::working_time_setting, "");
  studio.door().drain();
  studio.page(ui::Page::Home);
}

}  // namespace hh::pictures
