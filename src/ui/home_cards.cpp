#include "ui/dates.hpp"
#include "ui/home.hpp"

#include <fmt/format.h>

#include <set>

namespace hh::ui {
namespace {

std::string programs_words(const library::Shelf* shelf) {
  if (shelf == nullptr || shelf->programs.empty()) return "No training was found in the library.";
  std::string titles;
  int named = 0;
  for (const auto& program : shelf->programs) {
    if (program->kind == domain::ProgramKind::Training && named < 3) {
      titles += (named++ == 0 ? "" : " · ") + program->title;
    }
  }
  return fmt::format("{}\n{} minutes, on the wall", titles, shelf->programs.front()->slot.count());
}

std::string last_words(const session::Snapshot& snap, const session::Moment& now) {
  std::string words = "No training has been held on this computer yet.";
  for (const store::SessionSummary& past : snap.past) {
    if (past.stage != domain::Stage::Finished || !past.finished) continue;
    words =
        fmt::format("Last: {}, {}, {}", past.title, when(*past.finished, now), counted(past.pairs, "pair"));
    break;
  }
  std::set<std::string> people;
  for (const store::PastRepeat& repeat : snap.repeats)
    people.insert(repeat.person);
  if (!people.empty()) {
    words +=
        "\n" + counted(static_cast<int>(people.size()), "person repeats a round", "people repeat a round");
  }
  return words;
}

HomeCard follow_up_card(const session::Snapshot& snap, const session::Moment& now) {
  HomeCard card{"home.follow_up", "Follow up", "F", Page::FollowUp};
  const domain::FollowCount count = domain::count(snap.follow_ups, today(now));
  if (snap.follow_ups.empty()) {
    card.says = "Promises made in a training come here when it ends.";
    return card;
  }
  card.number = std::to_string(count.due_this_week);
  card.warning = count.late > 0 ? fmt::format("{} late", count.late) : "";
  card.says = fmt::format("due this week, {} open in all", count.open);
  return card;
}

HomeCard handoffs_card(const session::Snapshot& snap) {
  HomeCard card{"home.handoffs", "Handoffs", "H", Page::Handoffs};
  if (snap.packet_count > 0) {
    card.number = std::to_string(snap.packet_count);
    card.says = snap.packet_count == 1 ? "packet, with its promises and dates"
                                       : "packets, with their promises and dates";
    return card;
  }
  std::set<std::string> deals;
  int promises = 0;
  int closed = 0;
  for (const domain::FollowUp& item : snap.follow_ups) {
    if (item.kind != domain::FollowKind::Commitment) continue;
    promises += 1;
    closed += item.status == domain::FollowStatus::Done ? 1 : 0;
    if (!item.deal.empty()) deals.insert(item.deal);
  }
  if (promises == 0) {
    card.says = "Begin a packet for a deal: goals, people, promises, risks.";
    return card;
  }
  card.number = std::to_string(deals.size());
  card.says = fmt::format("{} from past trainings, {} of {} closed with evidence",
                          deals.size() == 1 ? "deal" : "deals", closed, counted(promises, "promise"));
  return card;
}

HomeCard library_card(const library::Shelf* shelf) {
  HomeCard card{"home.library", "Library", "L", Page::Library};
  int trainings = 0;
  int playbooks = 0;
  int faults = 0;
  if (shelf != nullptr) {
    for (const auto& program : shelf->programs) {
      (program->kind == domain::ProgramKind::Training ? trainings : playbooks) += 1;
    }
    for (const library::Fault& fault : shelf->faults)
      faults += fault.warning ? 0 : 1;
  }
  card.says = counted(trainings, "training") + (playbooks > 0 ? ", " + counted(playbooks, "playbook") : "") +
              ", plain text files you can edit";
  card.warning = faults > 0 ? counted(faults, "fault") + " in the files" : "";
  return card;
}

}  // namespace

std::vector<HomeCard> home_cards(const session::Snapshot& snap, const session::Moment& now) {
  HomeCard run{"home.run", "Run a training", "R", Page::Setup};
  run.says = programs_words(snap.shelf.get());
  run.below = last_words(snap, now);
  HomeCard rehearse{"home.rehearse", "Rehearse", "E", Page::Rehearse};
  rehearse.says = "the whole hour in six minutes, nothing stored";
  return {run, follow_up_card(snap, now), handoffs_card(snap), library_card(snap.shelf.get()), rehearse};
}

std::string store_words(const session::Snapshot& snap, const session::Moment& now, const Surroundings& here) {
  if (!snap.storing) return "Nothing can be stored now: " + here.store.text;
  const std::string backup =
      here.last_backup ? "last backup " + when(*here.last_backup, now) : "no backup yet";
  return "Everything stored on this computer · " + backup;
}

}  // namespace hh::ui
