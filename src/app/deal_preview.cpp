#include "app/deal_preview.hpp"

#include "app/printable.hpp"
#include "domain/due.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <optional>
#include <ostream>

namespace hh::app {

namespace {

using documents::DealColumn;
using documents::DealReading;
using domain::CrmDeal;
using nlohmann::json;

constexpr std::size_t deals_shown = 5;
constexpr std::size_t set_aside_shown = 50;

const char* separator_name(char separator) {
  return separator == ';' ? "semicolon" : separator == '\t' ? "tab" : "comma";
}

std::string date_text(const CrmDeal& deal) {
  if (!deal.close_date) return {};
  if (!deal.close_at) return domain::iso(*deal.close_date);
  const auto minutes =
      std::chrono::floor<std::chrono::minutes>(deal.close_at->time_since_epoch()).count() % (24 * 60);
  return fmt::format("{} {:02}:{:02}", domain::iso(*deal.close_date), minutes / 60, minutes % 60);
}

std::string amount_text(const CrmDeal& deal) { return deal.amount ? domain::money_words(*deal.amount) : ""; }

std::string deal_text(const CrmDeal& deal) {
  std::string out = deal.record_id;
  for (const std::string& part :
       {deal.account, deal.name, deal.owner, deal.stage, date_text(deal), amount_text(deal)})
    out += " | " + (part.empty() ? "-" : part);
  return printable(out);
}

json deal_json(const CrmDeal& deal) {
  json other = json::object();
  for (const auto& [name, text] : deal.other)
    other[name] = text;
  const auto text = [](const std::string& said) { return said.empty() ? json() : json(said); };
  return {{"record", deal.record_id},        {"name", text(deal.name)},
          {"account", text(deal.account)},   {"owner", text(deal.owner)},
          {"stage", text(deal.stage)},       {"won", deal.won},
          {"close", text(date_text(deal))},  {"amount", text(amount_text(deal))},
          {"currency", text(deal.currency)}, {"other", other}};
}

json question_json(const std::optional<documents::DealQuestion>& question) {
  if (!question) return nullptr;
  json samples = json::array();
  for (const auto& one : question->samples)
    samples.push_back({{"line", one.line}, {"cell", one.cell}});
  return {{"text", question->text}, {"samples", samples}};
}

}  // namespace

void print_preview(const DealReading& read, const std::string& file, std::ostream& out) {
  out << fmt::format("{}: {}, {}, {}; header on line {}\n", printable(file),
                     read.source == domain::DealSource::Table ? "a table" : word(read.source), read.encoding,
                     separator_name(read.separator), read.header_line);
  out << "\nColumns\n";
  for (const auto& [name, meaning] : read.mapping.columns) {
    if (meaning != DealColumn::Other)
      out << fmt::format("  {:<9} {}\n", documents::word(meaning), printable(name));
  }
  std::string others;
  for (const auto& [name, meaning] : read.mapping.columns) {
    if (meaning == DealColumn::Other) others += (others.empty() ? "" : ", ") + printable(name);
  }
  if (!others.empty()) out << fmt::format("  {:<9} {}\n", "other", others);
  out << "\nFirst deals (record | account | deal | owner | stage | close | amount)\n";
  for (std::size_t i = 0; i < read.deals.size() && i < deals_shown; ++i)
    out << "  " << deal_text(read.deals[i]) << '\n';
  if (read.deals.empty()) out << "  none\n";
  out << '\n';
}

void print_set_aside(const DealReading& read, std::ostream& out) {
  if (!read.set_aside.empty()) out << "Set aside\n";
  for (std::size_t i = 0; i < read.set_aside.size() && i < set_aside_shown; ++i) {
    const auto& one = read.set_aside[i];
    out << fmt::format("  line {}: {}\n    {}\n", one.line, printable(one.reason), printable(one.raw));
  }
  if (read.set_aside.size() > set_aside_shown)
    out << fmt::format("  and {} more; --json lists them all\n", read.set_aside.size() - set_aside_shown);
}

void print_question(const documents::DealQuestion& question, const char* answers, std::ostream& out) {
  out << question.text << '\n';
  for (const auto& one : question.samples)
    out << fmt::format("  line {}: {}\n", one.line, printable(one.cell));
  out << "Answer with " << answers << ".\n";
}

void print_counts(const DealReading& read, const DealCounts& counts, std::ostream& out) {
  const std::string rest = fmt::format("{} known already, {} set aside, {} footers dropped", counts.known,
                                       read.set_aside.size(), read.dropped.size());
  if (counts.dry) {
    out << fmt::format("{} rows: {} new, {}. Nothing was changed.\n", read.rows, counts.fresh, rest);
  } else {
    out << fmt::format("{} rows: {} packets begun, {}.\n", read.rows, counts.done.begun, rest);
  }
}

void print_json(const DealReading& read, const std::string& file, const DealCounts& counts,
                std::ostream& out) {
  json columns = json::array(), first = json::array(), aside = json::array(), dropped = json::array();
  for (const auto& [name, meaning] : read.mapping.columns)
    columns.push_back({{"column", name}, {"meaning", documents::word(meaning)}});
  for (std::size_t i = 0; i < read.deals.size() && i < deals_shown; ++i)
    first.push_back(deal_json(read.deals[i]));
  for (const auto& one : read.set_aside)
    aside.push_back({{"line", one.line}, {"reason", one.reason}, {"raw", one.raw}});
  for (const auto& one : read.dropped)
    dropped.push_back({{"line", one.line}, {"text", one.text}});
  const json whole{{"file", file},
                   {"source", word(read.source)},
                   {"encoding", read.encoding},
                   {"separator", std::string(1, read.separator)},
                   {"header_line", read.header_line},
                   {"rows", read.rows},
                   {"columns", columns},
                   {"first", first},
                   {"new", counts.fresh},
                   {"known", counts.known},
                   {"begun", counts.done.begun},
                   {"dry_run", counts.dry},
                   {"stopped", counts.done.stopped || read.stopped},
                   {"set_aside", aside},
                   {"dropped", dropped},
                   {"remarks", read.remarks},
                   {"question", question_json(read.question)},
                   {"decimals_question", question_json(read.decimals)}};
  out << whole.dump(2, ' ', false, json::error_handler_t::replace) << '\n';
}

}  // namespace hh::app
