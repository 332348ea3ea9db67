// How long a document of 2 MB takes to become a program: Markdown, plain text and a web page.
#include "library/import.hpp"
#include "measure.hpp"

#include <cstdio>
#include <cstdlib>

namespace {

using namespace hh;

/// One section with everything an import looks for.
std::string markdown_section(int n) {
  const std::string number = std::to_string(n);
  return "## Section " + number + " — Part " + number +
         " of the day (5 min)\n\nFacilitator note: keep an eye on the clock.\n\n"
         "AE: “This is the account I mean, and this is what I told them about week " +
         number +
         ".”\n\n### What to ask\n\n- Who signs\n- Who decides (2 min)\n  - and by when\n\n"
         "A third of them, 33%, never reply (House Survey, 2024).\n\n| Line | Owner |\n|---|---|\n| goals | "
         "AE |\n\n"
         "```\nSubject: week " +
         number + "\nHello\n```\n\n**Who owns it later?** The CSM does.\n\nBy Friday I will send part " +
         number + ".\n\n";
}

std::string plain_section(int n) {
  const std::string number = std::to_string(n);
  return "Part " + number +
         ": Reading (5 min)\n\nRead the sheet to your neighbour and stop after each box,\nthen go on.\n\n"
         "  - goals\n  - people\n\nCSM says: \"I have read all of part " +
         number + " and I have a question.\"\n\n";
}

std::string page_section(int n) {
  const std::string number = std::to_string(n);
  return "<h2>" + number +
         ". Reading (5&nbsp;min)</h2><p>Read the <b>sheet</b> to your "
         "neighbour.</p><ul><li>goals</li><li>people"
         "</li></ul><blockquote><p>CSM: &ldquo;I have read part " +
         number + ".&rdquo;</p></blockquote>\n";
}

template <class Section>
std::string document(Section section) {
  constexpr std::size_t two_megabytes = 2 * 1024 * 1024;
  std::string out;
  for (int n = 1; out.size() < two_megabytes; ++n)
    out += section(n);
  return out;
}

void measure(const char* name, const std::string& text, const char* file) {
  std::vector<double> samples;
  for (int round = 0; round < 5; ++round) {
    const auto start = bench::Stopwatch::now();
    const auto made = library::import_document(text, "bench", file);
    samples.push_back(bench::ms_since(start));
    if (!made) {
      std::fprintf(stderr, "%s\n", made.problem().sentence().c_str());
      std::exit(1);
    }
  }
  bench::print(name, bench::percentile(samples, 0.5), "ms");
}

}  // namespace

int main() {
  measure("import of 2 MB Markdown", document(markdown_section), "f.md");
  measure("import of 2 MB plain text", document(plain_section), "f.txt");
  measure("import of a 2 MB web page", document(page_section), "f.html");
  return 0;
}
