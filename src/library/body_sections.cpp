#include "library/body_reader.hpp"

#include "library/text.hpp"

#include <algorithm>
#include <string_view>

namespace hh::library {

namespace {

using domain::Seconds;

constexpr long long longest_section = 240;
constexpr long long longest_call = 480;
constexpr std::string_view reference_word = "reference";

}  // namespace

void BodyReader::new_part(const HeadingParts& parts, int line) {
  finish_section();
  finish_call();
  section_open_ = false;
  in_reference_ = parts.plain == "Reference" && parts.options.empty();
  if (!in_reference_) new_call(parts, line);
}

void BodyReader::new_call(const HeadingParts& heading, int line) {
  domain::Call fresh;
  HeadingParts parts = heading;
  fresh.with_customer = std::erase(parts.options, "with customer") > 0;
  const bool named = parts.colon && parts.ref.empty() && is_id(lowered(parts.word));
  fresh.title = named ? parts.title : parts.plain;
  fresh.id = named ? lowered(parts.word) : slug(parts.plain);
  fresh.first = static_cast<int>(program_.sections.size());
  if (fresh.id.empty()) faults_.error(line, "this call has no title; write # Title (30 min)");
  if (const std::string word = lowered(parts.plain);
      parts.options.empty() && word != reference_word && edits_between(word, reference_word) <= 2) {
    faults_.error(line, "“" + parts.plain + "” is nearly a part with a meaning; did you mean “# Reference”?");
  } else if (program_.kind != domain::ProgramKind::Playbook) {
    faults_.error(line,
                  "only a playbook has calls; write kind = \"playbook\" into the front matter, or begin "
                  "a section with ##");
  } else if (program_.calls.empty() && !program_.sections.empty()) {
    faults_.error(line, "a section stands before the first call; move it below this line");
  }
  if (program_.call(fresh.id) != nullptr) {
    faults_.error(line, "a call “" + fresh.title + "” exists already; give this one another title");
  }
  fresh.slot = slot(parts, line);
  program_.calls.push_back(fresh);
  places_.calls.push_back(line);
}

domain::Minutes BodyReader::slot(const HeadingParts& parts, int line) {
  const auto time = parts.options.size() == 1 ? parse_duration(parts.options.front()) : std::nullopt;
  const auto whole = std::chrono::duration_cast<domain::Minutes>(time.value_or(Seconds{0}));
  if (!time || *time != whole || whole.count() < 1 || whole.count() > longest_call) {
    faults_.error(line, "call “" + parts.plain + "” needs its slot in whole minutes, 1 to " +
                            std::to_string(longest_call) + "; write # " + parts.plain + " (30 min), # " +
                            parts.plain +
                            " (30 min, with customer), or # Reference for pages without a clock");
    return domain::Minutes{1};
  }
  return whole;
}

void BodyReader::finish_call() {
  if (in_reference_ || program_.calls.empty()) return;
  domain::Call& call = program_.calls.back();
  call.count = static_cast<int>(program_.sections.size()) - call.first;
  if (call.count == 0) {
    faults_.error(places_.calls.back(),
                  "call “" + call.title + "” has no section; add one such as ## Open (5 min)");
  }
}

void BodyReader::new_section(const HeadingParts& parts, int line) {
  finish_section();
  domain::Section fresh;
  fresh.title = parts.plain;
  fresh.id = slug(parts.plain);
  std::optional<Seconds> planned;
  for (const std::string& option : parts.options) {
    if (option == "protected") {
      fresh.is_protected = true;
    } else if (const auto time = parse_duration(option)) {
      planned = time;
    } else {
      faults_.error(line, "“" + option + "” says nothing about a section" +
                              did_you_mean(option, {"protected", "15 min"}));
    }
  }
  if (!in_reference_ || planned) fresh.planned = minutes(planned, parts, line);
  const bool taken = std::any_of(sections().begin(), sections().end(),
                                 [&](const domain::Section& other) { return other.id == fresh.id; });
  if (fresh.id.empty()) faults_.error(line, "this section has no title; write ## Title (15 min)");
  if (taken)
    faults_.error(line, "a section “" + fresh.title + "” exists already; give this one another title");
  sections().push_back(fresh);
  section_open_ = true;
  section_places().sections.push_back(line);
  section_places().steps.emplace_back();
}

domain::Minutes BodyReader::minutes(std::optional<Seconds> planned, const HeadingParts& parts, int line) {
  if (!planned) {
    faults_.error(line,
                  "section “" + parts.plain + "” has no minutes; write ## " + parts.plain + " (15 min)");
    return domain::Minutes{1};
  }
  const auto whole = std::chrono::duration_cast<domain::Minutes>(*planned);
  if (*planned != whole || whole.count() < 1 || whole.count() > longest_section) {
    faults_.error(line, "section “" + parts.plain + "” must take whole minutes, 1 to " +
                            std::to_string(longest_section));
    return domain::Minutes{1};
  }
  return whole;
}

void BodyReader::finish_section() {
  if (section() != nullptr && section()->steps.empty()) {
    faults_.error(
        section_places().sections.back(),
        "section “" + section()->title + "” has no step; add a line such as ### What the room sees");
  }
}

}  // namespace hh::library
