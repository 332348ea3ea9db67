// Chime: the two soft sounds of the hour. Playing returns at once; a machine without sound is silent.
//
//     Chime chime;
//     chime.play(Chime::Sound::Zero);
//     checklist.add(chime.status().text);
//
// The device is opened and fed on the chime's own thread. Call from any thread.
#pragma once

#include <functional>
#include <memory>
#include <string>

namespace hh::platform {

class Chime {
public:
  enum class Sound {
    Red,   ///< one tone: the last part of the time has begun
    Zero,  ///< two tones, falling: time is up
  };
  enum class State { Opening, Ready, Silent };
  struct Status {
    State state = State::Opening;
    std::string text;  ///< for the checklist
  };

  /// `changed` is called from the chime's thread whenever the status is new.
  explicit Chime(std::function<void()> changed = {});
  ~Chime();
  Chime(const Chime&) = delete;
  Chime& operator=(const Chime&) = delete;

  void play(Sound sound);
  Status status() const;

private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace hh::platform
