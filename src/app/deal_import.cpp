#include "app/deal_import.hpp"

#include "app/input_file.hpp"
#include "app/printable.hpp"
#include "documents/deal_rows.hpp"
#include "domain/due.hpp"
#include "session/packet_replay.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace hh::app {

using namespace domain;

namespace {

/// So many deals travel together; the question whether to go on is asked between.
constexpr std::size_t deals_together = 250;
/// An id whose four random letters were taken gets others.
constexpr int most_ids = 20;

/// Posts deals and waits until each is answered.
class Batch {
public:
  Batch(session::Door& door, const PacketTemplate& form) : door_(door), form_(form) {}

  /// The first deal that could not be stored ends the import; those before it are counted.
  void begin(std::span<const CrmDeal* const> deals, DealImport& out) {
    std::vector<session::Receipt> receipts(deals.size());
    for (std::size_t i = 0; i < deals.size(); ++i) {
      door_.post(post_of(*deals[i]),
                 [&receipts, i](const session::Receipt& receipt) { receipts[i] = receipt; });
    }
    door_.drain();
    for (std::size_t i = 0; i < deals.size(); ++i) {
      if (!receipts[i].stored) receipts[i] = again(*deals[i]);
      if (receipts[i].stored) {
        ++out.begun;
      } else if (!out.refused) {
        out.refused = receipts[i].refused;
        out.refused_record = deals[i]->record_id;
      }
    }
  }

private:
  session::Post post_of(const CrmDeal& deal) {
    OpenPacket open = packet_for(deal, form_);
    const PacketId id = session::new_packet_id(open, door_.moment().local);
    return {{}, "deals import", OnPacket{id, std::move(open)}};
  }

  session::Receipt again(const CrmDeal& deal) {
    session::Receipt receipt;
    for (int i = 0; i < most_ids && !receipt.stored; ++i)
      receipt = door_.ask(post_of(deal));
    return receipt;
  }

  session::Door& door_;
  const PacketTemplate& form_;
};

}  // namespace

Result<std::string> read_deals_file(const std::string& file) {
  return read_input(file, {"an export", "Name a CSV file, or \"-\" to read what is piped in.",
                           documents::largest_deals, "Export fewer deals at a time."});
}

Result<KnownRecords> records_with_packets(const store::Store& store) {
  const auto count = store.count_packets();
  if (!count) return count.problem();
  const auto all = store.packets({{}, {}, static_cast<std::size_t>(count.value())});
  if (!all) return all.problem();
  KnownRecords out;
  for (const PacketSummary& one : all.value()) {
    if (!one.record_id.empty()) out.insert(record_key(one.record_id));
  }
  return out;
}

OpenPacket packet_for(const CrmDeal& deal, const PacketTemplate& form) {
  OpenPacket open;
  open.form = form.id;
  open.source = form.source;
  open.record_id = deal.record_id;
  open.header = {{"account", printable(deal.account.empty() ? deal.name : deal.account)},
                 {"ae", printable(deal.owner)},
                 {"acv", deal.amount ? money_words(*deal.amount) : ""},
                 {"closed", deal.close_date ? iso(*deal.close_date) : ""}};
  return open;
}

DealImport begin_packets(session::Door& door, const PacketTemplate& form, const std::vector<CrmDeal>& deals,
                         const KnownRecords& known, const std::function<bool(std::size_t)>& goes_on) {
  DealImport out;
  std::vector<const CrmDeal*> fresh;
  for (const CrmDeal& deal : deals) {
    if (known.contains(record_key(deal.record_id))) {
      ++out.known;
    } else {
      fresh.push_back(&deal);
    }
  }
  Batch batch(door, form);
  for (std::size_t at = 0; at < fresh.size() && !out.refused; at += deals_together) {
    out.stopped = !goes_on(at);
    if (out.stopped) break;
    batch.begin(std::span(fresh).subspan(at, std::min(deals_together, fresh.size() - at)), out);
  }
  return out;
}

}  // namespace hh::app
