#include "app/attachment.hpp"
#include "app/command_line.hpp"
#include "app/own_door.hpp"
#include "app/packet_batch.hpp"
#include "app/packet_choice.hpp"
#include "app/printable.hpp"
#include "app/typed_names.hpp"
#include "domain/due.hpp"
#include "library/text.hpp"
#include "session/command_json.hpp"
#include "session/door.hpp"
#include "session/packet_replay.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hh::app {

using namespace domain;

namespace {

struct WriteOptions {
  std::string id, form = "pass", account, ae, csm, acv, closed, zone, record, who;
  std::string field, file;  ///< of an attachment
  std::vector<std::string> words;
};

/// Acts read from words of the command line, or the first word that is none.
struct ReadActs {
  std::vector<PacketCommand> acts;
  std::optional<Problem> wrong;
};

/// The beginning of a word that was typed, to know it again.
std::string shown(const std::string& word) {
  constexpr std::size_t most = 60;
  if (word.size() <= most) return word;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80)
    --end;
  return word.substr(0, end) + "…";
}

/// "champion.name=Jo" or "goal.2.target=45 days"; the row is 1 and the part the leading one where left out.
Result<EditCell> cell_of(const PacketTemplate& form, const std::string& text) {
  const Problem shape{"This is no field and its text", shown(text), "Write champion.name=\"Mai Tran\"."};
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
  const bool name = field->id.value == "account" || field->id.value == "ae" || field->id.value == "csm";
  if (auto no = unfit(words[0], std::string_view(text).substr(equal + 1), name ? Lines::One : Lines::Many))
    return *no;
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

ReadActs edits_of(const PacketTemplate& form, const std::vector<std::string>& words) {
  ReadActs out;
  for (const std::string& word : words) {
    auto edit = cell_of(form, word);
    if (!edit) {
      out.wrong = edit.problem();
      return out;
    }
    out.acts.emplace_back(std::move(edit).value());
  }
  return out;
}

Result<PacketCommand> act_in(const PacketId& id, const std::string& word) {
  using nlohmann::json;
  const json parsed = json::parse(word, nullptr, false);
  if (!parsed.is_object()) {
    return Problem{"This is no act", shown(word), "Write one JSON object, such as {\"do\":\"resubmit\"}."};
  }
  const json leaves = parsed.flatten();
  for (const auto& [key, value] : leaves.items()) {
    if (!value.is_string()) continue;
    if (auto no = unfit(shown(word), value.get_ref<const std::string&>(), Lines::Many)) return *no;
  }
  auto command = session::read_command(json{{"do", "packet"}, {"packet", id.value}, {"act", parsed}}, {});
  if (command) return std::get<OnPacket>(std::move(command).value()).what;
  Problem problem = command.problem();
  problem.where = shown(word) + (problem.where.empty() ? "" : ", " + problem.where);
  return problem;
}

ReadActs acts_of(const PacketId& id, const std::vector<std::string>& words) {
  ReadActs out;
  for (const std::string& word : words) {
    auto act = act_in(id, word);
    if (!act) {
      out.wrong = act.problem();
      return out;
    }
    out.acts.push_back(std::move(act).value());
  }
  return out;
}

/// Which of several words a problem is about, and what became of the others.
Problem told(const RefusedAct& no, const std::vector<std::string>& words, const std::string& others) {
  Problem out = no.problem;
  if (no.index < words.size())
    out.where = shown(words[no.index]) + (out.where.empty() ? "" : ", " + out.where);
  out.next += (out.next.empty() ? "" : " ") + others;
  return out;
}

Exit store_all(Console& console, session::Door& door, const PacketId& id,
               const std::vector<PacketCommand>& acts, const std::vector<std::string>& words,
               const std::string& who) {
  const BatchStored done = store_acts(door, id, acts, who);
  if (!done.refused) return Exit::Ok;
  const std::string others = done.stored == 0 ? "Nothing was changed."
                                              : fmt::format("{} of {} are stored.", done.stored, acts.size());
  return console.fail(told(*done.refused, words, others),
                      door.snapshot()->storing ? Exit::Refused : Exit::StoreTrouble);
}

/// All of them, or none where one of them would be refused.
Exit try_and_store(Console& console, session::Door& door, const session::LivePacket& live,
                   const std::vector<PacketCommand>& acts, const WriteOptions& options) {
  const std::string who = options.who.empty() ? "command line" : options.who;
  if (const auto no = would_refuse(live, acts, who, door.moment().utc))
    return console.fail(told(*no, options.words, "Nothing was changed."), Exit::Refused);
  return store_all(console, door, live.packet.id, acts, options.words, who);
}

std::optional<Problem> wrong_in_header(const WriteOptions& options) {
  const std::pair<const char*, const std::string*> lines[]{{"--account", &options.account},
                                                           {"--ae", &options.ae},
                                                           {"--csm", &options.csm},
                                                           {"--acv", &options.acv},
                                                           {"--record", &options.record}};
  for (const auto& [option, text] : lines) {
    if (auto no = unfit(option, *text, Lines::One)) return no;
  }
  if (library::trimmed(options.account).empty())
    return Problem{"A packet needs the customer's name", "--account", "Write it as the contract does."};
  if (!options.closed.empty() && !parse_date(options.closed).ok())
    return Problem{"\"" + options.closed + "\" is no date", "--closed", "Write it like 2026-11-23."};
  return wrong_zone(options.zone);
}

OpenPacket opening(const WriteOptions& options, const PacketTemplate& form) {
  const auto text = [](const std::string& typed) { return std::string(library::trimmed(typed)); };
  OpenPacket open;
  open.form = form.id;
  open.source = form.source;
  open.zone = options.zone;
  open.record_id = text(options.record);
  open.header = {{"account", text(options.account)},
                 {"ae", text(options.ae)},
                 {"csm", text(options.csm)},
                 {"acv", text(options.acv)},
                 {"closed", options.closed}};
  return open;
}

Exit begin(Console& console, const WriteOptions& options) {
  const auto shelf = shelf_of(console.places);
  const auto form = shelf->form(TemplateId{options.form});
  if (form == nullptr) return console.fail(no_template(*shelf, options.form), Exit::WrongUse);
  if (const auto wrong = wrong_in_header(options)) return console.fail(*wrong, Exit::WrongUse);
  const ReadActs edits = edits_of(*form, options.words);
  if (edits.wrong) return console.fail(*edits.wrong, Exit::WrongUse);
  auto opened = open_own_door(console.places);
  if (const auto* no = std::get_if<NoDoor>(&opened)) return console.fail(no->problem, no->code);
  session::Door& door = *std::get<OwnDoor>(opened).door;
  const session::Moment now = door.moment();
  const OpenPacket open = opening(options, *form);
  const PacketId id = session::new_packet_id(open, now.local);
  const auto live = session::opened_packet({{}, id, "command line", now.utc, open});
  if (!live) return console.fail(live.problem(), Exit::Refused);
  if (const auto no = would_refuse(live.value(), edits.acts, "command line", now.utc))
    return console.fail(told(*no, options.words, "No packet was begun."), Exit::Refused);
  const auto receipt = door.ask({{}, "command line", OnPacket{id, open}});
  if (receipt.refused)
    return console.fail(*receipt.refused, door.snapshot()->storing ? Exit::Refused : Exit::StoreTrouble);
  console.out << id.value << '\n';
  return store_all(console, door, id, edits.acts, options.words, "command line");
}

/// The packet that was asked for, read when nobody else can change it any more.
struct AtHand {
  OwnDoor own;
  session::LivePacket live;
};

std::variant<AtHand, NoDoor> take_in_hand(const Places& places, const std::string& asked) {
  if (!std::filesystem::exists(places.database())) {
    return NoDoor{{"There are no packets yet", places.data.string(), "Begin one with `packet new`."}};
  }
  auto opened = open_own_door(places);
  if (auto* no = std::get_if<NoDoor>(&opened)) return std::move(*no);
  const auto store = open_to_read(places);
  if (!store) return NoDoor{store.problem(), Exit::StoreTrouble};
  const auto id = choose_packet(store.value(), asked);
  if (!id) return NoDoor{id.problem()};
  const auto rows = store.value().journal(id.value().value);
  if (!rows) return NoDoor{rows.problem(), Exit::StoreTrouble};
  auto live = session::replay_packet(rows.value());
  if (!live) return NoDoor{live.problem(), Exit::StoreTrouble};
  return AtHand{std::get<OwnDoor>(std::move(opened)), std::move(live).value()};
}

Exit set(Console& console, const WriteOptions& options) {
  const auto taken = take_in_hand(console.places, options.id);
  if (const auto* no = std::get_if<NoDoor>(&taken)) return console.fail(no->problem, no->code);
  const auto& [own, live] = std::get<AtHand>(taken);
  const ReadActs edits = edits_of(*live.form, options.words);
  if (edits.wrong) return console.fail(*edits.wrong, Exit::WrongUse);
  return try_and_store(console, *own.door, live, edits.acts, options);
}

/// Acts as docs/commands.md writes them.
Exit act(Console& console, const WriteOptions& options) {
  if (const auto no = unfit("--who", options.who, Lines::One)) return console.fail(*no, Exit::WrongUse);
  const auto taken = take_in_hand(console.places, options.id);
  if (const auto* no = std::get_if<NoDoor>(&taken)) return console.fail(no->problem, no->code);
  const auto& [own, live] = std::get<AtHand>(taken);
  const ReadActs acts = acts_of(live.packet.id, options.words);
  if (acts.wrong) return console.fail(*acts.wrong, Exit::WrongUse);
  return try_and_store(console, *own.door, live, acts.acts, options);
}

/// Where the next file of this field goes, or why none does.
Result<CellKey> place_for_file(const Packet& packet, const std::string& name) {
  std::vector<std::string> known;
  for (const TemplateSection& section : packet.form->sections) {
    for (const TemplateField& field : section.fields) {
      if (field.type == FieldType::Attachment) known.push_back(field.id.value);
    }
  }
  if (known.empty())
    return Problem{"The template has no place for files", packet.form->title, "Put a link into its text."};
  const TemplateField* field = packet.form->field(FieldId{name});
  if (field == nullptr || field->type != FieldType::Attachment) {
    return Problem{"“" + name + "” takes no files", packet.form->title,
                   "Choose one" + library::did_you_mean(name, known) + "."};
  }
  const std::vector<int> rows = packet.rows_of(field->id);
  return CellKey{field->id, rows.empty() || field->many ? packet.next_of(field->id) : rows.front(), "name"};
}

/// A copy of a file beside the store, named in the packet.
Exit attach(Console& console, const WriteOptions& options) {
  const auto taken = take_in_hand(console.places, options.id);
  if (const auto* no = std::get_if<NoDoor>(&taken)) return console.fail(no->problem, no->code);
  const auto& [own, live] = std::get<AtHand>(taken);
  const auto place = place_for_file(live.packet, options.field);
  if (!place) return console.fail(place.problem(), Exit::WrongUse);
  const auto kept = keep_attachment(console.places, live.packet.id, options.file);
  if (!kept) return console.fail(kept.problem(), Exit::Refused);
  const AttachFile told{place.value().field, place.value().row, kept.value().name, kept.value().file};
  const Exit done = try_and_store(console, *own.door, live, {told}, options);
  if (done == Exit::Ok) console.out << (console.places.data / told.file.link).string() << '\n';
  return done;
}

}  // namespace

