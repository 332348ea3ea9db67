#include "library/packet_template_form.hpp"

#include "library/clock_block.hpp"
#include "library/table_reader.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hh::library {

namespace {

using namespace domain;

constexpr long long most_rows = 50;
constexpr long long most_days = 3'650;
constexpr std::size_t most_fields = 300;

/// Fields that lists, clocks and documents look for by their id.
constexpr std::array<std::pair<const char*, FieldType>, 8> known_fields{{{"account", FieldType::Text},
                                                                         {"ae", FieldType::Text},
                                                                         {"csm", FieldType::Text},
                                                                         {"acv", FieldType::Money},
                                                                         {"closed", FieldType::Day},
                                                                         {"renewal", FieldType::Day},
                                                                         {"kickoff", FieldType::Day},
                                                                         {"champion", FieldType::Person}}};
constexpr std::array<const char*, 3> needed_fields{"account", "ae", "csm"};

std::vector<std::string> type_words() {
  std::vector<std::string> all;
  for (int i = 0; i <= static_cast<int>(FieldType::Milestone); ++i) {
    all.emplace_back(word(static_cast<FieldType>(i)));
  }
  return all;
}

class FormReader {
public:
  explicit FormReader(Faults& faults) : faults_(faults) {}

  PacketTemplate read(const toml::table& table) {
    TableReader in(table, "the template", 1, faults_);
    PacketTemplate form;
    form.id = TemplateId{in.required_id("id")};
    form.title = line(in, "title");
    form.customer_title = optional_line(in, "customer_title");
    form.program = ProgramId{in.text("program", form.id.value)};
    for (const toml::table* one : in.tables("sections")) {
      form.sections.push_back(section(*one));
    }
    in.refuse_unknown();
    whole(form);
    return form;
  }

private:
  /// A name that stands in headings, in tables and in the head of a letter.
  std::string line(TableReader& in, const char* key) {
    const std::string text = in.required_text(key);
    one_line(in, key, text);
    return text;
  }

  std::string optional_line(TableReader& in, const char* key) {
    const std::string text = in.text(key);
    one_line(in, key, text);
    return text;
  }

  void one_line(TableReader& in, const char* key, const std::string& text) {
    const bool broken =
        std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    if (broken)
      in.error(key, "“" + std::string(key) + "” has to stay on one line, without control characters");
  }

  TemplateSection section(const toml::table& table) {
    TableReader in(table, "[[sections]]", line_of(table, 1), faults_);
    TemplateSection out;
    out.id = TemplateSectionId{in.required_id("id")};
    out.title = line(in, "title");
    out.customer_title = optional_line(in, "customer_title");
    out.intro = in.text("intro");
    out.red_flags = in.flag("red_flags", false);
    out.plan = in.flag("plan", false);
    if (in.has("from")) out.from = read_event(in);
    out.day_unit = in.flag("business_days", false) ? ClockUnit::BusinessDays : ClockUnit::CalendarDays;
    if (!sections_.insert(out.id.value).second) {
      in.error("id", "two sections have the id “" + out.id.value + "”; give this one its own");
    }
    if (out.plan && out.red_flags) in.error("plan", "a page of red flags is never a plan that others sign");
    for (const toml::table* one : in.tables("fields")) {
      out.fields.push_back(field(*one, out));
    }
    if (out.fields.empty()) {
      in.error("fields", "this section asks for nothing; add [[sections.fields]] blocks");
    }
    in.refuse_unknown();
    return out;
  }

  TemplateField field(const toml::table& table, const TemplateSection& section) {
    TableReader in(table, "[[sections.fields]]", line_of(table, 1), faults_);
    TemplateField out;
    out.id = FieldId{in.required_id("id")};
    out.label = line(in, "label");
    out.customer_label = optional_line(in, "customer_label");
    out.addressee = in.flag("addressee", false);
    const std::optional<FieldType> known = type(in);
    out.type = known.value_or(FieldType::Text);
    out.required = in.flag("required", false);
    out.many = in.flag("many", out.type == FieldType::Milestone || out.type == FieldType::Ranked);
    out.at_least = static_cast<int>(in.number("at_least", 1, 1, most_rows));
    out.audience = audience(in);
    out.help = in.text("help");
    out.good = in.text("good");
    out.bad = in.text("bad");
    out.choices = in.texts("choices");
    std::set<std::string> bars;
    for (const toml::table* one : in.tables("rows")) {
      out.preset.push_back(preset(*one, bars));
    }
    in.refuse_unknown();
    if (!fields_.insert(out.id.value).second) {
      in.error("id", "two fields have the id “" + out.id.value + "”; give this one its own");
    }
    readers(in, out, section);
    rows(in, out);
    if (known) fits_type(in, out);
    return out;
  }

  std::optional<FieldType> type(TableReader& in) {
    const std::string word = in.text("type", "text");
    const auto known = field_type(word);
    if (!known) in.error("type", "“" + word + "” is no type of a field" + did_you_mean(word, type_words()));
    return known;
  }

  Audience audience(TableReader& in) {
    const std::string word = in.text("audience", "internal");
    if (word == "customer") return Audience::Customer;
    if (word != "internal") {
      in.error("audience", "“" + word + "” reads nothing" + did_you_mean(word, {"internal", "customer"}));
    }
    return Audience::Internal;
  }

