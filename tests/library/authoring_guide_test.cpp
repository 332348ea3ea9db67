// Every sample of the guide is what the library accepts, and together they show every kind of block.
#include "library/library.hpp"
#include "library/packet_templates.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

using namespace hh;

namespace {

std::vector<std::string> samples(const std::string& language) {
  std::ifstream in(std::filesystem::path(HH_SOURCE_DIR) / "docs" / "authoring.md", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const std::string opens = "```" + language + "\n", closes = "\n```";
  std::vector<std::string> out;
  for (std::size_t at = text.find(opens); at != std::string::npos; at = text.find(opens, at)) {
    at += opens.size();
    const std::size_t end = text.find(closes, at);
    out.push_back(text.substr(at, end + 1 - at));
    at = end;
  }
  return out;
}

}  // namespace

TEST_CASE("every sample of the guide loads without a fault or warning, and none is left out") {
  std::set<domain::StepKind> kinds;
  std::set<std::string> ids;
  for (const std::string& sample : samples("markdown")) {
    const auto read = library::read_program(sample, "sample.md");
    CAPTURE(sample);
    const std::string fault = read.faults.empty() ? "" : read.faults.front().sentence();
    CHECK(fault == "");
    REQUIRE(read.program);
    CHECK(ids.insert(read.program->id.value).second);
    for (const domain::Section& section : read.program->sections) {
      for (const domain::Step& step : section.steps)
        kinds.insert(step.kind);
    }
  }
  CHECK(kinds.size() == static_cast<std::size_t>(domain::StepKind::Template) + 1);
}

TEST_CASE("every template of the guide loads, and together they show every type of field and every word") {
  std::set<domain::FieldType> types;
  std::set<std::string> ids;
  std::string all;
  for (const std::string& sample : samples("toml")) {
    const auto read = library::read_template(sample, "sample.toml");
    CAPTURE(sample);
    const std::string fault = read.faults.empty() ? "" : read.faults.front().sentence();
    CHECK(fault == "");
    REQUIRE(read.form);
    CHECK(ids.insert(read.form->id.value).second);
    for (const domain::TemplateSection& section : read.form->sections) {
      for (const domain::TemplateField& field : section.fields)
        types.insert(field.type);
    }
    all += sample;
  }
  CHECK(types.size() == static_cast<std::size_t>(domain::FieldType::Milestone) + 1);
  for (const char* word :
       {"program", "intro", "red_flags", "plan", "from", "required", "many", "at_least", "audience", "help",
        "good", "bad", "choices", "text", "owner", "day", "bars", "least", "otherwise"}) {
    CAPTURE(word);
    CHECK(all.find(std::string(word) + " = ") != std::string::npos);
  }
}
