#include "library/packet_templates.hpp"

#include "library/clock_block.hpp"
#include "library/size_limits.hpp"
#include "library/table_reader.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <system_error>
#include <utility>

namespace hh::library {

namespace {

namespace fs = std::filesystem;
using namespace domain;

constexpr long long most_rows = 50;
constexpr long long most_days = 3'650;

class FormReader {
public:
  FormReader(std::string_view text, Faults& faults) : text_(text), faults_(faults) {}

  PacketTemplate read(const toml::table& table) {
    TableReader in(table, "the template", 1, faults_);
    PacketTemplate form;
    form.source = std::string(text_);
    form.id = TemplateId{in.required_id("id")};
    form.title = in.required_text("title");
    form.program = ProgramId{in.text("program", form.id.value)};
    for (const toml::table* one : in.tables("sections")) {
      form.sections.push_back(section(*one));
    }
    in.refuse_unknown();
    if (form.sections.empty()) faults_.error(0, "the template asks for nothing; add a [[sections]] block");
    whole(form);
    return form;
  }

private:
  TemplateSection section(const toml::table& table) {
    TableReader in(table, "[[sections]]", line_of(table, 1), faults_);
    TemplateSection out;
    out.id = TemplateSectionId{in.required_id("id")};
    out.title = in.required_text("title");
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
    if (out.fields.empty())
      in.error("fields", "this section asks for nothing; add [[sections.fields]] blocks");
    in.refuse_unknown();
    return out;
  }

  TemplateField field(const toml::table& table, const TemplateSection& section) {
    TableReader in(table, "[[sections.fields]]", line_of(table, 1), faults_);
    TemplateField out;
    out.id = FieldId{in.required_id("id")};
    out.label = in.required_text("label");
    out.type = type(in);
    out.required = in.flag("required", false);
    out.many = in.flag("many", out.type == FieldType::Milestone || out.type == FieldType::Ranked);
    out.at_least = static_cast<int>(in.number("at_least", 1, 1, most_rows));
    out.audience = audience(in);
    out.help = in.text("help");
    out.good = in.text("good");
    out.bad = in.text("bad");
    out.choices = in.texts("choices");
    for (const toml::table* one : in.tables("rows")) {
      out.preset.push_back(preset(*one));
    }
    in.refuse_unknown();
    fits(in, out, section);
    return out;
  }

  FieldType type(TableReader& in) {
    const std::string word = in.text("type", "text");
    if (const auto known = field_type(word)) return *known;
    std::vector<std::string> all;
    for (int i = 0; i <= static_cast<int>(FieldType::Milestone); ++i) {
      all.emplace_back(domain::word(static_cast<FieldType>(i)));
    }
    in.error("type", "“" + word + "” is no type of a field" + did_you_mean(word, all));
    return FieldType::Text;
  }

  Audience audience(TableReader& in) {
    const std::string word = in.text("audience", "internal");
    if (word == "customer") return Audience::Customer;
    if (word != "internal") {
      in.error("audience", "“" + word + "” is nobody we know" + did_you_mean(word, {"internal", "customer"}));
    }
    return Audience::Internal;
  }

  void fits(TableReader& in, const TemplateField& field, const TemplateSection& section) {
    if (!fields_.insert(field.id.value).second) {
      in.error("id", "two fields have the id “" + field.id.value + "”; give this one its own");
    }
    if (section.red_flags && field.audience == Audience::Customer) {
      in.error("audience", "a field among red flags is never shown to the customer");
    }
    if (field.type == FieldType::Choice && field.choices.empty()) {
      in.error("choices", "a choice needs its answers: choices = [\"…\", \"…\"]");
    }
    if (field.type != FieldType::Choice && !field.choices.empty()) {
      in.error("choices", "only a field of type \"choice\" has choices");
    }
    if (field.type != FieldType::Milestone && !field.preset.empty()) {
      in.error("rows", "only a field of type \"milestones\" brings rows along");
    }
    if (!field.many && field.at_least > 1) {
      in.error("at_least",
               "a field of one entry cannot hold " + std::to_string(field.at_least) + "; add many = true");
    }
    if (field.type == FieldType::Promise && std::exchange(ledger_, true)) {
      in.error("type", "a packet has one ledger of promises; this is the second one");
    }
  }

