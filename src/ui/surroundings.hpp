// Surroundings: what the screens are told about the computer they run on. A plain value, filled in
// by `app` before each frame; a screen never finds these things out by itself.
//
//     Surroundings here;
//     here.monitors = {{"eDP-1", 1366, 768, true, false}, {"HDMI-1", 1920, 1080, false, true}};
//     here.sound = {Readiness::Missing, "no sound device: the chime stays silent", ""};
//
// Texts are sentences for the facilitator, in small letters, without a full stop. Main thread.
#pragma once

#include "domain/packet.hpp"
#include "domain/promise_finder.hpp"
#include "domain/result.hpp"
#include "domain/units.hpp"
#include "ui/deals_look.hpp"
#include "ui/holidays_look.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hh::library {
struct Imported;
}

namespace hh::ui {

/// One screen of the desktop, in its own pixels.
struct MonitorHere {
  std::string name;
  int width = 0;
  int height = 0;
  bool is_console = false;
  bool is_wall = false;  ///< the Wall belongs on it, shown or not
};

/// Ready, usable with a drawback, or not to be had.
enum class Readiness { Ready, Careful, Missing };

struct Condition {
  Readiness state = Readiness::Ready;
  std::string text;  ///< what is the case: "the computer stays awake while the hour runs"
  std::string next;  ///< what to do about it; may be empty
};

/// The text of a file that was dropped on the window or asked for with `Requests::read_file`.
struct FileText {
  std::uint64_t number = 0;  ///< rises with each file, so that one is taken in only once
  std::string path;
  std::string text;
  std::optional<domain::Problem> problem;  ///< set: there is no text
};

/// A document that may become a training, or has become one.
struct DocumentLook {
  std::uint64_t number = 0;  ///< rises with each answer
  std::string path;
  std::shared_ptr<const library::Imported> made{};  ///< null: it could not be read
  std::optional<domain::Problem> problem{};         ///< why it was not read, or not added
  std::string added{};                              ///< the file it was written to; empty: not added
};

/// What a call's transcript may promise.
struct HeardCall {
  std::uint64_t number = 0;  ///< rises with each answer
  std::string name;          ///< of the file
  std::vector<domain::PromiseCandidate> candidates{};
  std::optional<domain::Problem> problem{};
};

/// A document of a packet that was written, or why not.
struct WrittenDocument {
  std::uint64_t number = 0;
  std::string words;     ///< where it is
  std::string copied{};  ///< what went to the clipboard
  bool bad = false;
};

/// A file that was kept with a packet, or why not.
struct AttachedFile {
  std::uint64_t number = 0;  ///< rises with each answer
  domain::PacketId packet;
  domain::FieldId field;
  std::string words;
  bool bad = false;
};

/// The outcome of a request, to be said once.
struct Said {
  std::uint64_t number = 0;  ///< rises
  std::string text;
  bool bad = false;
};

/// A day that somebody wrote; two of them where day and month could change places.
struct WrittenDay {
  std::optional<domain::Date> day_first{};
  std::optional<domain::Date> month_first{};
};
/// Reads a day in every form that an export may have; nothing where it is none.
using DayReader = std::optional<WrittenDay> (*)(const std::string& text);

struct Surroundings {
  std::vector<MonitorHere> monitors;
  bool wall_shown = false;                 ///< the Wall's window is open on its monitor
  std::optional<std::string> wall_wanted;  ///< remembered monitor that is not plugged in now
  Condition sleep;                         ///< does the desktop let itself be kept awake
  Condition sound;
  Condition fonts;
  Condition store;
  std::string store_path;
  std::optional<domain::LocalTime> last_backup;
  std::string backup_path;            ///< where the next backup would go
  std::vector<std::string> warnings;  ///< anything else worth a line on Home
  std::optional<FileText> file;
  std::optional<DocumentLook> document;
  std::optional<HeardCall> heard;
  std::optional<WrittenDocument> written;
  std::optional<AttachedFile> attached;
  std::optional<DealsHere> deals;
  std::optional<HolidaysFound> holidays;
  std::optional<Said> said;
  DayReader read_day = nullptr;  ///< null: only 2026-11-23 is read
  std::string version;
  /// Keys pressed since the last frame while nothing was being typed into, as a person would name
  /// them: "R", "?", "/", "Ctrl+,", "Ctrl+V", "Escape", "Enter", "Up", "Down". Letters in capitals.
  std::vector<std::string> keys;
};

}  // namespace hh::ui
