#include "app/cmd_library.hpp"
#include "app/command_line.hpp"
#include "app/library_import.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace hh::app {

namespace {

using library::Imported;
using nlohmann::json;

struct ImportOptions {
  std::string document, name;
  bool as_json = false, replace = false;
};

json imported_json(const Imported& made) {
  json sections = json::array(), unplaced = json::array(), guesses = json::array();
  for (const library::ImportedSection& one : made.sections)
    sections.push_back({{"title", one.title}, {"minutes", one.minutes}});
  for (const library::DocumentLine& one : made.unplaced)
    unplaced.push_back({{"line", one.line}, {"text", one.text}});
  for (const library::DocumentLine& one : made.guesses)
    guesses.push_back({{"line", one.line}, {"text", one.text}});
  return {{"id", made.id},
          {"title", made.title},
          {"sections", sections},
          {"unplaced", unplaced},
          {"guesses", guesses}};
}

std::string counted(int count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

void print_summary(const ImportedFile& file, const std::string& folders, std::ostream& out) {
  const Imported& made = file.program;
  out << fmt::format("{}: {} ({} min)\n", made.id, made.title, made.minutes());
  for (const library::ImportedSection& one : made.sections)
    out << fmt::format("  {:>3} min{} {}\n", one.minutes, one.estimated ? "*" : " ", one.title);
  const library::ImportCounts& n = made.counts;
  out << fmt::format("{}, {}, {}, {}, {}, {}\n", counted(n.scripts, "script", "scripts"),
                     counted(n.lists, "list", "lists"), counted(n.templates, "template", "templates"),
                     counted(n.commitments, "commitment", "commitments"),
                     counted(n.answers, "answered question", "answered questions"),
                     counted(n.claims, "claim with its source", "claims with their source"));
  for (const std::string& remark : made.remarks)
    out << remark << '\n';
  if (!made.unplaced.empty()) {
    out << fmt::format("unplaced: {}, kept at the end of the file's front matter\n",
                       counted(static_cast<int>(made.unplaced.size()), "line", "lines"));
  }
  for (const library::DocumentLine& one : made.unplaced)
    out << fmt::format("  line {}: {}\n", one.line, one.text);
  if (file.added.kept) out << fmt::format("The one before it is kept as {}\n", file.added.kept->string());
  out << fmt::format("Written to {}\nRun it with: handoff-hour run {}{}\n", file.added.file.string(), made.id,
                     folders);
}

/// The options that lead on.
domain::Problem with_options(domain::Problem problem, bool replaced) {
  if (problem.next != name_taken) return problem;
  problem.next =
      replaced ? "Choose another name with -o." : "Choose another name with -o, or replace it with --force.";
  return problem;
}

Exit import(Console& console, const ImportOptions& options) {
  const auto made = import_file(console.places, options.document, options.name,
                                options.replace ? Existing::ReplaceLinked : Existing::Refuse);
  if (!made) return console.fail(with_options(made.problem(), options.replace), Exit::Refused);
  if (options.as_json) {
    console.out << imported_json(made.value().program).dump(2, ' ', false, json::error_handler_t::replace)
                << '\n';
    for (const std::string& remark : made.value().program.remarks)
      console.err << remark << '\n';
    if (made.value().added.kept) {
      console.err << fmt::format("The one before it is kept as {}\n", made.value().added.kept->string());
    }
  } else {
    print_summary(made.value(), same_folders(console.places), console.out);
  }
  for (const library::DocumentLine& one : made.value().program.guesses)
    console.err << fmt::format("line {}: {}\n", one.line, one.text);
  return Exit::Ok;
}

}  // namespace

void add_library_import(CLI::App& library, Console& console) {
  CLI::App& importer =
      *library.add_subcommand("import", "Makes a training of a document and adds it to the library");
  const auto options = std::make_shared<ImportOptions>();
  importer.add_option("FILE", options->document, "Markdown, plain text or a saved web page")->required();
  importer.add_option("-o,--name", options->name, "What the training is called on the command line")
      ->type_name("NAME");
  importer.add_flag("--json", options->as_json, "What became of it, as JSON");
  importer.add_flag("--force", options->replace,
                    "Replace a program of that name; the old file is kept as NAME.md.before");
  console.on(importer, [&console, options] { return import(console, *options); });
}

}  // namespace hh::app
