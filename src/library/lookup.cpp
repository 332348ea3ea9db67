#include "library/lookup.hpp"

#include "library/lookup_words.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace hh::library {

namespace {

// Points of one word. A word in a title of the program in use beats everything, and a text of it
// beats all but the titles of the others.
constexpr std::uint16_t whole_in_title = 12, begun_in_title = 9, whole_in_text = 6, begun_in_text = 4;
constexpr std::uint16_t near_in_title = 2, near_in_text = 1;
constexpr std::uint16_t for_program_in_use = 4;
// Words that stand together as they were typed.
constexpr std::uint16_t phrase_in_title = 6, phrase_in_text = 3;
constexpr std::size_t looked_at_for_phrases = 128;
constexpr std::size_t most_words = 12;

std::vector<std::string> words_typed(std::string_view query) {
  std::vector<std::string> out;
  for (LookupWord& word : lookup_words(query)) {
    if (out.size() < most_words) out.push_back(std::move(word.folded));
  }
  return out;
}

/// Words met while reading, with where they stand.
class Gathered {
public:
  void take(const LookupEntry& entry, std::uint32_t number) {
    for (const LookupWord& word : lookup_words(entry.title))
      note(word.folded, number * 2 + 1);
    for (const LookupWord& word : lookup_words(entry.text))
      note(word.folded, number * 2);
    // An answer to an objection need not say the word, nor where it stands.
    for (const std::string& about :
         {std::string(hh::library::word(entry.kind)), entry.place, entry.program->title}) {
      for (const LookupWord& word : lookup_words(about))
        note(word.folded, number * 2);
    }
  }

  void sort_into(std::vector<std::string>& words, std::vector<std::size_t>& first,
                 std::vector<std::uint32_t>& places) {
    std::vector<std::pair<const std::string, std::vector<std::uint32_t>>*> sorted;
    for (auto& one : places_)
      sorted.push_back(&one);
    std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
    first.push_back(0);
    for (const auto* one : sorted) {
      words.push_back(one->first);
      places.insert(places.end(), one->second.begin(), one->second.end());
      first.push_back(places.size());
    }
  }

private:
  void note(const std::string& word, std::uint32_t place) {
    std::vector<std::uint32_t>& known = places_[word];
    // Titles are read first, so a word of title and text is remembered as one of the title.
    if (known.empty() || known.back() / 2 != place / 2) known.push_back(place);
  }
  std::unordered_map<std::string, std::vector<std::uint32_t>> places_;
};

}  // namespace

const char* word(LookupKind kind) {
  switch (kind) {
    case LookupKind::Script:
      return "Script";
    case LookupKind::Faq:
      return "FAQ";
    case LookupKind::Objection:
      return "Objection";
    case LookupKind::NeverSay:
      return "Never say";
    case LookupKind::Pitfall:
      return "Pitfall";
    case LookupKind::Template:
      return "Template";
    case LookupKind::Claim:
      return "Claim";
    case LookupKind::Question:
      return "Question";
    case LookupKind::Round:
      return "Round";
    case LookupKind::Cue:
      return "Cue";
    case LookupKind::Tier:
      return "Escalation";
    case LookupKind::Commitment:
      return "Commitment";
    case LookupKind::Artifact:
      return "Artifact";
    case LookupKind::Drill:
      return "Drill";
    case LookupKind::Deadline:
      return "Deadline";
    case LookupKind::Criterion:
      return "Scorecard";
    case LookupKind::Item:
      return "Point";
    case LookupKind::Page:
      return "Page";
    case LookupKind::Reference:
      return "Reference";
    case LookupKind::Note:
      return "Your note";
  }
  return "";
}

LookupIndex LookupIndex::over(const std::vector<std::shared_ptr<const domain::Program>>& programs,
                              const std::stop_token& stop) {
  LookupIndex index;
  Gathered gathered;
  for (const auto& program : programs) {
    if (stop.stop_requested()) break;
    for (LookupEntry& entry : lookup_entries(program)) {
      gathered.take(entry, static_cast<std::uint32_t>(index.entries_.size()));
      index.entries_.push_back(std::move(entry));
    }
  }
  gathered.sort_into(index.words_, index.first_, index.places_);
  return index;
}

