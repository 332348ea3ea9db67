// A rehearsal whose text is saved while it runs.
#include "session/desk.hpp"
#include "session/new_text.hpp"

#include <algorithm>
#include <filesystem>

namespace hh::session {

using namespace domain;

namespace {

/// Why the program is not on the shelf any more.
Problem missing_text(const library::Shelf& shelf, const Program& program) {
  const std::string goes_on = "The rehearsal goes on with the text before it.";
  for (const library::Fault& fault : shelf.faults) {
    if (!fault.warning && std::filesystem::path(fault.file).stem() == program.id.value) {
      return {fault.sentence(), {}, goes_on};
    }
  }
  return {"“" + program.title + "” is no longer in the library", {}, goes_on};
}

}  // namespace

void Desk::set_shelf(std::shared_ptr<const library::Shelf> shelf) {
  shelf_ = std::move(shelf);
  if (live_ && live_->rehearsal && live_->work.stage() != Stage::Finished && shelf_) take_new_text();
}

void Desk::broken_text(const Problem& problem) {
  notice(problem);
  broken_text_ = notice_;
}

void Desk::take_new_text() {
  const auto opened = std::get<OpenSession>(live_->acts.front().what);
  auto fresh = shelf_->find(opened.program);
  if (!fresh) return broken_text(missing_text(*shelf_, *live_->program));
  if (const auto no = wrong_call(*fresh, opened.settings.call)) return broken_text(*no);
  const bool was_broken = broken_text_.has_value();
  broken_text_.reset();
  if (was_broken) notice_.reset();
  if (fresh->source == opened.source) return;
  if (!opened.settings.call.empty()) {
    fresh = std::make_shared<const Program>(of_call(*fresh, opened.settings.call));
  }
  Replayed now = in_new_text(live_->acts, live_->program, fresh);
  live_ = Live{std::move(now.acts), now.program, std::move(now.session), true};
  pending_.acts_before = live_->acts.size();
  notice_ = Notice{++notices_, {"The rehearsal goes on with the text as it was just saved", {}, {}}, false};
}

}  // namespace hh::session
