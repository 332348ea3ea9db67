// What the screens are told about an export of deals: how it was read, what is going on with it.
//
//     if (here.deals && here.deals->found) draw(*here.deals->found);
//
// The reading is shared and never changed; another choice makes another one. Values; main thread.
#pragma once

#include "domain/result.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hh::ui {

/// How an export is to be read; what is left empty is remembered, proven by the file or asked about.
struct DealsWanted {
  std::string path{};
  std::vector<std::pair<std::string, std::string>> columns{};  ///< name and meaning, in the file's order
  std::string dates{};                                         ///< "dmy", "mdy"
  std::string decimals{};                                      ///< "comma", "point"
  bool all_stages = false;
};

enum class DealFate { New, Known, Aside };

struct DealColumnHere {
  std::string name, meaning;  ///< the meaning as `DealsWanted` has it
  std::vector<std::string> samples{};
};

struct DealRowHere {
  int line = 0;
  DealFate fate = DealFate::New;
  std::string reason{};  ///< why it is set aside
  std::vector<std::string> cells{};
};

struct DealAside {
  int line = 0;
  std::string reason, raw;
};

/// A cell, and what each of the two answers would make of it.
struct DealSample {
  std::string cell, first, second;
};
struct DealChoice {
  std::string text;
  std::vector<DealSample> samples{};
};

struct DealsFound {
  std::string source;  ///< "Salesforce, UTF-8, comma, header on line 3"
  std::size_t rows = 0, fresh = 0, known = 0, dropped = 0;
  bool remembered = false;  ///< the columns are those given last time
  std::vector<DealColumnHere> columns{};
  std::vector<DealRowHere> first{};  ///< the first rows
  std::shared_ptr<const std::vector<DealAside>> aside{};
  std::vector<std::string> remarks{};
  std::optional<DealChoice> day_or_month{};    ///< first answer: day first
  std::optional<DealChoice> comma_or_point{};  ///< first answer: the comma parts decimals
  std::optional<domain::Problem> lacking{};    ///< why no row can be taken
};

struct DealsBegun {
  std::size_t begun = 0, known = 0;
  bool stopped = false;
  std::optional<domain::Problem> problem{};  ///< why it ended early
};

struct DealsHere {
  enum class Doing { Nothing, Reading, Beginning };
  std::uint64_t number = 0;  ///< rises with each export that is asked for
  DealsWanted wanted{};
  Doing doing = Doing::Nothing;
  std::size_t done = 0, of = 0;  ///< bytes read, packets begun
  std::shared_ptr<const DealsFound> found{};
  std::optional<domain::Problem> problem{};  ///< it could not be read
  std::optional<DealsBegun> begun{};
  std::string saved{};  ///< the file with the rows that were set aside
  std::optional<domain::Problem> not_saved{};
};

}  // namespace hh::ui