  PresetRow preset(const toml::table& table) {
    TableReader in(table, "[[sections.fields.rows]]", line_of(table, 1), faults_);
    PresetRow out;
    out.text = in.required_text("text");
    out.owner = in.text("owner");
    if (in.has("day")) out.day = static_cast<int>(in.number("day", 0, -most_days, most_days));
    out.otherwise = in.text("otherwise");
    for (const toml::table* one : in.tables("bars")) {
      TableReader bar(*one, "[[sections.fields.rows.bars]]", line_of(*one, 1), faults_);
      out.bars.push_back({bar.required_id("id"), bar.required_text("label"),
                          static_cast<int>(bar.number("least", 1, 1, 1'000'000))});
      bar.refuse_unknown();
    }
    in.refuse_unknown();
    return out;
  }

  /// What every packet needs, so that it can be listed and found.
  void whole(const PacketTemplate& form) {
    for (const char* needed : {"account", "ae", "csm"}) {
      const TemplateField* field = form.field(FieldId{needed});
      if (field == nullptr || field->type != FieldType::Text || field->many) {
        faults_.error(0, "every template asks for “" + std::string(needed) +
                             "” in a text field of one entry; packets are listed by it");
      }
    }
  }

  std::string_view text_;
  Faults& faults_;
  std::set<std::string> sections_, fields_;
  bool ledger_ = false;
};

ReadTemplate refused(Faults& faults) { return {nullptr, faults.sorted()}; }

ReadTemplate read_file(const fs::path& path) {
  const std::string name = path.filename().string();
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (error) return {nullptr, {{name, 0, "the file cannot be read (" + error.message() + ")", false}}};
  if (size > largest_file) return {nullptr, {{name, 0, too_large(size), false}}};
  std::ifstream in(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  if (in.bad() || text.size() < size) {
    return {nullptr, {{name, 0, "the file cannot be read; look at its permissions", false}}};
  }
  return read_template(text, name);
}

std::vector<fs::path> template_files(const fs::path& folder) {
  std::vector<fs::path> out;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".toml") out.push_back(at->path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

ReadTemplate read_template(std::string_view text, const std::string& file) {
  Faults faults(file);
  if (text.size() > largest_file) {
    faults.error(0, too_large(text.size()));
    return refused(faults);
  }
  if (const auto bad = first_bad_byte(text)) {
    faults.error(line_of(text, *bad), "this line is not UTF-8 text; save the file as UTF-8");
    return refused(faults);
  }
  try {
    const toml::table table = toml::parse(with_plain_lines(text), file);
    PacketTemplate form = FormReader(text, faults).read(table);
    form.file = file;
    if (faults.forbid()) return refused(faults);
    return {std::make_shared<const PacketTemplate>(std::move(form)), faults.sorted()};
  } catch (const toml::parse_error& error) {
    faults.error(static_cast<int>(error.source().begin.line), std::string(error.description()));
    return refused(faults);
  }
}

std::shared_ptr<const PacketTemplate> TemplateShelf::find(const TemplateId& id) const {
  const auto found = std::find_if(forms.begin(), forms.end(), [&](const auto& one) { return one->id == id; });
  return found == forms.end() ? nullptr : *found;
}

TemplateShelf read_templates(const std::vector<fs::path>& folders) {
  TemplateShelf shelf;
  std::map<std::string, std::shared_ptr<const PacketTemplate>> by_id;
  for (const fs::path& folder : folders) {
    std::map<std::string, std::string> here;
    for (const fs::path& path : template_files(folder)) {
      ReadTemplate one = read_file(path);
      shelf.faults.insert(shelf.faults.end(), one.faults.begin(), one.faults.end());
      if (!one.form) continue;
      const std::string name = path.filename().string();
      const auto [first, is_new] = here.emplace(one.form->id.value, name);
      if (!is_new) {
        shelf.faults.push_back(
            {name, 0, first->second + " has the id “" + first->first + "” already; give this one its own",
             false});
        continue;
      }
      by_id[one.form->id.value] = std::move(one.form);
    }
  }
  for (auto& [id, form] : by_id) {
    shelf.forms.push_back(std::move(form));
  }
  std::stable_sort(shelf.forms.begin(), shelf.forms.end(),
                   [](const auto& a, const auto& b) { return a->title < b->title; });
  return shelf;
}

}  // namespace hh::library
