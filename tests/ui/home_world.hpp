// A small world for the screens around the hour: a shelf, past trainings, promises, two monitors,
// and a recorder for everything the screens send or ask for.
#pragma once

#include "ui/press.hpp"
#include "ui/screen.hpp"

#include <string>
#include <vector>

namespace hh::test {

struct Sent final : session::Commands {
  std::vector<std::string> log;  ///< "remember theme=light", "open pass 2 pairs in Oslo", …
  std::vector<domain::Command> commands;
  domain::Settings settings;
  domain::Roster roster;
  void send(domain::Command command) override;
  void send_as(const std::string& who, domain::Command command) override;
  void open_session(const domain::ProgramId& program, domain::Settings s, domain::Roster r) override;
  void open_rehearsal(const domain::ProgramId& program, domain::Settings s, domain::Roster r,
                      double speed) override;
  void set_speed(double speed) override;
  void leave_session() override;
  void recover(const domain::SessionId& session, Recover how) override;
  void look_at(const domain::SessionId& session) override;
  void look_at_packet(const domain::PacketId& packet) override {
    log.push_back("look at packet " + packet.value);
  }
  void open_packet(domain::OpenPacket packet) override { log.push_back("open packet " + packet.form.value); }
  void find_packets(const std::string& words) override { log.push_back("find packets " + words); }
  void remember(const std::string& key, const std::string& value) override;
};

struct Asked final : ui::Requests {
  std::vector<std::string> log;
  ui::DealsWanted deals;
  ui::HolidaysWanted holidays;
  void show_me() override { log.push_back("show me"); }
  void choose_wall_monitor(const std::string& name) override { log.push_back("wall on " + name); }
  void toggle_wall() override { log.push_back("toggle wall"); }
  void test_chime() override { log.push_back("chime"); }
  void check_again() override { log.push_back("check again"); }
  void backup(const std::string& path) override { log.push_back("backup " + path); }
  void read_file(const std::string& path) override { log.push_back("read " + path); }
  void look_at_document(const std::string& path, const std::string& name) override {
    log.push_back("look at " + path + " as " + name);
  }
  void find_promises(const std::string& path, const std::vector<std::string>&) override {
    log.push_back("find promises " + path);
  }
  void find_promises_in(const std::string& text, const std::vector<std::string>&) override {
    log.push_back("find promises in " + text);
  }
  void write_packet(const ui::PacketDocument& document) override {
    log.push_back("write " + document.format + document.letter +
                  (document.customer ? " for the customer" : ""));
  }
  void attach(const ui::AttachmentWanted& wanted) override {
    log.push_back("attach " + wanted.path + " to " + wanted.field.value + " " + std::to_string(wanted.row));
  }
  void add_document(const std::string& path, const std::string& name) override {
    log.push_back("add " + path + " as " + name);
  }
  void look_at_deals(const ui::DealsWanted& wanted) override {
    log.push_back("look at deals " + wanted.path);
    deals = wanted;
  }
  void begin_deals(const domain::TemplateId& form) override { log.push_back("begin deals as " + form.value); }
  void stop_deals() override { log.push_back("stop deals"); }
  void save_set_aside() override { log.push_back("save set aside"); }
  void look_at_holidays(const ui::HolidaysWanted& wanted) override {
    log.push_back("look at holidays " + wanted.path);
    holidays = wanted;
  }
  void reload_library() override { log.push_back("reload library"); }
  void quit() override { log.push_back("quit"); }
};

struct HomeWorld {
  session::Snapshot snap;
  session::Moment now;
  ui::Surroundings here;
  ui::Screens screens;
  Sent sent;
  Asked asked;

  void draw(ui::Ui& ui);
};

/// Nothing has ever happened here, and the library is empty.
HomeWorld empty_world();
/// Two programs, three past trainings, seven follow-ups, scores, one fault in the library.
HomeWorld full_world();
/// Eight pairs with Polish, Vietnamese and Chinese names, as rows of a spreadsheet.
std::string eight_pairs();

}  // namespace hh::test
