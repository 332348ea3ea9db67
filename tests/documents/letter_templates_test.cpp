// A company's templates: replaced by name, and refused with a place where they are broken.
#include "documents/template_text.hpp"
#include "sample_content.hpp"

using namespace hh;
using namespace hh::test;
using documents::LetterTemplates;

namespace {
std::string fault(const LetterTemplates& templates, const std::string& name = "chat") {
  const auto done = documents::check_letter_template(templates, name);
  return done ? "" : done.problem().where + ": " + done.problem().what;
}
std::string fault(const std::string& text) { return fault({{"chat", {text, "chat.mustache"}}}); }
}  // namespace

TEST_CASE("a broken template is named with its line") {
  CHECK(fault("Hello {{account}}") == "");
  CHECK(fault("a\n{{#promises}}\nb") == "chat.mustache:2: The section promises is not ended");
  CHECK(fault("a\n{{/promises}}") == "chat.mustache:2: {{/promises}} ends a section that was not begun");
  CHECK(fault("{{#promises}}{{#due}}\n{{/promises}}") ==
        "chat.mustache:2: {{/promises}} stands where due has to end");
  CHECK(fault("\n\n{{acount}}") == "chat.mustache:3: Nobody fills in {{acount}}");
  CHECK(fault("{{account") == "chat.mustache:1: A tag is not closed");
  CHECK(fault("{{{account}}}") ==
        "chat.mustache:1: {{{account}}} would let a text of the packet act as markup");
  CHECK(fault("{{=<% %>=}}") == "chat.mustache:1: The delimiters are changed");
  CHECK(fault("{{> nobody}}") == "chat.mustache:1: There is no template nobody");
  CHECK(fault("{{field.metric.part}}") == "");
  CHECK(fault(std::string(300000, 'x')) == "chat.mustache: The template is larger than 256 KiB");
  std::string deep;
  for (int n = 0; n < 40; ++n)
    deep += "{{#field.f" + std::to_string(n) + "}}";
  CHECK(fault(deep) == "chat.mustache:1: Sections stand more than 32 deep");
}

TEST_CASE("templates that draw in one another in a circle are refused") {
  CHECK(fault({{"chat", {"{{> a}}", "chat.mustache"}}, {"a", {"\n{{> chat}}", "a.mustache"}}}) ==
        "a.mustache:2: The template draws in itself: chat > a > chat");
  LetterTemplates doubling;  // each draws in the next twice
  for (int n = 0; n < 40; ++n) {
    const std::string next = "{{> t" + std::to_string(n + 1) + "}}";
    doubling["t" + std::to_string(n)] = {next + next, "t.mustache"};
  }
  CHECK(fault(doubling, "t0") == "t.mustache:1: Templates draw in one another more than 8 deep");
}

TEST_CASE("lists inside lists are refused, and a filled text stops at the size limit") {
  CHECK(fault("{{#promises}}\n{{#promises}}{{/promises}}{{/promises}}") ==
        "chat.mustache:2: The section promises stands inside promises");
  CHECK(fault("{{#promises}}{{#dates}}{{/dates}}{{/promises}}") ==
        "chat.mustache:1: The section dates stands inside promises");
  auto content = sample();
  for (int n = 0; n < 300; ++n)
    content.promises.push_back(content.promises[0]);
  auto how = options();
  how.templates["chat"] = {"{{#promises}}" + std::string(200000, 'x') + "{{/promises}}", "chat.mustache"};
  const auto out = documents::render(content, documents::Format::Chat, how);
  REQUIRE_FALSE(out);
  CHECK(has(out.problem().what, "larger than 16 MiB"));
}

TEST_CASE("a tag on a line of its own leaves no line, and an empty line stays") {
  auto how = options();
  how.templates["chat"] = {"a\n\n{{#ae}}\nb\n{{/ae}}\n\n{{#where}}\nno\n{{/where}}\nc\n", "chat.mustache"};
  CHECK(rendered(sample(), documents::Format::Chat, how) == "a\n\nb\n\nc\n");
}

TEST_CASE("a company's template replaces ours, and a broken one does not") {
  const std::filesystem::path own = std::filesystem::temp_directory_path() / "hh-own-letters";
  std::filesystem::remove_all(own);
  std::filesystem::create_directories(own);
  std::ofstream(own / "chat.mustache") << "Only {{account}}";
  std::ofstream(own / "recap.mustache") << "Subject: x\n{{#promises}}";
  const auto ours = std::filesystem::path(HH_SOURCE_DIR) / "scripts-library" / "templates" / "documents";
  const auto read = documents::read_letter_templates({ours, own});
  std::filesystem::remove_all(own);
  REQUIRE(read.faults.size() == 1);
  CHECK(read.faults[0].where.ends_with("recap.mustache:2"));
  auto how = options();
  how.templates = read.templates;
  CHECK(rendered(sample(), documents::Format::Chat, how) == "Only Northwind &amp; Söhne");
  how.letter = documents::Letter::Recap;
  CHECK(has(rendered(sample(), documents::Format::Eml, how), "Thank you for your time today."));
}
