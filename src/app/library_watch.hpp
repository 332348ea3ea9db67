// LibraryWatch: reads the library again when one of its files was saved.
//
//     LibraryWatch watch(places, shelf, [&](auto fresh) { door.set_shelf(std::move(fresh)); });
//
// Looks at the names, sizes and times of the files five times a second, on a thread of its own, and reads
// them once two looks agree, so that a file half written is not taken for a broken one. `changed` is
// called on that thread.
#pragma once

#include "app/places.hpp"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace hh::app {

class LibraryWatch {
public:
  using Changed = std::function<void(std::shared_ptr<const library::Shelf>)>;
  LibraryWatch(Places places, Changed changed);
  ~LibraryWatch();
  LibraryWatch(const LibraryWatch&) = delete;
  LibraryWatch& operator=(const LibraryWatch&) = delete;

  /// Reads the files again whether they changed or not.
  void read_now();

private:
  void work();

  Places places_;
  Changed changed_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool asked_ = false;
  bool over_ = false;
  std::thread thread_;
};

}  // namespace hh::app
