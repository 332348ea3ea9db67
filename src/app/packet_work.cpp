#include "app/packet_work.hpp"

#include "app/transcript_file.hpp"

#include <chrono>
#include <utility>

namespace hh::app {

namespace {

using ui::HeardCall;

PacketWritten refused(const domain::Problem& problem) { return {{0, problem.sentence(), {}, true}, {}, {}}; }

PacketWritten copied(const domain::Packet& packet, domain::Result<MadeDocument> made) {
  if (!made) return refused(made.problem());
  const std::string& text = made.value().bytes;
  return {{0, text, text, false}, packet.id, made.value().sent};
}

PacketWritten written_as(const Places& places, const domain::Packet& packet,
                         const ui::PacketDocument& document, domain::UtcTime now) {
  if (document.format == "letter") {
    const auto letter = documents::letter_of(document.letter).value_or(documents::Letter::Intro);
    return copied(packet, packet_letter_text(places, packet, letter, now));
  }
  const auto format = documents::format_of(document.format);
  if (!format) return refused({"There is no such format", document.format, "Choose one of those shown."});
  const PacketOut wanted{*format, document.customer ? domain::Audience::Customer : domain::Audience::Internal,
                         document.part,
                         documents::letter_of(document.letter).value_or(documents::Letter::Intro), false};
  if (*format == documents::Format::Chat) return copied(packet, packet_document(places, packet, wanted, now));
  const auto file = write_packet_document(places, packet, wanted, now);
  if (!file) return refused(file.problem());
  return {{0, file.value().file.string(), {}, false}, packet.id, file.value().sent};
}

ui::AttachedFile told(const Places& places, const Attached& file) {
  ui::AttachedFile out{0, file.wanted.packet, file.wanted.field, {}, !file.kept};
  out.words = file.kept ? "A copy is kept as " + (places.data / file.kept.value().file.link).string()
                        : file.kept.problem().sentence();
  return out;
}

HeardCall heard_in(std::string name, const domain::Result<documents::Transcript>& call,
                   const std::vector<std::string>& ours) {
  HeardCall out;
  out.name = std::move(name);
  if (!call) {
    out.problem = call.problem();
    return out;
  }
  out.candidates = domain::find_promises(call.value().lines, {ours, {}});
  return out;
}

}  // namespace

void PacketWork::ask(Job job) {
  if (work_.valid()) {
    next_ = std::move(job);
    return;
  }
  work_ = std::async(std::launch::async, [job = std::move(job), wake = wake_] {
    Answer answer = job();
    wake();
    return answer;
  });
}

void PacketWork::write(std::shared_ptr<const domain::Packet> packet, const ui::PacketDocument& document,
                       domain::UtcTime now) {
  ask([places = places_, packet = std::move(packet), document, now]() -> Answer {
    return written_as(places, *packet, document, now);
  });
}

void PacketWork::find_promises(const std::string& path, const std::vector<std::string>& ours) {
  ask([path, ours]() -> Answer {
    return heard_in(std::filesystem::path(path).filename().string(), read_transcript_file(path), ours);
  });
}

void PacketWork::find_promises_in(std::string text, const std::vector<std::string>& ours) {
  ask([text = std::move(text), ours]() -> Answer {
    return heard_in("pasted text", documents::read_transcript(text), ours);
  });
}

void PacketWork::attach(const ui::AttachmentWanted& wanted) {
  ask([places = places_, wanted]() -> Answer {
    return Attached{wanted, keep_attachment(places, wanted.packet, wanted.path)};
  });
}

bool PacketWork::collect() {
  if (!work_.valid() || work_.wait_for(std::chrono::seconds{0}) != std::future_status::ready) return false;
  Answer answer = work_.get();
  number_ += 1;
  if (auto* written = std::get_if<PacketWritten>(&answer)) {
    if (written->sent) sent_ = domain::OnPacket{written->packet, *std::move(written->sent)};
    written_ = std::move(written->shown);
    written_->number = number_;
  } else if (auto* attached = std::get_if<Attached>(&answer)) {
    attached_ = told(places_, *attached);
    attached_->number = number_;
    if (attached->kept) to_tell_ = std::move(*attached);
  } else {
    heard_ = std::get<HeardCall>(std::move(answer));
    heard_->number = number_;
  }
  if (next_) ask(*std::exchange(next_, std::nullopt));
  return true;
}

}  // namespace hh::app
