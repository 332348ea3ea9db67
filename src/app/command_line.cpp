#include "app/command_line.hpp"

#include "app/cmd_run.hpp"
#include "app/printable.hpp"
#include "session/json_fields.hpp"

#include <algorithm>
#include <ostream>

namespace hh::app {

Exit Console::fail(const domain::Problem& problem, Exit code) const {
  err << "handoff-hour: " << printable(problem.sentence(), Lines::Many) << '\n';
  return code;
}

void Console::on(CLI::App& command, std::function<Exit()> work) {
  command.callback([this, work = std::move(work)] { chosen = work; });
}

namespace {

/// "Did you mean …?" for a first word that is no command; empty where nothing is near.
std::string command_meant(const CLI::App& root, const std::vector<std::string>& arguments) {
  std::vector<std::string> known;
  for (const CLI::App* command : root.get_subcommands([](const CLI::App*) { return true; })) {
    known.push_back(command->get_name());
  }
  for (const std::string& word : arguments) {
    if (word.starts_with("-")) continue;
    if (std::ranges::find(known, word) != known.end()) return {};
    const std::string near = session::nearest(word, known);
    if (!near.empty()) return "Did you mean \"" + near + "\"?\n";
  }
  return {};
}

/// Ends a word in brackets while CLI11 reads it; no word that was typed has it.
constexpr char end_of_word = '\x1D';

bool in_brackets(const std::string& word) { return word.starts_with('[') && word.ends_with(']'); }

std::string without_mark(std::string word) {
  if (word.ends_with(end_of_word)) word.pop_back();
  return word;
}

/// "[a,b]" is one word, as it was typed: CLI11 would take it apart where an option takes several.
void take_words_whole(CLI::App& app) {
  for (CLI::Option* option :
       app.get_options([](const CLI::Option* one) { return one->get_items_expected_max() > 0; }))
    option->transform(without_mark, "");
  for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    take_words_whole(*command);
}

Exit wrong_use(const CLI::App& root, const CLI::ParseError& error, const std::vector<std::string>& arguments,
               std::ostream& err) {
  err << "handoff-hour: " << printable(error.what(), Lines::Many) << '\n'
      << command_meant(root, arguments) << "`handoff-hour --help` lists the commands and options.\n";
  return Exit::WrongUse;
}

/// The help that was asked for: of the subcommand where one was named.
std::string help_for(const CLI::App& root) {
  const CLI::App* app = &root;
  while (!app->get_subcommands().empty()) {
    app = app->get_subcommands().front();
  }
  return app->help();
}

Exit run(std::vector<std::string> arguments, std::ostream& out, std::ostream& err) {
  CLI::App root{"Runs the training hour in which won deals are handed over.", "handoff-hour"};
  Console console{out, err};
  root.fallthrough();
  root.require_subcommand(0, 1);
  root.option_defaults()->always_capture_default(false);
  root.set_version_flag("--version", "handoff-hour " HH_VERSION);
  root.add_option("--data", console.places.data, "Folder of the stored sessions")->type_name("DIR");
  root.add_option("--library", console.places.library, "Folder of the trainings")->type_name("DIR");
  root.footer("Without a command the program opens at Home. Exit codes: docs/exit-codes.md.");

  add_run(root, console);
  add_simulate(root, console);
  add_sessions(root, console);
  add_show(root, console);
  add_library(root, console);
  add_deals(root, console);
  add_holidays(root, console);
  add_packet(root, console);
  add_promises(root, console);
  add_verify(root, console);
  add_backup(root, console);
  add_doctor(root, console);

  const std::vector<std::string> as_given = arguments;
  take_words_whole(root);
  for (std::string& word : arguments) {
    if (in_brackets(word)) word += end_of_word;
  }
  std::ranges::reverse(arguments);  // CLI11 takes words from the back
  try {
    root.parse(arguments);
  } catch (const CLI::CallForHelp&) {
    out << help_for(root);
    return Exit::Ok;
  } catch (const CLI::CallForVersion& version) {
    out << version.what() << '\n';
    return Exit::Ok;
  } catch (const CLI::ParseError& error) {
    return wrong_use(root, error, as_given, err);
  }
  return console.chosen ? console.chosen() : run_program(console, {});
}

}  // namespace

Exit run_command_line(std::vector<std::string> arguments, std::ostream& out, std::ostream& err) {
  const Exit exit = run(std::move(arguments), out, err);
  if (out.flush()) return exit;
  err << "handoff-hour: Standard output took only a part of the answer. Make room, or send it elsewhere.\n";
  return exit == Exit::Ok ? Exit::Refused : exit;
}

}  // namespace hh::app
