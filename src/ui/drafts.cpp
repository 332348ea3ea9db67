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

const std::string& Drafts::shown(const std::string& id, const std::string& stored) {
  const auto found = drafts_.find(id);
  if (found == drafts_.end()) return stored;
  found->second.drawn = true;
  return found->second.text;
}

void Drafts::type(const std::string& id, std::string text, std::optional<domain::Command> store,
                  double seconds) {
  Draft& draft = drafts_[id];
  draft.text = std::move(text);
  draft.typed = seconds;
  draft.store = std::move(store);
  draft.resting.reset();
  draft.again = false;
  draft.drawn = true;
}

void Drafts::forget_unsent(const std::string& id) {
  const auto found = drafts_.find(id);
  if (found != drafts_.end() && !found->second.sent) found->second.store.reset();
}

void Drafts::send(Draft& draft, session::Commands& commands) {
  if (!draft.store) return;
  commands.send(*draft.store);
  draft.sent = std::exchange(draft.store, std::nullopt);
}

void Drafts::leave(const std::string& id, session::Commands& commands) {
  const auto found = drafts_.find(id);
  if (found != drafts_.end()) send(found->second, commands);
}

bool Drafts::overdue(Draft& draft, const Disk& disk) {
  if (!draft.resting) draft.resting = disk.seconds;
  const double left = *draft.resting + refused_after - disk.seconds;
  if (left > 0) disk.frames.after(whole_ms(left));
  return left <= 0;
}

void Drafts::send_again(Draft& draft, const Disk& disk) {
  draft.resting = disk.seconds;
  draft.store = draft.sent;
  draft.typed = disk.seconds - pause;
  disk.frames.soon();
}

void Drafts::rest(const std::string& id, const std::string& stored, const Disk& disk) {
  const auto found = drafts_.find(id);
  if (found == drafts_.end() || found->second.store) return;
  Draft& draft = found->second;
  draft.drawn = true;
  const bool late = draft.sent && draft.text != stored && overdue(draft, disk);
  if (draft.text == stored || !draft.sent || (late && disk.storing && draft.again)) {
    drafts_.erase(found);
  } else if (late) {
    draft.again = disk.storing;
    send_again(draft, disk);
  }
}

void Drafts::settle(session::Commands& commands, const Disk& disk) {
  for (auto at = drafts_.begin(); at != drafts_.end();) {
    Draft& draft = at->second;
    const bool drawn = std::exchange(draft.drawn, false);
    // Somebody may still sit in the field: a disk that refuses is asked again meanwhile.
    const bool late = !draft.store && draft.sent && (!drawn || !disk.storing) && overdue(draft, disk);
    const bool over = !draft.store && !drawn && (!draft.sent || (late && disk.storing));
    if (late && !over) send_again(draft, disk);
    if (draft.store && draft.typed != never) {
      const double left = draft.typed + pause - disk.seconds;
      if (left <= 0) {
        send(draft, commands);
      } else {
        disk.frames.after(whole_ms(left));
      }
    }
    at = over ? drafts_.erase(at) : std::next(at);
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
