// Golden texts: what a screen or a letter says, kept beside the tests and compared word for word.
//
//     matches_golden("wall-welcome", stage.text());
//
// Where a line breaks depends on the installed fonts, so order and line ends are not compared.
// HH_GOLDEN=write writes the file anew; read the difference before committing it.
#pragma once

#include <string>

namespace hh::test {

void matches_golden(const std::string& name, const std::string& text);

}  // namespace hh::test
