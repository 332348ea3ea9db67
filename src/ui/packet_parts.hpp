// What the tabs of the packet page share. Only packet_*.cpp include this.
#pragma once

#include "domain/packet_command.hpp"
#include "domain/policy_dates.hpp"
#include "ui/packet_screen.hpp"
#include "ui/widgets.hpp"

#include <functional>
#include <string>

namespace hh::ui {

/// Acts under the name of whoever sits at the keyboard; the rest goes through unchanged.
class SignedCommands final : public session::Commands {
public:
  SignedCommands(session::Commands& under, std::string who) : under_(under), who_(std::move(who)) {}
  void send(domain::Command command) override { under_.send_as(who_, std::move(command)); }
  void send_as(const std::string& who, domain::Command command) override {
    under_.send_as(who, std::move(command));
  }
  void open_session(const domain::ProgramId& program, domain::Settings settings,
                    domain::Roster roster) override {
    under_.open_session(program, std::move(settings), std::move(roster));
  }
  void open_rehearsal(const domain::ProgramId& program, domain::Settings settings, domain::Roster roster,
                      double speed) override {
    under_.open_rehearsal(program, std::move(settings), std::move(roster), speed);
  }
  void set_speed(double speed) override { under_.set_speed(speed); }
  void leave_session() override { under_.leave_session(); }
  void recover(const domain::SessionId& session, Recover how) override { under_.recover(session, how); }
  void look_at(const domain::SessionId& session) override { under_.look_at(session); }
  void look_at_packet(const domain::PacketId& packet) override { under_.look_at_packet(packet); }
  void open_packet(domain::OpenPacket packet) override { under_.open_packet(std::move(packet)); }
  void find_packets(const std::string& words) override { under_.find_packets(words); }
  void remember(const std::string& key, const std::string& value) override { under_.remember(key, value); }

private:
  session::Commands& under_;
  std::string who_;
};

struct PacketScene {
  Scene& scene;
  Ui& ui;
  PacketMemory& memory;
  const domain::Packet& packet;
  session::Commands& commands;  ///< signed
  std::string who;

  void act(domain::PacketCommand what) const { commands.send(domain::OnPacket{packet.id, std::move(what)}); }
  /// A text typed for an act that is not given yet.
  std::string& draft(const std::string& id) const { return memory.drafts[id]; }
  int& choice(const std::string& id) const { return memory.choices[id]; }
};

void packet_form(PacketScene& p);
void packet_promises(PacketScene& p);
/// Promises in a call: a transcript is searched, and its lines are added or put away.
void packet_finder(PacketScene& p);
void packet_review(PacketScene& p);
void packet_dates(PacketScene& p);
void packet_plan(PacketScene& p);
void packet_history(PacketScene& p);
void packet_documents(PacketScene& p);

/// One part of one row, stored as it is typed.
struct CellLook {
  std::string label{}, hint{}, problem{};
  float width = 0;  ///< design pixels; 0: all that is left
  bool tall = false;
  float lines = 2;  ///< of a tall one, at the least
};
void cell_input(PacketScene& p, const domain::CellKey& key, const CellLook& look);
/// The control that `cell_input` draws.
std::string cell_id(const domain::CellKey& key);
/// Opens the form where this field is asked.
void go_to_field(PacketMemory& memory, const domain::Packet& packet, const domain::FieldId& field);
/// The clocks of the packet's program; none where its training is gone.
const std::vector<domain::PolicyClock>& clocks_of(const PacketScene& p);
/// What its clocks run by: the company's calendar and the deal's zone; and what that zone shows now.
domain::DealTime deal_time(const PacketScene& p);
domain::LocalTime deal_now(const PacketScene& p);
/// Small words under a heading.
void quiet(Ui& ui, const std::string& words);

}  // namespace hh::ui
