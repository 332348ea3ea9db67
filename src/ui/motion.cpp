#include "ui/motion.hpp"

#include <algorithm>

namespace hh::ui {

void Motion::begin_frame(double seconds, bool reduced, FrameRequests& frames) {
  now_ = seconds;
  reduced_ = reduced;
  frames_ = &frames;
}

float Motion::at(Way& way, std::chrono::milliseconds length) {
  const double whole =
      std::chrono::duration<double>(std::min(length, std::chrono::milliseconds{250})).count();
  const double t = reduced_ || whole <= 0 ? 1.0 : std::clamp((now_ - way.start) / whole, 0.0, 1.0);
  if (t < 1.0 && frames_) frames_->after(std::chrono::milliseconds{16});
  const auto eased = static_cast<float>(1.0 - (1.0 - t) * (1.0 - t) * (1.0 - t));
  return way.from + (way.to - way.from) * eased;
}

float Motion::ease(const std::string& id, float target, std::chrono::milliseconds length) {
  const auto [it, fresh] = ways_.try_emplace(id, Way{target, target, now_ - 1, {}});
  Way& way = it->second;
  if (!fresh && way.to != target) {
    way.from = at(way, length);
    way.to = target;
    way.start = now_;
  }
  return at(way, length);
}

float Motion::changed(const std::string& id, const std::string& what) {
  const auto [it, fresh] = ways_.try_emplace(id, Way{0, 0, now_ - 1, what});
  Way& way = it->second;
  if (!fresh && way.what != what) way = Way{1, 0, now_, what};
  return at(way, std::chrono::milliseconds{250});
}

}  // namespace hh::ui
