#include "app/command_line.hpp"
#include "app/company_calendar.hpp"
#include "app/own_door.hpp"
#include "app/packet_choice.hpp"
#include "app/packet_out.hpp"
#include "app/packet_portfolio.hpp"
#include "app/packet_show.hpp"
#include "app/whole_file.hpp"
#include "domain/packet_gate.hpp"
#include "platform/system_clock.hpp"
#include "session/packet_replay.hpp"
#include "session/zone.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <variant>

namespace hh::app {

using namespace domain;

namespace {

struct ReadOptions {
  std::string id, as = "md", part = "packet", letter = "intro", out, to, cc, from;
  bool customer = false, json = false, bom = false, force = false;
};

struct ListOptions {
  PortfolioWanted wanted;
  bool json = false;
};

Date today_here() {
  const UtcTime now = platform::SystemClock().now().utc;
  return Date{std::chrono::floor<std::chrono::days>(session::local_time(now, session::computer_zone()))};
}

/// The packet that was asked for, read beside a running program.
struct Reading {
  std::optional<Packet> packet;
  Problem problem;
  Exit code = Exit::Refused;
};

Reading read_packet(Console& console, const std::string& asked) {
  if (!std::filesystem::exists(console.places.database())) {
    return {std::nullopt,
            {"There are no packets yet", console.places.data.string(), "Begin one with `packet new`."}};
  }
  const auto store = open_to_read(console.places);
  if (!store) return {std::nullopt, store.problem(), Exit::StoreTrouble};
  const auto id = choose_packet(store.value(), asked);
  if (!id) return {std::nullopt, id.problem()};
  auto packet = session::load_packet(store.value(), id.value());
  if (!packet) return {std::nullopt, packet.problem(), Exit::StoreTrouble};
  return {std::move(packet).value(), {}, Exit::Ok};
}

Exit list(Console& console, const ListOptions& options) {
  const auto nothing = [&] {
    console.out << (options.json ? "[]\n" : options.wanted.everything() ? "No packets yet.\n" : "None.\n");
    return Exit::Ok;
  };
  if (!std::filesystem::exists(console.places.database())) return nothing();
  const auto store = open_to_read(console.places);
  if (!store) return console.fail(store.problem(), Exit::StoreTrouble);
  const auto lines =
      portfolio(console.places, store.value(), options.wanted, platform::SystemClock().now().utc);
  if (!lines) return console.fail(lines.problem(), Exit::StoreTrouble);
  if (lines.value().empty()) return nothing();
  console.out << (options.json ? portfolio_json(lines.value()) : portfolio_text(lines.value()));
  const auto count = store.value().count_packets();
  if (!count) return console.fail(count.problem(), Exit::StoreTrouble);
  if (count.value() > static_cast<std::int64_t>(options.wanted.most))
    console.err << "Looked at the newest " << options.wanted.most << " of " << count.value() << " packets.\n";
  return Exit::Ok;
}

Exit show(Console& console, const ReadOptions& options) {
  const Reading read = read_packet(console, options.id);
  if (!read.packet) return console.fail(read.problem, read.code);
  if (options.json) {
    PacketOut wanted;
    wanted.format = documents::Format::Json;
    const auto text =
        packet_document(console.places, *read.packet, wanted, platform::SystemClock().now().utc);
    if (!text) return console.fail(text.problem(), Exit::Refused);
    console.out << text.value().bytes << '\n';
    return Exit::Ok;
  }
  const auto calendar = company_calendar(console.places);
  if (!calendar) return console.fail(calendar.problem(), Exit::StoreTrouble);
  const std::string zone = read.packet->zone.empty() ? session::computer_zone() : read.packet->zone;
  const DealTime time{calendar.value(), session::zone_of(zone)};
  const LocalTime now = time.zone.local(platform::SystemClock().now().utc);
  const auto shelf = shelf_of(console.places);
  const auto program = shelf->find(read.packet->form->program);
  console.out << packet_text(*read.packet, today_here(), time.calendar);
  if (program) console.out << clocks_text(*read.packet, program->clocks, now, time);
  return Exit::Ok;
}

/// Complete and accepted is 0, anything open is 1.
Exit check_packet(Console& console, const ReadOptions& options) {
  const Reading read = read_packet(console, options.id);
  if (!read.packet) return console.fail(read.problem, read.code);
  console.out << packet_findings(*read.packet);
  return gate(*read.packet).empty() ? Exit::Ok : Exit::Refused;
}

/// Only once the document is out. A program that is running keeps the store to itself: then the document is
/// good, and only a later calendar cannot take its dates back.
void note_sent(Console& console, const Packet& packet, const std::optional<SendDocument>& sent) {
  if (!sent) return;
  auto opened = open_own_door(console.places);
  std::optional<Problem> no;
  if (const auto* shut = std::get_if<NoDoor>(&opened)) {
    no = shut->problem;
  } else {
    no = std::get<OwnDoor>(opened).door->ask({{}, "command line", OnPacket{packet.id, *sent}}).refused;
  }
  if (no) {
    console.err
        << "The document is written, but the packet was not told: " << no->sentence()
        << "\nA later calendar will not take back its dates; write it from the window to have that.\n";
  }
}

Exit export_packet(Console& console, const ReadOptions& options) {
  const auto format = documents::format_of(options.as);
  const auto part = content_part(options.part);
  const auto letter = documents::letter_of(options.letter);
  if (!format || !part || !letter) {
    return console.fail({!format ? "There is no format \"" + options.as + "\""
                         : !part ? "There is no part \"" + options.part + "\""
                                 : "There is no letter \"" + options.letter + "\"",
                         {},
                         "--as md|html|pdf|xlsx|csv|json|ics|eml|chat, --part "
                         "packet|plan|commitments|red-flags, --letter intro|recap."},
                        Exit::WrongUse);
  }
  const Reading read = read_packet(console, options.id);
  if (!read.packet) return console.fail(read.problem, read.code);
  const PacketOut wanted{*format,     options.customer ? Audience::Customer : Audience::Internal,
                         *part,       *letter,
                         options.bom, options.to,
                         options.cc,  options.from};
  const auto made = packet_document(console.places, *read.packet, wanted, platform::SystemClock().now().utc);
  if (!made) return console.fail(made.problem(), Exit::Refused);
  const std::string& bytes = made.value().bytes;
  if (options.out == "-") {
    console.out << bytes << std::flush;
    note_sent(console, *read.packet, made.value().sent);
    return Exit::Ok;
  }
  const std::filesystem::path file = options.out.empty() ? document_name(*read.packet, wanted) : options.out;
  const Existing existing = options.force ? Existing::Replace : Existing::Refuse;
  const auto done = write_whole(std::filesystem::absolute(file), bytes, existing, readers_of(wanted));
  if (!done) return console.fail(or_force(done.problem()), Exit::Refused);
  console.out << file.string() << '\n';
  note_sent(console, *read.packet, made.value().sent);
  return Exit::Ok;
}

void add_reading(CLI::App& packet, Console& console, const std::shared_ptr<ReadOptions>& options) {
  const auto listed = std::make_shared<ListOptions>();
  CLI::App& names = *packet.add_subcommand("list", "Lists the packets, newest change first");
  names.add_flag("--late", listed->wanted.late, "Only those with something late, and what it is");
  names.add_option("--due", listed->wanted.due_within, "Only what is due within so many days (7), or late")
      ->type_name("DAYS")
      ->expected(0, 1)
      ->default_str("7")
      ->check(CLI::Range(0, 3650));
  names.add_option("--waits-for", listed->wanted.waits_for, "Only what waits for this person")
      ->type_name("NAME");
  names.add_flag("--json", listed->json, "As JSON");
  console.on(names, [&console, listed] { return list(console, *listed); });
  CLI::App& shown = *packet.add_subcommand("show", "Prints a packet, internal words included");
  shown.add_option("ID", options->id, "Id, words that find one packet, or \"last\"")->required();
  shown.add_flag("--json", options->json, "As JSON");
  console.on(shown, [&console, options] { return show(console, *options); });
  CLI::App& checked =
      *packet.add_subcommand("check", "Says what is missing and vague; exit 0 once the gate may open");
  checked.add_option("ID", options->id, "Id, words that find one packet, or \"last\"")->required();
  console.on(checked, [&console, options] { return check_packet(console, *options); });
  CLI::App& out = *packet.add_subcommand("export", "Writes a document of a packet");
  out.add_option("ID", options->id, "Id, words that find one packet, or \"last\"")->required();
  out.add_option("--as", options->as, "md, html, pdf, xlsx, csv, json, ics, eml or chat")
      ->type_name("FORMAT");
  out.add_option("--part", options->part, "packet, plan, commitments or red-flags")->type_name("PART");
  out.add_option("--letter", options->letter, "Which e-mail: intro or recap")->type_name("LETTER");
  out.add_option("-o,--out", options->out, "File, or - for standard output")->type_name("FILE");
  out.add_flag("--customer", options->customer, "Only what the customer may read");
  out.add_option("--to", options->to, "Of an e-mail: to whom; else the address the packet knows")
      ->type_name("ADDRESS");
  out.add_option("--cc", options->cc, "Of an e-mail: who gets a copy")->type_name("ADDRESS");
  out.add_option("--from", options->from, "Of an e-mail: who sends it")->type_name("ADDRESS");
  out.add_flag("--force", options->force, "Replace a file of this name");
  out.add_flag("--bom", options->bom, "CSV with a byte order mark, for spreadsheets that ask for one");
  console.on(out, [&console, options] { return export_packet(console, *options); });
}

}  // namespace

void add_packet(CLI::App& root, Console& console) {
  CLI::App& packet = *root.add_subcommand("packet", "Handoff packets: begin, fill, check, write out");
  packet.require_subcommand(1);
  add_reading(packet, console, std::make_shared<ReadOptions>());
  add_packet_writing(packet, console);
}

}  // namespace hh::app
