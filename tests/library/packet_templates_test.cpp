// Packet templates as files: what is read, and each fault with its file and line.
#include "library/packet_templates.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

using namespace hh;
using namespace hh::domain;
using library::Fault;
using library::read_template;

namespace {

namespace fs = std::filesystem;

const std::string good =
    "id = \"small\"\n"                                                                            // 1
    "title = \"Small packet\"\n"                                                                  // 2
    "program = \"pass\"\n"                                                                        // 3
    "\n"                                                                                          // 4
    "[[sections]]\n"                                                                              // 5
    "id = \"deal\"\n"                                                                             // 6
    "title = \"Deal\"\n"                                                                          // 7
    "fields = [\n"                                                                                // 8
    "  { id = \"account\", label = \"Account\", required = true, audience = \"customer\" },\n"    // 9
    "  { id = \"ae\", label = \"AE\" },\n"                                                        // 10
    "  { id = \"csm\", label = \"CSM\" },\n"                                                      // 11
    "  { id = \"acv\", label = \"ACV\", type = \"money\" },\n"                                    // 12
    "  { id = \"tier\", label = \"Tier\", type = \"choice\", choices = [\"Gold\", \"Tin\"] },\n"  // 13
    "]\n"                                                                                         // 14
    "\n"                                                                                          // 15
    "[[sections]]\n"                                                                              // 16
    "id = \"flags\"\n"                                                                            // 17
    "title = \"Red flags\"\n"                                                                     // 18
    "red_flags = true\n"                                                                          // 19
    "[[sections.fields]]\n"                                                                       // 20
    "id = \"risks\"\n"                                                                            // 21
    "label = \"Risks\"\n"                                                                         // 22
    "type = \"risk\"\n"                                                                           // 23
    "many = true\n"                                                                               // 24
    "at_least = 2\n"                                                                              // 25
    "\n"                                                                                          // 26
    "[[sections]]\n"                                                                              // 27
    "id = \"plan\"\n"                                                                             // 28
    "title = \"Plan\"\n"                                                                          // 29
    "plan = true\n"                                                                               // 30
    "from = \"countersigned\"\n"                                                                  // 31
    "business_days = true\n"                                                                      // 32
    "[[sections.fields]]\n"                                                                       // 33
    "id = \"steps\"\n"                                                                            // 34
    "label = \"Steps\"\n"                                                                         // 35
    "type = \"milestones\"\n"                                                                     // 36
    "[[sections.fields.rows]]\n"                                                                  // 37
    "text = \"In use\"\n"                                                                         // 38
    "owner = \"CSM\"\n"                                                                           // 39
    "day = 7\n"                                                                                   // 40
    "bars = [{ id = \"logins\", label = \"Logins\", least = 3 }]\n"                               // 41
    "otherwise = \"Call them.\"\n";                                                               // 42

std::string changed(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string sentences(const std::vector<Fault>& faults) {
  std::string out;
  for (const Fault& fault : faults)
    out += fault.sentence() + (fault.warning ? " (warning)\n" : "\n");
  return out;
}

/// One change of the good template: this fault is found, and the template is refused.
void refuses(const std::string& from, const std::string& to, const std::string& start,
             const std::string& words = {}) {
  const auto read = read_template(changed(good, from, to), "t.toml");
  const std::string all = sentences(read.faults);
  CAPTURE(all);
  CAPTURE(start);
  CHECK(read.form == nullptr);
  CHECK(std::ranges::any_of(read.faults, [&](const Fault& fault) {
    const std::string sentence = fault.sentence();
    return !fault.warning && sentence.starts_with(start) && sentence.find(words) != std::string::npos;
  }));
}

/// A folder of this test's own, gone at its end.
struct Folder {
  fs::path path;
  explicit Folder(const char* name)
      : path(fs::temp_directory_path() / ("hh-templates-" + std::string(name))) {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  void write(const char* name, const std::string& text) const {
    std::ofstream(path / name, std::ios::binary) << text;
  }
};

}  // namespace

TEST_CASE("a template is read as it is written, and keeps its text") {
  const auto read = read_template(good, "t.toml");
  CHECK(sentences(read.faults) == "");
  REQUIRE(read.form);
  const PacketTemplate& form = *read.form;
  CHECK(form.id.value == "small");
  CHECK(form.program.value == "pass");
  CHECK(form.source == good);
  CHECK(form.file == "t.toml");
  REQUIRE(form.sections.size() == 3);
  CHECK(form.sections[1].red_flags);
  CHECK(form.sections[1].fields[0].at_least == 2);
  CHECK(form.sections[2].plan);
  CHECK(form.sections[2].from == DealEvent::Countersigned);
  CHECK(form.sections[2].day_unit == ClockUnit::BusinessDays);
  CHECK(form.field(FieldId{"account"})->audience == Audience::Customer);
  CHECK(form.field(FieldId{"ae"})->audience == Audience::Internal);
  CHECK(form.field(FieldId{"tier"})->choices == std::vector<std::string>{"Gold", "Tin"});
  const TemplateField& steps = *form.field(FieldId{"steps"});
  CHECK(steps.many);
  REQUIRE(steps.preset.size() == 1);
  CHECK(steps.preset[0].owner == "CSM");
  CHECK(steps.preset[0].day == 7);
  CHECK(steps.preset[0].otherwise == "Call them.");
  REQUIRE(steps.preset[0].bars.size() == 1);
  CHECK(steps.preset[0].bars[0].least == 3);
}

TEST_CASE("what says nothing about its program or its readers is its own and internal") {
  const auto read = read_template(changed(good, "program = \"pass\"\n", ""), "t.toml");
  REQUIRE(read.form);
  CHECK(read.form->program.value == "small");
}

TEST_CASE("each fault is named with its line") {
  refuses("title = \"Small packet\"\n", "", "t.toml:1: the template: “title” is missing");
  refuses("label = \"Risks\"\n", "", "t.toml:20: [[sections.fields]]: “label” is missing");
  refuses("label = \"Risks\"", "label = \"\"", "t.toml:22: [[sections.fields]]: “label” is empty");
  refuses("type = \"risk\"", "type = \"risc\"", "t.toml:23: ", "did you mean “risk”?");
  refuses("audience = \"customer\"", "audience = \"custmer\"", "t.toml:9: ", "did you mean “customer”?");
  refuses("many = true", "meny = true", "t.toml:24: ", "did you mean “many”?");
  refuses(", choices = [\"Gold\", \"Tin\"]", "", "t.toml:13: ", "a choice needs its answers");
  refuses("[\"Gold\", \"Tin\"]", "[\"Gold\", \"Gold\"]", "t.toml:13: ", "“Gold” stands twice");
  refuses("[\"Gold\", \"Tin\"]", "[\"Gold\", \"\"]", "t.toml:13: ", "empty");
  refuses("type = \"money\"", "type = \"money\", choices = [\"1\"]", "t.toml:12: ", "only a field of type");
  refuses("type = \"milestones\"", "type = \"ranked\"", "t.toml:37: ", "only a field of type");
  refuses("id = \"risks\"", "id = \"ae\"", "t.toml:21: ", "two fields have the id “ae”");
  refuses("id = \"plan\"", "id = \"deal\"", "t.toml:28: ", "two sections have the id “deal”");
  refuses("id = \"risks\"", "id = \"Risks\"", "t.toml:21: ", "small letters");
  refuses("from = \"countersigned\"", "from = \"countersign\"", "t.toml:31: ", "countersigned");
  refuses("at_least = 2", "at_least = 0", "t.toml:25: ", "between 1 and 50");
  refuses("many = true\n", "", "t.toml:24: ", "cannot hold 2");
  refuses("day = 7", "day = \"seven\"", "t.toml:40: ", "whole number");
  refuses("plan = true", "plan = true\nred_flags = true", "t.toml:30: ", "never a plan");
}

TEST_CASE("a red flag is never the customer's") {
  refuses("many = true", "many = true\naudience = \"customer\"",
          "t.toml:25: ", "never shown to the customer");
  refuses("type = \"risk\"", "type = \"promises\"", "t.toml:23: ", "promises cannot stand among red flags");
}

TEST_CASE("the fields that packets are listed and counted by have their types") {
  refuses("\"account\"", "\"acount\"", "t.toml: ", "asks for “account”");
  refuses("\"ae\"", "\"seller\"", "t.toml: ", "asks for “ae”");
  refuses("\"csm\"", "\"boss\"", "t.toml: ", "asks for “csm”");
  refuses("{ id = \"ae\", label = \"AE\" }", "{ id = \"ae\", label = \"AE\", type = \"person\" }",
          "t.toml:10: ", "“ae” is of type \"text\"");
  refuses("type = \"money\"", "type = \"text\"", "t.toml:12: ", "“acv” is of type \"money\"");
  refuses("id = \"tier\"", "id = \"renewal\"", "t.toml:13: ", "“renewal” is of type \"date\"");
  refuses("id = \"tier\"", "id = \"champion\"", "t.toml:13: ", "“champion” is of type \"person\"");
  refuses("{ id = \"csm\", label = \"CSM\" }", "{ id = \"csm\", label = \"CSM\", many = true }",
          "t.toml:11: ", "one entry");
}

TEST_CASE("the bars of a field are parts of their own") {
  const std::string one = "bars = [{ id = \"logins\", label = \"Logins\", least = 3 }]";
  const std::string logins = "{ id = \"logins\", label = \"Logins\" }";
  refuses(one, "bars = [" + logins + ", " + logins + "]", "t.toml:41: ", "two bars have the id “logins”");
  refuses(one, "bars = [{ id = \"due\", label = \"Due\" }]", "t.toml:41: ", "“due”");
}

TEST_CASE("a promise ledger stands once, and names stay on one line") {
  const std::string ledger = "{ id = \"a\", label = \"A\", type = \"promises\" },\n";
  refuses("]\n\n[[sections]]\nid = \"flags\"",
          ledger + "{ id = \"b\", label = \"B\", type = \"promises\" },\n]\n\n[[sections]]\nid = \"flags\"",
          "t.toml:15: ", "one ledger");
  refuses("label = \"Risks\"", "label = \"Risks\\r\\nBcc: all\"", "t.toml:22: ", "one line");
  refuses("title = \"Plan\"", "title = \"\"\"Plan\nof two lines\"\"\"", "t.toml:29: ", "one line");
}

TEST_CASE("a template nobody could fill is refused") {
  std::string many = good;
  for (int i = 0; i < 400; ++i) {
    many += "[[sections.fields]]\nid = \"f" + std::to_string(i) + "\"\nlabel = \"F\"\n";
  }
  const auto read = read_template(many, "t.toml");
  CHECK(read.form == nullptr);
  CHECK(sentences(read.faults).find("at most 300 fields") != std::string::npos);
  CHECK(read_template("", "t.toml").form == nullptr);
  CHECK(read_template("id = ", "t.toml").faults.at(0).sentence().starts_with("t.toml:1: "));
  CHECK(read_template("id = \"\xff\"", "t.toml").faults.at(0).sentence().find("UTF-8") != std::string::npos);
  CHECK(read_template(std::string(5 * 1024 * 1024, '#'), "t.toml").faults.at(0).sentence().find("KB") !=
        std::string::npos);
  CHECK(read_template("a = " + std::string(100'000, '['), "t.toml").form == nullptr);
}

TEST_CASE("a broken file never hides the others, and a folder that is not there holds none") {
  const Folder folder("broken");
  folder.write("a.toml", "id = ");
  folder.write("b.toml", good);
  folder.write("notes.txt", "not a template");
  fs::create_directory(folder.path / "c.toml");
  const auto shelf = library::read_templates({folder.path, folder.path / "nowhere"});
  CHECK(shelf.forms.size() == 1);
  CHECK(shelf.find(TemplateId{"small"}) != nullptr);
  CHECK(shelf.find(TemplateId{"large"}) == nullptr);
  const std::string all = sentences(shelf.faults);
  CHECK(all.find("a.toml:1: ") != std::string::npos);
  CHECK(all.find("c.toml: the file cannot be read") != std::string::npos);
  CHECK(shelf.faults.size() == 2);
}

TEST_CASE("of one id in one folder the first file counts, and the second is told") {
  const Folder folder("twice");
  folder.write("a.toml", good);
  folder.write("b.toml", changed(good, "Small packet", "Second packet"));
  const auto shelf = library::read_templates({folder.path});
  REQUIRE(shelf.forms.size() == 1);
  CHECK(shelf.forms[0]->title == "Small packet");
  CHECK(sentences(shelf.faults) == "b.toml: a.toml has the id “small” already; give this one its own\n");
}

TEST_CASE("a template of one's own takes the place of the library's, with a warning") {
  const Folder ours("ours"), own("own");
  ours.write("small.toml", good);
  own.write("mine.toml", changed(good, "Small packet", "Our packet"));
  const auto shelf = library::read_templates({ours.path, own.path});
  REQUIRE(shelf.forms.size() == 1);
  CHECK(shelf.forms[0]->title == "Our packet");
  REQUIRE(shelf.faults.size() == 1);
  CHECK(shelf.faults[0].warning);
  CHECK(shelf.faults[0].sentence().starts_with("mine.toml: "));

  const auto same = library::read_templates({ours.path, ours.path / "."});
  CHECK(same.forms.size() == 1);
  CHECK(sentences(same.faults) == "");
}
