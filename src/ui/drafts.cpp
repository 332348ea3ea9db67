#include "ui/drafts.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hh::ui {
namespace {

std::chrono::milliseconds whole_ms(double seconds) {
  return std::chrono::milliseconds{static_cast<long>(std::ceil(seconds * 1000))};
}

}  // namespace

const std::string& Drafts::shown(const std::string& id, const std::string& stored) const {
  const std::string* draft = find(id);
  return draft == nullptr ? stored : *draft;
}

void Drafts::type(const std::string& id, std::string text, std::optional<domain::Command> store,
                  double seconds) {
  Draft& draft = drafts_[id];
  draft.text = std::move(text);
  draft.typed = seconds;
  draft.store = std::move(store);
  draft.resting.reset();
}

void Drafts::forget_unsent(const std::string& id) {
  const auto found = drafts_.find(id);
  if (found != drafts_.end() && !found->second.sent) found->second.store.reset();
}

void Drafts::send(Draft& draft, session::Commands& commands) {
  if (!draft.store) return;
  commands.send(std::move(*draft.store));
  draft.store.reset();
  draft.sent = true;
}

void Drafts::leave(const std::string& id, session::Commands& commands) {
  const auto found = drafts_.find(id);
  if (found != drafts_.end()) send(found->second, commands);
}

void Drafts::rest(const std::string& id, const std::string& stored, double seconds, FrameRequests& frames) {
  const auto found = drafts_.find(id);
  if (found == drafts_.end() || found->second.store) return;
  Draft& draft = found->second;
  if (!draft.resting) draft.resting = seconds;
  const double left = *draft.resting + refused_after - seconds;
  if (draft.text == stored || !draft.sent || left <= 0) {
    drafts_.erase(found);
  } else {
    frames.after(whole_ms(left));
  }
}

void Drafts::settle(session::Commands& commands, double seconds, FrameRequests& frames) {
  for (auto& [id, draft] : drafts_) {
    if (!draft.store || draft.typed == never) continue;
    const double left = draft.typed + pause - seconds;
    if (left <= 0) {
      send(draft, commands);
    } else {
      frames.after(whole_ms(left));
    }
  }
}

void Drafts::settle_all(session::Commands& commands) {
  for (auto& [id, draft] : drafts_)
    send(draft, commands);
}

bool Drafts::unsaved() const {
  return std::any_of(drafts_.begin(), drafts_.end(),
                     [](const auto& entry) { return entry.second.store.has_value(); });
}

const std::string* Drafts::find(const std::string& id) const {
  const auto found = drafts_.find(id);
  return found == drafts_.end() ? nullptr : &found->second.text;
}

}  // namespace hh::ui
