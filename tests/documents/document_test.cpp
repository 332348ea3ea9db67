// Every format of a packet: escapes, structure, limits; read back by programs that are not ours.
#include "documents/chat_text.hpp"
#include "documents/csv_text.hpp"
#include "documents/mail_text.hpp"
#include "sample_content.hpp"

#include <libical/ical.h>
#include <nlohmann/json.hpp>

#include <sstream>
#include <string>

using namespace hh;
using namespace hh::test;
using documents::Format;

TEST_CASE("a format is known by its word") {
  for (const Format format : documents::all_formats) {
    CHECK(documents::format_of(documents::word(format)) == format);
    CHECK(documents::extension(format)[0] == '.');
  }
  CHECK_FALSE(documents::format_of("docx"));
}

TEST_CASE("the same content gives the same bytes") {
  for (const Format format : documents::all_formats) {
    CAPTURE(documents::word(format));
    CHECK(rendered(sample(), format) == rendered(sample(), format));
  }
}

TEST_CASE("a customer's text makes no markup") {
  auto content = sample();
  content.sections[0].fields[0].rows[0].lead =
      "# Big\n- list\n1. one\n<script>x</script> [a](http://b) **c** `d` &lt; www.e.example <!channel>";
  const std::string markdown = rendered(content, Format::Markdown);
  CHECK(has(markdown, "\\# Big"));
  CHECK(has(markdown, "\\- list"));
  CHECK(has(markdown, "1\\. one"));
  CHECK(has(markdown, "\\<script\\>"));
  CHECK(has(markdown, "\\[a\\](http\\://b) \\*\\*c\\*\\* \\`d\\` \\&lt; www\\.e.example"));
  const std::string html = rendered(content, Format::Html);
  CHECK(has(html, "&lt;script&gt;x&lt;/script&gt;"));
  CHECK(has(html, "&amp;lt;"));
  CHECK_FALSE(has(html, "<script"));
  CHECK_FALSE(has(html, "&amp;amp;"));
  CHECK(has(html, "Northwind &amp; Söhne"));
  content.promises[0].text = content.sections[0].fields[0].rows[0].lead;
  const std::string chat = rendered(content, Format::Chat);
  CHECK(has(chat, "&lt;!channel&gt;"));
  CHECK(has(chat, "&amp;lt;"));
  CHECK_FALSE(has(chat, "<!"));
}

TEST_CASE("CSV is quoted and cannot run") {
  CHECK(documents::csv_cell("a\"b") == "\"a\"\"b\"");
  CHECK(documents::csv_cell("a\r\nb") == "\"a\r\nb\"");
  for (const std::string text : {"=1", "+1", "-1", "@x", "\tx"})
    CHECK(documents::csv_cell(text) == "'" + text);
  CHECK(documents::guarded("\rx") == "'\rx");
  CHECK(documents::guarded(std::string("\0x", 2)) == std::string("'\0x", 3));
  auto how = options();
  how.bom = true;
  const std::string csv = rendered(sample(), Format::Csv, how);
  CHECK(csv.starts_with("\xEF\xBB\xBFSection,"));
  CHECK(has(csv, ",'=SUM(A1:A9) hours of training\r\n"));
}

TEST_CASE("JSON holds every text as it came") {
  auto content = sample(domain::Audience::Internal);
  content.promises[0].heard = "line 12\r\n\x01";
  const auto json = nlohmann::json::parse(rendered(content, Format::Json));
  CHECK(json["promises"][0]["heard"] == "line 12\r\n\x01");
  CHECK(json["promises"][0]["due"] == "2026-12-31");
  CHECK(json["sections"][0]["fields"][0]["rows"][0]["lead"] == content.sections[0].fields[0].rows[0].lead);
  CHECK(json["dates"][0]["at_utc_ms"] == content.dates[0].at->time_since_epoch().count());
}

