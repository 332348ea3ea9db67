// Documents: those dropped on Home or named there, read away from the frame and added to the library.
//
//     Documents documents(places, Desktop::wake);
//     documents.look_at("onboarding.html", "");
//     if (documents.collect()) here.document = documents.latest();
//
// One at a time: what is asked while another is read is done after it. Main thread.
#pragma once

#include "app/places.hpp"
#include "ui/surroundings.hpp"

#include <functional>
#include <future>
#include <optional>
#include <string>

namespace hh::app {

/// By its ending, what is a document rather than a list of pairs.
bool looks_like_document(const std::string& file);

class Documents {
public:
  Documents(Places places, std::function<void()> wake) : places_(std::move(places)), wake_(std::move(wake)) {}

  void look_at(const std::string& path, const std::string& name) { ask({path, name, false}); }
  void add(const std::string& path, const std::string& name) { ask({path, name, true}); }
  /// True once for each answer.
  bool collect();
  const std::optional<ui::DocumentLook>& latest() const { return latest_; }
  bool added() const { return latest_ && !latest_->added.empty(); }

private:
  struct Wanted {
    std::string path, name;
    bool add = false;
  };
  void ask(Wanted wanted);

  Places places_;
  std::function<void()> wake_;
  std::future<ui::DocumentLook> work_;
  std::optional<Wanted> next_;
  std::optional<ui::DocumentLook> latest_;
  std::uint64_t number_ = 0;
};

}  // namespace hh::app
