#include "app/cmd_run.hpp"

#include "app/training.hpp"

#include <charconv>
#include <memory>

namespace hh::app {

using domain::Problem;

domain::Result<platform::Size> read_size(const std::string& text) {
  constexpr int least = 320, most = 16384;
  platform::Size size;
  const char* end = text.data() + text.size();
  const auto width = std::from_chars(text.data(), end, size.width);
  if (width.ec == std::errc{} && width.ptr != end && (*width.ptr == 'x' || *width.ptr == 'X')) {
    const auto height = std::from_chars(width.ptr + 1, end, size.height);
    const bool sound = height.ec == std::errc{} && height.ptr == end && size.width >= least &&
                       size.height >= least && size.width <= most && size.height <= most;
    if (sound) return size;
  }
  return Problem{"\"" + text + "\" is no window size", "--windowed",
                 "Write width x height, such as 1366x768."};
}

void add_run(CLI::App& root, Console& console) {
  CLI::App& command = *root.add_subcommand("run", "Opens the windows, ready for a training");
  const auto options = std::make_shared<RunOptions>();
  const auto windowed = std::make_shared<std::string>();
  command.add_option("PROGRAM", options->program,
                     "Id of the training, or playbook/call; without it the program opens at Home");
  command.add_option("--roster", options->roster, "Pairs, one a row")->type_name("FILE");
  command.add_flag("--start", options->start, "Start the hour at once");
  command.add_option("--windowed", *windowed, "Two ordinary windows of this size, side by side")
      ->type_name("WxH");
  command.add_option("--rehearse", options->rehearse, "Run N times as fast and store nothing (1 to 60)")
      ->type_name("N")
      ->check(CLI::Range(1.0, 60.0));
  command
      .add_option("--controls-to", options->controls_to,
                  "For tests: write where each control was drawn to this file, as JSON")
      ->type_name("FILE");
  command
      .add_option("--frames-to", options->frames_to,
                  "For benchmarks: write what each frame cost to this file")
      ->type_name("FILE");
  console.on(command, [&console, options, windowed] {
    if (!windowed->empty()) {
      const auto size = read_size(*windowed);
      if (!size) return console.fail(size.problem(), Exit::WrongUse);
      options->windowed = size.value();
    }
    if (options->program.empty() && (options->start || options->rehearse > 0 || !options->roster.empty())) {
      return console.fail(
          {"--roster, --start and --rehearse need a training", {}, "Name one: run pass --start."},
          Exit::WrongUse);
    }
    return run_program(console, *options);
  });
}

}  // namespace hh::app
