#include "app/command_line.hpp"
#include "app/deal_import.hpp"
#include "app/deal_preview.hpp"
#include "app/deal_reading.hpp"
#include "app/own_door.hpp"
#include "app/shutdown_signals.hpp"
#include "app/typed_names.hpp"
#include "library/text.hpp"

#include <fmt/format.h>

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace hh::app {

using namespace domain;

namespace {

using documents::DealReading;

struct ImportOptions {
  std::string file, form = "pass", dates, decimals;
  std::vector<std::string> columns;
  bool dry = false, all_stages = false, as_json = false;
};

/// A line on the terminal that is written over as the work goes on; silent anywhere else.
class ProgressLine {
public:
  explicit ProgressLine(const Console& console)
      : err_(console.err), shown_(&console.err == &std::cerr && ::isatty(STDERR_FILENO) == 1) {}
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void show(const std::string& text) {
    const auto now = std::chrono::steady_clock::now();
    if (!shown_ || now - last_ < std::chrono::milliseconds{100}) return;
    last_ = now;
    written_ = true;
    err_ << "\r\x1B[K" << text << std::flush;
  }
  void clear() {
    if (written_) err_ << "\r\x1B[K" << std::flush;
    written_ = false;
  }

private:
  std::ostream& err_;
  bool shown_;
  bool written_ = false;
  std::chrono::steady_clock::time_point last_{};
};

/// "record=Vorgang" gives a column another meaning than the guessed one.
Outcome assign_columns(documents::ColumnMapping& mapping, const std::vector<std::string>& wanted) {
  for (const std::string& text : wanted) {
    const std::size_t sign = text.find('=');
    const auto meaning =
        sign == std::string::npos ? std::nullopt : documents::deal_column(text.substr(0, sign));
    const std::string name = sign == std::string::npos ? "" : text.substr(sign + 1);
    const auto has = [&](const auto& one) { return one.first == name; };
    if (!meaning) {
      return Problem{"This gives no column a meaning", text,
                     "Write --column record=NAME; record, name, account, owner, stage, won, close, amount, "
                     "currency and other are known."};
    }
    if (std::ranges::none_of(mapping.columns, has)) {
      std::vector<std::string> known;
      for (const auto& one : mapping.columns)
        known.push_back(one.first);
      return Problem{"The file has no column “" + name + "”",
                     {},
                     "Check the name" + library::did_you_mean(name, known) + "."};
    }
    mapping.assign(name, *meaning);
  }
  return Done{};
}

struct Asked {
  documents::DealOptions options;
  std::optional<Problem> wrong;
};

Asked asked_for(const ImportOptions& options) {
  Asked out;
  out.options.all_stages = options.all_stages;
  if (options.dates == "dmy") out.options.dates = documents::DayOrder::DayFirst;
  if (options.dates == "mdy") out.options.dates = documents::DayOrder::MonthFirst;
  if (options.decimals == "comma") out.options.decimals = documents::DecimalSign::Comma;
  if (options.decimals == "point") out.options.decimals = documents::DecimalSign::Point;
  if (!options.dates.empty() && !out.options.dates)
    out.wrong =
        Problem{"\"" + options.dates + "\" is no order of day and month", "--dates", "Write dmy or mdy."};
  if (!options.decimals.empty() && !out.options.decimals)
    out.wrong =
        Problem{"\"" + options.decimals + "\" is no decimal sign", "--decimals", "Write comma or point."};
  return out;
}

struct Stored {
  KnownRecords known;  ///< have packets
  Remembered settings;
};

/// Nothing where nothing was ever stored.
Result<Stored> stored_in(const Places& places) {
  if (!std::filesystem::exists(places.database())) return Stored{};
  const auto store = open_to_read(places);
  if (!store) return store.problem();
  auto known = records_with_packets(store.value());
  if (!known) return known.problem();
  return Stored{std::move(known).value(), store.value().settings()};
}

void count(DealCounts& counts, const DealReading& read, const KnownRecords& known) {
  for (const CrmDeal& deal : read.deals)
    counts.known += known.contains(record_key(deal.record_id)) ? 1 : 0;
  counts.fresh = read.deals.size() - counts.known;
}

void tell(Console& console, const ImportOptions& options, const ReadExport& all, const DealCounts& counts) {
  const DealReading& read = all.deals;
  if (options.as_json) {
    print_json(read, options.file, counts, console.out);
    return;
  }
  if (all.remembered) console.out << "The columns mean what they meant last time.\n";
  if (counts.dry) print_preview(read, options.file, console.out);
  print_set_aside(read, console.out);
  for (const std::string& remark : read.remarks)
    console.out << remark << '\n';
  if (read.question && counts.dry) print_question(*read.question, "--dates dmy or --dates mdy", console.out);
  if (read.decimals) print_question(*read.decimals, "--decimals comma or --decimals point", console.out);
  print_counts(read, counts, console.out);
}

Exit stopped_by(const ShutdownSignals& signals) {
  return signals.signal() == SIGTERM ? Exit::Terminated : Exit::Interrupted;
}

Exit begin(Console& console, const ImportOptions& options, const ReadExport& all, const PacketTemplate& form,
           const ShutdownSignals& signals) {
  auto opened = open_own_door(console.places);
  if (const auto* no = std::get_if<NoDoor>(&opened)) return console.fail(no->problem, no->code);
  session::Door& door = *std::get<OwnDoor>(opened).door;
  // Once more, now that nobody else can begin packets.
  const auto stored = stored_in(console.places);
  if (!stored) return console.fail(stored.problem(), Exit::StoreTrouble);
  DealCounts counts;
  count(counts, all.deals, stored.value().known);
  {
    ProgressLine line(console);
    counts.done = begin_packets(door, form, all.deals.deals, stored.value().known, [&](std::size_t done) {
      line.show(fmt::format("{} of {} packets", done, counts.fresh));
      return !signals.asked();
    });
  }
  remember_columns(all, stored.value().settings, [&](const std::string& key, const std::string& value) {
    door.commands().remember(key, value);
  });
  door.drain();
  tell(console, options, all, counts);
  if (counts.done.refused) {
    Problem problem = *counts.done.refused;
    problem.where =
        "record " + counts.done.refused_record + (problem.where.empty() ? "" : ", " + problem.where);
    return console.fail(problem, Exit::StoreTrouble);
  }
  if (counts.done.stopped) {
    return console.fail({fmt::format("Stopped after {} of {} packets", counts.done.begun, counts.fresh),
                         {},
                         "They stay, and the same command goes on."},
                        stopped_by(signals));
  }
  const bool nothing_taken = counts.fresh == 0 && counts.known == 0;
  if (nothing_taken && !all.deals.set_aside.empty()) {
    return console.fail({"No row of this export could be taken", options.file,
                         "What is printed above says why each was set aside."},
                        Exit::Refused);
  }
  return Exit::Ok;
}

/// What was read, and what is stored beside it.
Exit act_on(Console& console, const ImportOptions& options, const ReadExport& read, const Stored& stored,
            const PacketTemplate& form, const ShutdownSignals& signals) {
  const DealReading& deals = read.deals;
  if (deals.stopped) return console.fail({"Stopped; nothing was changed", {}, {}}, stopped_by(signals));
  if (options.dry) {
    DealCounts counts;
    counts.dry = true;
    count(counts, deals, stored.known);
    tell(console, options, read, counts);
    return Exit::Ok;
  }
  if (deals.lacking) return console.fail(*deals.lacking, Exit::Refused);
  if (deals.question) {
    print_question(*deals.question, "--dates dmy or --dates mdy", console.err);
    return console.fail({"Nothing was changed", {}, "The order of day and month is yours to say."},
                        Exit::Refused);
  }
  return begin(console, options, read, form, signals);
}

Exit import_deals(Console& console, const ImportOptions& options) {
  Asked asked = asked_for(options);
  if (asked.wrong) return console.fail(*asked.wrong, Exit::WrongUse);
  const auto shelf = shelf_of(console.places);
  const auto form = shelf->form(TemplateId{options.form});
  if (form == nullptr) return console.fail(no_template(*shelf, options.form), Exit::WrongUse);
  const auto bytes = read_deals_file(options.file);
  if (!bytes) return console.fail(bytes.problem(), Exit::Refused);
  const auto stored = stored_in(console.places);
  if (!stored) return console.fail(stored.problem(), Exit::StoreTrouble);
  const ShutdownSignals signals([] {});
  const auto read = [&] {
    ProgressLine line(console);
    asked.options.progress = [&](const documents::DealProgress& now) {
      line.show(
          fmt::format("{} rows read, {} %", now.rows, now.bytes * 100 / std::max<std::size_t>(now.of, 1)));
      return !signals.asked();
    };
    ChangeColumns change;
    if (!options.columns.empty())
      change = [&](documents::ColumnMapping& columns) { return assign_columns(columns, options.columns); };
    return read_export(bytes.value(), asked.options, stored.value().settings, change);
  }();
  if (read) return act_on(console, options, read.value(), stored.value(), *form, signals);
  Problem problem = read.problem();
  problem.where = options.file + (problem.where.empty() ? "" : ", " + problem.where);
  return console.fail(problem, Exit::Refused);
}

}  // namespace

void add_deals(CLI::App& root, Console& console) {
  CLI::App& deals = *root.add_subcommand("deals", "Won deals out of a CRM's export");
  deals.require_subcommand(1);
  CLI::App& command = *deals.add_subcommand("import", "Begins a packet for each won deal that has none");
  const auto options = std::make_shared<ImportOptions>();
  command.add_option("FILE", options->file, "CSV or TSV, or \"-\" for standard input")->required();
  command.add_flag("--dry-run", options->dry, "Only shows what would be done");
  command.add_option("--template", options->form, "Which template")->type_name("ID");
  command.add_option("--dates", options->dates, "dmy or mdy, where day and month could change places")
      ->type_name("ORDER");
  command.add_option("--decimals", options->decimals, "comma or point, where an amount leaves it open")
      ->type_name("SIGN");
  command.add_option("--column", options->columns, "What a column means, such as record=\"Deal no.\"")
      ->type_name("MEANING=NAME");
  command.add_flag("--all-stages", options->all_stages, "Also deals that are not closed-won");
  command.add_flag("--json", options->as_json, "As JSON");
  console.on(command, [&console, options] { return import_deals(console, *options); });
}

}  // namespace hh::app