TEST_CASE("a calendar is read back as it was meant") {
  const std::string ics = rendered(sample(), Format::Ics);
  std::istringstream lines(ics);
  for (std::string line; std::getline(lines, line);) {
    REQUIRE(line.ends_with('\r'));
    CHECK(line.size() - 1 <= 75);
    CHECK((static_cast<unsigned char>(line[line[0] == ' ' ? 1 : 0]) & 0xC0) != 0x80);
  }
  CHECK(has(ics, "DTSTAMP:20261123T120000Z"));
  CHECK(has(ics, "DTSTART;VALUE=DATE:20261231"));
  CHECK(has(ics, "DTEND;VALUE=DATE:20270101"));
  CHECK(has(ics, "all of it\\, please\\nand"));
  CHECK(has(ics, "DTSTART:20261126T140000Z"));
  CHECK(has(ics, "DTEND:20261126T150000Z"));
  icalcomponent* calendar = icalparser_parse_string(ics.c_str());
  REQUIRE(calendar);
  CHECK(icalcomponent_count_errors(calendar) == 0);
  CHECK(icalcomponent_get_method(calendar) == ICAL_METHOD_PUBLISH);
  icalcomponent* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
  CHECK(std::string(icalcomponent_get_uid(event)) == "pk-2026-11-23-northwind-k3f9/kickoff@handoff-hour");
  CHECK(icalcomponent_get_sequence(event) == 2);
  CHECK(std::string(icalcomponent_get_description(event)) == sample().dates[0].note);
  event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT);
  CHECK(std::string(icalcomponent_get_summary(event)) == sample().called_off[0].title);
  CHECK(icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED);
  CHECK(icalcomponent_get_sequence(event) == 3);
  icalcomponent_free(calendar);
}

TEST_CASE("a packet without dates makes no calendar") {
  auto content = sample();
  content.dates.clear();
  content.called_off.clear();
  CHECK_FALSE(documents::render(content, Format::Ics, options()));
}

namespace {
const char* read_mail =
    "python3 -c 'import sys,email,email.policy as p\n"
    "m=email.message_from_binary_file(open(sys.argv[1],\"rb\"),policy=p.default)\n"
    "assert not m.defects, m.defects\n"
    "print(sorted(m.keys())); print(m[\"subject\"]); print(m[\"to\"])\n"
    "for part in m.walk():\n"
    "  assert not part.defects, part.defects\n"
    "  if not part.is_multipart(): print(part.get_content_type(), part.get_content())' $1";
}

TEST_CASE("a letter is read by a mail parser") {
  auto how = options();
  how.calendar = true;
  how.to = "王芳 <fang@northwind.example>, max@northwind.example";
  const std::string eml = rendered(sample(), Format::Eml, how);
  std::istringstream lines(eml);
  for (std::string line; std::getline(lines, line);) {
    CHECK(line.size() <= 79);
    CHECK(line.ends_with('\r'));
    for (const char letter : line)
      CHECK(static_cast<unsigned char>(letter) < 0x80);
  }
  const std::string read = through(read_mail, eml);
  CHECK(has(read, "['Content-Type', 'MIME-Version', 'Subject', 'To', 'X-Unsent']"));
  CHECK(has(read, "Meet Łukasz Nguyễn: Northwind & Söhne starts here"));
  CHECK(has(read, "王芳 <fang@northwind.example>, max@northwind.example"));
  CHECK(has(read, "Hello 王芳,"));
  CHECK(has(read, "A Slack connector, \"live\"; tested, of course, by 31 Dec 2026"));
  CHECK(has(read, "BEGIN:VCALENDAR"));
  how.letter = documents::Letter::Recap;
  how.calendar = false;
  CHECK(has(through(read_mail, rendered(sample(), Format::Eml, how)),
            "Your one contact from here on is Łukasz"));
}

TEST_CASE("a letter's head takes no line break, and nothing internal") {
  auto content = sample();
  content.account = "Northwind\r\nBcc: all@evil.example";
  CHECK_FALSE(documents::render(content, Format::Eml, options()));
  auto how = options();
  how.to = "a@b.example\r\nBcc: x@y.example";
  CHECK_FALSE(documents::render(sample(), Format::Eml, how));
  how.to = "not an address";
  CHECK_FALSE(documents::render(sample(), Format::Eml, how));
  CHECK_FALSE(documents::render(sample(domain::Audience::Internal), Format::Eml, options()));
}

