#include "documents/deal_settle.hpp"

#include "documents/deal_text.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

namespace hh::documents {

namespace {

using domain::CrmDeal;

constexpr std::size_t samples_shown = 5;
constexpr std::size_t raw_kept = 500;

/// The beginning of a long row, cut between letters.
std::string kept(std::string_view raw) {
  if (raw.size() <= raw_kept) return std::string(raw);
  std::size_t end = raw_kept;
  while (end > 0 && (static_cast<unsigned char>(raw[end]) & 0xC0) == 0x80)
    --end;
  return std::string(raw.substr(0, end)) + "…";
}

std::string on_line(int line) { return "line " + std::to_string(line); }

/// The sign and the letters of one currency are one.
std::string letters_of(const std::string& currency) {
  if (currency == "$") return "USD";
  if (currency == "€") return "EUR";
  if (currency == "£") return "GBP";
  return currency;
}
std::string currency_of(const CrmDeal& deal) { return letters_of(deal.currency); }

/// Of its column, else as typed at the amount; empty where neither says.
std::string currency_of(const CrmDeal& deal, const std::string& amount) {
  return deal.currency.empty() ? letters_of(currency_typed(amount)) : letters_of(deal.currency);
}

std::string joined(const std::set<std::string>& words) {
  std::string out;
  for (const std::string& word : words)
    out += (out.empty() ? "" : ", ") + word;
  return out;
}

}  // namespace

void Settling::set_aside(DealReading& out, int line, std::string reason, std::string_view raw) const {
  out.set_aside.push_back({line, std::move(reason), kept(raw)});
}

void Settling::see_date(int line, const std::string& date, bool taken) {
  if (date.empty()) return;
  const auto day = written_day(date);
  if (!day) return;
  const WrittenDay& read = day.value();
  if (read.offset && taken) ++offsets_;
  if (!read.month_first && proven_day_first_ == 0) proven_day_first_ = line;
  if (!read.day_first && proven_month_first_ == 0) proven_month_first_ = line;
  if (!read.in_doubt() || !taken) return;
  ++doubts_;
  if (in_doubt_.size() < samples_shown) in_doubt_.push_back({line, date});
}

void Settling::add(CrmDeal deal, int line, std::string_view raw, std::string date, std::string amount) {
  see_date(line, date, true);
  if (const DecimalProof proof = decimal_proof(amount); proof != DecimalProof::None) {
    decimals_[currency_of(deal, amount)].see(proof);
    of_all_.see(proof);
  }
  waiting_.push_back({std::move(deal), line, raw, std::move(date), std::move(amount)});
}

void Settling::settle_order(DealReading& out) {
  order_ = options_.dates;
  if (order_ || doubts_ == 0) return;
  const bool both = proven_day_first_ != 0 && proven_month_first_ != 0;
  if (!both && (proven_day_first_ != 0 || proven_month_first_ != 0)) {
    const bool day_first = proven_day_first_ != 0;
    order_ = day_first ? DayOrder::DayFirst : DayOrder::MonthFirst;
    out.remarks.push_back(std::string("Close dates are read ") + (day_first ? "day" : "month") + " first; " +
                          on_line(day_first ? proven_day_first_ : proven_month_first_) +
                          " can be read no other way.");
    return;
  }
  out.question = DealQuestion{
      std::string(both ? "Some close dates have the day first and some the month (" +
                             on_line(proven_day_first_) + ", " + on_line(proven_month_first_) + ")"
                       : "In " + counted(doubts_, "close date", "close dates") +
                             " day and month could change places") +
          ": does the day stand first or the month?",
      in_doubt_};
}

void Settling::Decimals::see(DecimalProof proof) {
  point = point || proof == DecimalProof::Point;
  comma = comma || proof == DecimalProof::Comma;
  open_point = open_point || proof == DecimalProof::OpenPoint;
  open_comma = open_comma || proof == DecimalProof::OpenComma;
}

/// Thousands are believed where nothing speaks against them; decimals are never guessed.
bool Settling::may_be_either(DecimalProof proof, const Decimals& own) const {
  if (own.told() || (proof != DecimalProof::OpenComma && proof != DecimalProof::OpenPoint)) return false;
  const bool comma = proof == DecimalProof::OpenComma;
  if (of_all_.point || of_all_.comma) return comma ? of_all_.comma : of_all_.point;
  // Where ";" parts the cells the comma parts the decimals; elsewhere "45.000" may be either.
  return comma == (separator_ == ';');
}

/// What a currency proves of itself goes before the answer, and the answer is for those it was asked about.
std::optional<DecimalSign> Settling::sign_of(const Decimals& own) const {
  if (own.told()) return own.point ? DecimalSign::Point : DecimalSign::Comma;
  const bool asked = (own.open_point && may_be_either(DecimalProof::OpenPoint, own)) ||
                     (own.open_comma && may_be_either(DecimalProof::OpenComma, own));
  if (!asked && (of_all_.point || of_all_.comma)) return std::nullopt;
  return options_.decimals;
}

std::string Settling::read_date(Waiting& row) {
  if (row.date.empty()) return {};
  const auto day = written_day(row.date);
  if (!day) return "its close date " + day.problem().sentence();
  const WrittenDay& read = day.value();
  std::optional<domain::Date> date;
  if (order_) {
    date = read.read(*order_);
    if (!date) return "its close date “" + row.date + "” does not fit the order of day and month";
  } else if (!read.in_doubt()) {
    date = read.day_first ? read.day_first : read.month_first;
  }
  if (!date) return {};
  row.deal.close_date = date;
  if (read.time) row.deal.close_at = domain::LocalTime{std::chrono::local_days{*date}} + *read.time;
  return {};
}

std::string Settling::read_amount(Waiting& row) {
  if (row.amount.empty()) return {};
  const auto found = decimals_.find(currency_of(row.deal, row.amount));
  const Decimals own = found == decimals_.end() ? Decimals{} : found->second;
  const auto sign = sign_of(own);
  if (!sign && may_be_either(decimal_proof(row.amount), own)) {
    ++open_;
    if (open_amounts_.size() < samples_shown) open_amounts_.push_back({row.line, row.amount});
    return "its amount “" + row.amount +
           "” may have thousands or decimals; say which sign parts the decimals";
  }
  const auto amount = deal_amount(row.amount, sign);
  if (!amount) return "its amount " + amount.problem().sentence();
  row.deal.amount = amount.value();
  if (row.deal.currency.empty()) row.deal.currency = amount.value().currency;
  if (amount.value().currency.empty()) row.deal.amount->currency = row.deal.currency;
  return {};
}

std::string Settling::complete(Waiting& row) {
  std::string reason = read_date(row);
  return reason.empty() ? read_amount(row) : reason;
}

void Settling::remark(DealReading& out) const {
  std::set<std::string> currencies;
  for (const CrmDeal& deal : out.deals) {
    if (!deal.currency.empty()) currencies.insert(currency_of(deal));
  }
  if (currencies.size() > 1)
    out.remarks.push_back("The amounts are in several currencies: " + joined(currencies) + ".");
  if (offsets_ > 0) {
    out.remarks.push_back(counted(offsets_, "close date names its", "close dates name their") +
                          " time zone; day and time are kept as written.");
  }
}

void Settling::settle(DealReading& out) {
  settle_order(out);
  separator_ = out.separator;
  std::unordered_map<std::string, int> seen;
  out.deals.reserve(waiting_.size());
  for (Waiting& row : waiting_) {
    std::string reason = complete(row);
    if (reason.empty()) {
      const auto [first, fresh] = seen.emplace(domain::record_key(row.deal.record_id), row.line);
      if (!fresh) reason = "the same record stands on " + on_line(first->second);
    }
    if (!reason.empty()) {
      set_aside(out, row.line, std::move(reason), row.raw);
      continue;
    }
    out.lines.push_back(row.line);
    out.deals.push_back(std::move(row.deal));
  }
  waiting_.clear();
  if (open_ > 0) {
    out.decimals = DealQuestion{"In " + counted(open_, "amount", "amounts") +
                                    " a sign may part thousands or decimals: which sign parts the decimals?",
                                open_amounts_};
  }
  std::ranges::stable_sort(out.set_aside, {}, &SetAside::line);
  remark(out);
}

}  // namespace hh::documents