LookupIndex::Points LookupIndex::points_for(const std::string& typed, bool forgiving) const {
  Points points(entries_.size(), 0);
  const auto give = [&](std::size_t word, std::uint16_t in_title, std::uint16_t in_text) {
    for (std::size_t i = first_[word]; i < first_[word + 1]; ++i) {
      std::uint16_t& now = points[places_[i] / 2];
      now = std::max(now, places_[i] % 2 == 1 ? in_title : in_text);
    }
  };
  const auto from = std::lower_bound(words_.begin(), words_.end(), typed);
  for (auto at = from; at != words_.end() && at->starts_with(typed); ++at) {
    const bool whole = at->size() == typed.size();
    give(static_cast<std::size_t>(at - words_.begin()), whole ? whole_in_title : begun_in_title,
         whole ? whole_in_text : begun_in_text);
  }
  if (!forgiving || typed.size() < shortest_slip) return points;
  for (std::size_t word = 0; word < words_.size(); ++word) {
    if (near_miss(typed, words_[word])) give(word, near_in_title, near_in_text);
  }
  return points;
}

LookupIndex::Points LookupIndex::points_of_all(const std::vector<std::string>& typed, bool forgiving,
                                               const domain::ProgramId& in_use) const {
  Points sum = points_for(typed.front(), forgiving);
  for (std::size_t i = 1; i < typed.size(); ++i) {
    const Points more = points_for(typed[i], forgiving);
    for (std::size_t entry = 0; entry < sum.size(); ++entry) {
      const bool both = sum[entry] > 0 && more[entry] > 0;
      sum[entry] = both ? static_cast<std::uint16_t>(sum[entry] + more[entry]) : std::uint16_t{0};
    }
  }
  const auto bonus = static_cast<std::uint16_t>(for_program_in_use * typed.size());
  const domain::Program* last = nullptr;
  bool mine = false;
  for (std::size_t entry = 0; entry < sum.size(); ++entry) {
    if (entries_[entry].program.get() != last) {
      last = entries_[entry].program.get();
      mine = last->id == in_use;
    }
    if (mine && sum[entry] > 0) sum[entry] = static_cast<std::uint16_t>(sum[entry] + bonus);
  }
  return sum;
}

void LookupIndex::rank_by_phrase(LookupFound& found, const Points& points, std::string_view query) const {
  std::string wanted = lookup_phrase(query);
  const auto words = static_cast<unsigned>(std::count(wanted.begin(), wanted.end(), ' ') - 1);
  if (words < 2) return;
  wanted.pop_back();  // the last word may have been begun only
  std::vector<std::pair<unsigned, std::uint32_t>> ranked;
  for (const std::uint32_t number : found.best) {
    unsigned worth = points[number];
    if (lookup_phrase(entries_[number].title).find(wanted) != std::string::npos) {
      worth += phrase_in_title * words;
    } else if (lookup_phrase(entries_[number].text).find(wanted) != std::string::npos) {
      worth += phrase_in_text * words;
    }
    ranked.emplace_back(worth, number);
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::transform(ranked.begin(), ranked.end(), found.best.begin(),
                 [](const auto& one) { return one.second; });
}

LookupFound LookupIndex::find(std::string_view query, const domain::ProgramId& in_use,
                              std::size_t most) const {
  const std::vector<std::string> typed = words_typed(query);
  if (typed.empty() || entries_.empty()) return {};
  LookupFound found;
  Points points;
  for (const bool forgiving : {false, true}) {
    points = points_of_all(typed, forgiving, in_use);
    for (std::uint32_t number = 0; number < points.size(); ++number) {
      if (points[number] > 0) found.best.push_back(number);
    }
    found.forgiven = forgiving && !found.best.empty();
    if (!found.best.empty()) break;
  }
  found.all = found.best.size();
  const auto better = [&](std::uint32_t a, std::uint32_t b) {
    if (points[a] != points[b]) return points[a] > points[b];
    if (entries_[a].kind != entries_[b].kind) return entries_[a].kind < entries_[b].kind;
    return a < b;
  };
  const std::size_t kept = std::min(found.best.size(), std::max(most, looked_at_for_phrases));
  std::partial_sort(found.best.begin(), found.best.begin() + static_cast<std::ptrdiff_t>(kept),
                    found.best.end(), better);
  found.best.resize(kept);
  rank_by_phrase(found, points, query);
  found.best.resize(std::min(kept, most));
  return found;
}

LookupFound LookupIndex::often_asked(const domain::ProgramId& in_use, std::size_t most) const {
  constexpr LookupKind useful[] = {LookupKind::Faq, LookupKind::Objection, LookupKind::NeverSay,
                                   LookupKind::Pitfall, LookupKind::Script};
  LookupFound found;
  const bool known = std::any_of(entries_.begin(), entries_.end(),
                                 [&](const LookupEntry& entry) { return entry.program->id == in_use; });
  for (const LookupKind kind : useful) {
    for (std::uint32_t number = 0; number < entries_.size(); ++number) {
      const LookupEntry& entry = entries_[number];
      if (entry.kind != kind || (known && entry.program->id != in_use)) continue;
      found.all += 1;
      if (found.best.size() < most) found.best.push_back(number);
    }
  }
  return found;
}

}  // namespace hh::library