TEST_CASE("quoted-printable keeps lines short and trailing spaces") {
  CHECK(documents::quoted_printable("a \nFrom b\n.\n=") == "a=20\r\n=46rom b\r\n=2E\r\n=3D");
}

TEST_CASE("a chat message stays under three thousand letters and cuts no word") {
  std::string words;
  for (int n = 0; n < 2000; ++n)
    words += "wörd&amp; ";
  const std::string cut = documents::shortened(words, "… the rest\n");
  CHECK(cut.ends_with("wörd&amp;\n… the rest\n"));
  const std::string one = documents::shortened(std::string(2980, 'x') + "&amp;&amp;&amp;&amp;", "… rest\n");
  CHECK_FALSE(has(one.substr(one.size() - 12), "&am"));
  auto content = sample(domain::Audience::Internal);
  for (int n = 0; n < 500; ++n)
    content.promises.push_back(content.promises[0]);
  const std::string chat = rendered(content, Format::Chat);
  CHECK(chat.size() < 3200);
  CHECK(has(chat, "… The rest is in the document"));
  CHECK(has(chat, "Three flags"));
}

TEST_CASE("a workbook opens, and its texts are texts") {
  const std::string xlsx = rendered(sample(domain::Audience::Internal), Format::Xlsx);
  const std::string sheets = through("unzip -p $1 'xl/worksheets/*.xml' xl/workbook.xml", xlsx);
  CHECK_FALSE(has(sheets, "<f>"));
  for (const char* name : {"name=\"Packet\"", "name=\"Promises\"", "name=\"Plan\""})
    CHECK(has(sheets, name));
  CHECK(has(sheets, "<v>46387</v>"));  // 31 December 2026
  CHECK(has(through("unzip -p $1 xl/sharedStrings.xml", xlsx), "=SUM(A1:A9) hours of training"));
}

TEST_CASE("a PDF flows over numbered pages in any script") {
  auto content = sample(domain::Audience::Internal);
  content.sections[0].fields[1].rows[0].lead = "שלום עולם مرحبا بالعالم 王芳";
  std::string words;
  for (int n = 0; n < 3000; ++n)
    words += "word" + std::to_string(n) + " ";
  content.sections[0].fields[0].rows[0].lead = words;
  for (int n = 0; n < 60; ++n)
    content.promises.push_back(content.promises[0]);
  const std::string pdf = rendered(content, Format::Pdf);
  const std::string info = through("pdfinfo $1", pdf);
  CHECK(has(info, "Title:           Northwind & Söhne: PASS doc"));
  const std::string pages = info.substr(info.find("Pages:") + 6);
  const int count = std::stoi(pages);
  CHECK(count > 3);
  const std::string text = through("pdftotext -layout $1 -", pdf);
  for (int n = 1; n <= count; ++n)
    CHECK(has(text, std::to_string(n) + " / " + std::to_string(count)));
  for (int n = 0; n < 3000; ++n)
    CHECK(has(text, "word" + std::to_string(n)));
  for (const char* name : {"Łukasz Nguyễn", "王芳", "INTERNAL"})
    CHECK(has(text, name));
}

TEST_CASE("a ledger over several pages names its columns on each") {
  auto content = sample();
  for (int n = 0; n < 120; ++n) {
    domain::ContentPromise one;
    one.number = 10 + n;
    one.text = "Promise of the long ledger " + std::to_string(n);
    one.kind = "scope";
    one.status = "open";
    content.promises.push_back(one);
  }
  std::istringstream pages(through("pdftotext -layout $1 -", rendered(content, Format::Pdf)));
  int with_lines = 0;
  for (std::string page; std::getline(pages, page, '\f');) {
    if (page.find("Promise of the long ledger") == std::string::npos) continue;
    with_lines += 1;
    const std::size_t head = page.find("What was promised");
    REQUIRE(head != std::string::npos);
    CHECK(head < page.find("Promise of the long ledger"));
    CHECK(page.find("What was promised", head + 1) == std::string::npos);
  }
  CHECK(with_lines > 2);
}

