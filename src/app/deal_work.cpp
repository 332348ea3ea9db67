#include "app/deal_work.hpp"

#include <chrono>
#include <utility>

namespace hh::app {

namespace {

using domain::Problem;
using ui::DealsHere;
using Doing = ui::DealsHere::Doing;

/// Frames show how far it is; more of them would only keep the computer busy.
constexpr std::chrono::milliseconds between_wakes{50};

class Pulse {
public:
  explicit Pulse(const std::function<void()>& wake) : wake_(wake) {}
  void beat() {
    const auto now = std::chrono::steady_clock::now();
    if (now - last_ < between_wakes) return;
    last_ = now;
    wake_();
  }

private:
  const std::function<void()>& wake_;
  std::chrono::steady_clock::time_point last_{};
};

documents::DealOptions options_of(const ui::DealsWanted& wanted) {
  documents::DealOptions out;
  out.all_stages = wanted.all_stages;
  if (wanted.dates == "dmy") out.dates = documents::DayOrder::DayFirst;
  if (wanted.dates == "mdy") out.dates = documents::DayOrder::MonthFirst;
  if (wanted.decimals == "comma") out.decimals = documents::DecimalSign::Comma;
  if (wanted.decimals == "point") out.decimals = documents::DecimalSign::Point;
  if (wanted.columns.empty()) return out;
  out.mapping.emplace();
  for (const auto& [name, meaning] : wanted.columns) {
    out.mapping->columns.emplace_back(name,
                                      documents::deal_column(meaning).value_or(documents::DealColumn::Other));
  }
  return out;
}

domain::Result<KnownRecords> known_in(const Places& places) {
  const auto store = open_to_read(places);
  if (!store) return store.problem();
  return records_with_packets(store.value());
}

}  // namespace

DealWork::Looked DealWork::looked_at(const Places& places, const ui::DealsWanted& wanted,
                                     const Remembered& settings, Far& far,
                                     const std::function<void()>& wake) {
  Looked out{wanted, {}, {}, {}};
  // "-" is a file here: nobody sits at a terminal.
  const auto bytes = read_deals_file(wanted.path == "-" ? "./-" : wanted.path);
  if (!bytes) {
    out.problem = bytes.problem();
    return out;
  }
  documents::DealOptions options = options_of(wanted);
  Pulse pulse(wake);
  options.progress = [&](const documents::DealProgress& now) {
    far.done = now.bytes;
    far.of = now.of;
    pulse.beat();
    return !far.stop;
  };
  auto read = read_export(bytes.value(), std::move(options), settings);
  const auto known = known_in(places);
  if (!read || !known) {
    out.problem = read ? known.problem() : read.problem();
    return out;
  }
  if (far.stop) return out;
  out.read = std::make_shared<const ReadExport>(std::move(read).value());
  out.found = found_in(*out.read, known.value());
  return out;
}

DealWork::Begun DealWork::begun(const Places& places, session::Door& door, const domain::PacketTemplate& form,
                                const ReadExport& read, Far& far, const std::function<void()>& wake) {
  Begun out;
  const auto known = known_in(places);
  if (!known) {
    out.begun.problem = known.problem();
    return out;
  }
  Pulse pulse(wake);
  const DealImport done = begin_packets(door, form, read.deals.deals, known.value(), [&](std::size_t begun) {
    far.done = begun;
    pulse.beat();
    return !far.stop;
  });
  remember_columns(read, door.snapshot()->settings, [&](const std::string& key, const std::string& value) {
    door.commands().remember(key, value);
  });
  out.begun = {done.begun, done.known, done.stopped, done.refused};
  if (const auto after = known_in(places)) out.found = found_in(read, after.value());
  return out;
}

void DealWork::work(std::function<Answer(Far&)> job, std::size_t of) {
  far_ = std::make_shared<Far>();
  far_->of = of;
  work_ = std::async(std::launch::async, [job = std::move(job), far = far_, wake = wake_] {
    Answer answer = job(*far);
    wake();
    return answer;
  });
}

void DealWork::look_at(const ui::DealsWanted& wanted) {
  if (work_.valid()) {
    // Packets that are being begun go on; only a reading gives way.
    if (here_->doing == Doing::Beginning) return;
    stop();
    next_ = wanted;
    return;
  }
  if (!here_ || here_->wanted.path != wanted.path) {
    here_.emplace();
    here_->wanted = wanted;
  }
  here_->number = ++number_;
  here_->doing = Doing::Reading;
  here_->problem.reset();
  work([places = places_, wanted, settings = door_.snapshot()->settings, wake = wake_](Far& far) -> Answer {
    return looked_at(places, wanted, settings, far, wake);
  });
}

void DealWork::begin(const domain::TemplateId& form) {
  if (work_.valid() || !read_ || !here_ || !here_->found) return;
  const auto chosen = door_.snapshot()->shelf->form(form);
  if (chosen == nullptr) return;
  here_->doing = Doing::Beginning;
  here_->begun.reset();
  work([places = places_, &door = door_, chosen, read = read_,
        wake = wake_](Far& far) -> Answer { return begun(places, door, *chosen, *read, far, wake); },
       here_->found->fresh);
}

void DealWork::save_set_aside() {
  if (work_.valid() || !here_ || !here_->found) return;
  work([places = places_, file = here_->wanted.path, rows = here_->found->aside](Far&) -> Answer {
    return write_set_aside(places, file, *rows);
  });
}

bool DealWork::collect() {
  if (!work_.valid() || work_.wait_for(std::chrono::seconds{0}) != std::future_status::ready) return false;
  Answer answer = work_.get();
  here_->doing = Doing::Nothing;
  std::visit([this](auto& one) { take(std::move(one)); }, answer);
  if (next_) look_at(*std::exchange(next_, std::nullopt));
  return true;
}

/// A reading that was stopped leaves what was found before.
void DealWork::take(Looked answer) {
  if (!answer.found && !answer.problem) return;
  here_->wanted = std::move(answer.wanted);
  here_->found = std::move(answer.found);
  here_->problem = std::move(answer.problem);
  here_->begun.reset();
  here_->saved.clear();
  here_->not_saved.reset();
  read_ = std::move(answer.read);
}

void DealWork::take(Begun answer) {
  here_->begun = std::move(answer.begun);
  if (answer.found) here_->found = std::move(answer.found);
}

void DealWork::take(Saved answer) {
  here_->saved = answer ? answer.value().string() : std::string{};
  here_->not_saved.reset();
  if (!answer) here_->not_saved = answer.problem();
}

std::optional<DealsHere> DealWork::now() const {
  if (!here_) return std::nullopt;
  DealsHere out = *here_;
  if (out.doing != Doing::Nothing) {
    out.done = far_->done;
    out.of = far_->of;
  }
  return out;
}

}  // namespace hh::app
