#include "session/new_text.hpp"

#include <algorithm>
#include <optional>

namespace hh::session {

using namespace domain;

namespace {

std::size_t index(int number) { return static_cast<std::size_t>(number); }

std::optional<int> same_section(const Program& old, int section, const Program& fresh) {
  const auto& all = fresh.sections;
  const std::string& id = old.sections[index(section)].id;
  const auto named = std::find_if(all.begin(), all.end(), [&](const Section& one) { return one.id == id; });
  if (named != all.end()) return static_cast<int>(named - all.begin());
  // Renamed rather than gone, where none was added or taken away.
  if (all.size() == old.sections.size()) return section;
  return std::nullopt;
}

int same_step(const Section& old, int step, const Section& fresh) {
  const int last = std::max(0, static_cast<int>(fresh.steps.size()) - 1);
  if (index(step) >= old.steps.size()) return std::min(step, last);
  const Step& wanted = old.steps[index(step)];
  const auto number_of = [&](auto&& alike) -> std::optional<int> {
    const auto at = std::find_if(fresh.steps.begin(), fresh.steps.end(), alike);
    return at == fresh.steps.end() ? std::nullopt : std::optional(static_cast<int>(at - fresh.steps.begin()));
  };
  const auto titled =
      number_of([&](const Step& s) { return s.kind == wanted.kind && s.title == wanted.title; });
  if (titled) return *titled;
  const auto named = number_of([&](const Step& s) {
    return s.kind == wanted.kind && !s.refers_to.empty() && s.refers_to == wanted.refers_to;
  });
  return named.value_or(std::min(step, last));
}

bool turns(const Command& what) {
  return std::holds_alternative<Next>(what) || std::holds_alternative<Back>(what) ||
         std::holds_alternative<GoTo>(what);
}

/// What a trim took from each section, by the order of the new ones.
Trim trimmed_again(const Trim& trim, const Program& old, const Program& fresh) {
  Trim out;
  out.take.resize(fresh.sections.size());
  for (std::size_t i = 0; i < std::min(trim.take.size(), old.sections.size()); ++i) {
    if (const auto to = same_section(old, static_cast<int>(i), fresh)) out.take[index(*to)] += trim.take[i];
  }
  return out;
}

}  // namespace

std::optional<Position> same_place(const Program& old, Position at, const Program& fresh) {
  if (index(at.section) >= old.sections.size()) return std::nullopt;
  const auto section = same_section(old, at.section, fresh);
  if (!section) return std::nullopt;
  return Position{*section,
                  same_step(old.sections[index(at.section)], at.step, fresh.sections[index(*section)])};
}

Replayed in_new_text(const std::vector<Act>& acts, std::shared_ptr<const Program> old,
                     std::shared_ptr<const Program> fresh) {
  const std::vector<Act> kept = standing_acts(acts);
  Act opening = kept.front();
  std::get<OpenSession>(opening.what).source = fresh->source;
  Session before = open_session(kept.front(), old);
  Replayed out{{opening}, fresh, open_session(opening, fresh)};
  for (std::size_t i = 1; i < kept.size(); ++i) {
    Act act = kept[i];
    apply(before, act);
    if (turns(act.what)) {
      const auto to = same_place(*old, before.timeline.position(), *fresh);
      if (!to || *to == out.session.timeline.position()) continue;
      act.what = GoTo{*to};
    } else if (const auto* trim = std::get_if<Trim>(&act.what)) {
      act.what = trimmed_again(*trim, *old, *fresh);
    }
    if (check(out.session, act)) continue;
    apply(out.session, act);
    out.acts.push_back(std::move(act));
  }
  return out;
}

}  // namespace hh::session
