#include "app/room.hpp"

#include "app/controls_file.hpp"
#include "app/next_change.hpp"
#include "app/training.hpp"
#include "ui/settings_keys.hpp"
#include "ui/settings_screen.hpp"

#include "domain/due.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>

namespace hh::app {

using namespace domain;
using platform::Desktop;

namespace {

constexpr Millis escape_hold{1500};
/// A rehearsal's digits may race; the screen need not.
constexpr Millis least_wait{30};
/// Bells of an hour that runs faster than this would only be noise.
constexpr double fastest_with_sound = 4;

std::optional<std::string> remembered(const session::Snapshot& snap, const std::string& key) {
  const auto found = snap.settings.find(key);
  if (found == snap.settings.end() || found->second.empty()) return {};
  return found->second;
}

/// "2026-11-23 09:12"
std::string local_minute(LocalTime time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const auto minute = std::chrono::floor<Minutes>(time - day).count();
  return fmt::format("{} {:02}:{:02}", iso(Date{day}), minute / 60, minute % 60);
}

}  // namespace

Room::Room(Desktop& desktop, RoomPlan plan, store::Store store)
    : desktop_(desktop),
      plan_(std::move(plan)),
      trace_(plan_.options.frames_to),
      computer_(plan_.places, Desktop::wake),
      door_({std::move(store), clock_, plan_.shelf, {}, Desktop::wake}),
      watch_(plan_.places, [this](auto fresh) { door_.set_shelf(std::move(fresh)); }),
      documents_(plan_.places, Desktop::wake),
      packets_(plan_.places, Desktop::wake),
      deals_(plan_.places, door_, Desktop::wake),
      holidays_(Desktop::wake),
      planned_opening_(!plan_.options.program.empty()) {}

Outcome Room::open_windows() {
  const auto snap = door_.snapshot();
  const WindowPairSettings settings{
      .windowed = plan_.options.windowed,
      .remembered = {remembered(*snap, "console_monitor"), remembered(*snap, ui::remembered::wall_monitor)},
      .theme = ui::theme_choice(snap->settings),
      .wall_theme = ui::wall_theme_choice(snap->settings)};
  auto windows = WindowPair::open(
      desktop_, pacer_, settings,
      {.key = [this](const platform::KeyPress& press, bool over_wall) { on_key(press, over_wall); },
       .drop = [this](const auto& files) { on_drop(files.front().string()); },
       .close = [this] { over_ = true; }});
  if (!windows) return windows.problem();
  windows_ = std::move(windows).value();
  look_at_console(clock_->now().boot);
  if (const auto opened = windows_->open_wall(); !opened) return opened;
  desktop_.on_monitors_changed([this] {
    windows_->monitors_changed();
    spdlog::info("screens changed");
  });
  return Done{};
}

void Room::look_at_console(Millis now) {
  const auto snap = door_.snapshot();
  between_frames(snap, now);
  turn_console(snap, now);
}

void Room::run() {
  while (!over_ && !signals_.asked()) {
    if (desktop_.wait(wait(clock_->now().boot))) pacer_.changed();
    const auto snap = door_.snapshot();
    between_frames(snap, clock_->now().boot);
    draw(snap, clock_->now().boot);
    for (const Wish& wish : wishes_.take()) {
      fulfil(wish);
      pacer_.changed();
    }
  }
  first_.store_typed(*door_.snapshot(), door_.commands());
  spdlog::info("closed");
}

session::Moment Room::moment_at(Millis boot) const {
  session::Moment moment = door_.moment();
  const Millis ahead = boot - clock_->now().boot;
  const auto snap = door_.snapshot();
  const double speed = snap->rehearsal ? snap->speed : 1.0;
  moment.at += std::chrono::round<Millis>(ahead * speed);
  moment.utc += ahead;
  moment.local += ahead;
  moment.seconds = std::chrono::duration<double>(boot).count();
  return moment;
}

Millis Room::wait(Millis now) const {
  Millis longest = pacer_.wait(now);
  if (escape_.since) longest = std::min(longest, std::max(Millis{0}, *escape_.since + escape_hold - now));
  if (const auto numbers = windows_->numbers_left(now)) longest = std::min(longest, *numbers);
  return longest;
}

void Room::between_frames(const session::SnapshotPtr& snap, Millis now) {
  if (escape_.since && now - *escape_.since >= escape_hold) {
    escape_.since.reset();
    windows_->leave_full_screen();
  }
  computer_.follow(*snap);
  if (computer_.take_backed_up()) {
    door_.commands().remember(ui::remembered::last_backup, local_minute(door_.moment().local));
  }
  if (documents_.collect() && documents_.added()) watch_.read_now();
  packets_.collect();
  tell_attached();
  if (auto sent = packets_.take_sent()) door_.commands().send(*std::move(sent));
  deals_.collect();
  holidays_.collect();
  follow_settings(*snap);
  remember_homes(*snap);
  open_planned(*snap);
  start_planned(*snap);
  ring(*snap);
}

/// The packet is told of a file once its copy is safe.
void Room::tell_attached() {
  const auto file = packets_.take_attached();
  if (!file) return;
  const ui::AttachmentWanted& wanted = file->wanted;
  const KeptAttachment& kept = file->kept.value();
  door_.commands().send_as(
      wanted.who, OnPacket{wanted.packet, AttachFile{wanted.field, wanted.row, kept.name, kept.file}});
}

/// A transcript on the promises of a packet is searched, a file on its form is kept with it, an export on the
/// packets is read, holidays on the working days are; a document is imported, anything else is a roster.
void Room::on_drop(const std::string& file) {
  const auto snap = door_.snapshot();
  const auto& packet = snap->packet;
  if (packet && first_.on_promises(snap->live != nullptr)) {
    packets_.find_promises(file, ui::our_speakers(*packet));
  } else if (auto attachment = first_.attachment_for(*snap, file)) {
    packets_.attach(*attachment);
  } else if (first_.on_deals(snap->live != nullptr)) {
    deals_.look_at({.path = file});
  } else if (first_.on_working_days(snap->live != nullptr)) {
    holidays_.look_at({.path = file}, door_.moment().local);
  } else if (first_.on_import(snap->live != nullptr) || looks_like_document(file)) {
    documents_.look_at(file, {});
  } else {
    computer_.read_file(file);
  }
}

void Room::follow_settings(const session::Snapshot& snap) {
  windows_->set_theme(ui::theme_choice(snap.settings), ui::wall_theme_choice(snap.settings));
}

void Room::remember_homes(const session::Snapshot& snap) {
  if (plan_.options.windowed) return;
  const auto keep = [&](const std::string& key, const std::optional<std::string>& name) {
    if (name && remembered(snap, key) != name) door_.commands().remember(key, *name);
  };
  keep("console_monitor", windows_->homes().console);
  keep(ui::remembered::wall_monitor, windows_->homes().wall);
}

void Room::open_planned(const session::Snapshot& snap) {
  // What an earlier hour left open is decided first.
  if (snap.live) planned_opening_ = false;  // an hour that was gone on with is the one that was wanted
  if (!planned_opening_ || ui::to_decide(snap) != nullptr) return;
  planned_opening_ = false;
  const auto [program, call] = read_hour_name(plan_.options.program);
  if (plan_.roster.pairs.empty() && !plan_.options.start && plan_.options.rehearse == 0) {
    first_.setup().program = program;
    first_.setup().call = call;
    first_.go(ui::Page::Setup);
    return;
  }
  Settings settings;
  settings.call = call;
  settings.room = remembered(snap, ui::remembered::room).value_or("");
  settings.facilitator = remembered(snap, ui::remembered::facilitator).value_or("");
  if (plan_.options.rehearse > 0) {
    door_.commands().open_rehearsal(program, settings, plan_.roster, plan_.options.rehearse);
  } else {
    door_.commands().open_session(program, settings, plan_.roster);
  }
  planned_start_ = plan_.options.start;
}

void Room::start_planned(const session::Snapshot& snap) {
  if (!snap.live && snap.notice) planned_start_ = false;  // it could not be opened
  if (!planned_start_ || !snap.live) return;
  planned_start_ = false;
  if (snap.live->stage() == Stage::Setup) door_.commands().send(Start{});
}

void Room::ring(const session::Snapshot& snap) {
  if (!snap.live || (snap.rehearsal && snap.speed > fastest_with_sound)) {
    chimes_.forget();
    return;
  }
  if (const auto sound = chimes_.look(*snap.live, door_.moment().at)) computer_.chime(*sound);
}

void Room::draw(const session::SnapshotPtr& snap, Millis now) {
  if (snap->version != drawn_version_) {
    drawn_version_ = snap->version;
    pacer_.changed();
  }
  // Without vsync first: a swap that waits for its screen must not hold up the other window.
  trace_.note("wall",
              windows_->wall().turn(now, [&](ui::Ui& ui, Millis at) { return draw_wall(ui, snap, at); }));
  windows_->draw_numbers(now);
  turn_console(snap, now);
}

void Room::turn_console(const session::SnapshotPtr& snap, Millis now) {
  const FaceWindow::Turned turned =
      windows_->console().turn(now, [&](ui::Ui& ui, Millis at) { return draw_console(ui, snap, at); });
  trace_.note("console", turned);
  // Nobody sees a minimised Console: what was pressed meanwhile is not done all at once later.
  if (!windows_->console().window().drawable()) keys_.clear();
  if (!turned.drawn) return;
  computer_.fonts_are(windows_->console().fonts());
  if (!plan_.options.controls_to.empty()) write_controls(windows_->console().ui(), plan_.options.controls_to);
}

std::optional<Millis> Room::until_change(const session::Snapshot& snap, const session::Moment& moment) const {
  if (!snap.live) return {};
  const auto wait = next_change(*snap.live, moment.at);
  if (!wait || !snap.rehearsal) return wait;
  return std::max(least_wait, std::chrono::ceil<Millis>(*wait / snap.speed));
}

std::optional<Millis> Room::draw_console(ui::Ui& ui, const session::SnapshotPtr& snap, Millis at) {
  const session::Moment moment = moment_at(at);
  ui::Surroundings& here = computer_.surroundings();
  windows_->describe(here);
  here.document = documents_.latest();
  here.heard = packets_.heard();
  here.written = packets_.written();
  here.attached = packets_.attached();
  here.deals = deals_.now();
  here.holidays = holidays_.found();
  choose_keys(ui);
  ui::Scene scene{ui, *snap, moment, door_.commands(), here, wishes_};
  first_.draw(scene);
  return until_change(*snap, moment);
}

std::optional<Millis> Room::draw_wall(ui::Ui& ui, const session::SnapshotPtr& snap, Millis at) {
  const session::Moment moment = moment_at(at);
  wall_.draw(ui, snap, moment);
  return until_change(*snap, moment);
}

void Room::fulfil(const Wish& wish) {
  switch (wish.kind) {
    case Wish::Kind::ShowMe:
      windows_->show_me(clock_->now().boot);
      break;
    case Wish::Kind::WallMonitor:
      windows_->choose_wall(wish.text);
      break;
    case Wish::Kind::ToggleWall:
      windows_->toggle_wall();
      break;
    case Wish::Kind::TestChime:
      computer_.chime(platform::Chime::Sound::Zero);
      break;
    case Wish::Kind::CheckAgain:
      computer_.check_again();
      break;
    case Wish::Kind::Backup:
      computer_.back_up(wish.text);
      break;
    case Wish::Kind::ReadFile:
      computer_.read_file(wish.text);
      break;
    case Wish::Kind::Reload:
      watch_.read_now();
      break;
    case Wish::Kind::LookAtDocument:
      documents_.look_at(wish.text, wish.name);
      break;
    case Wish::Kind::AddDocument:
      documents_.add(wish.text, wish.name);
      break;
    case Wish::Kind::FindPromises:
      packets_.find_promises(wish.text, wish.names);
      break;
    case Wish::Kind::FindPromisesIn:
      packets_.find_promises_in(wish.text, wish.names);
      break;
    case Wish::Kind::WritePacket:
      if (const auto packet = door_.snapshot()->packet; packet && packet->id == wish.document.packet) {
        packets_.write(packet, wish.document, door_.moment().utc);
      }
      break;
    case Wish::Kind::Attach:
      packets_.attach(wish.attachment);
      break;
    case Wish::Kind::LookAtHolidays:
      holidays_.look_at(wish.holidays, door_.moment().local);
      break;
    case Wish::Kind::LookAtDeals:
      deals_.look_at(wish.deals);
      break;
    case Wish::Kind::BeginDeals:
      deals_.begin(TemplateId{wish.text});
      break;
    case Wish::Kind::StopDeals:
      deals_.stop();
      break;
    case Wish::Kind::SaveSetAside:
      deals_.save_set_aside();
      break;
    case Wish::Kind::Quit:
      over_ = true;
      break;
  }
}

}  // namespace hh::app
