#include "platform/chime.hpp"

#include "platform/tone.hpp"

#include <AL/al.h>
#include <AL/alc.h>
#include <AL/alext.h>

#include <array>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <mutex>
#include <string_view>
#include <thread>
#include <utility>

namespace hh::platform {
namespace {

/// A sound device with the two sounds loaded. Lives on the chime's thread only.
class Speaker {
public:
  Speaker() {
    device_.reset(alcOpenDevice(nullptr));
    if (!device_ || is_placeholder()) return;
    context_.reset(alcCreateContext(device_.get(), nullptr));
    if (!context_ || !alcMakeContextCurrent(context_.get())) return;
    load_functions();
    alGenBuffers(static_cast<ALsizei>(buffers_.size()), buffers_.data());
    alGenSources(1, &source_);
    fill(Chime::Sound::Red, kRedChime);
    fill(Chime::Sound::Zero, kZeroChime);
    works_ = alGetError() == AL_NO_ERROR;
    rest();
  }
  ~Speaker() {
    if (!context_) return;
    alDeleteSources(1, &source_);
    alDeleteBuffers(static_cast<ALsizei>(buffers_.size()), buffers_.data());
    alcMakeContextCurrent(nullptr);
  }
  Speaker(const Speaker&) = delete;
  Speaker& operator=(const Speaker&) = delete;

  bool works() const { return works_ && connected(); }

  void start(Chime::Sound sound) {
    if (resume_) resume_(device_.get());
    alSourceStop(source_);
    alSourcei(source_, AL_BUFFER, static_cast<ALint>(buffers_[static_cast<std::size_t>(sound)]));
    alSourcePlay(source_);
  }

  bool playing() const {
    ALint state = 0;
    alGetSourcei(source_, AL_SOURCE_STATE, &state);
    return state == AL_PLAYING;
  }

  /// Without this the mixer goes on computing silence for the whole hour.
  void rest() {
    if (pause_) pause_(device_.get());
  }

private:
  struct CloseDevice {
    void operator()(ALCdevice* device) const { alcCloseDevice(device); }
  };
  struct DestroyContext {
    void operator()(ALCcontext* context) const { alcDestroyContext(context); }
  };

  /// OpenAL offers a device that plays into nothing when there is no sound card.
  bool is_placeholder() const {
    const bool all = alcIsExtensionPresent(nullptr, "ALC_ENUMERATE_ALL_EXT") == ALC_TRUE;
    const ALCchar* name = alcGetString(device_.get(), all ? ALC_ALL_DEVICES_SPECIFIER : ALC_DEVICE_SPECIFIER);
    return name && std::string_view(name).find("No Output") != std::string_view::npos;
  }

  void load_functions() {
    if (alcIsExtensionPresent(device_.get(), "ALC_SOFT_pause_device") == ALC_TRUE) {
      pause_ = reinterpret_cast<LPALCDEVICEPAUSESOFT>(alcGetProcAddress(device_.get(), "alcDevicePauseSOFT"));
      resume_ =
          reinterpret_cast<LPALCDEVICERESUMESOFT>(alcGetProcAddress(device_.get(), "alcDeviceResumeSOFT"));
    }
    can_disconnect_ = alcIsExtensionPresent(device_.get(), "ALC_EXT_disconnect") == ALC_TRUE;
  }

  bool connected() const {
    if (!can_disconnect_) return true;
    ALCint is = 1;
    alcGetIntegerv(device_.get(), ALC_CONNECTED, 1, &is);
    return is != 0;
  }

  void fill(Chime::Sound sound, std::span<const Note> notes) {
    const auto samples = synthesise(notes);
    alBufferData(buffers_[static_cast<std::size_t>(sound)], AL_FORMAT_MONO16, samples.data(),
                 static_cast<ALsizei>(samples.size() * sizeof samples.front()), kSampleRate);
  }

  std::unique_ptr<ALCdevice, CloseDevice> device_;
  std::unique_ptr<ALCcontext, DestroyContext> context_;
  LPALCDEVICEPAUSESOFT pause_ = nullptr;
  LPALCDEVICERESUMESOFT resume_ = nullptr;
  bool can_disconnect_ = false;
  bool works_ = false;
  std::array<ALuint, 2> buffers_{};
  ALuint source_ = 0;
};

Chime::Status describe(bool works) {
  if (works) return {Chime::State::Ready, "Sound is ready."};
  return {Chime::State::Silent,
          "No sound device: the chimes are silent. Watch the colours, or plug in a speaker."};
}

}  // namespace

struct Chime::Work {
  mutable std::mutex guard;
  std::condition_variable_any asked;
  std::deque<Sound> queue;
  Status status{State::Opening, "Opening the sound device."};
  std::function<void()> changed;
  std::jthread thread;

  void run(const std::stop_token& stop);
  void tell(bool works);
  void finish(const Speaker& speaker, const std::stop_token& stop);
};

void Chime::Work::tell(bool works) {
  Status now = describe(works);
  {
    const std::scoped_lock lock(guard);
    if (now.state == status.state) return;
    status = std::move(now);
  }
  if (changed) changed();
}

/// Waits until the sound has ended or another one is asked for.
void Chime::Work::finish(const Speaker& speaker, const std::stop_token& stop) {
  std::unique_lock lock(guard);
  while (speaker.playing()) {
    // OpenAL tells nobody when a sound ends; a look every 50 ms for about a second costs nothing.
    const bool more =
        asked.wait_for(lock, stop, std::chrono::milliseconds{50}, [&] { return !queue.empty(); });
    if (more || stop.stop_requested()) return;
  }
}

void Chime::Work::run(const std::stop_token& stop) {
  auto speaker = std::make_unique<Speaker>();
  tell(speaker->works());
  for (;;) {
    Sound next{};
    {
      std::unique_lock lock(guard);
      if (!asked.wait(lock, stop, [&] { return !queue.empty(); })) return;
      next = queue.front();
      queue.pop_front();
    }
    if (!speaker->works()) {
      speaker.reset();  // closed first: some devices open only once
      speaker = std::make_unique<Speaker>();
      tell(speaker->works());
    }
    if (!speaker->works()) continue;
    speaker->start(next);
    finish(*speaker, stop);
    speaker->rest();
  }
}

Chime::Chime(std::function<void()> changed) : work_(std::make_unique<Work>()) {
  work_->changed = std::move(changed);
  work_->thread = std::jthread([work = work_.get()](const std::stop_token& stop) { work->run(stop); });
}

Chime::~Chime() = default;

void Chime::play(Sound sound) {
  {
    const std::scoped_lock lock(work_->guard);
    work_->queue.push_back(sound);
  }
  work_->asked.notify_all();
}

Chime::Status Chime::status() const {
  const std::scoped_lock lock(work_->guard);
  return work_->status;
}

}  // namespace hh::platform
