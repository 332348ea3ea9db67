#include "store/inside.hpp"

namespace hh::store {

namespace {

Row journal_rest(const JournalEntry& entry, const std::string& digest, const std::string& hash) {
  return {entry.act,
          entry.session,
          entry.who,
          entry.kind,
          static_cast<long long>(entry.at_ms),
          static_cast<long long>(entry.utc_ms),
          static_cast<long long>(entry.boot_ms),
          entry.boot_id,
          entry.payload,
          digest,
          hash};
}

/// By address: moving a Store moves only the pointer to what this refers to.
std::vector<TableAccess> access_to_all(soci::session& sql) {
  std::vector<TableAccess> out;
  for (const Table& table : session_tables()) {
    out.emplace_back(sql, table);
  }
  return out;
}

}  // namespace

Store::Inside::Remembered::Remembered(soci::session& sql)
    : tables(access_to_all(sql)),
      follow_ups(sql, follow_up_table()),
      follow_words(sql, follow_word_table()),
      packets(sql, packet_table()),
      journal(sql, journal_table()) {}

Store::Inside::Remembered& Store::Inside::memory() {
  if (!remembered) {
    remembered = std::make_unique<Remembered>(*sql);
  }
  return *remembered;
}

TableRows& Store::Inside::stored(const std::string& session) {
  auto& known = memory().stored;
  if (const auto found = known.find(session); found != known.end()) {
    return found->second;
  }
  known.clear();  // one session runs at a time; what others hold is read again when needed
  TableRows rows;
  for (TableAccess& table : memory().tables) {
    rows.push_back(table.of(session));
  }
  return known.emplace(session, std::move(rows)).first->second;
}

JournalHead& Store::Inside::head() {
  auto& known = memory().head;
  if (!known) {
    long long entries = 0;
    JournalHead read;
    *sql << "select entries, hash from journal_head where id = 1", soci::into(entries), soci::into(read.hash);
    read.entries = entries;
    known = std::move(read);
  }
  return *known;
}

void Store::Inside::write_journal(const std::vector<JournalEntry>& entries) {
  if (entries.empty()) {
    return;
  }
  JournalHead& end = head();
  for (JournalEntry entry : entries) {
    entry.sequence = end.entries + 1;
    const std::string digest = digest_of(entry.payload);
    const std::string hash = hash_of(end.hash, entry, digest);
    memory().journal.add({static_cast<long long>(entry.sequence)}, journal_rest(entry, digest, hash));
    end = {entry.sequence, hash};
  }
  const long long count = end.entries;
  *sql << "insert into journal_head (id, entries, hash) values (1, :entries, :hash) on conflict (id) do "
          "update "
          "set entries = excluded.entries, hash = excluded.hash",
      soci::use(count, "entries"), soci::use(end.hash, "hash");
}

void Store::Inside::write_session(const TableChanges::SessionChange& change) {
  const domain::Session& session = *change.session;
  TableRows& known = stored(session.id.value);
  auto& tables = memory().tables;
  if (change.everything || known.front().empty()) {
    const TableRows wanted = session_rows(session);
    for (std::size_t i = 0; i < tables.size(); ++i) {
      tables[i].replace(known[i], {session.id.value}, wanted[i]);
    }
    return;
  }
  std::vector<Part> parts;
  if (change.head) {
    parts.push_back(head_part(session));
  }
  for (const domain::ScoreKey& key : change.scores) {
    for (Part& part : score_parts(session, key)) {
      parts.push_back(std::move(part));
    }
  }
  for (const Part& part : parts) {
    tables[part.table].replace(known[part.table], part.prefix, part.rows);
  }
}

void Store::Inside::write_follow_up(const domain::FollowUp& item) {
  const FollowUpRows wanted = follow_up_rows(item);
  for (const auto& [key, rest] : wanted.item) {
    memory().follow_ups.put(key, rest);
  }
  Rows words = memory().follow_words.of(item.id.value);
  memory().follow_words.replace(words, {item.id.value}, wanted.words);
}

void Store::Inside::write_packet(const domain::PacketSummary& packet) {
  for (const auto& [key, rest] : packet_rows(packet)) {
    memory().packets.put(key, rest);
  }
}

void Store::Inside::withdraw(const domain::FollowUpId& id) {
  Rows words = memory().follow_words.of(id.value);
  memory().follow_words.replace(words, {id.value}, {});
  memory().follow_ups.remove({id.value});
}

bool Store::Inside::has_act(const std::string& act) {
  int count = 0;
  *sql << "select count(*) from journal where act = :act", soci::use(act, "act"), soci::into(count);
  return count > 0;
}

std::vector<JournalRow> Store::Inside::journal_rows(const std::string& session, bool of_all) {
  long long seq = 0, at = 0, utc = 0, boot = 0;
  soci::indicator there = soci::i_ok;
  std::string payload;
  JournalRow row;
  JournalEntry& e = row.entry;
  const std::string columns =
      "select seq, act, session, who, kind, at_ms, utc_ms, boot_ms, boot_id, payload, digest, hash from "
      "journal ";
  soci::statement all(*sql);
  all.exchange(soci::into(seq));
  all.exchange(soci::into(e.act));
  all.exchange(soci::into(e.session));
  all.exchange(soci::into(e.who));
  all.exchange(soci::into(e.kind));
  all.exchange(soci::into(at));
  all.exchange(soci::into(utc));
  all.exchange(soci::into(boot));
  all.exchange(soci::into(e.boot_id));
  all.exchange(soci::into(payload, there));
  all.exchange(soci::into(row.digest));
  all.exchange(soci::into(e.hash));
  if (!of_all) all.exchange(soci::use(session, "session"));
  all.alloc();
  all.prepare(columns + (of_all ? "order by seq" : "where session = :session order by seq"));
  all.define_and_bind();
  std::vector<JournalRow> out;
  all.execute();
  while (all.fetch()) {
    e.sequence = seq;
    e.at_ms = at;
    e.utc_ms = utc;
    e.boot_ms = boot;
    row.payload = there == soci::i_null ? std::nullopt : std::optional(payload);
    e.payload = row.payload.value_or("");
    e.redacted = !row.payload;
    out.push_back(row);
  }
  return out;
}

}  // namespace hh::store
