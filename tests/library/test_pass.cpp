#include "library/library.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace hh;

TEST_CASE("the shelf in the repository loads without a fault") {
  const auto shelf = library::read_shelf(std::filesystem::path(HH_SOURCE_DIR) / "scripts-library");
  for (const auto& fault : shelf.faults) FAIL_CHECK(fault.sentence());
  CHECK(shelf.find(domain::ProgramId{"pass"}) != nullptr);
}
