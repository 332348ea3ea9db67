#include "library/import_sections.hpp"

#include "library/import_agenda.hpp"
#include "library/import_minutes.hpp"
#include "library/import_text.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <map>

namespace hh::library {

namespace {

bool says_any(std::string_view title, std::initializer_list<std::string_view> words) {
  const std::string plain = bare(title);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return has_word(plain, word); });
}

/// Minutes as they look before all lengths are settled together.
double rough_minutes(const Timing& timing) {
  if (timing.form == Timing::Length) return timing.minutes;
  if (timing.form == Timing::Range) return timing.high;
  if (timing.form != Timing::Clock) return 0;
  const double minutes = static_cast<double>(timing.end.seconds(true) - timing.begin.seconds(true)) / 60;
  constexpr double absurd = 240;
  return minutes > absurd ? minutes / 60 : std::max(minutes, 0.0);
}

class Planner {
public:
  Planner(Reading reading, const std::string& stand_in) : stand_in_(stand_in), front_title_(reading.title) {
    plan_.passages = settled(std::move(reading.passages));
    plan_.owner.assign(plan_.passages.size(), nowhere);
    plan_.used.assign(plan_.passages.size(), false);
    timings_.resize(plan_.passages.size());
  }

  Plan plan() {
    read_timings();
    name();
    if (!by_headings() && !by_agenda() && !by_mentions()) by_estimate();
    own();
    settle_minutes(plan_);
    return std::move(plan_);
  }

private:
  const Passage& at(std::size_t i) const { return plan_.passages[i]; }
  std::size_t size() const { return plan_.passages.size(); }
  bool heads(std::size_t i) const { return at(i).kind == Passage::Heading && !at(i).aside && !plan_.used[i]; }

  // ---- lengths

