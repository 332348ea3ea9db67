#include "app/computer.hpp"

#include "app/training.hpp"
#include "documents/deal_dates.hpp"
#include "ui/settings_keys.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chrono>
#include <ctime>
#include <sstream>

namespace hh::app {

using platform::Chime;
using platform::SleepInhibitor;
using ui::Readiness;

namespace {

constexpr std::size_t largest_file = 4'000'000;

/// "2026-11-23 09:12" as remembered.
std::optional<domain::LocalTime> read_local(const std::string& text) {
  int year = 0, hour = 0, minute = 0;
  unsigned month = 0, day = 0;
  if (std::sscanf(text.c_str(), "%d-%u-%u %d:%d", &year, &month, &day, &hour, &minute) != 5) return {};
  const domain::Date date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (!date.ok()) return {};
  return domain::LocalTime{std::chrono::local_days{date}} + std::chrono::hours{hour} +
         std::chrono::minutes{minute};
}

std::string remembered_backup(const session::Snapshot& snap) {
  const auto found = snap.settings.find(ui::remembered::last_backup);
  return found == snap.settings.end() ? std::string{} : found->second;
}

}  // namespace

std::optional<ui::WrittenDay> read_day(const std::string& text) {
  const auto read = documents::written_day(text);
  if (!read || (!read.value().day_first && !read.value().month_first)) return std::nullopt;
  return ui::WrittenDay{read.value().day_first, read.value().month_first};
}

Computer::Computer(Places places, std::function<void()> wake)
    : places_(std::move(places)), wake_(wake), chime_(wake) {
  here_.version = HH_VERSION;
  here_.read_day = read_day;
  here_.store_path = places_.database().string();
  check_again();
}

void Computer::check_again() { awake_.emplace("A training is being prepared", wake_); }

void Computer::follow(const session::Snapshot& snap) {
  hour_runs_ = snap.live && snap.live->stage() == domain::Stage::Running && !snap.rehearsal;
  if (hour_runs_ && !awake_) awake_.emplace("A training is running", wake_);
  if (awake_) last_awake_ = awake_->status();
  // Held only for the hour; before it, the question was whether it could be.
  if (!hour_runs_ && awake_ && last_awake_.state != SleepInhibitor::State::Asking) awake_.reset();
  here_.last_backup = read_local(remembered_backup(snap));
  here_.store = snap.storing
                    ? ui::Condition{Readiness::Ready, "everything is stored in " + places_.data.string(), {}}
                    : ui::Condition{Readiness::Missing, "nothing can be stored: the timers go on",
                                    "make room on the disk, then repeat the last act"};
  collect_backup();
}

ui::Condition Computer::sleep() const {
  switch (last_awake_.state) {
    case SleepInhibitor::State::Held:
      return {Readiness::Ready, "the computer stays awake while the hour runs", {}};
    case SleepInhibitor::State::Asking:
      return {Readiness::Careful, "asking whether the computer can stay awake", {}};
    case SleepInhibitor::State::Unavailable:
      break;
  }
  return {Readiness::Careful, last_awake_.text, {}};  // it says what to do by hand
}

ui::Condition Computer::sound() const {
  const Chime::Status status = chime_.status();
  const bool ready = status.state == Chime::State::Ready;
  return {ready ? Readiness::Ready : Readiness::Careful, status.text, {}};
}

void Computer::fonts_are(const ui::FontReport& report) {
  here_.fonts = {Readiness::Ready, "type is set in " + report.family, {}};
  if (!report.remarks.empty()) here_.fonts = {Readiness::Careful, report.remarks.front(), {}};
}

void Computer::say(std::string text, bool bad) {
  const std::uint64_t number = here_.said ? here_.said->number + 1 : 1;
  here_.said = ui::Said{number, std::move(text), bad};
}

void Computer::read_file(const std::string& path) {
  const std::uint64_t number = here_.file ? here_.file->number + 1 : 1;
  auto text = read_text_file(path, largest_file);
  here_.file = text ? ui::FileText{number, path, std::move(text).value(), {}}
                    : ui::FileText{number, path, {}, text.problem()};
}

std::string Computer::next_backup() const {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm local{};
  localtime_r(&now, &local);
  return (places_.backups() / fmt::format("handoff-hour-{:%Y-%m-%d-%H%M%S}.db", local)).string();
}

void Computer::back_up(const std::string& path) {
  if (backup_.valid()) return;
  const std::filesystem::path to = path.empty() ? next_backup() : path;
  backup_ =
      std::async(std::launch::async, [places = places_, to, wake = wake_]() -> domain::Result<std::string> {
        std::error_code ignored;
        std::filesystem::create_directories(to.parent_path(),
                                            ignored);  // the copy says why it could not be made
        const auto store = open_to_read(places);
        const domain::Outcome done = store ? store.value().backup(to) : domain::Outcome(store.problem());
        wake();
        if (!done) return done.problem();
        return to.string();
      });
}

void Computer::collect_backup() {
  if (!backup_.valid() || backup_.wait_for(std::chrono::seconds{0}) != std::future_status::ready) return;
  const auto done = backup_.get();
  backed_up_ = done.ok();
  say(done ? "Copied to " + done.value() : done.problem().sentence(), !done);
}

bool Computer::take_backed_up() { return std::exchange(backed_up_, false); }

ui::Surroundings& Computer::surroundings() {
  here_.sleep = sleep();
  here_.sound = sound();
  here_.backup_path = next_backup();
  return here_;
}

}  // namespace hh::app
