// Studio: a real door on virtual time and two hidden windows that draw to files.
//
//     Studio studio("out");
//     studio.open("pass", room_of(8));
//     studio.at(Minutes{5});
//     studio.act(domain::Next{});
//     studio.console("console-question");        // console-question-1920x1080.png, …-1366x768.png
//
// Whatever cannot be done ends the program with a sentence.
#pragma once

#include "app/face_window.hpp"
#include "app/faces.hpp"
#include "app/virtual_clock.hpp"
#include "app/wishes.hpp"
#include "session/door.hpp"
#include "ui/wall.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace hh::pictures {

domain::Roster roster_of(int pairs, bool long_names = false);

class Studio {
public:
  /// `only`: of the pictures, those whose name has this in it.
  explicit Studio(std::filesystem::path out, std::string only = {});

  void open(const std::string& program, domain::Roster roster, bool names = true);
  void leave();
  /// Time since the last `open`.
  void at(domain::Millis since);
  void act(domain::Command command);
  void go(int section, int step) { act(domain::GoTo{{section - 1, step - 1}}); }
  const domain::Session& session() { return *snap()->live; }
  session::SnapshotPtr snap() { return door_->snapshot(); }

  void page(ui::Page page) { first_.go(page); }
  ui::SetupMemory& setup() { return first_.setup(); }
  /// Lookup over the Console with these words typed, once the index is there.
  void look_up(const std::string& words);
  /// Follow up with its first item open.
  void follow_up_open();
  ui::ConsoleMemory& console_memory() { return first_.console(); }
  /// Import with a document of tests/data/import; `added`: as a training of the library.
  void document(const std::string& file, bool added);
  /// History with its newest training open at this part.
  void past(ui::PastPart part);
  ui::PeopleMemory& people() { return first_.people(); }
  ui::HandoffsMemory& handoffs() { return first_.handoffs(); }
  ui::PacketMemory& packet() { return first_.packet(); }
  ui::DealsMemory& deals() { return first_.deals(); }
  void look_at_packet(const domain::PacketId& packet);
  ui::Surroundings& here() { return here_; }
  void theme(const ui::ThemeChoice& choice);
  void console(const std::string& name, std::vector<std::string> keys = {});
  void wall(const std::string& name);
  void both(const std::string& name) {
    console("console-" + name);
    wall("wall-" + name);
  }
  session::Door& door() { return *door_; }
  /// Another door on the same store, as after a crash.
  void restart(domain::Millis away);
  int pictures() const { return pictures_; }

private:
  void open_door();
  std::optional<domain::Millis> draw_console(ui::Ui& ui);
  void take(app::FaceWindow& face, const std::string& name, const app::FaceWindow::Draw& draw);

  std::filesystem::path out_, file_;
  std::string only_;
  std::shared_ptr<app::VirtualClock> clock_;
  std::shared_ptr<const library::Shelf> shelf_;
  std::unique_ptr<platform::Desktop> desktop_;
  platform::FramePacer pacer_;
  std::unique_ptr<app::FaceWindow> console_, wall_;
  std::unique_ptr<session::Door> door_;
  app::FirstFace first_;
  ui::Wall wall_face_;
  app::Wishes wishes_;
  ui::Surroundings here_;
  domain::Millis opened_{}, now_{};
  int pictures_ = 0;
};

}  // namespace hh::pictures
