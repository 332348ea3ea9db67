// Agenda: a list or table whose rows carry lengths, in a document whose headings do not.
//
//     for (const AgendaEntry& e : agenda_of(passages)) …   // empty where there is none
#pragma once

#include "library/import_passage.hpp"
#include "library/import_timing.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace hh::library {

struct AgendaEntry {
  std::size_t passage = 0;
  Timing timing;  ///< with the entry's title
  std::vector<std::string> lines;
};

std::vector<AgendaEntry> agenda_of(const std::vector<Passage>& passages);

}  // namespace hh::library
