// Packets in lists: written beside their acts, searched by words.
#include "domain/due.hpp"
#include "store/inside.hpp"
#include "store/problems.hpp"

#include <sstream>

namespace hh::store {

using namespace domain;

namespace {

UtcTime utc(long long ms) { return UtcTime{Millis{ms}}; }

/// `%` and `_` in what somebody types mean themselves.
std::string pattern_of(const std::string& word) {
  std::string out = "%";
  for (const char c : word) {
    if (c == '%' || c == '_' || c == '\\') out += '\\';
    out += c;
  }
  return out + "%";
}

std::vector<std::string> patterns_of(const std::string& words) {
  std::vector<std::string> out;
  std::istringstream in(words);
  for (std::string word; out.size() < 8 && in >> word;) {
    out.push_back(pattern_of(word));
  }
  return out;
}

PacketSummary summary_in(const Row& key, const Row& rest) {
  PacketSummary out;
  out.id = PacketId{text_in(key.at(0))};
  out.form = TemplateId{text_in(rest.at(0))};
  out.account = text_in(rest.at(1));
  out.ae = text_in(rest.at(2));
  out.csm = text_in(rest.at(3));
  out.record_id = text_in(rest.at(4));
  out.session = SessionId{text_in(rest.at(5))};
  const auto number = [&](std::size_t at) { return static_cast<int>(number_in(rest.at(at))); };
  out.pair = PairNumber{number(6)};
  out.filled = number(7);
  out.required = number(8);
  out.promises = number(9);
  out.promises_open = number(10);
  if (const Date due = parse_date(text_in(rest.at(11))); due.ok()) out.next_due = due;
  out.accepted = number(12) != 0;
  out.opened = utc(number_in(rest.at(13)));
  out.changed = utc(number_in(rest.at(14)));
  return out;
}

}  // namespace

Rows packet_rows(const PacketSummary& packet) {
  const auto ms = [](UtcTime at) { return static_cast<long long>(at.time_since_epoch().count()); };
  const auto number = [](int value) { return static_cast<long long>(value); };
  return {
      {{packet.id.value},
       {packet.form.value, packet.account, packet.ae, packet.csm, packet.record_id, packet.session.value,
        number(packet.pair.value), number(packet.filled), number(packet.required), number(packet.promises),
        number(packet.promises_open), packet.next_due ? iso(*packet.next_due) : std::string{},
        number(packet.accepted ? 1 : 0), ms(packet.opened), ms(packet.changed)}}};
}

Result<std::vector<PacketSummary>> Store::packets(const PacketSearch& search) const {
  return guarded(inside_->where(), [&]() -> Result<std::vector<PacketSummary>> {
    const Table& table = packet_table();
    std::string text = "select ";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      text += (i == 0 ? "" : ", ") + std::string(table.columns[i].name);
    }
    text += " from packets where 1 = 1";
    if (!search.session.empty()) text += " and session = :session";
    const std::vector<std::string> patterns = patterns_of(search.words);
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      text += " and (account || ' ' || ae || ' ' || csm || ' ' || record || ' ' || id) like :word" +
              std::to_string(i) + " escape '\\'";
    }
    text += " order by changed_ms desc, id desc limit " + std::to_string(search.most);
    BoundCells cells(table.columns);
    soci::statement found(*inside_->sql);
    cells.read_into(found);
    if (!search.session.empty()) found.exchange(soci::use(search.session, "session"));
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      found.exchange(soci::use(patterns[i], "word" + std::to_string(i)));
    }
    found.alloc();
    found.prepare(text);
    found.define_and_bind();
    found.execute();
    std::vector<PacketSummary> out;
    while (found.fetch()) {
      const Row row = cells.get();
      out.push_back(summary_in({row.front()}, {row.begin() + 1, row.end()}));
    }
    return out;
  });
}

Result<std::int64_t> Store::count_packets() const {
  return guarded(inside_->where(), [&]() -> Result<std::int64_t> {
    long long count = 0;
    *inside_->sql << "select count(*) from packets", soci::into(count);
    return static_cast<std::int64_t>(count);
  });
}

Result<PacketId> Store::packet_of_record(const std::string& record) const {
  return guarded(inside_->where(), [&]() -> Result<PacketId> {
    PacketId id;
    if (record.empty()) return id;
    *inside_->sql << "select id from packets where record = :record order by opened_ms desc, id desc limit 1",
        soci::use(record, "record"), soci::into(id.value);
    return inside_->sql->got_data() ? id : PacketId{};
  });
}

}  // namespace hh::store