void add_packet_writing(CLI::App& packet, Console& console) {
  const auto options = std::make_shared<WriteOptions>();
  CLI::App& made = *packet.add_subcommand("new", "Begins a packet and prints its id");
  made.add_option("--template", options->form, "Which template")->type_name("ID");
  made.add_option("--account", options->account, "The customer")->required()->type_name("NAME");
  made.add_option("--ae", options->ae, "Who sold it")->type_name("NAME");
  made.add_option("--csm", options->csm, "Who takes it over")->type_name("NAME");
  made.add_option("--acv", options->acv, "Amount a year, such as $84,000")->type_name("AMOUNT");
  made.add_option("--closed", options->closed, "Day it was won, such as 2026-11-23")->type_name("DATE");
  made.add_option("--zone", options->zone, "IANA time zone of the deal")->type_name("ZONE");
  made.add_option("--record", options->record, "Id of the CRM record")->type_name("ID");
  made.add_option("--set", options->words, "A field and its text, such as champion.name=Mai")
      ->type_name("FIELD=TEXT");
  console.on(made, [&console, options] { return begin(console, *options); });
  CLI::App& changed = *packet.add_subcommand("set", "Writes into fields of a packet");
  changed.add_option("ID", options->id, "Id, words that find one packet, or \"last\"")->required();
  changed.add_option("--who", options->who, "Who writes it")->type_name("NAME");
  changed.add_option("CELL", options->words, "Such as goal.2.target=\"45 days\"")->required();
  console.on(changed, [&console, options] { return set(console, *options); });
  CLI::App& acts = *packet.add_subcommand("act", "Does acts on a packet, written as in docs/commands.md");
  acts.add_option("ID", options->id, "Id, words that find one packet, or \"last\"")->required();
  acts.add_option("ACT", options->words,
                  "Such as {\"do\":\"initial\",\"promise\":1,\"side\":\"AE\",\"who\":\"Zoë\"}")
      ->required();
  CLI::App& file = *packet.add_subcommand("attach", "Keeps a copy of a file with a packet");
  file.add_option("ID", options->id, "Id, words that find one packet, or \"last\"")->required();
  file.add_option("FIELD", options->field, "The template's place for it, such as signed-plan")->required();
  file.add_option("FILE", options->file, "The file, at most 100 MB")->required();
  file.add_option("--who", options->who, "Who hands it over")->type_name("NAME");
  console.on(file, [&console, options] { return attach(console, *options); });
  acts.add_option("--who", options->who, "Who does it")->type_name("NAME");
  console.on(acts, [&console, options] { return act(console, *options); });
}

}  // namespace hh::app
