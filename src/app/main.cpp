#include "app/command_line.hpp"

#include <exception>
#include <iostream>
#include <string>
#include <vector>

int main(int count, char** words) {
  try {
    const std::vector<std::string> arguments(words + 1, words + count);
    return static_cast<int>(hh::app::run_command_line(arguments, std::cout, std::cerr));
  } catch (const std::exception& error) {
    std::cerr << "handoff-hour: Something went wrong that was not foreseen (" << error.what()
              << "). Everything acknowledged is stored; start the program again.\n";
    return static_cast<int>(hh::app::Exit::Refused);
  }
}
