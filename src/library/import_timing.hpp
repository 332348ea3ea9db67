// Timing: the length a heading or an agenda line carries, in any of the ways people write it.
//
//     const Timing t = timing_of("Section 2 — The doc (15 min)");
//     t.form == Timing::Length, t.minutes == 15, t.title == "The doc"
//
// A clock ("0:05–0:20") is read as hours and minutes; whether it was minutes and seconds shows only
// beside the others, so it keeps its parts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hh::library {

struct ClockTime {
  int first = 0, second = 0, third = -1;  ///< "0:05" → 0, 5; "0:05:00" has a third
  /// Seconds, read as hours and minutes or as minutes and seconds.
  long seconds(bool as_hours) const;
};

struct Timing {
  enum Form { None, Length, Range, Clock, Start };
  /// How surely it is meant as the length of what it stands at.
  enum Grade { Absent, Weak, Strong, Firm };

  Form form = None;
  Grade grade = Absent;
  double minutes = 0;        ///< Length
  double low = 0, high = 0;  ///< Range: "5–10 min", which may be a place in the hour
  ClockTime begin, end;      ///< Clock: both; Start: begin
  std::string title;         ///< the line without it and without its numbering
  std::string numbering;     ///< the kind of numbering: "section", "1.", ""
};

Timing timing_of(std::string_view line);
/// A line that says nothing but a length: "Time: 10 minutes", "(5 min)".
bool is_only_timing(std::string_view line);
/// The line without "1.", "Section 2 —", "Part III:"; `kind` becomes what it was.
std::string without_numbering(std::string_view line, std::string* kind = nullptr);

}  // namespace hh::library
