// Wishes: what screens ask of the computer while they are drawn, kept until the frame is done.
// Main thread.
#pragma once

#include "ui/requests.hpp"

#include <string>
#include <utility>
#include <vector>

namespace hh::app {

struct Wish {
  enum class Kind {
    ShowMe,
    WallMonitor,
    ToggleWall,
    TestChime,
    CheckAgain,
    Backup,
    ReadFile,
    LookAtDocument,
    AddDocument,
    FindPromises,
    FindPromisesIn,
    WritePacket,
    Attach,
    LookAtDeals,
    BeginDeals,
    StopDeals,
    SaveSetAside,
    LookAtHolidays,
    Reload,
    Quit
  };
  Kind kind;
  std::string text{};
  std::string name{};
  std::vector<std::string> names{};
  ui::PacketDocument document{};
  ui::DealsWanted deals{};
  ui::HolidaysWanted holidays{};
  ui::AttachmentWanted attachment{};
};

class Wishes final : public ui::Requests {
public:
  void show_me() override { list_.push_back({Wish::Kind::ShowMe}); }
  void choose_wall_monitor(const std::string& name) override {
    list_.push_back({Wish::Kind::WallMonitor, name});
  }
  void toggle_wall() override { list_.push_back({Wish::Kind::ToggleWall}); }
  void test_chime() override { list_.push_back({Wish::Kind::TestChime}); }
  void check_again() override { list_.push_back({Wish::Kind::CheckAgain}); }
  void backup(const std::string& path) override { list_.push_back({Wish::Kind::Backup, path}); }
  void read_file(const std::string& path) override { list_.push_back({Wish::Kind::ReadFile, path}); }
  void look_at_document(const std::string& path, const std::string& name) override {
    list_.push_back({Wish::Kind::LookAtDocument, path, name});
  }
  void add_document(const std::string& path, const std::string& name) override {
    list_.push_back({Wish::Kind::AddDocument, path, name});
  }
  void find_promises(const std::string& path, const std::vector<std::string>& ours) override {
    list_.push_back({Wish::Kind::FindPromises, path, {}, ours});
  }
  void find_promises_in(const std::string& text, const std::vector<std::string>& ours) override {
    list_.push_back({Wish::Kind::FindPromisesIn, text, {}, ours});
  }
  void write_packet(const ui::PacketDocument& document) override {
    list_.push_back({Wish::Kind::WritePacket, {}, {}, {}, document});
  }
  void attach(const ui::AttachmentWanted& wanted) override {
    list_.push_back({.kind = Wish::Kind::Attach, .attachment = wanted});
  }
  void look_at_deals(const ui::DealsWanted& wanted) override {
    list_.push_back({.kind = Wish::Kind::LookAtDeals, .deals = wanted});
  }
  void begin_deals(const domain::TemplateId& form) override {
    list_.push_back({Wish::Kind::BeginDeals, form.value});
  }
  void stop_deals() override { list_.push_back({Wish::Kind::StopDeals}); }
  void save_set_aside() override { list_.push_back({Wish::Kind::SaveSetAside}); }
  void look_at_holidays(const ui::HolidaysWanted& wanted) override {
    list_.push_back({.kind = Wish::Kind::LookAtHolidays, .holidays = wanted});
  }
  void reload_library() override { list_.push_back({Wish::Kind::Reload}); }
  void quit() override { list_.push_back({Wish::Kind::Quit}); }

  std::vector<Wish> take() { return std::exchange(list_, {}); }

private:
  std::vector<Wish> list_;
};

}  // namespace hh::app
