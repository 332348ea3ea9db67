#include "library/body_reader.hpp"

#include "library/text.hpp"
#include "library/vocabulary.hpp"

#include <algorithm>
#include <utility>

namespace hh::library {

namespace {

/// Its last sign, closing quotation marks and brackets aside, ends a sentence.
bool ends_a_sentence(std::string_view text) {
  for (const std::string_view closing : {"\xE2\x80\x9D", "\xE2\x80\x99", "\"", "'", ")"}) {
    while (text.ends_with(closing))
      text.remove_suffix(closing.size());
  }
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
}

using domain::Seconds;
using domain::StepKind;

constexpr Seconds longest_silence{120};

}  // namespace

void BodyReader::paragraph(const Block& block) {
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

void BodyReader::want_sources() {
  if (step() == nullptr) return;
  for (domain::Claim& claim : step()->claims) {
    if (!claim.source.empty()) continue;
    faults_.error(claim_line_,
                  "a claim names its source after a long dash: Claim: the figure — who published it");
    claim.source = "no source";
  }
}

bool BodyReader::placed(int line) {
  if (section() == nullptr) {
    faults_.error(line, "this text stands before the first section; put ## Title (15 min) above it");
  } else if (step() == nullptr && marker_ != "Banner") {
    faults_.error(line, "this text stands before the first step; put a ### line above it");
  }
  return section() != nullptr && (step() != nullptr || marker_ == "Banner");
}

void BodyReader::only_in(StepKind kind, const char* what, int line) {
  if (!in(kind)) {
    faults_.error(line, "“" + marker_ + ":” belongs into a " + what + " step; this one is another kind");
  }
}

void BodyReader::mark(const std::string& text, int line) {
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

void BodyReader::go_on(const std::string& text, int line, bool new_paragraph) {
  if (!placed(line)) return;
  const bool may = marker_ == "Notes" || (!marker_.empty() && !new_paragraph);
  if (!may) {
    faults_.error(line, "this line has no marker; begin it with Wall: (for the room) or Notes: (for you)");
    return;
  }
  append(text, line, new_paragraph);
}

void BodyReader::append(const std::string& text, int line, bool new_paragraph) {
  std::string* into = field();
  if (into == nullptr || text.empty()) return;
  if (!into->empty()) *into += new_paragraph ? "\n\n" : " ";
  *into += text;
  if (marker_ == "Claim") split_claim(line);
}

std::string* BodyReader::field() {
  if (marker_ == "Banner") return &section()->banner;
  if (marker_ == "Wall") return &step()->headline;
  if (marker_ == "Notes") return &step()->notes;
  if (marker_ == "Claim") {
    return step()->claims.back().source.empty() ? &step()->claims.back().text : &step()->claims.back().source;
  }
  if (!in(StepKind::Question) || program_.questions.empty()) return nullptr;
  return marker_ == "Ask" ? &program_.questions.back().ask : &program_.questions.back().usual;
}

void BodyReader::split_claim(int line) {
  static constexpr std::string_view dash = " — ";
  domain::Claim& claim = step()->claims.back();
  claim_line_ = line;
  const auto at = claim.text.rfind(dash);
  if (!claim.source.empty() || at == std::string::npos) return;
  claim.source = trimmed(claim.text.substr(at + dash.size()));
  claim.text = trimmed(claim.text.substr(0, at));
}

void BodyReader::silence(const std::string& text, int line) {
  const auto time = parse_duration(text);
  if (!time || *time < Seconds{0} || *time > longest_silence) {
    faults_.error(line, "“" + text + "” is no silence; write a time up to 120 s, such as Silence: 10 s");
  }
  step()->silence = time.value_or(Seconds{0});
}

void BodyReader::item(const Block& block) {
  if (step() == nullptr) marker_.clear();  // a banner stands before the first step, a list never
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

std::string BodyReader::item_text(const Block& block) {
  const std::string rest = block.text();
  const bool gap = !block.strong.empty() && !rest.empty() && rest.front() != ',' && rest.front() != ':';
  return block.strong + (gap ? " " : "") + rest;
}

void BodyReader::confirm(const std::string& text, int line) {
  only_in(StepKind::Script, "Script", line);
  if (!text.empty()) add_mark(text, line);
}

void BodyReader::add_mark(const std::string& title, int line) {
  const domain::MarkId id{slug(title)};
  if (id.empty() || program_.mark(id) != nullptr) {
    faults_.error(line, "“" + title + "” is asked for elsewhere already; word it another way");
    return;
  }
  step()->marks.push_back({id, title});
}

void BodyReader::add_field(const domain::Item& item, int line) {
  const domain::FieldId id{slug(item.title)};
  if (id.empty() || program_.field(id) != nullptr) {
    faults_.error(line, "a field “" + item.title + "” exists already; give this one another title");
    return;
  }
  step()->fields.push_back({id, item.title, item.text});
}

std::optional<domain::Item> BodyReader::titled_item(const Block& block) {
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

void BodyReader::quote(const Block& block) {
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
  std::string paragraph;
  for (const TextLine& line : block.lines) {
    if (ends_a_sentence(paragraph)) spoken(std::exchange(paragraph, {}));
    paragraph += (paragraph.empty() ? "" : " ") + std::string(trimmed(line.text));
  }
  spoken(paragraph);
}

/// A line of the file that begins with a sentence begins a paragraph: it was written under the one before.
void BodyReader::spoken(const std::string& paragraph) {
  domain::Script& script = program_.scripts.back();
  if (!script.sentences.empty()) script.paragraphs.push_back(script.sentences.size());
  for (std::string& sentence : sentences_of(paragraph))
    script.sentences.push_back(std::move(sentence));
}

void BodyReader::template_text(const Block& block) {
  if (!step()->lines.empty()) step()->lines.emplace_back();
  for (const TextLine& line : block.lines) {
    for (const std::string& reason : placeholder_faults(line.text))
      faults_.error(line.number, reason);
    step()->lines.push_back(std::string(trimmed(line.text)));
  }
}

}  // namespace hh::library
