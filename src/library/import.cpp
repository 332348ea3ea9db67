#include "library/import.hpp"

#include "library/import_decode.hpp"
#include "library/import_markup.hpp"
#include "library/import_passage.hpp"
#include "library/import_place.hpp"
#include "library/import_sections.hpp"
#include "library/import_text.hpp"
#include "library/import_words.hpp"
#include "library/import_write.hpp"
#include "library/library.hpp"
#include "library/size_limits.hpp"
#include "library/text.hpp"
#include "library/vocabulary.hpp"

#include <algorithm>
#include <filesystem>
#include <numeric>

namespace hh::library {

namespace {

using domain::Problem;

enum class Format { Markdown, Plain, Html };

bool looks_html(std::string_view text) {
  constexpr std::size_t looked_at = 4000;
  const std::string head = lowered(trimmed(text).substr(0, looked_at));
  if (head.starts_with("<!doctype html") || head.starts_with("<html") ||
      head.find("<html") != std::string::npos)
    return true;
  int tags = 0;
  for (const std::string_view tag :
       {"<p>", "<p ", "<div", "<h1", "<h2", "<h3", "<body", "<ul", "<li", "<table", "<br"})
    tags += head.find(tag) == std::string::npos ? 0 : 1;
  return head.starts_with('<') && tags > 1;
}

bool looks_markdown(std::string_view text) {
  for (const DocumentLine& line : lines_of(text)) {
    const auto hashes = line.text.find_first_not_of('#');
    const bool heading = hashes != std::string::npos && hashes > 0 && hashes < 7 && line.text[hashes] == ' ';
    if (heading || line.text.starts_with("```") || line.text.starts_with("**") ||
        line.text.starts_with("- **"))
      return true;
  }
  return false;
}

Format format_of(std::string_view text, const std::string& file_name) {
  const std::string ending = lowered(std::filesystem::path(file_name).extension().string());
  const bool plain = ending == ".txt" || ending == ".text" || ending == ".eml";
  if (ending == ".html" || ending == ".htm" || ending == ".xhtml" || looks_html(text)) return Format::Html;
  if (ending == ".md" || ending == ".markdown" || ending == ".mdown") return Format::Markdown;
  if (plain) return looks_markdown(text) && ending != ".eml" ? Format::Markdown : Format::Plain;
  return looks_markdown(text) ? Format::Markdown : Format::Plain;
}

Reading read(std::string_view text, Format format) {
  if (format == Format::Html) return read_html(text);
  return format == Format::Markdown ? read_markdown(text) : read_plain(text);
}

/// "kickoff-notes.html" → "kickoff notes"
std::string spoken_name(const std::string& file_name, const std::string& name) {
  std::string stem = std::filesystem::path(file_name).stem().string();
  if (stem.empty() || first_bad_byte(stem)) stem = name;
  std::replace(stem.begin(), stem.end(), '_', ' ');
  std::replace(stem.begin(), stem.end(), '-', ' ');
  return stem;
}

std::vector<DocumentLine> lines_to_keep(std::string_view text, Format format, const Reading& reading) {
  if (format != Format::Html) return lines_of(text);
  std::vector<DocumentLine> out;
  if (!trimmed(reading.title).empty()) out.push_back({1, reading.title});
  for (const Passage& one : reading.passages) {
    for (const TextLine& line : one.lines)
      out.push_back({line.number, line.text});
  }
  return out;
}

void add_lines(std::vector<std::string>& comments, const char* about,
               const std::vector<DocumentLine>& lines) {
  constexpr std::size_t longest_comment = 12'000;
  if (lines.empty()) return;
  comments.emplace_back(about);
  for (const DocumentLine& line : lines) {
    for (const std::string& piece : pieces_of(line.text, longest_comment))
      comments.push_back("line " + std::to_string(line.line) + ": " + piece);
  }
}

std::string plural(int count, const char* what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

void remark(const Draft& draft, const DecodedText& decoded, std::vector<std::string>& remarks) {
  if (decoded.guessed)
    remarks.push_back("The document is not UTF-8; it was read as " + decoded.encoding + ".");
  if (draft.guessed_speakers > 0) {
    remarks.push_back(plural(draft.guessed_speakers, "script") +
                      " named no speaker; AE was put down, change it where the CSM reads.");
  }
  if (draft.guessed_dues > 0) {
    remarks.push_back(plural(draft.guessed_dues, "commitment") + " named no time; 7 days were put down.");
  }
}

/// The line's placeholders that no deal could fill.
std::vector<std::string> strange_placeholders(std::string_view line) {
  std::vector<std::string> out;
  for (std::size_t at = 0; (at = line.find("{{", at)) != std::string_view::npos; at += 2) {
    const auto close = line.find("}}", at);
    if (close == std::string_view::npos) return out;
    const std::string whole(line.substr(at, close + 2 - at));
    if (!placeholder_faults(whole).empty()) out.push_back(whole.substr(2, whole.size() - 4));
  }
  return out;
}

void guess_placeholders(const std::vector<DocumentLine>& source, const std::string& written,
                        std::vector<DocumentLine>& guesses) {
  for (const DocumentLine& line : source) {
    for (const std::string& name : strange_placeholders(line.text)) {
      if (written.find("[" + name + "]") == std::string::npos) continue;
      guesses.push_back(
          {line.line, "“{{" + name + "}}” is no placeholder; it was written as [" + name + "]"});
    }
  }
}

Problem too_long(std::size_t bytes, const char* what) {
  return {std::string(what) + " has " + std::to_string(bytes / 1024) + " KB; a program may have " +
              std::to_string(largest_file / 1024) + " KB",
          {},
          "Part it into several documents."};
}

/// What the loader makes of the text; the sections written are the sections read.
domain::Result<Imported> proven(Imported made) {
  if (made.text.size() > largest_file) return too_long(made.text.size(), "What became of the document");
  const ReadProgram read = read_program(made.text, made.id + ".md");
  const bool same = read.program && read.program->sections.size() == made.sections.size();
  if (same) return made;
  const std::string why = read.faults.empty() ? "its sections differ" : read.faults.front().sentence();
  return Problem{
      "The document could not be made into a program (" + why + ")",
      {},
      "Save it as plain text with one heading a section, such as “Opening (5 min)”, and import that."};
}

}  // namespace

int Imported::minutes() const {
  return std::accumulate(sections.begin(), sections.end(), 0,
                         [](int sum, const ImportedSection& one) { return sum + one.minutes; });
}

domain::Outcome check_import_name(const std::string& name) {
  constexpr std::size_t longest = 64;
  if (is_id(name) && name.size() <= longest && !name.starts_with('-')) return domain::Done{};
  std::string good;
  for (const char c : slug(name)) {
    if (static_cast<unsigned char>(c) < 0x80 && good.size() < longest) good += c;
  }
  while (good.starts_with('-'))
    good.erase(0, 1);
  return Problem{
      "“" + name + "” cannot name a program: small letters, digits and dashes, at most 64",
      {},
      "Write " + std::string(good.empty() ? "a name such as kickoff-hour" : "“" + good + "”") + " instead."};
}

domain::Result<Imported> import_document(std::string_view bytes, const std::string& name,
                                         const std::string& file_name) {
  if (const auto good = check_import_name(name); !good) return good.problem();
  if (bytes.size() > largest_document) {
    return Problem{"The document has " + std::to_string(bytes.size() / (1024 * 1024)) + " MB; " +
                       std::to_string(largest_document / (1024 * 1024)) + " MB are the most",
                   {},
                   "Take out what does not belong to the training."};
  }
  const auto decoded = decode_document(bytes);
  if (!decoded) return decoded.problem();
  const std::string& text = decoded.value().text;
  if (trimmed(text).empty()) return Problem{"The document is empty", {}, "Choose one that holds a training."};
  const Format format = format_of(text, file_name);
  if (format != Format::Html && text.size() > largest_file) return too_long(text.size(), "The document");

  Reading reading = read(text, format);
  const std::vector<DocumentLine> source = lines_to_keep(text, format, reading);
  if (reading.passages.empty()) {
    return Problem{"The document holds no text", {}, "Choose one that holds a training."};
  }
  Plan plan = planned(std::move(reading), spoken_name(file_name, name));
  Draft draft = placed(plan);
  remark(draft, decoded.value(), plan.remarks);

  std::vector<std::string> comments = plan.remarks;
  add_lines(comments, "unplaced: lines of the document that belong to no section", draft.unplaced);
  const std::vector<PlannedSection> as_planned = plan.sections;
  std::string written = program_text(name, plan, draft, comments);
  const auto missing = lines_missing_from(source, written);
  if (!missing.empty()) {
    add_lines(comments, "as it stood: lines of the document whose words were shortened or taken apart",
              missing);
    plan.sections = as_planned;
    written = program_text(name, plan, draft, comments);
  }
  Imported made;
  made.id = name;
  made.title = plan.title;
  made.text = std::move(written);
  made.unplaced = std::move(draft.unplaced);
  made.remarks = std::move(plan.remarks);
  made.counts = draft.counts;
  made.guesses = std::move(plan.guesses);
  guess_placeholders(source, made.text, made.guesses);
  std::stable_sort(made.guesses.begin(), made.guesses.end(),
                   [](const DocumentLine& a, const DocumentLine& b) { return a.line < b.line; });
  for (const PlannedSection& one : plan.sections)
    made.sections.push_back({one.title, one.minutes, one.estimated});
  return proven(std::move(made));
}

}  // namespace hh::library