  void readers(TableReader& in, const TemplateField& field, const TemplateSection& section) {
    const bool theirs = field.type == FieldType::Person && field.audience == Audience::Customer;
    if (field.addressee && !theirs)
      in.error("addressee",
               "letters greet a person of whom the customer may read; add audience = \"customer\"");
    if (!section.red_flags) return;
    if (field.audience == Audience::Customer) {
      in.error("audience", "a field among red flags is never shown to the customer");
    }
    if (field.type == FieldType::Promise) {
      in.error("type", "promises cannot stand among red flags: the customer reads those marked as theirs");
    }
  }

  void rows(TableReader& in, const TemplateField& field) {
    if (!field.many && field.at_least > 1) {
      in.error("at_least",
               "a field of one entry cannot hold " + std::to_string(field.at_least) + "; add many = true");
    }
    if (!field.many && field.preset.size() > 1) {
      in.error("rows", "a field of one entry cannot bring " + std::to_string(field.preset.size()) + " rows");
    }
    if (field.preset.size() > static_cast<std::size_t>(most_rows)) {
      in.error("rows", "these are " + std::to_string(field.preset.size()) + " rows; at most " +
                           std::to_string(most_rows) + " can be kept in sight");
    }
  }

  void fits_type(TableReader& in, const TemplateField& field) {
    choices(in, field);
    if (field.type != FieldType::Milestone && !field.preset.empty()) {
      in.error("rows", "only a field of type \"milestones\" brings rows along");
    }
    if (field.type == FieldType::Promise && std::exchange(ledger_, true)) {
      in.error("type", "a packet has one ledger of promises; this is the second one");
    }
    for (const auto& [id, type] : known_fields) {
      if (field.id.value != id || field.type == type) continue;
      in.error("type", "“" + field.id.value + "” is of type \"" + word(type) +
                           "\" in every template; packets are read by it");
    }
    const bool header = std::ranges::find(needed_fields, field.id.value) != needed_fields.end();
    if (header && field.many) in.error("many", "“" + field.id.value + "” is a field of one entry");
  }

  void choices(TableReader& in, const TemplateField& field) {
    if (field.type != FieldType::Choice) {
      if (!field.choices.empty()) in.error("choices", "only a field of type \"choice\" has choices");
      return;
    }
    if (field.choices.empty()) in.error("choices", "a choice needs its answers: choices = [\"…\", \"…\"]");
    std::set<std::string> seen;
    for (const std::string& one : field.choices) {
      one_line(in, "choices", one);
      if (one.empty()) in.error("choices", "one of these answers is empty");
      if (!seen.insert(one).second) in.error("choices", "the answer “" + one + "” stands twice");
    }
  }

  PresetRow preset(const toml::table& table, std::set<std::string>& bars) {
    TableReader in(table, "[[sections.fields.rows]]", line_of(table, 1), faults_);
    PresetRow out;
    out.text = line(in, "text");
    out.owner = in.text("owner");
    one_line(in, "owner", out.owner);
    if (in.has("day")) out.day = static_cast<int>(in.number("day", 0, -most_days, most_days));
    out.otherwise = in.text("otherwise");
    for (const toml::table* one : in.tables("bars")) {
      out.bars.push_back(bar(*one, bars));
    }
    in.refuse_unknown();
    return out;
  }

  /// Every bar is a part of each row of its field, beside what a milestone holds anyway.
  Bar bar(const toml::table& table, std::set<std::string>& taken) {
    TableReader in(table, "[[sections.fields.rows.bars]]", line_of(table, 1), faults_);
    Bar out{in.required_id("id"), line(in, "label"), static_cast<int>(in.number("least", 1, 1, 1'000'000))};
    in.refuse_unknown();
    if (std::ranges::find(milestone_parts, out.id) != milestone_parts.end()) {
      in.error("id", "a bar cannot have the id “" + out.id + "”; every milestone has that part");
    } else if (!out.id.empty() && !taken.insert(out.id).second) {
      in.error("id", "two bars have the id “" + out.id + "”; give each its own");
    }
    return out;
  }

  /// What every packet needs, so that it can be listed, found and filled.
  void whole(const PacketTemplate& form) {
    if (form.sections.empty()) faults_.error(0, "the template asks for nothing; add a [[sections]] block");
    for (const char* id : needed_fields) {
      if (form.field(FieldId{id}) != nullptr) continue;
      faults_.error(0, "every template asks for “" + std::string(id) +
                           "” in a text field of one entry; packets are listed by it");
    }
    std::size_t fields = 0;
    for (const TemplateSection& section : form.sections) {
      fields += section.fields.size();
    }
    if (fields > most_fields) {
      faults_.error(0, "the template asks for " + std::to_string(fields) + " fields; at most " +
                           std::to_string(most_fields) + " fields can be filled by anybody");
    }
  }

  static constexpr std::array<std::string_view, 5> milestone_parts{"what", "owner", "due", "done", "proof"};

  Faults& faults_;
  std::set<std::string> sections_, fields_;
  bool ledger_ = false;
};

}  // namespace

PacketTemplate read_form(const toml::table& table, Faults& faults) { return FormReader(faults).read(table); }

}  // namespace hh::library