TEST_CASE("no heading stands alone at a page's end") {
  for (int rows = 20; rows < 46; ++rows) {
    auto content = sample();
    auto& field = content.sections[0].fields[0];
    for (int n = 0; n < rows; ++n)
      field.rows.push_back({"line " + std::to_string(n), {}});
    std::istringstream pages(through("pdftotext -layout $1 -", rendered(content, Format::Pdf)));
    for (std::string page; std::getline(pages, page, '\f');) {
      std::istringstream lines(page);
      std::string before, last;
      for (std::string line; std::getline(lines, line);) {
        if (line.find_first_not_of(' ') == std::string::npos) continue;
        before = last;
        last = line;
      }
      // The last line is the foot; the one above it is text.
      for (const char* heading : {"Thirty days", "Promises", "Dates", "Success"})
        CHECK(before != heading);
    }
  }
}

namespace {
/// One promise that was kept, one that cannot be, and their dates; the kickoff was called off.
domain::PacketContent settled() {
  auto out = sample();
  out.promises[0].state = domain::PromiseStatus::Done;
  out.promises[0].status = "done on 20 Nov 2026";
  out.promises[1].step = domain::Renegotiation::Offered;
  out.promises[1].status = "cannot be kept: alternative offered";
  std::swap(out.dates, out.called_off);
  out.dates[0].done = true;
  out.dates[0].done_on = day(2026, 11, 20);
  return out;
}
}  // namespace

TEST_CASE("what was kept is said to be done, in every document, and is owed in none") {
  for (const Format format : {Format::Markdown, Format::Html, Format::Csv, Format::Chat}) {
    CAPTURE(documents::word(format));
    const std::string text = rendered(settled(), format);
    CHECK(has(text, "done on 20 Nov 2026"));
    CHECK(has(text, "cannot be kept: alternative offered"));
    CHECK_FALSE(has(text, "Kickoff: Northwind"));  // called off: for calendars alone
  }
  const std::string pdf = through("pdftotext -layout $1 -", rendered(settled(), Format::Pdf));
  CHECK(has(pdf, "(done on 20 Nov 2026)"));
  CHECK_FALSE(has(pdf, "Kickoff: Northwind"));
  const std::string csv = rendered(settled(), Format::Csv);
  CHECK(has(csv, "Dates,Date,1,Done,done on 20 Nov 2026"));
  for (const auto letter : {documents::Letter::Intro, documents::Letter::Recap}) {
    auto how = options();
    how.letter = letter;
    const auto text = documents::letter_text(settled(), how);
    REQUIRE(text);
    CAPTURE(text.value());
    // A welcome speaks of what is owed and nobody doubts.
    const bool recap = letter == documents::Letter::Recap;
    CHECK(has(text.value(), "done on 20 Nov 2026") == recap);
    CHECK(has(text.value(), "cannot be kept: alternative offered") == recap);
    CHECK_FALSE(has(text.value(), "The next dates"));
  }
}

TEST_CASE("a promise that was kept stays in the calendar, and what was called off leaves it") {
  const std::string ics = rendered(settled(), Format::Ics);
  icalcomponent* calendar = icalparser_parse_string(ics.c_str());
  REQUIRE(calendar);
  icalcomponent* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
  CHECK(icalcomponent_get_status(event) == ICAL_STATUS_CONFIRMED);
  CHECK(std::string(icalcomponent_get_description(event)) == "done on 20 Nov 2026");
  event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT);
  CHECK(icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED);
  CHECK(has(ics, "DTSTART:20261126T140000Z"));
  icalcomponent_free(calendar);
}

TEST_CASE("a workbook has no line for a name that is not told") {
  auto content = sample();
  content.champion.clear();
  CHECK_FALSE(has(through("unzip -p $1 xl/sharedStrings.xml", rendered(content, Format::Xlsx)), "Champion"));
}

TEST_CASE("a sign no font has is one sign on the page, and what is around it stays") {
  auto content = sample();
  // Of the last plane, for private use: no font has it. The joiner only holds the two together.
  content.sections[0].fields[0].rows[0].lead =
      "Before \U0010FFFD\u200D\U0010FFFD after 👩🏽‍💻❤️ it";
  const std::string text = through("pdftotext -layout $1 -", rendered(content, Format::Pdf));
  CAPTURE(text);
  CHECK(has(text, "Before \uFFFD after "));
  CHECK(has(text, " it\n"));
}
