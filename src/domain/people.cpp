#include "domain/people.hpp"

#include <algorithm>

namespace hh::domain {

namespace {

using Refusal = std::optional<Problem>;

constexpr std::size_t longest_words = 500;
constexpr std::size_t most_promises = 50;

Refusal refuse(std::string what, std::string next) { return Problem{std::move(what), {}, std::move(next)}; }

bool blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

std::string name_of(PairNumber number) { return "Pair " + std::to_string(number.value); }

/// The pair as it would be.
Pair edited(Pair pair, const EditPair& wanted) {
  const auto put = [](std::string& value, const std::optional<std::string>& to) {
    if (to) value = *to;
  };
  put(pair.ae, wanted.ae);
  put(pair.csm, wanted.csm);
  put(pair.coach, wanted.coach);
  put(pair.deal.account, wanted.account);
  put(pair.deal.champion, wanted.champion);
  put(pair.deal.amount, wanted.amount);
  put(pair.deal.close_date, wanted.close_date);
  if (wanted.promises) pair.deal.promises = *wanted.promises;
  return pair;
}

Refusal fits(const Pair& pair) {
  if (blank(pair.ae) && blank(pair.csm)) {
    return refuse("A pair needs at least one name", "Type the AE or the CSM.");
  }
  if (pair.deal.promises.size() > most_promises) {
    return refuse("A pair holds at most " + std::to_string(most_promises) + " promises",
                  "Keep the ones that matter in the room.");
  }
  std::vector<const std::string*> texts{
      &pair.ae,          &pair.csm,           &pair.coach,          &pair.deal.account,
      &pair.deal.amount, &pair.deal.champion, &pair.deal.close_date};
  for (const std::string& promise : pair.deal.promises)
    texts.push_back(&promise);
  const bool long_one =
      std::any_of(texts.begin(), texts.end(), [](const auto* text) { return text->size() > longest_words; });
  return long_one
             ? refuse("A field is longer than " + std::to_string(longest_words) + " bytes", "Shorten it.")
             : std::nullopt;
}

Refusal room_for_one(const Roster& roster) {
  if (roster.pairs.size() < static_cast<std::size_t>(most_pairs)) return std::nullopt;
  return refuse("The roster holds " + std::to_string(most_pairs) + " pairs already", "Run it in two rooms.");
}

void insert_by_number(std::vector<Pair>& pairs, Pair pair) {
  const auto at =
      std::find_if(pairs.begin(), pairs.end(), [&](const Pair& other) { return other.number > pair.number; });
  pairs.insert(at, std::move(pair));
}

void move_pair(std::vector<Pair>& from, std::vector<Pair>& to, PairNumber number) {
  const auto at = std::find_if(from.begin(), from.end(), [&](const Pair& p) { return p.number == number; });
  if (at == from.end()) return;
  Pair moving = std::move(*at);
  from.erase(at);
  insert_by_number(to, std::move(moving));
}

bool scored(const Session& session, RoundNumber round, PairNumber pair) {
  return std::any_of(session.scores.begin(), session.scores.end(), [&](const auto& entry) {
    return entry.first.round == round && entry.first.pair == pair && entry.second.points.has_value();
  });
}

bool played(const Session& session, RoundNumber round) {
  const bool runs = session.round && session.round->number == round;
  return !runs && std::any_of(session.rounds.begin(), session.rounds.end(),
                              [&](const RoundRecord& record) { return record.number == round; });
}

/// The rounds behind the pair stay with those who sat there. One that runs unscored goes to who sits down
/// now.
void keep_seats(Session& session, const Pair& before) {
  for (const Round& round : session.program->rounds) {
    if (played(session, round.number) || scored(session, round.number, before.number)) {
      session.seats.try_emplace({round.number, before.number}, before);
    }
  }
}

void respell(std::string& name, const std::string& before, const std::string& after) {
  if (!before.empty() && name == before) name = after;
}

/// The same coach under another spelling keeps the cards.
void respell_scorer(Session& session, PairNumber pair, const std::string& before, const std::string& after) {
  std::vector<ScoreKey> keys;
  for (const auto& [key, cell] : session.scores) {
    if (key.pair == pair && key.scorer == before) keys.push_back(key);
  }
  for (const ScoreKey& key : keys) {
    auto node = session.scores.extract(key);
    node.key().scorer = after;
    session.scores.insert(std::move(node));
  }
}

void correct_record(Session& session, const Pair& before, const Pair& after) {
  const bool coach_respelt = !before.coach.empty() && !after.coach.empty();
  if (before.coach != after.coach && coach_respelt) {
    respell_scorer(session, before.number, before.coach, after.coach);
  } else if (before.coach != after.coach) {
    keep_seats(session, before);
  }
  for (auto& [where, pair] : session.seats) {
    if (where.second != before.number) continue;
    respell(pair.ae, before.ae, after.ae);
    respell(pair.csm, before.csm, after.csm);
    if (coach_respelt) respell(pair.coach, before.coach, after.coach);
  }
  for (ScriptReading& reading : session.readings) {
    if (reading.pair != before.number) continue;
    respell(reading.reader, before.ae, after.ae);
    respell(reading.reader, before.csm, after.csm);
  }
  if (session.reading && session.reading->pair == before.number) {
    respell(session.reading->reader, before.ae, after.ae);
    respell(session.reading->reader, before.csm, after.csm);
  }
}

}  // namespace

Refusal missing_pair(const Roster& roster, PairNumber number) {
  if (roster.present(number) != nullptr) return std::nullopt;
  if (roster.find(number) != nullptr) {
    return refuse(name_of(number) + " has left", "Bring it back under People, if it is in the room again.");
  }
  const int last = roster.next_number().value - 1;
  return refuse("There is no pair " + std::to_string(number.value),
                "Pairs go from 1 to " + std::to_string(last) + ".");
}

Refusal check_people(const Session& session, const AddPair& wanted) {
  if (auto no = room_for_one(session.roster)) return no;
  if (auto no = fits(wanted.pair)) return no;
  for (const Pair& pair : session.roster.pairs) {
    const bool same = pair.ae == wanted.pair.ae && pair.csm == wanted.pair.csm &&
                      pair.deal.account == wanted.pair.deal.account;
    if (same)
      return refuse(pair.label() + " sits in the room already", "It is " + name_of(pair.number) + ".");
  }
  return std::nullopt;
}

Refusal check_people(const Session& session, const EditPair& wanted) {
  if (auto no = missing_pair(session.roster, wanted.pair)) return no;
  return fits(edited(*session.roster.present(wanted.pair), wanted));
}

Refusal check_people(const Session& session, const PairGone& wanted) {
  if (wanted.gone) return missing_pair(session.roster, wanted.pair);
  if (session.roster.present(wanted.pair) != nullptr) {
    return refuse(name_of(wanted.pair) + " is in the room", "There is nothing to bring back.");
  }
  if (session.roster.find(wanted.pair) == nullptr) return missing_pair(session.roster, wanted.pair);
  return room_for_one(session.roster);
}

void apply_people(Session& session, const AddPair& wanted) {
  Pair pair = wanted.pair;
  pair.number = session.roster.next_number();
  insert_by_number(session.roster.pairs, std::move(pair));
}

void apply_people(Session& session, const EditPair& wanted) {
  for (Pair& pair : session.roster.pairs) {
    if (pair.number != wanted.pair) continue;
    const Pair after = edited(pair, wanted);
    if (wanted.swap) {
      keep_seats(session, pair);
    } else {
      correct_record(session, pair, after);
    }
    pair = after;
  }
}

void apply_people(Session& session, const PairGone& wanted) {
  Roster& roster = session.roster;
  if (!wanted.gone) return move_pair(roster.gone, roster.pairs, wanted.pair);
  move_pair(roster.pairs, roster.gone, wanted.pair);
  if (session.reading && session.reading->pair == wanted.pair) session.reading.reset();
  if (session.wall.reader == wanted.pair) session.wall.reader.reset();
  session.asked_for_help.erase(wanted.pair);
}

}  // namespace hh::domain
