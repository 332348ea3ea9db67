#include "library/import_minutes.hpp"

#include "library/import_text.hpp"

#include <algorithm>
#include <cmath>

namespace hh::library {

namespace {

constexpr int longest_section = 240;
constexpr int longest_estimate = 30;
constexpr int words_a_minute = 100;  ///< said, shown and talked about

long span(const Timing& timing, bool as_hours) {
  long seconds = timing.end.seconds(as_hours) - timing.begin.seconds(as_hours);
  if (seconds < 0 && as_hours) seconds += 12 * 3600L;  // "12:50–1:05"
  if (seconds < 0) seconds += 12 * 3600L;
  return seconds;
}

class Settling {
public:
  explicit Settling(Plan& plan) : plan_(plan), sections_(plan.sections) {}

  void settle() {
    as_hours_ = clocks_are_hours();
    places_ = ranges_join();
    for (std::size_t i = 0; i < sections_.size(); ++i)
      given(i);
    missing();
    for (PlannedSection& section : sections_)
      bounded(section);
    compare();
  }

private:
  bool clocks_are_hours() const {
    long last = -1;
    for (const PlannedSection& section : sections_) {
      const Timing& t = section.timing;
      if (t.form == Timing::Clock && t.begin.third < 0 &&
          (t.begin.first >= 24 || span(t, true) > longest_section * 60L)) {
        return false;
      }
      if (t.form != Timing::Start || t.begin.third >= 0) continue;
      const long now = t.begin.seconds(true);
      if (t.begin.first >= 24 || (last >= 0 && now - last > longest_section * 60L)) return false;
      last = now;
    }
    return true;
  }

  bool ranges_join() const {
    double end = 0;
    int joined = 0, all = 0;
    for (const PlannedSection& section : sections_) {
      if (section.timing.form != Timing::Range) continue;
      joined += section.timing.low == end ? 1 : 0;
      end = section.timing.high;
      all += 1;
    }
    return all > 1 && joined * 2 > all;
  }

  void given(std::size_t i) {
    const Timing& t = sections_[i].timing;
    double minutes = 0;
    if (t.form == Timing::Length) minutes = t.minutes;
    if (t.form == Timing::Range) minutes = places_ && t.high > t.low ? t.high - t.low : t.high;
    if (t.form == Timing::Clock) minutes = static_cast<double>(span(t, as_hours_)) / 60;
    if (t.form == Timing::Start && i + 1 < sections_.size()) minutes = until_next(i);
    if (t.form == Timing::Start && i + 1 == sections_.size() && plan_.total > 0) {
      const double begun = static_cast<double>(t.begin.seconds(as_hours_) - first_start()) / 60;
      minutes = plan_.total - begun;
    }
    sections_[i].minutes =
        minutes > 0 ? static_cast<int>(std::lround(std::max(1.0, std::min(minutes, 1e6)))) : 0;
    if (t.form == Timing::Range && !places_ && t.low < t.high) say_taken(sections_[i]);
  }

  void say_taken(const PlannedSection& section) {
    if (section.head == nowhere) return;
    const Passage& head = plan_.passages[section.head];
    plan_.guesses.push_back(
        {head.line(), "“" + head.text() + "” was taken as " + std::to_string(section.minutes) + " min"});
  }

  long first_start() const {
    const Timing& t = sections_.front().timing;
    return t.form == Timing::Start || t.form == Timing::Clock ? t.begin.seconds(as_hours_) : 0;
  }

  double until_next(std::size_t i) const {
    const Timing& next = sections_[i + 1].timing;
    if (next.form != Timing::Start && next.form != Timing::Clock) return 0;
    long seconds = next.begin.seconds(as_hours_) - sections_[i].timing.begin.seconds(as_hours_);
    if (seconds < 0 && as_hours_) seconds += 12 * 3600L;
    return static_cast<double>(seconds) / 60;
  }

  /// What is left of the total goes by the number of words; without a total the words alone decide.
  void missing() {
    std::vector<double> words(sections_.size(), 0);
    for (std::size_t i = 0; i < plan_.passages.size(); ++i) {
      if (plan_.owner[i] != nowhere) words[plan_.owner[i]] += words_in(plan_.passages[i].text());
    }
    int known = 0;
    double open_words = 0;
    std::size_t open = 0;
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      known += sections_[i].minutes;
      if (sections_[i].minutes > 0) continue;
      open += 1;
      open_words += words[i] + 10;
    }
    if (open == 0) return;
    int left = plan_.total - known;
    const bool from_total = left >= static_cast<int>(open);
    int named = 0;
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      PlannedSection& section = sections_[i];
      if (section.minutes > 0) continue;
      section.estimated = true;
      named += 1;
      if (!from_total) {
        section.minutes =
            std::clamp(static_cast<int>(std::lround(words[i] / words_a_minute)), 2, longest_estimate);
        continue;
      }
      const int others = static_cast<int>(open) - named;
      const double share = left * (words[i] + 10) / open_words;
      section.minutes =
          others == 0 ? left : std::clamp(static_cast<int>(std::lround(share)), 1, left - others);
      left -= section.minutes;
      open_words -= words[i] + 10;
    }
    say_estimated(named, from_total);
  }

  void say_estimated(int named, bool from_total) {
    const std::string how = from_total
                                ? "shared out of the " + std::to_string(plan_.total) + " min of the whole"
                                : "estimated from the number of words";
    const bool all = static_cast<std::size_t>(named) == sections_.size();
    plan_.remarks.push_back(all ? "The document gives no minutes for its sections; they were " + how + "."
                                : std::to_string(named) + " of " + std::to_string(sections_.size()) +
                                      " sections have no minutes in the document; they were " + how + ".");
  }

  void bounded(PlannedSection& section) {
    if (section.minutes <= longest_section) return;
    plan_.remarks.push_back("“" + section.title + "” takes " + std::to_string(section.minutes) +
                            " min in the document; a section may take " + std::to_string(longest_section) +
                            ".");
    section.minutes = longest_section;
  }

  void compare() {
    int sum = 0;
    for (const PlannedSection& section : sections_)
      sum += section.minutes;
    if (plan_.total == 0 || plan_.total == sum) return;
    plan_.remarks.push_back("The document speaks of " + std::to_string(plan_.total) +
                            " min in all; its sections add up to " + std::to_string(sum) + ".");
  }

  Plan& plan_;
  std::vector<PlannedSection>& sections_;
  bool as_hours_ = true;
  bool places_ = false;
};

}  // namespace

void settle_minutes(Plan& plan) { Settling(plan).settle(); }

}  // namespace hh::library
