#include "library/packet_templates.hpp"

#include "library/faults.hpp"
#include "library/packet_template_form.hpp"
#include "library/size_limits.hpp"
#include "library/text.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <system_error>
#include <utility>

namespace hh::library {

namespace {

namespace fs = std::filesystem;
using namespace domain;

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

std::vector<fs::path> template_files(const fs::path& folder, std::vector<Fault>& faults) {
  std::vector<fs::path> out;
  std::error_code error;
  if (!fs::exists(folder, error) && !error) return out;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".toml") out.push_back(at->path());
  }
  if (error) {
    faults.push_back({folder.string(), 0, "the folder cannot be read (" + error.message() + ")", false});
  }
  std::sort(out.begin(), out.end());
  return out;
}

using Form = std::shared_ptr<const PacketTemplate>;
using Forms = std::map<std::string, Form>;

/// The templates of one folder by id; of two with one id the first by name.
Forms read_folder(const fs::path& folder, std::vector<Fault>& faults) {
  Forms out;
  for (const fs::path& path : template_files(folder, faults)) {
    ReadTemplate one = read_file(path);
    faults.insert(faults.end(), one.faults.begin(), one.faults.end());
    if (!one.form) continue;
    const auto [first, is_new] = out.emplace(one.form->id.value, one.form);
    if (is_new) continue;
    faults.push_back(
        {one.form->file, 0,
         first->second->file + " has the id “" + first->first + "” already; give this one its own", false});
  }
  return out;
}

/// A form that plans from countersignature and asks for one closing day means that day by it.
void settle_events(PacketTemplate& form) {
  const bool plans_from_it = std::ranges::any_of(form.sections, [](const TemplateSection& section) {
    return section.plan && section.from == DealEvent::Countersigned;
  });
  if (!plans_from_it || form.field(FieldId{"countersigned"}) != nullptr) return;
  for (TemplateSection& section : form.sections) {
    for (TemplateField& field : section.fields) {
      if (field.id.value == "closed" && !field.event) field.event = DealEvent::Countersigned;
    }
  }
}

/// Each folder once, however it is written.
std::vector<fs::path> different(const std::vector<fs::path>& folders) {
  std::vector<fs::path> out;
  for (const fs::path& one : folders) {
    const bool known = std::any_of(out.begin(), out.end(), [&](const fs::path& other) {
      std::error_code ignored;
      return one == other || fs::equivalent(one, other, ignored);
    });
    if (!known) out.push_back(one);
  }
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
    PacketTemplate form = read_form(table, faults);
    settle_events(form);
    form.source = std::string(text);
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
  Forms by_id;
  for (const fs::path& folder : different(folders)) {
    for (auto& [id, form] : read_folder(folder, shelf.faults)) {
      Form& stands = by_id[id];
      if (stands) {
        shelf.faults.push_back(
            {form->file, 0, "this template takes the place of the library's own “" + id + "”", true});
      }
      stands = std::move(form);
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
