// PacketWork: what the packet page asks of the disk, done away from the frame.
//
//     PacketWork work(places, Desktop::wake);
//     work.write(packet, document, utc);
//     if (work.collect()) here.written = work.written();
//
// One job at a time; the last one asked for meanwhile comes after it. Main thread.
#pragma once

#include "app/packet_out.hpp"
#include "ui/requests.hpp"
#include "ui/surroundings.hpp"

#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace hh::app {

class PacketWork {
public:
  PacketWork(Places places, std::function<void()> wake)
      : places_(std::move(places)), wake_(std::move(wake)) {}

  void write(std::shared_ptr<const domain::Packet> packet, const ui::PacketDocument& document,
             domain::UtcTime now);
  void find_promises(const std::string& path, const std::vector<std::string>& ours);
  void find_promises_in(std::string text, const std::vector<std::string>& ours);
  /// True once for each answer.
  bool collect();
  const std::optional<ui::WrittenDocument>& written() const { return written_; }
  const std::optional<ui::HeardCall>& heard() const { return heard_; }

private:
  using Answer = std::variant<ui::WrittenDocument, ui::HeardCall>;
  using Job = std::function<Answer()>;
  void ask(Job job);

  Places places_;
  std::function<void()> wake_;
  std::future<Answer> work_;
  std::optional<Job> next_;
  std::optional<ui::WrittenDocument> written_;
  std::optional<ui::HeardCall> heard_;
  std::uint64_t number_ = 0;
};

}  // namespace hh::app
