#include "app/wall_pages.hpp"

#include "library/text.hpp"
#include "session/new_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hh::app {

using namespace domain;

namespace {

/// One hour of everything there is to see.
Program whole(const Program& program, const std::string& call) {
  Program all = call.empty() ? program : of_call(program, call);
  all.calls.clear();
  for (Section section : all.reference) {
    section.planned = std::max(section.planned, Minutes{1});
    section.id = "reference-" + section.id;
    all.sections.push_back(std::move(section));
  }
  all.reference.clear();
  all.slot = all.agenda_total();
  return all;
}

Roster made_up_pairs() {
  Roster roster;
  const auto add = [&](const char* ae, const char* csm, Deal deal) {
    roster.pairs.push_back({});
    Pair& pair = roster.pairs.back();
    pair.number = PairNumber{static_cast<int>(roster.pairs.size())};
    pair.ae = ae;
    pair.csm = csm;
    pair.coach = "Coach";
    pair.deal = std::move(deal);
  };
  add("Ada Berg", "Ben Nowak",
      {"Acme", "Mia Ruiz", "$84,000", "2026-11-03", {"the revenue report, by 31 March", "a named engineer"}});
  add("Eva Lund", "Jon Silva", {"Globex", "Tom Hale", "$120,000", "2026-11-10", {"single sign-on, by May"}});
  add("Lea Roth", "Omar Aziz", {"Initech", "Ina Moe", "$45,000", "2026-11-12", {}});
  return roster;
}

Act act(Command what, SessionTime at = {}) {
  return {ActId{"preview"}, SessionId{"preview"}, "preview", at, {}, std::move(what)};
}

/// When the section begins, if everything is on time.
SessionTime on_time(const Program& program, int section) {
  SessionTime at{};
  for (int i = 0; i < section; ++i)
    at += program.sections[static_cast<std::size_t>(i)].planned;
  return at;
}

}  // namespace

WallPages::WallPages(const Program& program, const std::string& call)
    : program_(std::make_shared<const Program>(whole(program, call))) {
  for (std::size_t s = 0; s < program_->sections.size(); ++s) {
    for (std::size_t i = 0; i < program_->sections[s].steps.size(); ++i) {
      places_.push_back({static_cast<int>(s), static_cast<int>(i)});
    }
  }
}

session::SnapshotPtr WallPages::snapshot(std::size_t page) const {
  OpenSession open;
  open.program = program_->id;
  open.roster = made_up_pairs();
  open.settings.rehearsal = true;
  Session session = open_session(act(open), program_);
  apply(session, act(Start{}));
  const Position to = places_.at(page);
  for (int section = 0; section < to.section; ++section)
    apply(session, act(GoTo{{section, 0}}, on_time(*program_, section)));
  apply(session, act(GoTo{to}, on_time(*program_, to.section)));
  const Step* step = session.current_step();
  if (step != nullptr && step->kind == StepKind::Reveal) {
    apply(session, act(Uncover{static_cast<int>(step->items.size())}));
  }
  auto out = std::make_shared<session::Snapshot>();
  out->version = page + 1;
  out->live = std::make_shared<const Session>(std::move(session));
  out->rehearsal = true;
  return out;
}

session::Moment WallPages::moment(std::size_t page) const {
  session::Moment now;
  now.at = on_time(*program_, places_.at(page).section);
  return now;
}

std::string WallPages::title(std::size_t page) const {
  const Position at = places_.at(page);
  const Section& section = program_->sections[static_cast<std::size_t>(at.section)];
  return section.title + " · " + section.steps[static_cast<std::size_t>(at.step)].title;
}

std::string WallPages::file_name(std::size_t page) const {
  constexpr std::size_t longest = 60;
  std::string name = fmt::format("{:02}-", page + 1);
  for (const char c : library::slug(title(page))) {
    const bool doubled = c == '-' && name.ends_with('-');
    if (static_cast<unsigned char>(c) < 0x80 && name.size() < longest && !doubled) name += c;
  }
  while (name.ends_with('-'))
    name.pop_back();
  return name;
}

std::size_t WallPages::same_page(const WallPages& other, std::size_t page) const {
  if (page >= other.size()) return 0;
  const auto at = session::same_place(*other.program_, other.places_[page], *program_);
  const auto found = at ? std::find(places_.begin(), places_.end(), *at) : places_.end();
  return found == places_.end() ? 0 : static_cast<std::size_t>(found - places_.begin());
}

}  // namespace hh::app
