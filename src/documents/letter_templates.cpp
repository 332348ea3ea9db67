#include "documents/letter_templates.hpp"

#include "documents/template_text.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>

namespace hh::documents {

namespace fs = std::filesystem;
using domain::Problem;

namespace {

std::vector<fs::path> templates_in(const fs::path& folder) {
  std::vector<fs::path> out;
  std::error_code error;
  for (fs::directory_iterator one(folder, error), end; !error && one != end; one.increment(error)) {
    if (one->path().extension() == ".mustache") out.push_back(one->path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

domain::Result<LetterTemplate> read(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) {
    return Problem{"The template is no file", file.string(), "Put a text there."};
  }
  if (fs::file_size(file, error) > largest_letter_template || error) {
    return Problem{"The template is larger than 256 KiB", file.string(), "Shorten it."};
  }
  std::ifstream in(file, std::ios::binary);
  if (!in) return Problem{"The template cannot be opened", file.string(), "Check who may read it."};
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  return LetterTemplate{std::move(text), file.string()};
}

/// Whatever is broken goes back to the earlier text, until nothing is.
void keep_sound(LetterTemplates& now, const LetterTemplates& before, const std::set<std::string>& fresh,
                std::vector<Problem>& faults) {
  for (const std::string& name : fresh) {
    auto sound = check_letter_template(now, name);
    if (sound) continue;
    faults.push_back(sound.problem());
    const auto earlier = before.find(name);
    if (earlier == before.end()) {
      now.erase(name);
    } else {
      now[name] = earlier->second;
    }
  }
}

}  // namespace

domain::Outcome check_letter_template(const LetterTemplates& templates, const std::string& name) {
  auto text = expand(templates, name);
  if (!text) return text.problem();
  return domain::Done{};
}

LetterFolders read_letter_templates(const std::vector<fs::path>& folders) {
  LetterFolders out;
  for (const fs::path& folder : folders) {
    const LetterTemplates before = out.templates;
    std::set<std::string> fresh;
    for (const fs::path& file : templates_in(folder)) {
      auto text = read(file);
      if (!text) {
        out.faults.push_back(text.problem());
        continue;
      }
      out.templates[file.stem().string()] = std::move(text).value();
      fresh.insert(file.stem().string());
    }
    keep_sound(out.templates, before, fresh, out.faults);
  }
  return out;
}

}  // namespace hh::documents
