#include "app/command_line.hpp"

#include <fcntl.h>
#include <signal.h>

#include <exception>
#include <iostream>
#include <string>
#include <vector>

namespace {

/// Handles that came closed are taken by ones that fail as those would: else the first file opened, maybe
/// the store's own, would be what is printed to.
void occupy_closed_handles() {
  for (int handle = 0; handle <= 2; ++handle) {
    if (::fcntl(handle, F_GETFD) < 0) ::open("/dev/null", handle == 0 ? O_WRONLY : O_RDONLY);
  }
}

}  // namespace

int main(int count, char** words) {
  occupy_closed_handles();
  ::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow further is an error to be told, not the end
  try {
    const std::vector<std::string> arguments(words + 1, words + count);
    return static_cast<int>(hh::app::run_command_line(arguments, std::cout, std::cerr));
  } catch (const std::exception& error) {
    std::cerr << "handoff-hour: Something went wrong that was not foreseen (" << error.what()
              << "). Everything acknowledged is stored; start the program again.\n";
    return static_cast<int>(hh::app::Exit::Refused);
  }
}
