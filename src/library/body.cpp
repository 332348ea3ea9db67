#include "library/body.hpp"

#include "library/body_blocks.hpp"
#include "library/heading.hpp"
#include "library/text.hpp"
#include "library/vocabulary.hpp"

#include <algorithm>
#include <optional>

namespace hh::library {

namespace {

using domain::Question;
using domain::Script;
using domain::Seconds;
using domain::Step;
using domain::StepKind;

constexpr long long longest_section = 240;
constexpr long long longest_call = 480;
constexpr Seconds longest_script{600};
constexpr Seconds longest_silence{120};

/// Who can speak a script. Read aloud by the pair's CSM where it is theirs, by the AE for anybody else.
const std::vector<std::string>& speakers() {
  static const std::vector<std::string> known = {"AE",          "CSM",   "Customer",  "Champion", "Manager",
                                                 "Facilitator", "Coach", "Executive", "Everybody"};
  return known;
}

bool is_speaker(const std::string& word) {
  return std::find(speakers().begin(), speakers().end(), word) != speakers().end();
}

std::vector<std::string> speakers_and(const char* example) {
  std::vector<std::string> all = speakers();
  all.emplace_back(example);
  return all;
}

class BodyReader {
public:
  BodyReader(domain::Program& program, Faults& faults) : program_(program), faults_(faults) {}

  BodyPlaces read(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      switch (block.kind) {
        case Block::Heading:
          heading(block);
          break;
        case Block::Paragraph:
          paragraph(block);
          break;
        case Block::Item:
          item(block);
          break;
        case Block::Quote:
          quote(block);
          break;
        case Block::Stray:
          faults_.error(block.line(), block.stray + " has no meaning here; use plain lines");
          break;
      }
    }
    finish_section();
    finish_call();
    if (program_.sections.empty()) {
      faults_.error(0, "no section found; write one such as ## Setup (5 min)");
    }
    return std::move(places_);
  }

private:
  std::vector<domain::Section>& sections() { return in_reference_ ? program_.reference : program_.sections; }
  SectionPlaces& section_places() { return in_reference_ ? places_.reference : places_.timed; }
  domain::Section* section() { return sections().empty() || !section_open_ ? nullptr : &sections().back(); }
  Step* step() {
    return section() == nullptr || section()->steps.empty() ? nullptr : &section()->steps.back();
  }
  bool in(StepKind kind) { return step() != nullptr && step()->kind == kind; }

  void heading(const Block& block) {
    marker_.clear();
    const HeadingParts parts = parse_heading(block.text());
    if (block.level == 1) {
      new_part(parts, block.line());
    } else if (block.level == 2) {
      new_section(parts, block.line());
    } else if (block.level == 3) {
      new_step(parts, block.line());
    } else {
      faults_.error(block.line(),
                    "“" + parts.whole + "” is a heading of level " + std::to_string(block.level) +
                        "; sections begin with ##, steps with ###, the calls of a playbook with #");
    }
  }

  // ---- calls, and what is only looked up

  void new_part(const HeadingParts& parts, int line) {
    finish_section();
    finish_call();
    section_open_ = false;
    in_reference_ = parts.plain == "Reference" && parts.options.empty();
    if (!in_reference_) new_call(parts, line);
  }

