// Lookup: everything that can be looked up in the programs of a shelf, found by a few words.
//
//     const LookupIndex index = LookupIndex::over(shelf.programs);
//     const LookupFound found = index.find("rol back owner", program.id);
//     for (std::uint32_t one : found.best) show(index.entry(one));
//
// All words must occur; the beginning of a word is enough, case and accents do not count. Where
// nothing is found so, one slip in a word of five letters or more is forgiven. A title counts for
// more than a text, a whole word for more than its beginning, the program in use for more than the
// others. Built once and never changed; reading it is safe from any thread. Building 600 programs takes
// about a second: see `lookup_builder.hpp`.
#pragma once

#include "domain/program.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace hh::library {

/// What was found; the earlier one comes first where two are equally good.
enum class LookupKind {
  Script,
  Faq,
  Objection,
  NeverSay,
  Pitfall,
  Template,
  Claim,
  Question,
  Round,
  Cue,
  Tier,
  Commitment,
  Artifact,
  Drill,
  Deadline,
  Criterion,
  Item,
  Page,
  Reference,
  Note
};
/// "Script", "FAQ", "Never say"
const char* word(LookupKind kind);

struct LookupEntry {
  LookupKind kind = LookupKind::Page;
  std::shared_ptr<const domain::Program> program;
  std::string place;  ///< "Verbatim scripts · AE files the doc"
  std::string title;
  std::string text;  ///< whole; lines parted by "\n". Placeholders stand as {{csm}}
  std::string wall_title;
  std::vector<std::string> wall_lines;  ///< what the room may see; empty: nothing of it
  domain::ScriptId script{};            ///< of a Script

  bool for_the_wall() const { return !wall_lines.empty(); }
};

/// The entries of one program, in the order of its agenda.
std::vector<LookupEntry> lookup_entries(const std::shared_ptr<const domain::Program>& program);

struct LookupFound {
  std::vector<std::uint32_t> best;  ///< numbers of entries, best first
  std::size_t all = 0;              ///< how many there are in all
  bool forgiven = false;            ///< nothing was found as it was typed; these are near it
};

class LookupIndex {
public:
  /// Stopped early where nobody waits for it any more; the index then lacks the rest.
  static LookupIndex over(const std::vector<std::shared_ptr<const domain::Program>>& programs,
                          const std::stop_token& stop = {});

  LookupFound find(std::string_view query, const domain::ProgramId& in_use = {}, std::size_t most = 60) const;
  /// What is asked for most while an hour of this program runs: questions people ask, objections, pitfalls,
  /// scripts. Without such a program, those of all.
  LookupFound often_asked(const domain::ProgramId& in_use, std::size_t most = 60) const;
  const LookupEntry& entry(std::uint32_t number) const { return entries_[number]; }
  std::size_t size() const { return entries_.size(); }

private:
  using Points = std::vector<std::uint16_t>;
  Points points_for(const std::string& typed, bool forgiving) const;
  void rank_by_phrase(LookupFound& found, const Points& points, std::string_view query) const;
  Points points_of_all(const std::vector<std::string>& typed, bool forgiving,
                       const domain::ProgramId& in_use) const;

  std::vector<LookupEntry> entries_;
  std::vector<std::string> words_;     ///< sorted
  std::vector<std::size_t> first_;     ///< of each word in `places_`; one more at the end
  std::vector<std::uint32_t> places_;  ///< entry × 2, and 1 where the word stands in its title
};

}  // namespace hh::library
