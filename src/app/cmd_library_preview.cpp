#include "app/cmd_run.hpp"
#include "app/preview.hpp"
#include "app/training.hpp"

#include <fmt/format.h>

#include <memory>
#include <ostream>

namespace hh::app {

namespace {

struct PreviewOptions {
  std::string name, size, out;
  bool force = false;
};

/// A playbook may be named without a call here: all of its calls are shown.
std::variant<Previewed, NotFound> previewed(const library::Shelf& shelf, const std::string& name) {
  const HourName hour = read_hour_name(name);
  const auto named = shelf.find(hour.program);
  if (named && hour.call.empty()) return Previewed{named, {}};
  auto found = find_program(shelf, name);
  if (auto* no = std::get_if<NotFound>(&found)) return *no;
  return Previewed{std::get<0>(found), hour.call};
}

Exit show(Console& console, const PreviewOptions& options) {
  platform::Size size = options.out.empty() ? platform::Size{1280, 720} : platform::Size{1920, 1080};
  if (!options.size.empty()) {
    auto wanted = read_size(options.size);
    if (!wanted)
      return console.fail({wanted.problem().what, "--size", wanted.problem().next}, Exit::WrongUse);
    size = wanted.value();
  }
  const auto shelf = shelf_of(console.places);
  auto found = previewed(*shelf, options.name);
  if (const auto* no = std::get_if<NotFound>(&found)) return console.fail(no->problem, no->code);
  const auto desktop = platform::Desktop::open();
  if (!desktop) return console.fail(desktop.problem(), Exit::NoDisplay);
  if (options.out.empty()) {
    const auto shown = preview_window(*desktop.value(), console.places, std::get<0>(std::move(found)), size);
    return shown ? Exit::Ok : console.fail(shown.problem(), Exit::NoDisplay);
  }
  const auto written = preview_pictures(*desktop.value(), std::get<0>(found), size, options.out,
                                        options.force ? Existing::Replace : Existing::Refuse);
  if (!written) return console.fail(or_force(written.problem()), Exit::Refused);
  for (const auto& file : written.value())
    console.out << file.string() << '\n';
  return Exit::Ok;
}

}  // namespace

void add_library_preview(CLI::App& library, Console& console) {
  CLI::App& command =
      *library.add_subcommand("preview", "Shows every wall page of a training without an hour");
  const auto options = std::make_shared<PreviewOptions>();
  command.add_option("NAME", options->name, "Id of the training, or playbook/call")->required();
  command.add_option("--size", options->size, "Of the window (1280x720) or of the pictures (1920x1080)")
      ->type_name("WxH");
  command
      .add_option("--out", options->out, "Write one PNG a page into this folder instead of opening a window")
      ->type_name("DIR");
  command.add_flag("--force", options->force, "Replace pictures of the same names");
  command.footer(
      "In the window Space and Page Down go on, Page Up goes back, F11 fills the screen, Escape closes.");
  console.on(command, [&console, options] { return show(console, *options); });
}

}  // namespace hh::app
