// How many packets a second one core puts on paper, and how long the other formats take.
#include "documents/document.hpp"
#include "measure.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

using namespace hh;

domain::PacketContent packet() {
  domain::PacketContent out;
  out.audience = domain::Audience::Customer;
  out.packet = "pk-northwind";
  out.title = "PASS doc";
  out.account = "Northwind";
  out.ae = "Zoë Baker";
  out.csm = "Łukasz Nguyễn";
  out.champion = "王芳";
  for (int s = 0; s < 6; ++s) {
    domain::ContentSection section{
        "s" + std::to_string(s), "Section " + std::to_string(s), false, false, {}, {}};
    for (int f = 0; f < 6; ++f) {
      section.fields.push_back({"f",
                                "Field " + std::to_string(f),
                                domain::FieldType::Metric,
                                false,
                                {{"New reps book their first meeting after forty-five days, measured by the "
                                  "calendar of each rep, reviewed every Monday by the head of sales.",
                                  {{"Baseline", "87 days"}, {"Target", "45 days"}}}}});
    }
    out.sections.push_back(section);
  }
  const domain::Date day{std::chrono::year(2026), std::chrono::March, std::chrono::day(31)};
  for (int n = 1; n <= 12; ++n) {
    out.promises.push_back({n, "integration", "A connector for their call system, live in their tenant",
                            "Zoë", "open", day, "", "", "", false});
    domain::ContentDate date;
    date.id = "promise-" + std::to_string(n);
    date.title = "Northwind: a connector";
    date.day = day;
    out.dates.push_back(date);
  }
  return out;
}

}  // namespace

int main() {
  documents::DocumentOptions options;
  options.templates = documents::read_letter_templates(
                          {std::filesystem::path(HH_SOURCE_DIR) / "scripts-library/templates/documents"})
                          .templates;
  const domain::PacketContent content = packet();
  std::size_t bytes = 0;
  for (const documents::Format format : documents::all_formats) {
    std::vector<double> took;
    for (int round = 0; round < 60; ++round) {
      const auto start = bench::Stopwatch::now();
      const auto out = documents::render(content, format, options);
      if (!out) {
        std::fprintf(stderr, "%s\n", out.problem().sentence().c_str());
        return 1;
      }
      bytes = out.value().size();
      took.push_back(bench::ms_since(start));
    }
    const double median = bench::percentile(took, 0.5);
    std::printf("%s: %zu bytes\n", documents::word(format), bytes);
    bench::print("a packet", median, "ms");
    bench::print("packets a second", 1000 / median, "");
  }
  return 0;
}
