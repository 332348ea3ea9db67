// The plan behind `planned`: which headings are sections, tried in the order people write them.
//
//     return Planner(std::move(reading), "kickoff notes").plan();
//
// import_sections.cpp settles title and ownership, import_section_heads.cpp looks at headings and agendas.
#pragma once

#include "library/import_sections.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace hh::library {

bool says_any(std::string_view title, std::initializer_list<std::string_view> words);

class Planner {
public:
  Planner(Reading reading, const std::string& stand_in);
  Plan plan();

private:
  const Passage& at(std::size_t i) const { return plan_.passages[i]; }
  std::size_t size() const { return plan_.passages.size(); }
  bool heads(std::size_t i) const { return at(i).kind == Passage::Heading && !at(i).aside && !plan_.used[i]; }

  // ---- lengths
  void read_timings();
  /// A line under a heading that says only how long it takes: "Time: 10 minutes".
  void length_below(std::size_t i);

  // ---- the title
  void name();
  /// The first heading, unless it is one of the sections.
  std::size_t title_heading() const;
  bool before_is_empty(std::size_t end) const;
  /// "Duration: 60 minutes" somewhere above the first section.
  int claimed_total() const;

  // ---- headings that carry a length
  bool counts(std::size_t i, Timing::Grade least) const;
  std::vector<std::size_t> timed_headings() const;
  bool by_headings();
  /// Headings with a length below one with a length are its steps, unless they hold more than it does.
  std::vector<std::size_t> without_nested(const std::vector<std::size_t>& all);
  std::size_t past_nested(const std::vector<std::size_t>& all, std::size_t k) const;
  /// A heading without a length stands between and ends what the first began.
  bool parted(std::size_t from, std::size_t to, int level) const;
  void add_heading(std::size_t i);
  /// "3. Practice" between "2. The doc (15 min)" and "4. Close (5 min)" is a section that lost its length.
  void add_siblings();

  // ---- an agenda
  bool by_agenda();
  /// The head of an agenda's table and its sum say nothing more.
  void use_rows_around(std::size_t row);
  std::size_t heading_named(const std::string& title, const std::vector<std::size_t>& taken) const;

  // ---- headings that only mention a length, and those that do not
  bool by_mentions();
  bool may_be_section(std::size_t i) const;
  void by_estimate();

  // ---- what belongs to which section
  void own();
  /// The level at which a heading after the last section no longer belongs to it.
  int end_level() const;
  bool ends_hour(std::size_t i, int level) const;

  Plan plan_;
  std::string stand_in_, front_title_;
  std::vector<Timing> timings_;
  bool whole_ = false;  ///< one section that holds the document
};

}  // namespace hh::library
