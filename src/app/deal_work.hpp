// DealWork: exports of deals read and made into packets away from the frame.
//
//     DealWork deals(places, door, Desktop::wake);
//     deals.look_at({.path = "won.csv"});
//     deals.collect();
//     here.deals = deals.now();                 // how far it is, or what was found
//
// One thing at a time; another export asked for meanwhile ends the reading and is read after it. Packets
// travel the door as every act does. Main thread.
#pragma once

#include "app/deal_found.hpp"
#include "session/door.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace hh::app {

class DealWork {
public:
  DealWork(Places places, session::Door& door, std::function<void()> wake)
      : places_(std::move(places)), door_(door), wake_(std::move(wake)) {}
  ~DealWork() { stop(); }
  DealWork(const DealWork&) = delete;
  DealWork& operator=(const DealWork&) = delete;

  void look_at(const ui::DealsWanted& wanted);
  void begin(const domain::TemplateId& form);
  void stop() { far_->stop = true; }
  void save_set_aside();
  /// True once for each answer.
  bool collect();
  std::optional<ui::DealsHere> now() const;

private:
  /// How far it is; shared with the thread that works.
  struct Far {
    std::atomic<bool> stop = false;
    std::atomic<std::size_t> done = 0, of = 0;
  };
  struct Looked {
    ui::DealsWanted wanted;
    std::shared_ptr<const ReadExport> read;  ///< null: it could not be read
    std::shared_ptr<const ui::DealsFound> found;
    std::optional<domain::Problem> problem;
  };
  struct Begun {
    ui::DealsBegun begun;
    std::shared_ptr<const ui::DealsFound> found;
  };
  using Saved = domain::Result<std::filesystem::path>;
  using Answer = std::variant<Looked, Begun, Saved>;

  static Looked looked_at(const Places& places, const ui::DealsWanted& wanted, const Remembered& settings,
                          Far& far, const std::function<void()>& wake);
  static Begun begun(const Places& places, session::Door& door, const domain::PacketTemplate& form,
                     const ReadExport& read, Far& far, const std::function<void()>& wake);
  void work(std::function<Answer(Far&)> job, std::size_t of = 0);
  void take(Looked answer);
  void take(Begun answer);
  void take(Saved answer);

  Places places_;
  session::Door& door_;
  std::function<void()> wake_;
  std::shared_ptr<Far> far_ = std::make_shared<Far>();
  std::optional<ui::DealsWanted> next_;
  std::shared_ptr<const ReadExport> read_;
  std::optional<ui::DealsHere> here_;
  std::uint64_t number_ = 0;
  std::future<Answer> work_;  ///< last: what it uses outlives it
};

}  // namespace hh::app
