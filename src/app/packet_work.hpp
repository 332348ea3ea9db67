// PacketWork: what the packet page asks of the disk, done away from the frame.
//
//     PacketWork work(places, Desktop::wake);
//     work.write(packet, document, utc);
//     if (work.collect()) here.written = work.written();
//
// One job at a time; the last one asked for meanwhile comes after it. Main thread.
#pragma once

#include "app/attachment.hpp"
#include "app/packet_out.hpp"
#include "domain/command.hpp"
#include "ui/requests.hpp"
#include "ui/surroundings.hpp"

#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace hh::app {

/// A file that was kept, or why not, and the row that asked for it.
struct Attached {
  ui::AttachmentWanted wanted;
  domain::Result<KeptAttachment> kept;
};

/// What the page is shown of a document, and what its packet is to be told of it.
struct PacketWritten {
  ui::WrittenDocument shown;
  domain::PacketId packet;
  std::optional<domain::SendDocument> sent;
};

class PacketWork {
public:
  PacketWork(Places places, std::function<void()> wake)
      : places_(std::move(places)), wake_(std::move(wake)) {}

  void write(std::shared_ptr<const domain::Packet> packet, const ui::PacketDocument& document,
             domain::UtcTime now);
  void find_promises(const std::string& path, const std::vector<std::string>& ours);
  void find_promises_in(std::string text, const std::vector<std::string>& ours);
  void attach(const ui::AttachmentWanted& wanted);
  /// True once for each answer.
  bool collect();
  const std::optional<ui::WrittenDocument>& written() const { return written_; }
  const std::optional<ui::HeardCall>& heard() const { return heard_; }
  const std::optional<ui::AttachedFile>& attached() const { return attached_; }
  /// What the packet is to be told of a file that was kept; once for each.
  std::optional<Attached> take_attached() { return std::exchange(to_tell_, std::nullopt); }
  /// What the packet is to be told of a document that went out; once for each.
  std::optional<domain::OnPacket> take_sent() { return std::exchange(sent_, std::nullopt); }

private:
  using Answer = std::variant<PacketWritten, ui::HeardCall, Attached>;
  using Job = std::function<Answer()>;
  void ask(Job job);

  Places places_;
  std::function<void()> wake_;
  std::future<Answer> work_;
  std::optional<Job> next_;
  std::optional<ui::WrittenDocument> written_;
  std::optional<ui::HeardCall> heard_;
  std::optional<ui::AttachedFile> attached_;
  std::optional<Attached> to_tell_;
  std::optional<domain::OnPacket> sent_;
  std::uint64_t number_ = 0;
};

}  // namespace hh::app
