// What an import of deals is about to do, or has done, for people and for scripts.
//
//     print_preview(reading, "won.csv", counts, console.out);
//     print_json(reading, "won.csv", counts, console.out);
//
// Main thread.
#pragma once

#include "app/deal_import.hpp"
#include "documents/deal_rows.hpp"

#include <iosfwd>
#include <string>

namespace hh::app {

struct DealCounts {
  std::size_t fresh = 0;  ///< without a packet before
  std::size_t known = 0;
  bool dry = false;
  DealImport done{};  ///< of the import itself, where there was one
};

void print_preview(const documents::DealReading& read, const std::string& file, std::ostream& out);
void print_set_aside(const documents::DealReading& read, std::ostream& out);
/// `answers`: the options that answer it.
void print_question(const documents::DealQuestion& question, const char* answers, std::ostream& out);
void print_counts(const documents::DealReading& read, const DealCounts& counts, std::ostream& out);
void print_json(const documents::DealReading& read, const std::string& file, const DealCounts& counts,
                std::ostream& out);

}  // namespace hh::app
