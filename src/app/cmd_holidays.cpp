#include "app/command_line.hpp"
#include "app/company_calendar.hpp"
#include "app/holiday_reading.hpp"
#include "app/printable.hpp"
#include "domain/due.hpp"
#include "platform/system_clock.hpp"
#include "session/company_calendar.hpp"
#include "session/zone.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace hh::app {

using namespace domain;

namespace {

using documents::HolidayReading;
using Holidays = std::vector<Holiday>;

struct ImportOptions {
  std::string file, dates;
  bool replace = false, dry = false;
};

std::string counted(std::size_t count, const char* one = "holiday", const char* many = "holidays") {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

struct NotStored {
  Problem problem;
  Exit code = Exit::Ok;
};

/// Nothing where it is on disk.
std::optional<NotStored> store_setting(const Places& places, const char* key, const std::string& value) {
  if (const auto made = prepare_data_folder(places); !made)
    return NotStored{made.problem(), Exit::StoreTrouble};
  const auto lock = store::FolderLock::take(places.lock_folder());
  if (!lock) {
    Problem running = lock.problem();
    running.next = "There, use Home, Working days; or end it, or choose another folder with --data.";
    return NotStored{running, Exit::AlreadyRunning};
  }
  auto store = open_to_write(places);
  if (!store) return NotStored{store.problem(), Exit::StoreTrouble};
  const auto done = store.value().set_setting(key, value);
  if (!done) return NotStored{done.problem(), Exit::StoreTrouble};
  return std::nullopt;
}

std::optional<NotStored> store_holidays(const Places& places, const Holidays& holidays) {
  return store_setting(places, session::holidays_setting, write_holidays(holidays));
}

LocalTime local_now() {
  return session::local_time(platform::SystemClock().now().utc, session::computer_zone());
}

std::size_t in_both(const Holidays& a, const Holidays& b) {
  return static_cast<std::size_t>(std::ranges::count_if(
      a, [&](const Holiday& one) { return std::ranges::binary_search(b, one.day, {}, &Holiday::day); }));
}

void tell(std::ostream& out, const HolidayReading& read, const Holidays& before, const Holidays& after,
          bool dry) {
  for (const documents::SetAside& one : read.set_aside)
    out << fmt::format("Set aside, line {}: {}\n", one.line, printable(one.reason));
  for (const std::string& remark : read.remarks)
    out << printable(remark) << '\n';
  const std::size_t known = in_both(read.holidays, before), gone = before.size() - in_both(before, after);
  out << fmt::format("{} from {} to {}: {} new, {} known already", counted(read.holidays.size()),
                     iso(read.holidays.front().day), iso(read.holidays.back().day),
                     read.holidays.size() - known, known);
  if (gone > 0) out << fmt::format("; {} taken away", gone);
  out << (dry ? ". Nothing was changed.\n" : ".\n");
}

Result<HolidayReading> read_as_asked(const ImportOptions& options) {
  std::optional<documents::DayOrder> dates;
  if (options.dates == "dmy") dates = documents::DayOrder::DayFirst;
  if (options.dates == "mdy") dates = documents::DayOrder::MonthFirst;
  auto read = read_holidays_of(options.file, dates, local_now());
  if (!read || !read.value().question) return read;
  Problem problem = *read.value().question;
  problem.next = "Say which comes first, with --dates dmy or --dates mdy.";
  problem.where = options.file + (problem.where.empty() ? "" : ", " + problem.where);
  return problem;
}

Exit import_holidays(Console& console, const ImportOptions& options) {
  if (!options.dates.empty() && options.dates != "dmy" && options.dates != "mdy") {
    return console.fail(
        {"\"" + options.dates + "\" is no order of day and month", "--dates", "Write dmy or mdy."},
        Exit::WrongUse);
  }
  const auto read = read_as_asked(options);
  if (!read) return console.fail(read.problem(), Exit::Refused);
  const auto before = stored_holidays(console.places);
  if (!before) return console.fail(before.problem(), Exit::StoreTrouble);
  Holidays after = options.replace ? Holidays{} : before.value();
  after.insert(after.end(), read.value().holidays.begin(), read.value().holidays.end());
  after = sorted_holidays(std::move(after));
  if (!options.dry && after != before.value()) {
    if (const auto no = store_holidays(console.places, after)) return console.fail(no->problem, no->code);
  }
  tell(console.out, read.value(), before.value(), after, options.dry);
  return Exit::Ok;
}

Exit list_holidays(Console& console, bool as_json) {
  const auto stored = stored_holidays(console.places);
  if (!stored) return console.fail(stored.problem(), Exit::StoreTrouble);
  if (as_json) {
    nlohmann::json all = nlohmann::json::array();
    for (const Holiday& one : stored.value())
      all.push_back({{"date", iso(one.day)}, {"name", one.name}});
    console.out << all.dump(2) << '\n';
    return Exit::Ok;
  }
  for (const Holiday& one : stored.value())
    console.out << fmt::format("{} {}  {}\n", iso(one.day), short_date(one.day).substr(0, 3),
                               printable(one.name));
  const auto time = stored_working_time(console.places);
  if (!time) return console.fail(time.problem(), Exit::StoreTrouble);
  if (stored.value().empty()) console.out << "No holidays are known.\n";
  console.out << fmt::format("Working time: {}.\n", working_time_words(time.value()));
  return Exit::Ok;
}

struct HoursOptions {
  std::string days, from, to;
  bool json = false;
};

Result<WorkingTime> as_asked(const HoursOptions& options, WorkingTime time) {
  if (!options.days.empty()) {
    const auto week = read_working_days(options.days);
    if (!week) return week.problem();
    time.week = week.value();
  }
  const auto hours = read_working_hours(options.from.empty() ? clock_words(time.hours.open) : options.from,
                                        options.to.empty() ? clock_words(time.hours.close) : options.to);
  if (!hours) return hours.problem();
  time.hours = hours.value();
  return time;
}

nlohmann::json hours_json(const WorkingTime& time) {
  nlohmann::json days = nlohmann::json::array();
  static constexpr const char* names[] = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
  for (std::size_t n = 1; n <= 7; ++n) {
    if (time.week.test(n % 7)) days.push_back(names[n % 7]);
  }
  return {{"days", days}, {"from", clock_words(time.hours.open)}, {"to", clock_words(time.hours.close)}};
}

Exit working_hours(Console& console, const HoursOptions& options) {
  const auto before = stored_working_time(console.places);
  if (!before) return console.fail(before.problem(), Exit::StoreTrouble);
  const auto time = as_asked(options, before.value());
  if (!time) return console.fail(time.problem(), Exit::WrongUse);
  if (!(time.value() == before.value())) {
    if (const auto no =
            store_setting(console.places, session::working_time_setting, write_working_time(time.value())))
      return console.fail(no->problem, no->code);
  }
  if (options.json) {
    console.out << hours_json(time.value()).dump(2) << '\n';
    return Exit::Ok;
  }
  const auto calendar = company_calendar(console.places);
  if (!calendar) return console.fail(calendar.problem(), Exit::StoreTrouble);
  const Date today{std::chrono::floor<std::chrono::days>(local_now())};
  console.out << working_time_words(time.value()) << ".\n"
              << example_of_clock(calendar.value(), time.value(), today) << '\n';
  return Exit::Ok;
}

Exit clear_holidays(Console& console) {
  const auto stored = stored_holidays(console.places);
  if (!stored) return console.fail(stored.problem(), Exit::StoreTrouble);
  if (!stored.value().empty()) {
    if (const auto no = store_holidays(console.places, {})) return console.fail(no->problem, no->code);
  }
  console.out << counted(stored.value().size()) << " taken away.\n";
  return Exit::Ok;
}

}  // namespace

void add_holidays(CLI::App& root, Console& console) {
  CLI::App& holidays =
      *root.add_subcommand("holidays", "Holidays, and the working week that clocks count by");
  holidays.require_subcommand(1);

  CLI::App& import = *holidays.add_subcommand("import", "Takes holidays from a calendar or a table");
  const auto options = std::make_shared<ImportOptions>();
  import.add_option("FILE", options->file, "ICS or CSV, or \"-\" for standard input")->required();
  import.add_flag("--replace", options->replace, "Forgets the holidays that are not in it");
  import.add_option("--dates", options->dates, "dmy or mdy, where day and month could change places")
      ->type_name("ORDER");
  import.add_flag("--dry-run", options->dry, "Only shows what would be done");
  console.on(import, [&console, options] { return import_holidays(console, *options); });

  CLI::App& list = *holidays.add_subcommand("list", "All holidays that are known");
  const auto as_json = std::make_shared<bool>(false);
  list.add_flag("--json", *as_json, "As JSON");
  console.on(list, [&console, as_json] { return list_holidays(console, *as_json); });

  CLI::App& hours = *holidays.add_subcommand("hours", "Shows or sets the working week and hours");
  const auto wanted = std::make_shared<HoursOptions>();
  hours.add_option("--days", wanted->days, "mon-fri, sun-thu, or mon,tue,thu")->type_name("DAYS");
  hours.add_option("--from", wanted->from, "When work begins: 9:00")->type_name("TIME");
  hours.add_option("--to", wanted->to, "When it ends: 17:30")->type_name("TIME");
  hours.add_flag("--json", wanted->json, "As JSON");
  console.on(hours, [&console, wanted] { return working_hours(console, *wanted); });

  CLI::App& clear = *holidays.add_subcommand("clear", "Forgets all holidays");
  console.on(clear, [&console] { return clear_holidays(console); });
}

}  // namespace hh::app
