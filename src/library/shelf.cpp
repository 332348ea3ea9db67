#include "library/id_line.hpp"
#include "library/library.hpp"
#include "library/size_limits.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <system_error>

namespace hh::library {

namespace {

namespace fs = std::filesystem;

bool is_program_file(const fs::path& path) {
  return path.extension() == ".md" && path.filename() != "README.md";
}

std::vector<fs::path> program_files(const fs::path& folder, std::vector<Fault>& faults) {
  std::vector<fs::path> out;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (is_program_file(at->path())) out.push_back(at->path());
  }
  if (error) {
    faults.push_back({folder.string(), 0,
                      "the folder cannot be read (" + error.message() + "); name another one with --library",
                      false});
  }
  std::sort(out.begin(), out.end());
  return out;
}

ReadProgram read_file(const fs::path& path) {
  const std::string name = path.filename().string();
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (error) {
    return {nullptr, {{name, 0, "the file cannot be read (" + error.message() + ")", false}}};
  }
  if (size > largest_file) {
    return {nullptr, {{name, 0, too_large(size), false}}};
  }
  std::ifstream in(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  if (in.bad() || text.size() < size) {
    return {nullptr, {{name, 0, "the file cannot be read; look at its permissions", false}}};
  }
  return read_program(text, name);
}

}  // namespace

std::shared_ptr<const domain::Program> Shelf::find(const domain::ProgramId& id) const {
  const auto found =
      std::find_if(programs.begin(), programs.end(), [&](const auto& one) { return one->id == id; });
  return found == programs.end() ? nullptr : *found;
}

std::shared_ptr<const domain::PacketTemplate> Shelf::form(const domain::TemplateId& id) const {
  const auto found = std::find_if(forms.begin(), forms.end(), [&](const auto& one) { return one->id == id; });
  return found == forms.end() ? nullptr : *found;
}

Shelf read_shelf(const fs::path& folder) {
  Shelf shelf;
  shelf.folder = folder;
  std::map<std::string, std::string> files;  // by id
  for (const fs::path& path : program_files(folder, shelf.faults)) {
    ReadProgram one = read_file(path);
    shelf.faults.insert(shelf.faults.end(), one.faults.begin(), one.faults.end());
    if (!one.program) {
      continue;
    }
    const auto [first, is_new] = files.emplace(one.program->id.value, path.filename().string());
    if (!is_new) {
      shelf.faults.push_back(
          {path.filename().string(), id_line(path),
           first->second + " has the id “" + first->first + "” already; give this one its own", false});
      continue;
    }
    shelf.programs.push_back(std::move(one.program));
  }
  std::stable_sort(shelf.programs.begin(), shelf.programs.end(),
                   [](const auto& a, const auto& b) { return a->title < b->title; });
  return shelf;
}

}  // namespace hh::library
