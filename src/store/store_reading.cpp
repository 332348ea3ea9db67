// What faces ask a Store for: the journal, past sessions, scores, repeats, follow-ups.
#include "domain/due.hpp"
#include "store/inside.hpp"
#include "store/problems.hpp"
#include "store/store.hpp"

#include <algorithm>

namespace hh::store {

using namespace domain;

namespace {

UtcTime utc(long long ms) { return UtcTime{Millis{ms}}; }

std::vector<JournalEntry> entries_of(std::vector<JournalRow> rows) {
  std::vector<JournalEntry> out;
  for (JournalRow& row : rows) {
    out.push_back(std::move(row.entry));
  }
  return out;
}

std::vector<std::string> promises_of(soci::session& sql, const std::string& session, int pair) {
  std::vector<std::string> out;
  std::string words;
  soci::statement all =
      (sql.prepare << "select words from promises where session = :session and pair = :pair order by place",
       soci::use(session, "session"), soci::use(pair, "pair"), soci::into(words));
  all.execute();
  while (all.fetch()) {
    out.push_back(words);
  }
  return out;
}

Roster roster_of(soci::session& sql, const std::string& session) {
  Roster out;
  int number = 0;
  Pair pair;
  Deal& deal = pair.deal;
  soci::statement all =
      (sql.prepare << "select pair, ae, csm, coach, account, champion, amount, close_date from pairs "
                      "where session = :session order by pair",
       soci::use(session, "session"), soci::into(number), soci::into(pair.ae), soci::into(pair.csm),
       soci::into(pair.coach), soci::into(deal.account), soci::into(deal.champion), soci::into(deal.amount),
       soci::into(deal.close_date));
  all.execute();
  while (all.fetch()) {
    pair.number = PairNumber{number};
    out.pairs.push_back(pair);
  }
  for (Pair& filled : out.pairs) {
    filled.deal.promises = promises_of(sql, session, filled.number.value);
  }
  return out;
}

}  // namespace

long long number_in(const Cell& cell) {
  const auto* number = std::get_if<long long>(&cell);
  return number == nullptr ? 0 : *number;
}

std::string text_in(const Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  return text == nullptr ? std::string{} : *text;
}

FollowUp follow_up_of(const Row& key, const Row& rest) {
  FollowUp item;
  item.id = FollowUpId{text_in(key.at(0))};
  item.session = SessionId{text_in(rest.at(0))};
  item.kind = follow_kind(text_in(rest.at(1))).value_or(FollowKind::Commitment);
  item.pair = PairNumber{static_cast<int>(number_in(rest.at(2)))};
  item.pair_label = text_in(rest.at(3));
  item.person = text_in(rest.at(4));
  item.what = text_in(rest.at(5));
  item.deal = text_in(rest.at(6));
  item.due = parse_date(text_in(rest.at(7)));
  item.status = follow_status(text_in(rest.at(8))).value_or(FollowStatus::Open);
  item.evidence = text_in(rest.at(9));
  item.created = utc(number_in(rest.at(10)));
  if (const auto* agreed = std::get_if<long long>(&rest.at(11))) {
    item.agreed = *agreed != 0;
  }
  return item;
}

FollowWord follow_word_of(const Row& rest) {
  return {utc(number_in(rest.at(0))), text_in(rest.at(1)),
          follow_status(text_in(rest.at(2))).value_or(FollowStatus::Open), text_in(rest.at(3)),
          text_in(rest.at(4))};
}

Result<std::vector<JournalEntry>> Store::journal(const std::string& session) const {
  return guarded(inside_->where(), [&]() -> Result<std::vector<JournalEntry>> {
    return entries_of(inside_->journal_rows(session, false));
  });
}

Result<std::vector<JournalEntry>> Store::journal() const {
  return guarded(inside_->where(), [&]() -> Result<std::vector<JournalEntry>> {
    return entries_of(inside_->journal_rows({}, true));
  });
}

Result<std::vector<SessionSummary>> Store::sessions() const {
  return guarded(inside_->where(), [&]() -> Result<std::vector<SessionSummary>> {
    std::vector<SessionSummary> out;
    SessionSummary row;
    std::string stage;
    long long opened = 0, started = 0, finished = 0;
    soci::indicator has_started = soci::i_ok, has_finished = soci::i_ok;
    soci::statement all =
        (inside_->sql->prepare
             << "select s.id, s.program, s.title, s.room, s.stage, s.opened_ms, s.started_ms, s.finished_ms, "
                "(select count(*) from pairs p where p.session = s.id), "
                "coalesce((select a.reason from set_aside a where a.session = s.id), '') "
                "from sessions s order by s.opened_ms desc, s.id desc",
         soci::into(row.id.value), soci::into(row.program.value), soci::into(row.title), soci::into(row.room),
         soci::into(stage), soci::into(opened), soci::into(started, has_started),
         soci::into(finished, has_finished), soci::into(row.pairs), soci::into(row.aside));
    all.execute();
    while (all.fetch()) {
      row.stage = stage_of(stage);
      row.opened = utc(opened);
      row.started = has_started == soci::i_ok ? std::optional(utc(started)) : std::nullopt;
      row.finished = has_finished == soci::i_ok ? std::optional(utc(finished)) : std::nullopt;
      out.push_back(row);
    }
    return out;
  });
}

Result<std::vector<FollowUp>> Store::follow_ups() const {
  return guarded(inside_->where(), [&]() -> Result<std::vector<FollowUp>> {
    std::map<std::string, FollowUp> items;
    for (const auto& [key, rest] : inside_->memory().follow_ups.all()) {
      items.emplace(text_in(key.at(0)), follow_up_of(key, rest));
    }
    for (const auto& [key, rest] : inside_->memory().follow_words.all()) {
      if (const auto item = items.find(text_in(key.at(0))); item != items.end()) {
        item->second.history.push_back(follow_word_of(rest));
      }
    }
    std::vector<FollowUp> out;
    for (auto& [id, item] : items) {
      out.push_back(std::move(item));
    }
    return out;
  });
}

Result<std::vector<PastScore>> Store::past_scores(UtcTime since) const {
  return guarded(inside_->where(), [&]() -> Result<std::vector<PastScore>> {
    std::vector<PastScore> out;
    PastScore row;
    Pair pair;
    const long long from = since.time_since_epoch().count();
    long long finished = 0;
    int passed = 0;
    soci::statement all =
        (inside_->sql->prepare << "select s.id, s.finished_ms, c.round, c.pair, p.ae, p.csm, c.person, "
                                  "c.total, c.top, c.passed "
                                  "from cards c join sessions s on s.id = c.session "
                                  "join pairs p on p.session = c.session and p.pair = c.pair "
                                  "where s.stage = 'finished' and s.finished_ms >= :since and c.complete = 1 "
                                  "order by s.finished_ms desc, s.id, c.round, c.pair",
         soci::use(from, "since"), soci::into(row.session.value), soci::into(finished),
         soci::into(row.round.value), soci::into(row.pair.value), soci::into(pair.ae), soci::into(pair.csm),
         soci::into(row.person), soci::into(row.total), soci::into(row.top), soci::into(passed));
    all.execute();
    while (all.fetch()) {
      row.finished = utc(finished);
      row.pair_label = pair.label();
      row.passed = passed != 0;
      out.push_back(row);
    }
    return out;
  });
}

Result<std::vector<PastRepeat>> Store::repeats(UtcTime since) const {
  return guarded(inside_->where(), [&]() -> Result<std::vector<PastRepeat>> {
    std::vector<PastRepeat> out;
    PastRepeat row;
    const long long from = since.time_since_epoch().count();
    long long finished = 0;
    soci::statement all =
        (inside_->sql->prepare
             << "select s.id, s.program, s.room, s.finished_ms, c.round, c.person, c.total "
                "from cards c join sessions s on s.id = c.session "
                "where s.stage = 'finished' and s.finished_ms >= :since and c.complete = 1 and c.passed = 0 "
                "order by s.finished_ms desc, s.id, c.round, c.pair",
         soci::use(from, "since"), soci::into(row.session.value), soci::into(row.program),
         soci::into(row.room), soci::into(finished), soci::into(row.round.value), soci::into(row.person),
         soci::into(row.total));
    all.execute();
    while (all.fetch()) {
      row.finished = utc(finished);
      out.push_back(row);
    }
    return out;
  });
}

Result<Roster> Store::last_roster(const std::string& room) const {
  return guarded(inside_->where(), [&]() -> Result<Roster> {
    std::string session;
    const std::string any = room.empty() ? "1" : "0";
    *inside_->sql << "select id from sessions where (room = :room or :any_room = '1') "
                     "order by case when stage = 'finished' then 0 else 1 end, "
                     "coalesce(finished_ms, opened_ms) desc limit 1",
        soci::use(room, "room"), soci::use(any, "any_room"), soci::into(session);
    if (!inside_->sql->got_data()) {
      return Problem{"No roster is stored for this room yet", room, "Paste the pairs from a spreadsheet."};
    }
    return roster_of(*inside_->sql, session);
  });
}

}  // namespace hh::store
