// A packet's content as the documents get it, and ours templates; for the tests of documents.
#pragma once

#include "documents/document.hpp"

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

namespace hh::test {

inline domain::Date day(int year, unsigned month, unsigned number) {
  return domain::Date(std::chrono::year(year), std::chrono::month(month), std::chrono::day(number));
}

inline domain::PacketContent sample(domain::Audience audience = domain::Audience::Customer) {
  using namespace domain;
  PacketContent out;
  out.audience = audience;
  out.packet = "pk-2026-11-23-northwind-k3f9";
  out.title = "PASS doc";
  out.account = "Northwind & Söhne";
  out.ae = "Zoë Baker";
  out.csm = "Łukasz Nguyễn";
  out.champion = "王芳";
  out.zone = "Europe/Berlin";
  ContentSection success{"success", "Success", false, false, {}, {}};
  success.fields.push_back({"outcome",
                            "Outcome in their words",
                            FieldType::Quote,
                            false,
                            {{"I want the ramp of a new rep under 45 days.\nNot one day more.",
                              {{"Speaker", "王芳"}, {"Call", "Discovery"}, {"Date", "2026-10-01"}}}}});
  success.fields.push_back({"metric",
                            "Metric",
                            FieldType::Metric,
                            false,
                            {{"SDR ramp", {{"Baseline", "87 days"}, {"Target", "45 days"}}}}});
  out.sections.push_back(success);
  ContentSection plan{"plan", "Thirty days", true, false, {}, {}};
  plan.fields.push_back({"steps",
                         "Steps",
                         FieldType::Milestone,
                         false,
                         {{"Integration check", {{"Due", "2026-12-04"}, {"Owner", "CSM"}}}}});
  out.sections.push_back(plan);
  out.promises.push_back({1, "integration", "A Slack connector, \"live\"; tested, of course", "Zoë", "open",
                          day(2026, 12, 31), "", "", "", false});
  out.promises.push_back(
      {2, "training", "=SUM(A1:A9) hours of training", "Łukasz", "in progress", {}, "", "", "", false});
  ContentDate kickoff;
  kickoff.id = "kickoff";
  kickoff.title = "Kickoff: Northwind";
  kickoff.note = "Bring the doc; all of it, please\nand the numbers";
  kickoff.at = UtcTime(std::chrono::sys_days(day(2026, 11, 26)) + std::chrono::hours(14));
  kickoff.minutes = 60;
  kickoff.version = 2;
  out.dates.push_back(kickoff);
  ContentDate promised;
  promised.id = "promise-1";
  promised.title =
      "Northwind: A Slack connector, with a title much longer than seventy-five bytes "
      "Łukasz Nguyễn 王芳王芳王芳王芳王芳王芳王芳王芳王芳王芳王芳";
  promised.day = day(2026, 12, 31);
  promised.version = 3;
  out.called_off.push_back(promised);
  return out;
}

inline documents::DocumentOptions options() {
  documents::DocumentOptions out;
  out.now = domain::UtcTime(std::chrono::sys_days(day(2026, 11, 23)) + std::chrono::hours(12));
  const auto read = documents::read_letter_templates(
      {std::filesystem::path(HH_SOURCE_DIR) / "scripts-library" / "templates" / "documents"});
  for (const auto& fault : read.faults)
    FAIL(fault.sentence());
  out.templates = read.templates;
  return out;
}

inline std::string rendered(const domain::PacketContent& content, documents::Format format,
                            const documents::DocumentOptions& how = options()) {
  const auto bytes = documents::render(content, format, how);
  if (!bytes) FAIL(bytes.problem().sentence());
  return bytes.value();
}

/// What `command`, given the bytes as the file "$1", prints.
inline std::string through(const std::string& command, const std::string& bytes) {
  char name[] = "/tmp/hh-document-XXXXXX";
  const int handle = mkstemp(name);
  REQUIRE(handle >= 0);
  std::FILE* file = fdopen(handle, "wb");
  REQUIRE(std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size());
  std::fclose(file);
  std::FILE* pipe = popen(("set -- " + std::string(name) + "; " + command).c_str(), "r");
  REQUIRE(pipe);
  std::string out;
  char piece[4096];
  while (const std::size_t got = std::fread(piece, 1, sizeof piece, pipe))
    out.append(piece, got);
  const int status = pclose(pipe);
  std::filesystem::remove(name);
  INFO(command);
  CHECK(status == 0);
  return out;
}

inline bool has(const std::string& text, const std::string& piece) {
  return text.find(piece) != std::string::npos;
}

}  // namespace hh::test