  void read_timings() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (!heads(i)) continue;
      timings_[i] = timing_of(at(i).text());
      if (timings_[i].grade < Timing::Strong || timings_[i].form == Timing::Start) length_below(i);
    }
  }

  /// A line under a heading that says only how long it takes: "Time: 10 minutes".
  void length_below(std::size_t i) {
    if (i + 1 >= size() || at(i + 1).aside || at(i + 1).lines.empty()) return;
    const Passage& next = at(i + 1);
    const bool kind = next.kind == Passage::Paragraph || next.kind == Passage::Item ||
                      (next.kind == Passage::Heading && next.level >= bold_level);
    if (!kind || !is_only_timing(next.lines.front().text)) return;
    const Timing below = timing_of(next.lines.front().text);
    std::string numbering;
    const std::string title = without_numbering(at(i).text(), &numbering);
    timings_[i] = below;
    timings_[i].title = title;
    timings_[i].numbering = numbering;
    timings_[i].grade = Timing::Firm;
    plan_.used[i + 1] = next.lines.size() == 1;
  }

  // ---- the title

  void name() {
    const std::size_t head = title_heading();
    std::string title = head == nowhere ? front_title_ : at(head).text();
    if (!front_title_.empty() && head != nowhere && at(head).level > 1) title = front_title_;
    if (head != nowhere) {
      plan_.used[head] = title == at(head).text();
      const Timing& timing = timings_[head];
      if (timing.form == Timing::Length) plan_.total = static_cast<int>(std::min(timing.minutes, 1e6));
      if (plan_.used[head] && timing.grade == Timing::Firm && !trimmed(timing.title).empty())
        title = timing.title;
    }
    if (plan_.total == 0) {
      const Timing timing = timing_of(title);
      if (timing.form == Timing::Length) plan_.total = static_cast<int>(std::min(timing.minutes, 1e6));
    }
    if (plan_.total == 0) plan_.total = claimed_total();
    plan_.title = trimmed(title).empty() ? stand_in_ : std::string(trimmed(title));
  }

  /// The first heading, unless it is one of the sections.
  std::size_t title_heading() const {
    std::size_t first = nowhere, top = nowhere, tops = 0, timed = 0;
    for (std::size_t i = 0; i < size(); ++i) {
      if (!heads(i)) continue;
      if (first == nowhere) first = i;
      if (at(i).level == 1 && top == nowhere) top = i;
      tops += at(i).level == 1 ? 1 : 0;
      timed += timings_[i].grade >= Timing::Strong ? 1 : 0;
    }
    const std::size_t candidate = top == nowhere ? first : top;
    if (candidate == nowhere) return nowhere;
    const bool is_timed = timings_[candidate].grade >= Timing::Strong;
    if (is_timed) return timed > 1 && at(candidate).level == 1 && tops == 1 ? candidate : nowhere;
    const bool opens = candidate == first && before_is_empty(candidate);
    if (at(candidate).level == 1) return tops == 1 || opens || timed > 0 ? candidate : nowhere;
    return opens && at(candidate).level != 8 ? candidate : (opens && size() > 2 ? candidate : nowhere);
  }

  bool before_is_empty(std::size_t end) const {
    return std::all_of(plan_.passages.begin(), plan_.passages.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Passage& p) { return p.aside || p.kind == Passage::Rule; });
  }

  /// "Duration: 60 minutes" somewhere above the first section.
  int claimed_total() const {
    constexpr std::size_t far_enough = 12;
    for (std::size_t i = 0; i < std::min(size(), far_enough); ++i) {
      if (at(i).lines.empty() || at(i).kind == Passage::Heading) continue;
      for (const TextLine& line : at(i).lines) {
        const Timing timing = timing_of(line.text);
        if (timing.form == Timing::Length && is_only_timing(line.text) && !bare(timing.title).empty()) {
          return static_cast<int>(std::min(timing.minutes, 1e6));
        }
      }
      if (at(i).aside) {
        const auto joint = at(i).text().find_first_of(":=");
        const std::string key = bare(at(i).text().substr(0, joint));
        if (joint != std::string::npos &&
            (key == "duration" || key == "length" || key == "time" || key == "minutes")) {
          const Timing timing = timing_of(at(i).text().substr(joint + 1));
          if (timing.form == Timing::Length) return static_cast<int>(std::min(timing.minutes, 1e6));
        }
      }
    }
    return 0;
  }

  // ---- headings that carry a length

  bool counts(std::size_t i, Timing::Grade least) const {
    const Timing& timing = timings_[i];
    const Timing::Grade needed = at(i).level == plain_level ? Timing::Firm : least;
    return heads(i) && timing.grade >= needed && timing.form != Timing::None;
  }

  std::vector<std::size_t> timed_headings() const {
    std::size_t firm = 0, strong = 0, starts = 0;
    for (std::size_t i = 0; i < size(); ++i) {
      if (!counts(i, Timing::Strong)) continue;
      if (timings_[i].form == Timing::Start) {
        starts += 1;
      } else {
        (timings_[i].grade == Timing::Firm ? firm : strong) += 1;
      }
    }
    const Timing::Grade least = firm > 1 && firm > strong ? Timing::Firm : Timing::Strong;
    const bool use_starts = starts > 1 && starts > firm + strong;
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < size(); ++i) {
      const bool start = timings_[i].form == Timing::Start;
      if (start ? use_starts && counts(i, Timing::Strong) : counts(i, least)) out.push_back(i);
    }
    return out;
  }

  bool by_headings() {
    std::vector<std::size_t> top = timed_headings();
    if (top.empty()) return false;
    top = without_nested(top);
    for (const std::size_t i : top)
      add_heading(i);
    add_siblings();
    return true;
  }

  /// Headings with a length below one with a length are its steps, unless they hold more than it does.
  std::vector<std::size_t> without_nested(const std::vector<std::size_t>& all) {
    std::vector<std::size_t> out;
    for (std::size_t k = 0; k < all.size();) {
      const std::size_t past = past_nested(all, k);
      const double parent = rough_minutes(timings_[all[k]]);
      double inside = 0;
      for (std::size_t n = k + 1; n < past; ++n)
        inside += rough_minutes(timings_[all[n]]);
      const bool whole_hour = k == 0 && past == all.size() && past > 2;
      const bool container =
          whole_hour && parent > 0 && inside >= parent * 0.8 && (at(all[k]).level < bold_level);
      const bool overflows = parent > 0 && inside > parent * 1.34 + 1;
      if (container) {
        if (plan_.total == 0) plan_.total = static_cast<int>(std::min(parent, 1e6));
      } else {
        out.push_back(all[k]);
      }
      if (container || overflows) {
        const std::vector<std::size_t> rest(all.begin() + static_cast<std::ptrdiff_t>(k) + 1,
                                            all.begin() + static_cast<std::ptrdiff_t>(past));
        const std::vector<std::size_t> top = without_nested(rest);
        out.insert(out.end(), top.begin(), top.end());
      }
      k = past;
    }
    return out;
  }

  std::size_t past_nested(const std::vector<std::size_t>& all, std::size_t k) const {
    const int level = at(all[k]).level;
    std::size_t past = k + 1;
    while (past < all.size() && at(all[past]).level > level && !parted(all[past - 1], all[past], level))
      past += 1;
    return past;
  }

  /// A heading without a length stands between and ends what the first began.
  bool parted(std::size_t from, std::size_t to, int level) const {
    for (std::size_t i = from + 1; i < to; ++i) {
      if (heads(i) && at(i).level <= level && timings_[i].grade < Timing::Strong) return true;
    }
    return false;
  }

  void add_heading(std::size_t i) {
    PlannedSection section;
    section.head = i;
    section.timing = timings_[i];
    section.title = timings_[i].title;
    plan_.sections.push_back(std::move(section));
    plan_.used[i] = true;
  }

  /// "3. Practice" between "2. The doc (15 min)" and "4. Close (5 min)" is a section that lost its length.
  void add_siblings() {
    std::map<std::pair<int, std::string>, int> styles;
    for (const PlannedSection& section : plan_.sections) {
      if (!section.timing.numbering.empty()) styles[{at(section.head).level, section.timing.numbering}] += 1;
    }
    const std::size_t first = plan_.sections.front().head;
    std::vector<PlannedSection> all;
    std::size_t next = 0;
    for (std::size_t i = 0; i < size(); ++i) {
      if (next < plan_.sections.size() && plan_.sections[next].head == i) {
        all.push_back(std::move(plan_.sections[next++]));
        continue;
      }
      const bool style = heads(i) && i > first && styles.contains({at(i).level, timings_[i].numbering});
      if (!style || timings_[i].grade >= Timing::Strong) continue;
      PlannedSection lost;
      lost.head = i;
      lost.title = timings_[i].title;
      all.push_back(std::move(lost));
      plan_.used[i] = true;
    }
    plan_.sections = std::move(all);
  }

  // ---- an agenda

  bool by_agenda() {
    const std::vector<AgendaEntry> entries = agenda_of(plan_.passages);
    if (entries.empty()) return false;
    std::vector<std::size_t> heading(entries.size(), nowhere);
    std::size_t matched = 0;
    for (std::size_t k = 0; k < entries.size(); ++k) {
      heading[k] = heading_named(entries[k].timing.title, heading);
      matched += heading[k] == nowhere ? 0 : 1;
    }
    const bool use_headings = matched * 2 >= entries.size();
    for (std::size_t k = 0; k < entries.size(); ++k) {
      PlannedSection section;
      section.timing = entries[k].timing;
      section.title = entries[k].timing.title;
      section.head = use_headings ? heading[k] : entries[k].passage;
      section.lines = entries[k].lines;
      plan_.used[entries[k].passage] = true;
      if (section.head != nowhere) plan_.used[section.head] = true;
      plan_.sections.push_back(std::move(section));
    }
    if (at(entries.front().passage).kind == Passage::Row) use_rows_around(entries.front().passage);
    return true;
  }

  /// The head of an agenda's table and its sum say nothing more.
  void use_rows_around(std::size_t row) {
    std::size_t first = row, past = row;
    while (first > 0 && at(first - 1).kind == Passage::Row)
      first -= 1;
    while (past < size() && at(past).kind == Passage::Row)
      past += 1;
    plan_.used[first] = true;
    const Timing timing = timing_of(at(past - 1).text() + " min");
    const bool sum = says_any(at(past - 1).text(), {"total", "sum"});
    plan_.used[past - 1] = plan_.used[past - 1] || sum;
    if (sum && plan_.total == 0 && timing.form == Timing::Length)
      plan_.total = static_cast<int>(std::min(timing.minutes, 1e6));
  }

  std::size_t heading_named(const std::string& title, const std::vector<std::size_t>& taken) const {
    const std::string wanted = bare(title);
    if (wanted.empty()) return nowhere;
    std::size_t near = nowhere;
    for (std::size_t i = 0; i < size(); ++i) {
      if (!heads(i) || std::find(taken.begin(), taken.end(), i) != taken.end()) continue;
      const std::string here = bare(without_numbering(at(i).text()));
      if (here == wanted) return i;
      const bool close = here.size() > 4 && (has_word(wanted, here) || has_word(here, wanted));
      if (close && near == nowhere) near = i;
    }
    return near;
  }

  // ---- headings that only mention a length, and those that do not

  bool by_mentions() {
    std::map<int, int> levels;
    for (std::size_t i = 0; i < size(); ++i) {
      if (counts(i, Timing::Weak) && timings_[i].form == Timing::Length) levels[at(i).level] += 1;
    }
    for (const auto& [level, count] : levels) {
      if (count < 2) continue;
      for (std::size_t i = 0; i < size(); ++i) {
        const bool mention =
            counts(i, Timing::Weak) && timings_[i].form == Timing::Length && at(i).level == level;
        if (mention) add_heading(i);
      }
      return true;
    }
    return false;
  }

  bool may_be_section(std::size_t i) const {
    const std::string text = at(i).text();
    return heads(i) && !heads_answers(text) && !heads_templates(text) && !heads_commitments(text) &&
           !heads_tail(text) && !text.ends_with('?') && !text.ends_with(':');
  }

  void by_estimate() {
    int level = 0, alone = 0;
    for (int l = 1; l <= plain_level && level == 0; ++l) {
      int count = 0;
      for (std::size_t i = 0; i < size(); ++i)
        count += may_be_section(i) && at(i).level == l ? 1 : 0;
      if (count > 1) level = l;
      if (count == 1 && alone == 0) alone = l;
    }
    if (level == 0) level = alone;
    for (std::size_t i = 0; i < size() && level > 0; ++i) {
      if (!may_be_section(i) || at(i).level != level) continue;
      PlannedSection section;
      section.head = i;
      section.title = without_numbering(at(i).text());
      plan_.sections.push_back(std::move(section));
      plan_.used[i] = true;
    }
    if (!plan_.sections.empty()) return;
    PlannedSection whole;
    whole.title = plan_.title;
    plan_.sections.push_back(std::move(whole));
    whole_ = true;
  }

  // ---- what belongs to which section

  void own() {
    std::map<std::size_t, std::size_t> begins;
    for (std::size_t s = 0; s < plan_.sections.size(); ++s) {
      if (plan_.sections[s].head != nowhere) begins[plan_.sections[s].head] = s;
    }
    std::size_t now = whole_ ? 0 : nowhere;
    const std::size_t last = begins.empty() ? 0 : begins.rbegin()->first;
    const int level = end_level();
    for (std::size_t i = 0; i < size(); ++i) {
      const auto begun = begins.find(i);
      if (begun != begins.end()) now = begun->second;
      const bool over = i > last && !begins.empty() && heads(i) && ends_hour(i, level);
      if (over) now = nowhere;
      plan_.owner[i] = at(i).aside ? nowhere : now;
      if (over) return;
    }
  }

  /// The level at which a heading after the last section no longer belongs to it.
  int end_level() const {
    const std::size_t last = plan_.sections.back().head;
    if (last == nowhere) return 0;
    if (at(last).kind == Passage::Heading && at(last).level < bold_level) return at(last).level;
    for (std::size_t i = plan_.sections.front().head; i-- > 0 && i < size();) {
      if (heads(i) && at(i).level < bold_level) return std::max(2, at(i).level);
    }
    return 2;
  }

  bool ends_hour(std::size_t i, int level) const {
    const std::string text = at(i).text();
    if (at(i).level > level && !(at(i).level < bold_level && heads_tail(text))) return false;
    const bool inside =
        at(i).level == level && says_any(text, {"script", "note", "notes", "debrief", "facilitator",
                                                "exercise", "instructions", "say", "wall", "slide"});
    return !inside;
  }

  Plan plan_;
  std::string stand_in_, front_title_;
  std::vector<Timing> timings_;
  bool whole_ = false;  ///< one section that holds the document
};

}  // namespace

bool heads_answers(std::string_view title) {
  return says_any(title,
                  {"faq", "faqs", "frequently asked", "questions and answers", "q a", "common questions"});
}

bool heads_templates(std::string_view title) { return says_any(title, {"template", "templates"}); }

bool heads_commitments(std::string_view title) {
  return says_any(title, {"commitment", "commitments", "action items", "action item", "homework",
                          "next steps", "we commit", "i commit", "promises we make", "what you will do"});
}

bool heads_tail(std::string_view title) {
  return says_any(title,
                  {"conclusion",        "about the author", "about us",      "references",    "sources",
                   "further reading",   "related",          "related posts", "share this",    "comments",
                   "leave a reply",     "final thoughts",   "wrapping up",   "key takeaways", "takeaways",
                   "appendix",          "subscribe",        "get started",   "summary",       "tl dr",
                   "table of contents", "contents",         "more from"});
}

Plan planned(Reading reading, const std::string& stand_in_title) {
  return Planner(std::move(reading), stand_in_title).plan();
}

}  // namespace hh::library
