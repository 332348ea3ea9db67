#include "app/preview.hpp"

#include "app/face_window.hpp"
#include "app/library_watch.hpp"
#include "app/shutdown_signals.hpp"
#include "platform/png.hpp"
#include "platform/system_clock.hpp"
#include "ui/wall.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>

namespace hh::app {

namespace fs = std::filesystem;
using domain::Millis;
using domain::Problem;
using platform::Key;

namespace {

/// A step for an arriving key: -1, 1, or far in either direction; none for other keys.
std::optional<int> turn_of(Key key) {
  constexpr int far = 1'000'000;
  switch (key) {
    case Key::Space:
    case Key::PageDown:
    case Key::Right:
    case Key::Down:
    case Key::Enter:
      return 1;
    case Key::PageUp:
    case Key::Left:
    case Key::Up:
    case Key::Backspace:
      return -1;
    case Key::Home:
      return -far;
    case Key::End:
      return far;
    default:
      return {};
  }
}

class Preview {
public:
  Preview(const Places& places, Previewed what)
      : what_(std::move(what)),
        pages_(*what_.program, what_.call),
        watch_(places, [this](std::shared_ptr<const library::Shelf> fresh) {
          const std::lock_guard lock(mutex_);
          saved_ = std::move(fresh);
          platform::Desktop::wake();
        }) {}

  domain::Outcome run(platform::Desktop& desktop, platform::Size size) {
    platform::WindowEvents events;
    events.key = [this](const platform::KeyPress& press) { on_key(press); };
    events.close = [this] { over_ = true; };
    auto opened = FaceWindow::open(desktop, pacer_, ui::FaceKind::Wall,
                                   {.title = "Handoff Hour preview", .size = size}, std::move(events));
    if (!opened) return opened.problem();
    face_ = std::move(opened).value();
    show(0);
    while (!over_ && !signals_.asked()) {
      if (desktop.wait(pacer_.wait(clock_.now().boot))) pacer_.changed();
      take_saved();
      face_->turn(clock_.now().boot, [this](ui::Ui& ui, Millis) -> std::optional<Millis> {
        wall_.draw(ui, shown_, pages_.moment(page_));
        return {};
      });
    }
    return domain::Done{};
  }

private:
  void on_key(const platform::KeyPress& press) {
    if (press.action == platform::KeyAction::Release) return;
    if (press.down() && press.key == Key::Escape) over_ = true;
    if (press.down() && press.key == Key::F11)
      face_->window().set_full_screen(!face_->window().full_screen());
    const auto by = turn_of(press.key);
    if (!by) return;
    const auto last = static_cast<int>(pages_.size()) - 1;
    show(static_cast<std::size_t>(std::clamp(static_cast<int>(page_) + *by, 0, last)));
  }

  void show(std::size_t page) {
    page_ = page;
    shown_ = pages_.snapshot(page);
    face_->window().set_title(
        fmt::format("{} of {} · {} · {}", page + 1, pages_.size(), pages_.title(page), what_.program->title));
    pacer_.changed();
  }

  /// A faulty text changes nothing but the title, which says what is wrong.
  void take_saved() {
    std::shared_ptr<const library::Shelf> fresh;
    {
      const std::lock_guard lock(mutex_);
      fresh = std::exchange(saved_, nullptr);
    }
    if (!fresh) return;
    const auto program = fresh->find(what_.program->id);
    if (!program || (!what_.call.empty() && program->call(what_.call) == nullptr)) {
      const auto fault = std::find_if(fresh->faults.begin(), fresh->faults.end(),
                                      [](const library::Fault& one) { return !one.warning; });
      face_->window().set_title(fault == fresh->faults.end() ? "It is no longer in the library"
                                                             : fault->sentence());
      return;
    }
    WallPages pages(*program, what_.call);
    const std::size_t page = pages.same_page(pages_, page_);
    what_.program = program;
    pages_ = std::move(pages);
    show(page);
  }

  Previewed what_;
  WallPages pages_;
  std::size_t page_ = 0;
  session::SnapshotPtr shown_;
  platform::SystemClock clock_;
  ShutdownSignals signals_{platform::Desktop::wake};
  platform::FramePacer pacer_;
  std::unique_ptr<FaceWindow> face_;
  ui::Wall wall_;
  bool over_ = false;
  std::mutex mutex_;
  std::shared_ptr<const library::Shelf> saved_;
  LibraryWatch watch_;
};

}  // namespace

domain::Outcome preview_window(platform::Desktop& desktop, const Places& places, Previewed what,
                               platform::Size size) {
  return Preview(places, std::move(what)).run(desktop, size);
}

domain::Result<std::vector<fs::path>> preview_pictures(platform::Desktop& desktop, const Previewed& what,
                                                       platform::Size size, const fs::path& folder,
                                                       Existing existing) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    return Problem{"The folder cannot be made (" + error.message() + ")", folder.string(),
                   "Name another one with --out."};
  }
  const WallPages pages(*what.program, what.call);
  std::vector<fs::path> files;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    files.push_back(folder / (pages.file_name(page) + ".png"));
    if (const auto free = may_write(files.back(), existing); !free) return free.problem();
  }
  platform::FramePacer pacer;
  auto face = FaceWindow::open(desktop, pacer, ui::FaceKind::Wall, {.visible = false, .vsync = false}, {});
  if (!face) return face.problem();
  ui::Wall wall;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const auto shown = pages.snapshot(page);
    // Each page long after the one before it: nothing is caught in motion.
    const Millis at = std::chrono::minutes{static_cast<int>(page) + 1};
    auto image = face.value()->picture(size, at, [&](ui::Ui& ui, Millis) -> std::optional<Millis> {
      wall.draw(ui, shown, pages.moment(page));
      return {};
    });
    if (!image) return image.problem();
    if (const auto written = platform::write_png(image.value(), files[page]); !written)
      return written.problem();
  }
  return files;
}

}  // namespace hh::app
