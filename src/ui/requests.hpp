// Requests: what a screen asks of the computer. `app` does it after the frame; nothing here blocks.
//
//     if (button(f, "Show me")) requests.show_me();
//
// Outcomes come back in `Surroundings` (monitors, file, said). Choices that are to be kept, such as
// theme or room name, are no requests: they go through `session::Commands::remember`, and `app`
// follows the snapshot's settings (keys in settings_keys.hpp).
#pragma once

#include "domain/packet_content.hpp"
#include "ui/deals_look.hpp"
#include "ui/holidays_look.hpp"

#include <string>
#include <vector>

namespace hh::ui {

/// A document of one packet; `format` as the command line names it.
struct PacketDocument {
  domain::PacketId packet;
  std::string format;    ///< "letter": its text, to be copied
  std::string letter{};  ///< "intro" or "recap", where it is one
  bool customer = false;
  domain::ContentPart part = domain::ContentPart::Packet;
};

/// A file to be kept with a packet, and the row of an attachment field that tells of it.
struct AttachmentWanted {
  domain::PacketId packet;
  domain::FieldId field;
  int row = 0;
  std::string path;
  std::string who;
};

class Requests {
public:
  virtual ~Requests() = default;
  /// A big number on every monitor for a few seconds.
  virtual void show_me() = 0;
  /// The Wall belongs on this monitor from now on; remembered.
  virtual void choose_wall_monitor(const std::string& name) = 0;
  /// F5: opens or closes the Wall.
  virtual void toggle_wall() = 0;
  virtual void test_chime() = 0;
  /// Looks again at sleep, sound, fonts and store.
  virtual void check_again() = 0;
  /// A copy of the store; empty path: `Surroundings::backup_path`.
  virtual void backup(const std::string& path) = 0;
  /// Reads a text file (a roster of at most 4 MB); the answer is `Surroundings::file`.
  virtual void read_file(const std::string& path) = 0;
  /// What would become of a document as a training; the answer is `Surroundings::document`. An empty
  /// name is made from the file's.
  virtual void look_at_document(const std::string& path, const std::string& name) = 0;
  /// Adds it to the library under this name, which must be free.
  virtual void add_document(const std::string& path, const std::string& name) = 0;
  /// Searches a call's transcript; `ours` are the speakers of our side. The answer is
  /// `Surroundings::heard`.
  virtual void find_promises(const std::string& path, const std::vector<std::string>& ours) = 0;
  /// The same for a transcript as text, such as one that was pasted.
  virtual void find_promises_in(const std::string& text, const std::vector<std::string>& ours) = 0;
  /// Keeps a copy of a file beside the store and names it in the packet; the answer is
  /// `Surroundings::attached`.
  virtual void attach(const AttachmentWanted& wanted) = 0;
  /// Writes a document into the data folder, or copies it; the answer is `Surroundings::written`.
  virtual void write_packet(const PacketDocument& document) = 0;
  /// Reads an export of deals; the answer is `Surroundings::deals`. Nothing is changed by it.
  virtual void look_at_deals(const DealsWanted& wanted) = 0;
  /// Begins a packet for each new deal of the export that was read last.
  virtual void begin_deals(const domain::TemplateId& form) = 0;
  /// Ends the reading or the beginning that goes on; packets begun so far stay.
  virtual void stop_deals() = 0;
  /// Writes the rows that are set aside beside the export.
  virtual void save_set_aside() = 0;
  /// Reads a file of holidays; the answer is `Surroundings::holidays`. Nothing is changed by it.
  virtual void look_at_holidays(const HolidaysWanted& wanted) = 0;
  /// Reads the library folder again.
  virtual void reload_library() = 0;
  virtual void quit() = 0;
};

}  // namespace hh::ui