  void new_call(const HeadingParts& parts, int line) {
    domain::Call fresh;
    const bool named = parts.colon && parts.ref.empty() && is_id(lowered(parts.word));
    fresh.title = named ? parts.title : parts.plain;
    fresh.id = named ? lowered(parts.word) : slug(parts.plain);
    fresh.first = static_cast<int>(program_.sections.size());
    if (fresh.id.empty()) faults_.error(line, "this call has no title; write # Title (30 min)");
    if (program_.kind != domain::ProgramKind::Playbook) {
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

  domain::Minutes slot(const HeadingParts& parts, int line) {
    const auto time = parts.options.size() == 1 ? parse_duration(parts.options.front()) : std::nullopt;
    const auto whole = std::chrono::duration_cast<domain::Minutes>(time.value_or(Seconds{0}));
    if (!time || *time != whole || whole.count() < 1 || whole.count() > longest_call) {
      faults_.error(line, "call “" + parts.plain + "” needs its slot in whole minutes, 1 to " +
                              std::to_string(longest_call) + "; write # " + parts.plain +
                              " (30 min), or # Reference for pages without a clock");
      return domain::Minutes{1};
    }
    return whole;
  }

  void finish_call() {
    if (in_reference_ || program_.calls.empty()) return;
    domain::Call& call = program_.calls.back();
    call.count = static_cast<int>(program_.sections.size()) - call.first;
    if (call.count == 0) {
      faults_.error(places_.calls.back(),
                    "call “" + call.title + "” has no section; add one such as ## Open (5 min)");
    }
  }

  // ---- sections

  void new_section(const HeadingParts& parts, int line) {
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

  domain::Minutes minutes(std::optional<Seconds> planned, const HeadingParts& parts, int line) {
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

  void finish_section() {
    if (section() != nullptr && section()->steps.empty()) {
      faults_.error(
          section_places().sections.back(),
          "section “" + section()->title + "” has no step; add a line such as ### What the room sees");
    }
  }

  // ---- steps

  void new_step(const HeadingParts& parts, int line) {
    if (section() == nullptr) {
      faults_.error(
          line, "step “" + parts.whole + "” stands before the first section; put ## Title (15 min) above it");
      return;
    }
    const KindWord* kind = named_kind(parts);
    Step fresh;
    fresh.kind = kind == nullptr ? StepKind::Page : kind->kind;
    fresh.title = kind == nullptr ? parts.whole : parts.long_title;
    fresh.refers_to = kind == nullptr ? "" : lowered(parts.ref);
    if (fresh.title.empty()) faults_.error(line, "this step has no title; write one after ###");
    section()->steps.push_back(fresh);
    section_places().steps.back().push_back(line);
    if (const auto meant = kind == nullptr ? misspelt_kind(parts) : std::nullopt) {
      faults_.error(line, "“" + parts.word + "” is no kind of step; did you mean “" + *meant + "”?");
    } else if (kind != nullptr && kind->needs_ref && parts.ref.empty()) {
      const std::string name = kind->kind == StepKind::Round ? " 1: " : " a: ";
      faults_.error(line, std::string(kind->word) + " needs its name before the colon, such as ### " +
                              kind->word + name + parts.title);
    } else if (in(StepKind::Question)) {
      begin_question(parts, line);
    } else if (in(StepKind::Script)) {
      begin_script(parts, line);
    }
  }

  void new_ref(std::map<std::string, int>& taken, const std::string& ref, const char* what, int line) {
    if (!is_id(ref)) {
      faults_.error(line, std::string(what) + " name “" + ref + "” may hold letters, digits and dashes only");
    }
    const auto [at, fresh] = taken.emplace(ref, line);
    if (!fresh) {
      faults_.error(
          line, std::string(what) + " “" + ref + "” exists already in line " + std::to_string(at->second));
    }
  }

  void begin_question(const HeadingParts& parts, int line) {
    const std::string ref = step()->refers_to;
    step()->title = parts.title;
    new_ref(places_.questions, ref, "question", line);
    Question fresh;
    fresh.id = domain::QuestionId{ref};
    for (const std::string& option : parts.options) {
      if (option == "yours to replace") {
        fresh.trainers_own = true;
      } else {
        faults_.error(line, "“" + option + "” says nothing about a question" +
                                did_you_mean(option, {"yours to replace"}));
      }
    }
    program_.questions.push_back(fresh);
  }

  void begin_script(const HeadingParts& parts, int line) {
    const std::string ref = step()->refers_to;
    step()->title = parts.title;
    new_ref(places_.scripts, ref, "script", line);
    Script fresh;
    fresh.id = domain::ScriptId{ref};
    fresh.title = parts.title;
    for (const std::string& option : parts.options) {
      if (is_speaker(option)) {
        fresh.speaker = option;
      } else if (const auto limit = parse_duration(option);
                 limit && *limit > Seconds{0} && *limit <= longest_script) {
        fresh.limit = *limit;
      } else {
        faults_.error(line, "“" + option + "” says nothing about a script" +
                                did_you_mean(option, speakers_and("90 s")));
      }
    }
    if (fresh.speaker.empty()) {
      faults_.error(
          line, "script “" + ref + "” names nobody to speak it; end the line with (AE, 90 s) or (CSM, 90 s)");
    }
    program_.scripts.push_back(fresh);
  }

  // ---- what stands in a step

  void paragraph(const Block& block) {
    bool first = true;
    for (const TextLine& line : block.lines) {
      const Marked one = marked(std::string(trimmed(line.text)), first);
      if (!one.meant.empty()) {
        faults_.error(line.number, "“" + one.text.substr(0, one.text.find(':') + 1) +
                                       "” is unknown; did you mean “" + one.meant + ":”?");
      } else if (!one.marker.empty()) {
        marker_ = one.marker;
        mark(one.text, line.number);
      } else {
        go_on(one.text, line.number, first);
      }
      first = false;
    }
    want_sources();
  }

  void want_sources() {
    if (step() == nullptr) return;
    for (domain::Claim& claim : step()->claims) {
      if (!claim.source.empty()) continue;
      faults_.error(claim_line_,
                    "a claim names its source after a long dash: Claim: the figure — who published it");
      claim.source = "no source";
    }
  }

  bool placed(int line) {
    if (section() == nullptr) {
      faults_.error(line, "this text stands before the first section; put ## Title (15 min) above it");
    } else if (step() == nullptr && marker_ != "Banner") {
      faults_.error(line, "this text stands before the first step; put a ### line above it");
    }
    return section() != nullptr && (step() != nullptr || marker_ == "Banner");
  }

  void only_in(StepKind kind, const char* what, int line) {
    if (!in(kind)) {
      faults_.error(line, "“" + marker_ + ":” belongs into a " + what + " step; this one is another kind");
    }
  }

  void mark(const std::string& text, int line) {
    if (!placed(line)) return;
    if (text.empty() && marker_ != "Notes" && marker_ != "Wall") {
      faults_.error(line, "nothing stands after “" + marker_ + ":”");
    }
    if (marker_ == "Ask") only_in(StepKind::Question, "Question", line);
    if (marker_ == "Usual") only_in(StepKind::Question, "Question", line);
    if (marker_ == "Silence") only_in(StepKind::Number, "Number", line);
    if (marker_ == "Wall" && !step()->headline.empty()) {
      faults_.error(line, "a second “Wall:” in one step; make it a line of a list, or a step of its own");
    }
    if (marker_ == "Confirm") return confirm(text, line);
    if (marker_ == "Claim") step()->claims.emplace_back();
    if (marker_ == "Silence") return silence(text, line);
    append(text, line, marker_ == "Notes");
  }

  void go_on(const std::string& text, int line, bool new_paragraph) {
    if (!placed(line)) return;
    const bool may = marker_ == "Notes" || (!marker_.empty() && !new_paragraph);
    if (!may) {
      faults_.error(line, "this line has no marker; begin it with Wall: (for the room) or Notes: (for you)");
      return;
    }
    append(text, line, new_paragraph);
  }

  void append(const std::string& text, int line, bool new_paragraph) {
    std::string* into = field();
    if (into == nullptr || text.empty()) return;
    if (!into->empty()) *into += new_paragraph ? "\n\n" : " ";
    *into += text;
    if (marker_ == "Claim") split_claim(line);
  }

  std::string* field() {
    if (marker_ == "Banner") return &section()->banner;
    if (marker_ == "Wall") return &step()->headline;
    if (marker_ == "Notes") return &step()->notes;
    if (marker_ == "Claim") {
      return step()->claims.back().source.empty() ? &step()->claims.back().text
                                                  : &step()->claims.back().source;
    }
    if (!in(StepKind::Question) || program_.questions.empty()) return nullptr;
    return marker_ == "Ask" ? &program_.questions.back().ask : &program_.questions.back().usual;
  }

  void split_claim(int line) {
    static constexpr std::string_view dash = " — ";
    domain::Claim& claim = step()->claims.back();
    claim_line_ = line;
    const auto at = claim.text.rfind(dash);
    if (!claim.source.empty() || at == std::string::npos) return;
    claim.source = trimmed(claim.text.substr(at + dash.size()));
    claim.text = trimmed(claim.text.substr(0, at));
  }

  void silence(const std::string& text, int line) {
    const auto time = parse_duration(text);
    if (!time || *time < Seconds{0} || *time > longest_silence) {
      faults_.error(line, "“" + text + "” is no silence; write a time up to 120 s, such as Silence: 10 s");
    }
    step()->silence = time.value_or(Seconds{0});
  }

  void item(const Block& block) {
    if (!placed(block.line())) return;
    if (marker_ == "Notes") {
      step()->notes += (step()->notes.empty() ? "" : "\n") + std::string("• ") + item_text(block);
    } else if (!marker_.empty() && marker_ != "Wall" && marker_ != "Banner" && marker_ != "Claim" &&
               marker_ != "Silence") {
      faults_.error(block.line(), "a list can follow Wall: or Notes:, not “" + marker_ + ":”");
    } else if (in(StepKind::List) || in(StepKind::Reveal)) {
      if (const auto one = titled_item(block)) step()->items.push_back(*one);
    } else if (in(StepKind::Fill)) {
      if (const auto one = titled_item(block)) add_field(*one, block.line());
    } else if (in(StepKind::Marks)) {
      add_mark(item_text(block), block.line());
    } else {
      step()->lines.push_back(item_text(block));
    }
  }

  static std::string item_text(const Block& block) {
    const std::string rest = block.text();
    const bool gap = !block.strong.empty() && !rest.empty() && rest.front() != ',' && rest.front() != ':';
    return block.strong + (gap ? " " : "") + rest;
  }

  void confirm(const std::string& text, int line) {
    only_in(StepKind::Script, "Script", line);
    if (!text.empty()) add_mark(text, line);
  }

  void add_mark(const std::string& title, int line) {
    const domain::MarkId id{slug(title)};
    if (id.empty() || program_.mark(id) != nullptr) {
      faults_.error(line, "“" + title + "” is asked for elsewhere already; word it another way");
      return;
    }
    step()->marks.push_back({id, title});
  }

  void add_field(const domain::Item& item, int line) {
    const domain::FieldId id{slug(item.title)};
    if (id.empty() || program_.field(id) != nullptr) {
      faults_.error(line, "a field “" + item.title + "” exists already; give this one another title");
      return;
    }
    step()->fields.push_back({id, item.title, item.text});
  }

  std::optional<domain::Item> titled_item(const Block& block) {
    if (block.strong.empty()) {
      faults_.error(block.line(),
                    "an item of this step begins with its title in bold: - **Promises** — what it holds");
      return std::nullopt;
    }
    const std::string text = block.text();
    std::string_view rest = trimmed(text);
    for (const std::string_view joint : {"—", "–", "-", ":"}) {
      if (rest.starts_with(joint)) {
        rest = trimmed(rest.substr(joint.size()));
        break;
      }
    }
    return domain::Item{block.strong, std::string(rest)};
  }

  void quote(const Block& block) {
    marker_.clear();
    if (in(StepKind::Template)) return template_text(block);
    if (!in(StepKind::Script) || program_.scripts.empty()) {
      faults_.error(block.line(),
                    "quoted speech (>) belongs under a line such as ### Script A: Title (AE, 90 s)");
      return;
    }
    for (const TextLine& line : block.lines) {
      for (const std::string& reason : placeholder_faults(line.text))
        faults_.error(line.number, reason);
    }
    auto& into = program_.scripts.back().sentences;
    for (std::string& sentence : sentences_of(block.text()))
      into.push_back(std::move(sentence));
  }

  /// A template keeps its lines as they stand.
  void template_text(const Block& block) {
    if (!step()->lines.empty()) step()->lines.emplace_back();
    for (const TextLine& line : block.lines) {
      for (const std::string& reason : placeholder_faults(line.text))
        faults_.error(line.number, reason);
      step()->lines.push_back(std::string(trimmed(line.text)));
    }
  }

  domain::Program& program_;
  Faults& faults_;
  BodyPlaces places_;
  std::string marker_;  ///< the last one: a list or a further paragraph belongs to it
  int claim_line_ = 0;
  bool in_reference_ = false;
  bool section_open_ = false;  ///< a ## stands above, in this call or among the reference
};

}  // namespace

BodyPlaces read_body(std::string_view text, std::size_t begin, domain::Program& program, Faults& faults) {
  return BodyReader(program, faults).read(body_blocks(text, begin));
}

}  // namespace hh::library
