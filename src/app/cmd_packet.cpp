#include "app/command_line.hpp"
#include "app/company_calendar.hpp"
#include "app/own_door.hpp"
#include "app/packet_out.hpp"
#include "app/packet_show.hpp"
#include "app/whole_file.hpp"
#include "domain/due.hpp"
#include "domain/packet_gate.hpp"
#include "library/text.hpp"
#include "platform/system_clock.hpp"
#include "session/command_json.hpp"
#include "session/door.hpp"
#include "session/packet_replay.hpp"
#include "session/zone.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <memory>
#include <ostream>

namespace hh::app {

using namespace domain;

namespace {

struct PacketOptions {
  std::string id, form = "pass", account, ae, csm, acv, closed, zone, record;
  std::vector<std::string> set;
  std::string as = "md", part = "packet", letter = "intro", out;
  bool customer = false, json = false, bom = false;
};

Date today_here() {
  const UtcTime now = platform::SystemClock().now().utc;
  return Date{std::chrono::floor<std::chrono::days>(session::local_time(now, session::computer_zone()))};
}

/// "champion.name=Jo" or "goal.2.target=45 days"; the row is 1 and the part the leading one where left out.
Result<EditCell> cell_of(const PacketTemplate& form, const std::string& text) {
  const Problem shape{"This is no field and its text", text, "Write --set champion.name=\"Mai Tran\"."};
  const auto equal = text.find('=');
  if (equal == std::string::npos) return shape;
  const std::vector<std::string> words = library::split(text.substr(0, equal), '.');
  if (words.empty() || words.size() > 3) return shape;
  const TemplateField* field = form.field(FieldId{words[0]});
  if (field == nullptr) {
    std::vector<std::string> known;
    for (const TemplateSection& section : form.sections) {
      for (const TemplateField& one : section.fields) {
        known.push_back(one.id.value);
      }
    }
    return Problem{"The template has no field “" + words[0] + "”", form.title,
                   "Check the name" + library::did_you_mean(words[0], known) + "."};
  }
  EditCell edit{{field->id, 1, leading_part(field->type)}, text.substr(equal + 1)};
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (const auto row = library::parse_number(words[i])) {
      edit.cell.row = static_cast<int>(std::clamp<long long>(*row, 1, 1000));
    } else {
      edit.cell.part = words[i];
    }
  }
  return edit;
}

Result<PacketId> chosen(const store::Store& store, const std::string& asked) {
  auto all = store.packets({asked == "last" ? "" : asked, {}, 20});
  if (!all) return all.problem();
  for (const PacketSummary& one : all.value()) {
    if (one.id.value == asked || asked == "last") return one.id;
  }
  if (all.value().size() == 1) return all.value().front().id;
  if (all.value().empty()) {
    return Problem{"There is no packet \"" + asked + "\"", {}, "`handoff-hour packet list` names them."};
  }
  return Problem{"\"" + asked + "\" fits " + std::to_string(all.value().size()) + " packets",
                 {},
                 "Write more of it, such as " + all.value().front().id.value + "."};
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
  const auto id = chosen(store.value(), asked);
  if (!id) return {std::nullopt, id.problem()};
  auto packet = session::load_packet(store.value(), id.value());
  if (!packet) return {std::nullopt, packet.problem(), Exit::StoreTrouble};
  return {std::move(packet).value(), {}, Exit::Ok};
}

Exit list(Console& console) {
  if (!std::filesystem::exists(console.places.database())) {
    console.out << "No packets yet.\n";
    return Exit::Ok;
  }
  const auto store = open_to_read(console.places);
  if (!store) return console.fail(store.problem(), Exit::StoreTrouble);
  const auto all = store.value().packets({{}, {}, 1000});
  if (!all) return console.fail(all.problem(), Exit::StoreTrouble);
  if (all.value().empty()) console.out << "No packets yet.\n";
  for (const PacketSummary& one : all.value()) {
    console.out << one.id.value << "  " << one.filled << "/" << one.required << "  " << one.account << "  "
                << one.ae << " -> " << one.csm << (one.accepted ? "  gate open" : "") << '\n';
  }
  return Exit::Ok;
}

Exit show(Console& console, const PacketOptions& options) {
  const Reading read = read_packet(console, options.id);
  if (!read.packet) return console.fail(read.problem, read.code);
  if (options.json) {
    PacketOut wanted;
    wanted.format = documents::Format::Json;
    const auto text =
        packet_document(console.places, *read.packet, wanted, platform::SystemClock().now().utc);
    if (!text) return console.fail(text.problem(), Exit::Refused);
    console.out << text.value() << '\n';
    return Exit::Ok;
  }
  const auto calendar = company_calendar(console.places);
  if (!calendar) return console.fail(calendar.problem(), Exit::StoreTrouble);
  const std::string zone = read.packet->zone.empty() ? session::computer_zone() : read.packet->zone;
  const DealTime time{calendar.value(), session::zone_of(zone)};
  const LocalTime now = time.zone.local(platform::SystemClock().now().utc);
  const auto program = shelf_of(console.places)->find(read.packet->form->program);
  console.out << packet_text(*read.packet, today_here(), time.calendar);
  if (program) console.out << clocks_text(*read.packet, program->clocks, now, time);
  return Exit::Ok;
}

/// Complete and accepted is 0, anything open is 1.
Exit check_packet(Console& console, const PacketOptions& options) {
  const Reading read = read_packet(console, options.id);
  if (!read.packet) return console.fail(read.problem, read.code);
  console.out << packet_findings(*read.packet);
  return gate(*read.packet).empty() ? Exit::Ok : Exit::Refused;
}

Exit export_packet(Console& console, const PacketOptions& options) {
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
  const PacketOut wanted{*format, options.customer ? Audience::Customer : Audience::Internal, *part, *letter,
                         options.bom};
  const auto bytes = packet_document(console.places, *read.packet, wanted, platform::SystemClock().now().utc);
  if (!bytes) return console.fail(bytes.problem(), Exit::Refused);
  if (options.out == "-") {
    console.out << bytes.value();
    return Exit::Ok;
  }
  const std::filesystem::path file = options.out.empty() ? document_name(*read.packet, wanted) : options.out;
  if (const auto done = write_whole(std::filesystem::absolute(file), bytes.value(), Existing::Replace);
      !done) {
    return console.fail(done.problem(), Exit::Refused);
  }
  console.out << file.string() << '\n';
  return Exit::Ok;
}

Exit apply_cells(Console& console, session::Door& door, const PacketId& id, const PacketTemplate& form,
                 const std::vector<std::string>& cells) {
  for (const std::string& text : cells) {
    const auto edit = cell_of(form, text);
    if (!edit) return console.fail(edit.problem(), Exit::WrongUse);
    const auto receipt = door.ask({{}, "command line", OnPacket{id, edit.value()}});
    if (receipt.refused) return console.fail(*receipt.refused, Exit::Refused);
  }
  return Exit::Ok;
}

Exit begin(Console& console, const PacketOptions& options) {
  const auto form = shelf_of(console.places)->form(TemplateId{options.form});
  if (form == nullptr) {
    std::vector<std::string> known;
    for (const auto& one : shelf_of(console.places)->forms) {
      known.push_back(one->id.value);
    }
    return console.fail({"There is no template \"" + options.form + "\"",
                         {},
                         "Choose one" + library::did_you_mean(options.form, known) + "."},
                        Exit::WrongUse);
  }
  for (const std::string& text : options.set) {
    if (const auto cell = cell_of(*form, text); !cell) return console.fail(cell.problem(), Exit::WrongUse);
  }
  if (!options.closed.empty() && !parse_date(options.closed).ok()) {
    return console.fail({"\"" + options.closed + "\" is no date", "--closed", "Write it like 2026-11-23."},
                        Exit::WrongUse);
  }
  auto opened = open_own_door(console.places);
  if (const auto* no = std::get_if<NoDoor>(&opened)) return console.fail(no->problem, no->code);
  session::Door& door = *std::get<OwnDoor>(opened).door;
  OpenPacket open;
  open.form = form->id;
  open.source = form->source;
  open.zone = options.zone;
  open.record_id = options.record;
  open.header = {{"account", options.account},
                 {"ae", options.ae},
                 {"csm", options.csm},
                 {"acv", options.acv},
                 {"closed", options.closed}};
  const PacketId id = session::new_packet_id(open, door.moment().local);
  const auto receipt = door.ask({{}, "command line", OnPacket{id, open}});
  if (receipt.refused) return console.fail(*receipt.refused, Exit::Refused);
  if (const Exit done = apply_cells(console, door, id, *form, options.set); done != Exit::Ok) return done;
  console.out << id.value << '\n';
  return Exit::Ok;
}

Exit set(Console& console, const PacketOptions& options) {
  const Reading read = read_packet(console, options.id);
  if (!read.packet) return console.fail(read.problem, read.code);
  auto opened = open_own_door(console.places);
  if (const auto* no = std::get_if<NoDoor>(&opened)) return console.fail(no->problem, no->code);
  return apply_cells(console, *std::get<OwnDoor>(opened).door, read.packet->id, *read.packet->form,
                     options.set);
}

/// One act as docs/commands.md writes it, from the line or one a line from standard input.
Exit act(Console& console, const PacketOptions& options) {
  const Reading read = read_packet(console, options.id);
  if (!read.packet) return console.fail(read.problem, read.code);
  auto opened = open_own_door(console.places);
  if (const auto* no = std::get_if<NoDoor>(&opened)) return console.fail(no->problem, no->code);
  for (const std::string& line : options.set) {
    const nlohmann::json parsed = nlohmann::json::parse(line, nullptr, false);
    const nlohmann::json whole{{"do", "packet"}, {"packet", read.packet->id.value}, {"act", parsed}};
    auto command = session::read_command(whole, {});
    if (!command) return console.fail(command.problem(), Exit::WrongUse);
    const auto receipt = std::get<OwnDoor>(opened).door->ask(
        {{}, options.ae.empty() ? "command line" : options.ae, std::move(command).value()});
    if (receipt.refused) return console.fail(*receipt.refused, Exit::Refused);
  }
  return Exit::Ok;
}

void add_reading(CLI::App& packet, Console& console, const std::shared_ptr<PacketOptions>& options) {
  CLI::App& names = *packet.add_subcommand("list", "Lists the packets, newest change first");
  console.on(names, [&console] { return list(console); });
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
  out.add_flag("--bom", options->bom, "CSV with a byte order mark, for spreadsheets that ask for one");
  console.on(out, [&console, options] { return export_packet(console, *options); });
}

void add_writing(CLI::App& packet, Console& console, const std::shared_ptr<PacketOptions>& options) {
  CLI::App& made = *packet.add_subcommand("new", "Begins a packet and prints its id");
  made.add_option("--template", options->form, "Which template")->type_name("ID");
  made.add_option("--account", options->account, "The customer")->required()->type_name("NAME");
  made.add_option("--ae", options->ae, "Who sold it")->type_name("NAME");
  made.add_option("--csm", options->csm, "Who takes it over")->type_name("NAME");
  made.add_option("--acv", options->acv, "Amount a year, such as $84,000")->type_name("AMOUNT");
  made.add_option("--closed", options->closed, "Day it was won, such as 2026-11-23")->type_name("DATE");
  made.add_option("--zone", options->zone, "IANA time zone of the deal")->type_name("ZONE");
  made.add_option("--record", options->record, "Id of the CRM record")->type_name("ID");
  made.add_option("--set", options->set, "A field and its text, such as champion.name=Mai")
      ->type_name("FIELD=TEXT");
  console.on(made, [&console, options] { return begin(console, *options); });
  CLI::App& changed = *packet.add_subcommand("set", "Writes into fields of a packet");
  changed.add_option("ID", options->id, "Id, words that find one packet, or \"last\"")->required();
  changed.add_option("CELL", options->set, "Such as goal.2.target=\"45 days\"")->required();
  console.on(changed, [&console, options] { return set(console, *options); });
  CLI::App& acts = *packet.add_subcommand("act", "Does acts on a packet, written as in docs/commands.md");
  acts.add_option("ID", options->id, "Id, words that find one packet, or \"last\"")->required();
  acts.add_option("ACT", options->set,
                  "Such as {\"do\":\"initial\",\"promise\":1,\"side\":\"AE\",\"who\":\"Zoë\"}")
      ->required();
  acts.add_option("--who", options->ae, "Who does it")->type_name("NAME");
  console.on(acts, [&console, options] { return act(console, *options); });
}

}  // namespace

void add_packet(CLI::App& root, Console& console) {
  CLI::App& packet = *root.add_subcommand("packet", "Handoff packets: begin, fill, check, write out");
  packet.require_subcommand(1);
  const auto options = std::make_shared<PacketOptions>();
  add_reading(packet, console, options);
  add_writing(packet, console, options);
}

}  // namespace hh::app
