// Motion and the frames it needs: nothing is drawn again without a reason.
//
//     float open = ui.motion().ease("drawer", drawer_open ? 1 : 0);
//     ui.frames().after(until_flip(remaining));       // the clock's next visible change
//
// Eased over at most 250 ms; with reduced motion a value jumps. Window thread only.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>

namespace hh::ui {

/// When the window wants to be drawn next if nothing else happens.
class FrameRequests {
public:
  void clear() { next_.reset(); }
  void after(std::chrono::milliseconds wait) {
    if (!next_ || wait < *next_) next_ = wait;
  }
  void soon() { after(std::chrono::milliseconds{0}); }
  /// Nothing: at rest until input or a new snapshot.
  std::optional<std::chrono::milliseconds> next() const { return next_; }

private:
  std::optional<std::chrono::milliseconds> next_;
};

class Motion {
public:
  /// `seconds` is monotonic and only used for differences.
  void begin_frame(double seconds, bool reduced, FrameRequests& frames);
  /// The value on its way to `target`; the first call of an id is at its target.
  float ease(const std::string& id, float target,
             std::chrono::milliseconds length = std::chrono::milliseconds{200});
  /// 1 right after `what` changed, fading to 0; for a score that lands or a section that turns.
  float changed(const std::string& id, const std::string& what);

private:
  struct Way {
    float from = 0, to = 0;
    double start = 0;
    std::string what;
  };
  float at(Way& way, std::chrono::milliseconds length);

  std::map<std::string, Way> ways_;
  double now_ = 0;
  bool reduced_ = false;
  FrameRequests* frames_ = nullptr;
};

}  // namespace hh::ui
