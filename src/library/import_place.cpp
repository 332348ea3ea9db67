#include "library/import_place.hpp"

#include "library/import_labels.hpp"
#include "library/import_speech.hpp"
#include "library/import_text.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace hh::library {

namespace {

using domain::StepKind;

constexpr std::size_t longest_ask = 100;
constexpr std::size_t longest_item_title = 60;

enum class Mode { Plain, Answers, Templates, Commitments, Notes, Script };

class Placer {
public:
  explicit Placer(const Plan& plan) : plan_(plan) { draft_.sections.resize(plan.sections.size()); }

  Draft place() {
    for (std::size_t i = 0; i < plan_.passages.size();) {
      if (plan_.owner[i] != now_) enter(plan_.owner[i]);
      if (plan_.used[i]) {
        i += 1;
      } else {
        i = passage(i);
      }
    }
    for (std::size_t s = 0; s < draft_.sections.size(); ++s)
      finish(s);
    return std::move(draft_);
  }

private:
  const Passage& at(std::size_t i) const { return plan_.passages[i]; }
  bool loose() const { return now_ == nowhere; }
  std::size_t home() const { return loose() ? draft_.sections.size() - 1 : now_; }
  std::vector<DraftStep>& steps() { return draft_.sections[home()]; }

  void enter(std::size_t section) {
    flush_lead();
    now_ = section;
    end_mode();
    fresh_section_ = true;
    title_ = loose() ? "" : plan_.sections[section].title;
    before_.clear();
    topic_.clear();
  }

  /// A line that led to nothing after all is a note.
  void flush_lead() {
    if (lead_.empty()) return;
    const std::string text = std::exchange(lead_, {});
    note(text);
  }

  void end_mode() {
    mode_ = Mode::Plain;
    mode_level_ = 0;
    speaker_.clear();
    template_.clear();
    question_.reset();
  }

  void begin_mode(Mode mode, int level) {
    mode_ = mode;
    mode_level_ = level;
    question_.reset();
  }

  std::size_t passage(std::size_t i) {
    const Passage& one = at(i);
    if (one.aside) {
      unplaced(one);
      return i + 1;
    }
    switch (one.kind) {
      case Passage::Heading:
        heading(i);
        return i + 1;
      case Passage::Paragraph:
        paragraph(i);
        return i + 1;
      case Passage::Quote:
        quote(i);
        flush_lead();
        return i + 1;
      case Passage::Code:
        code(one);
        flush_lead();
        return i + 1;
      case Passage::Item: {
        const std::size_t past = items(i);
        flush_lead();
        return past;
      }
      case Passage::Row: {
        const std::size_t past = rows(i);
        flush_lead();
        return past;
      }
      case Passage::Rule:
        template_.clear();
        if (mode_ == Mode::Templates && mode_level_ == 0) end_mode();
        return i + 1;
    }
    return i + 1;
  }

  void unplaced(const Passage& one) {
    for (const TextLine& line : one.lines) {
      if (!trimmed(line.text).empty())
        draft_.unplaced.push_back({line.number, std::string(trimmed(line.text))});
    }
  }

  // ---- steps

  DraftStep& open(StepKind kind, std::string title) {
    DraftStep step;
    step.kind = kind;
    step.title = title.empty() ? (title_.empty() ? plan_.title : title_) : std::move(title);
    steps().push_back(std::move(step));
    fresh_section_ = false;
    return steps().back();
  }

  /// The step that text of this section goes to; loose text has only what was begun for it.
  DraftStep& current() {
    if (fresh_section_ || steps().empty()) return open(StepKind::Page, {});
    return steps().back();
  }

  void note(std::string text) {
    if (!trimmed(text).empty()) current().notes.push_back(std::move(text));
  }

  void note_or_leave(const Passage& one) { loose() ? unplaced(one) : note(one.text()); }

  bool blank_page(const DraftStep& step) const {
    return step.kind == StepKind::Page && step.lines.empty() && step.items.empty();
  }

  void script(const std::string& speaker, const std::string& words, const std::string& rest) {
    const bool guessed = speaker.empty();
    std::string who = speaker;
    if (who.empty()) who = speaker_in(lead_, true);
    if (who.empty()) who = speaker_in(before_, true);
    if (who.empty() && !steps().empty() && !fresh_section_) who = speaker_in(steps().back().title, false);
    if (who.empty()) who = speaker_in(title_, false);
    const bool unknown = who.empty();
    if (unknown) who = "AE";
    draft_.guessed_speakers += guessed && unknown ? 1 : 0;
    const bool led = !trimmed(lead_).empty() && letters_in(lead_) <= longest_item_title;
    std::string title = led ? without_colon(lead_) : "";
    std::vector<std::string> notes;
    const bool reuse =
        !fresh_section_ && !steps().empty() && blank_page(steps().back()) && steps().back().claims.empty();
    if (reuse && title.empty()) {
      title = steps().back().title;
      notes = std::move(steps().back().notes);
      steps().pop_back();
    } else if (title.empty() && !fresh_section_ && !steps().empty()) {
      title = topic_;
    }
    DraftStep& step = open(StepKind::Script, title);
    step.speaker = who;
    step.speech = words;
    step.notes = std::move(notes);
    if (!led && !lead_.empty()) step.notes.push_back(lead_);
    if (!rest.empty()) step.notes.push_back(rest);
    draft_.counts.scripts += 1;
    lead_.clear();
  }

  static std::string without_colon(std::string_view text) {
    text = trimmed(text);
    while (!text.empty() && (text.back() == ':' || text.back() == ','))
      text = trimmed(text.substr(0, text.size() - 1));
    return std::string(text);
  }

  /// Words of an AE or CSM are a script; anybody else's stay with the facilitator.
  void say(const Speech& speech) {
    const bool pair = speech.speaker.empty() || speech.speaker == "AE" || speech.speaker == "CSM";
    if (pair) return script(speech.speaker, speech.words, speech.rest);
    note(speech.speaker + ": “" + speech.words + "”" + (speech.rest.empty() ? "" : " " + speech.rest));
  }

  // ---- headings

  void heading(std::size_t i) {
    const Passage& one = at(i);
    const std::string text = one.text();
    const bool deeper = mode_level_ > 0 && one.level > mode_level_;
    if (!deeper || mode_ == Mode::Notes || mode_ == Mode::Script) {
      if (!(one.level >= bold_level && mode_ == Mode::Answers && text.ends_with('?'))) end_mode();
    }
    flush_lead();
    speaker_.clear();
    template_.clear();
    if (const auto speech = speech_of(text); speech && speech->words.empty() && !speech->speaker.empty()) {
      speaker_ = speech->speaker;
      return;
    }
    if (is_commitment(text)) return commitment(text, {});
    if (mode_ == Mode::Answers) return question(text);
    if (asks_and_is_answered(i)) return question(text);
    const Labelled label = heading_label(text);
    if (label.label == Label::Note && !loose()) return labelled(label, one.level);
    if (label.label != Label::None && label.label != Label::Template && one.level >= bold_level)
      return labelled(label, one.level);
    if (heads_answers(text)) {
      begin_mode(Mode::Answers, one.level);
      if (!loose()) open(StepKind::Page, text);
      return;
    }
    if (heads_commitments(text)) {
      begin_mode(Mode::Commitments, one.level);
      if (loose()) return;
      open(StepKind::Page, text);
      return;
    }
    if (mode_ == Mode::Templates || heads_templates(text)) return template_heading(text, one.level);
    const bool script_head = has_word(bare(text), "script") || has_word(bare(text), "scripts") ||
                             has_word(bare(text), "verbatim") || has_word(bare(text), "talk track");
    if (loose() && !script_head && mode_ != Mode::Script) return unplaced(one);
    topic_ = text;
    before_.clear();
    open(StepKind::Page, text);
    if (script_head) begin_mode(Mode::Script, one.level);
  }

  void template_heading(const std::string& text, int level) {
    if (mode_ != Mode::Templates) begin_mode(Mode::Templates, level);
    template_ = text;
    template_open_ = false;
    // A heading over several templates shows nothing itself.
  }

  /// "**Who owns the doc later?**" with an answer below.
  bool asks_and_is_answered(std::size_t i) const {
    const Passage& one = at(i);
    if (one.level < bold_level || !one.text().ends_with('?') || i + 1 >= plan_.passages.size()) return false;
    return at(i + 1).kind == Passage::Paragraph && plan_.owner[i + 1] == plan_.owner[i] && !plan_.used[i + 1];
  }

  void labelled(const Labelled& label, int level) {
    switch (label.label) {
      case Label::Note:
        if (label.text.empty()) return begin_mode(Mode::Notes, level);
        return note(label.text);
      case Label::Script:
        if (label.text.empty()) return begin_mode(Mode::Script, level);
        return say({{}, without_quotes(label.text), {}});
      case Label::Commitment:
        if (label.text.empty()) return begin_mode(Mode::Commitments, level);
        return commitment(label.text, {});
      case Label::Ask:
        if (label.text.empty()) {
          lead_ = label.title;
          return;
        }
        return ask(label.text);
      case Label::Wall:
        if (label.text.empty()) {
          lead_ = label.title;
          return;
        }
        open(StepKind::Page, label.text);
        return;
      case Label::Template:
        template_ = label.title;
        template_open_ = false;
        if (!label.text.empty()) template_line(label.text);
        return;
      case Label::Question:
        return question(label.text);
      case Label::Answer:
        return answer(label.text);
      case Label::None:
        return;
    }
  }

  // ---- questions and answers

  void question(const std::string& text) {
    std::string ask = without_quotes(text);
    if (ask.starts_with("Q:") || ask.starts_with("Q.")) ask = trimmed(std::string_view(ask).substr(2));
    if (ask.empty()) return;
    draft_.faq.push_back({ask, {}});
    question_ = draft_.faq.size() - 1;
    draft_.counts.answers += 1;
    if (!loose()) {
      if (mode_ == Mode::Answers && blank_or_asked()) {
        current().lines.push_back(ask);
      } else {
        open(StepKind::Page, ask);
      }
    }
  }

  bool blank_or_asked() {
    return fresh_section_ || (!steps().empty() && steps().back().kind == StepKind::Page);
  }

  void answer(const std::string& text) {
    if (!question_) {
      if (!loose()) note(text);
      return;
    }
    std::string& into = draft_.faq[*question_].answer;
    into += (into.empty() ? "" : " ") + text;
    if (!loose()) note(text);
  }

  /// A question to the room, whose answers are typed.
  void ask(const std::string& text) {
    const std::string words = without_quotes(text);
    if (loose() || letters_in(words) > longest_ask || words.empty()) return note(text);
    DraftStep& step = open(StepKind::Question, words);
    step.ask = words;
  }

  // ---- commitments

  void commitment(const std::string& text, const std::string& detail) {
    const std::string words = without_quotes(text);
    std::string due = due_in(words);
    if (due.empty()) due = due_in(detail);
    draft_.guessed_dues += due.empty() ? 1 : 0;
    draft_.commitments.push_back({words, detail, due.empty() ? "7 days" : due});
    draft_.counts.commitments += 1;
    if (!loose()) promise_section_ = now_;
  }

  // ---- templates

  void template_line(const std::string& text) {
    if (!template_open_) {
      const std::string title = template_.empty() ? "Template" : without_colon(template_);
      const bool reuse =
          !loose() && !fresh_section_ && !steps().empty() && blank_page(steps().back()) && template_.empty();
      if (!reuse) open(StepKind::Template, title);
      steps().back().kind = StepKind::Template;
      template_open_ = true;
      draft_.counts.templates += 1;
    }
    steps().back().lines.push_back(text);
  }

  /// "Template:" with its lines right below it.
  void template_label(const Labelled& label, const Passage& one) {
    template_ = label.title;
    template_open_ = false;
    const Labelled first = label_of(one.lines.front().text);
    if (!first.text.empty()) template_line(first.text);
    for (std::size_t i = 1; i < one.lines.size(); ++i)
      template_line(std::string(trimmed(one.lines[i].text)));
  }

  bool in_template() const { return mode_ == Mode::Templates || !template_.empty(); }

  void code(const Passage& one) {
    const bool labelled = in_template();
    if (!labelled) {
      template_ = !lead_.empty() ? without_colon(lead_) : (loose() ? "Template" : "");
      lead_.clear();
    }
    template_open_ = false;
    for (const TextLine& line : one.lines) {
      if (!trimmed(line.text).empty()) template_line(std::string(trimmed(line.text)));
    }
    template_open_ = false;
    if (!labelled || mode_ != Mode::Templates) template_.clear();
  }

  // ---- paragraphs

  /// One paragraph may hold several labelled lines: "Q: …" above "A: …", or a dialogue.
  void paragraph(std::size_t i) {
    const Passage& one = at(i);
    if (in_template() && mode_ != Mode::Templates && label_of(one.text()).label != Label::None)
      template_.clear();
    if (in_template()) return template_paragraph(one);
    Passage part = one;
    part.lines.clear();
    std::vector<Passage> parts;
    for (const TextLine& line : one.lines) {
      const auto speech = speech_of(line.text);
      const bool begins = label_of(line.text).label != Label::None ||
                          (speech && !speech->speaker.empty() && labels(line.text));
      if (begins && !part.lines.empty()) {
        parts.push_back(part);
        part.lines.clear();
        part.strong.clear();
      }
      part.lines.push_back(line);
    }
    parts.push_back(part);
    for (std::size_t k = 0; k < parts.size(); ++k)
      one_paragraph(parts[k], k + 1 == parts.size() ? i + 1 : nowhere);
  }

  static bool labels(std::string_view line) { return line.substr(0, 60).find(':') != std::string_view::npos; }

  void template_paragraph(const Passage& one) {
    for (const TextLine& line : one.lines) {
      if (!trimmed(line.text).empty()) template_line(std::string(trimmed(line.text)));
    }
  }

  void one_paragraph(const Passage& one, std::size_t next) {
    const std::string text = one.text();
    const std::string_view bold = trimmed(one.strong);
    const bool before_list = next != nowhere && next < plan_.passages.size() &&
                             (at(next).kind == Passage::Item || at(next).kind == Passage::Row);
    if (before_list && words_in(text) < 5 && heads_commitments(text))
      return begin_mode(Mode::Commitments, bold_level + 2);
    if (const Labelled label = label_of(text); label.label != Label::None && may_label(label)) {
      if (label.label == Label::Template) return template_label(label, one);
      return labelled(label, bold_level + 2);
    }
    if (bold.ends_with('?') && bold.size() < text.size()) {
      question(std::string(bold));
      answer(std::string(trimmed(std::string_view(text).substr(bold.size()))));
      question_.reset();
      return;
    }
    if (mode_ == Mode::Answers && text.ends_with('?') && words_in(text) < 30) return question(text);
    if (question_) return answer(text);
    if (!speaker_.empty()) {
      say({speaker_, without_quotes(text), {}});
      speaker_.clear();
      return;
    }
    if (is_commitment(text)) return commitment(text, {});
    if (loose() && mode_ == Mode::Plain) return loose_paragraph(one);
    if (const auto claim = claim_of(text); claim && !loose()) {
      current().claims.push_back(*claim);
      draft_.counts.claims += 1;
      return;
    }
    if (const auto speech = speech_of(text)) return spoken(*speech);
    if (mode_ == Mode::Script && !loose()) return say({{}, text, {}});
    if (mode_ == Mode::Commitments && loose()) return commitment(text, {});
    if (loose()) return unplaced(one);
    const bool leads = next != nowhere && next < plan_.passages.size() && text.ends_with(':') &&
                       at(next).kind != Passage::Paragraph && at(next).kind != Passage::Heading;
    if (leads && mode_ != Mode::Notes) {
      lead_ = text;
      return;
    }
    prose(text);
  }

  /// Prose is for the facilitator; a published figure in it is a claim.
  void prose(const std::string& text) {
    before_ = text;
    std::string rest;
    for (const std::string& sentence : sentences_of(text)) {
      const auto claim = claim_of(sentence);
      if (claim) {
        current().claims.push_back(*claim);
        draft_.counts.claims += 1;
      } else {
        rest += (rest.empty() ? "" : " ") + sentence;
      }
    }
    note(rest);
  }

  bool may_label(const Labelled& label) const {
    if (label.label == Label::Answer) return question_.has_value();
    if (loose()) return label.label == Label::Question || label.label == Label::Template;
    return true;
  }

  void loose_paragraph(const Passage& one) {
    const auto speech = speech_of(one.text());
    const bool named = speech && (speech->speaker == "AE" || speech->speaker == "CSM") &&
                       labels(one.text()) && words_in(speech->words) > 4;
    named ? spoken(*speech) : unplaced(one);
  }

  void spoken(const Speech& speech) {
    if (!speech.words.empty()) return say(speech);
    speaker_ = speech.speaker;
    if (!speech.rest.empty()) note(speech.rest);
  }

  // ---- quotes

  void quote(std::size_t i) {
    const Passage& one = at(i);
    const std::string text = one.text();
    if (in_template()) {
      template_paragraph(one);
      const bool last = i + 1 >= plan_.passages.size() || at(i + 1).kind != Passage::Quote;
      if (last && mode_ != Mode::Templates) template_.clear();
      return;
    }
    if (question_ && mode_ == Mode::Answers) return answer(text);
    if (const Labelled label = label_of(text); label.label != Label::None && may_label(label)) {
      return labelled(label, bold_level + 2);
    }
    if (is_commitment(text)) return commitment(text, {});
    if (speaker_.empty()) {
      if (const auto claim = claim_of(text, true)) {
        if (loose()) return unplaced(one);
        current().claims.push_back(*claim);
        draft_.counts.claims += 1;
        return;
      }
    }
    dialogue(one);
  }

  /// Each line of a quote may name another speaker.
  void dialogue(const Passage& one) {
    Speech now{speaker_, {}, {}};
    const bool announced = !speaker_.empty();
    bool any = false, named = announced;
    const auto close = [&] {
      if (!now.words.empty()) say(now);
      any = any || !now.words.empty();
    };
    std::vector<Speech> turns;
    for (const TextLine& line : one.lines) {
      const auto speech = speech_of(line.text, true);
      if (!speech) continue;
      const bool turn = !speech->speaker.empty() && (labels(line.text) || !speech->rest.empty());
      named = named || turn;
      if (turn || turns.empty()) {
        turns.push_back(turn ? *speech : Speech{now.speaker, std::string(trimmed(line.text)), {}});
      } else {
        turns.back().words += " " + std::string(trimmed(line.text));
      }
    }
    if (loose() && !named && mode_ != Mode::Script) return unplaced(one);
    for (const Speech& turn : turns) {
      now = turn;
      now.words = without_quotes(now.words);
      close();
    }
    speaker_.clear();
    if (!any) note_or_leave(one);
  }

  // ---- lists

  std::size_t items(std::size_t i) {
    std::size_t past = i;
    while (past < plan_.passages.size() && !plan_.used[past] && !at(past).aside &&
           plan_.owner[past] == plan_.owner[i] && at(past).kind == Passage::Item) {
      past += 1;
    }
    if (in_template()) {
      for (; i < past; ++i)
        template_line(item_text(at(i)));
      return past;
    }
    if (mode_ == Mode::Answers && question_) {
      for (; i < past; ++i)
        answer_item(at(i));
      return past;
    }
    if (mode_ == Mode::Answers) {
      for (; i < past; ++i)
        asked_item(at(i));
      return past;
    }
    if (mode_ == Mode::Commitments) return commitment_items(i, past);
    if (loose()) {
      for (; i < past; ++i)
        is_commitment(at(i).text()) ? commitment(at(i).text(), {}) : unplaced(at(i));
      return past;
    }
    if (mode_ == Mode::Notes) {
      for (; i < past; ++i)
        note("• " + item_text(at(i)));
      return past;
    }
    section_items(i, past);
    return past;
  }

  static std::string item_text(const Passage& one) {
    return (one.number.empty() ? "" : one.number + " ") + one.text();
  }

  void answer_item(const Passage& one) {
    if (trimmed(one.strong).ends_with('?')) return asked_item(one);
    answer("• " + item_text(one));
  }

  void asked_item(const Passage& one) {
    const std::string text = one.text();
    const auto mark = text.find('?');
    if (mark == std::string::npos) return note_or_leave(one);
    question(text.substr(0, mark + 1));
    const std::string rest(trimmed(std::string_view(text).substr(mark + 1)));
    if (!rest.empty()) answer(rest);
    question_.reset();
  }

  std::size_t commitment_items(std::size_t i, std::size_t past) {
    for (; i < past; ++i) {
      if (at(i).depth > 1 && !draft_.commitments.empty()) {
        std::string& detail = draft_.commitments.back().detail;
        detail += (detail.empty() ? "" : " ") + item_text(at(i));
      } else {
        commitment(at(i).text(), {});
      }
    }
    return past;
  }

  static bool timed(const Passage& one) {
    const Timing timing = timing_of(one.lines.empty() ? "" : one.lines.front().text);
    return timing.grade >= Timing::Strong && timing.form != Timing::Start;
  }

  void section_items(std::size_t i, std::size_t past) {
    int top = at(i).depth;
    for (std::size_t k = i; k < past; ++k)
      top = std::min(top, at(k).depth);
    bool fresh_list = true;
    for (; i < past; ++i) {
      const Passage& one = at(i);
      const auto speech = speech_of(one.text());
      const bool scripted = speech && (speech->speaker == "AE" || speech->speaker == "CSM") &&
                            one.text().find_first_of("\"“") != std::string::npos &&
                            words_in(speech->words) > 4;
      if (is_commitment(one.text())) {
        commitment(one.text(), {});
      } else if (one.depth == top && timed(one)) {
        open(StepKind::Page, item_text(one));
        fresh_list = false;
      } else if (scripted) {
        say(*speech);
        fresh_list = true;
      } else if (!fresh_list && steps().back().kind == StepKind::Page) {
        steps().back().lines.push_back(item_text(one));
      } else {
        list_item(one, fresh_list);
        fresh_list = false;
      }
    }
    lead_.clear();
  }

  void list_item(const Passage& one, bool fresh) {
    if (fresh) begin_list();
    const std::string text = item_text(one);
    steps().back().items.push_back(titled(text, one));
  }

  /// A page that shows nothing yet becomes the list; its prose stays in the notes.
  void begin_list() {
    const bool reuse = !fresh_section_ && !steps().empty() && blank_page(steps().back());
    if (reuse && steps().back().kind == StepKind::Page) {
      steps().back().kind = StepKind::List;
      if (!lead_.empty()) steps().back().notes.push_back(lead_);
    } else {
      open(StepKind::List, lead_.empty() ? topic_ : without_colon(lead_));
    }
    lead_.clear();
    draft_.counts.lists += 1;
  }

  /// "Doc — one for each pair" parted into title and text.
  static domain::Item titled(const std::string& text, const Passage& one) {
    const std::string number = one.number.empty() ? "" : one.number + " ";
    const std::string_view bold = trimmed(one.strong);
    if (!bold.empty() && bold.size() < one.text().size() && one.text().starts_with(bold)) {
      std::string_view title = bold;
      while (title.ends_with(':') || title.ends_with('.'))
        title.remove_suffix(1);
      if (!title.empty())
        return {number + std::string(title), rest_of(std::string_view(one.text()).substr(bold.size()))};
    }
    for (const std::string_view joint : {" — ", " – ", ": ", " - "}) {
      const auto at = text.find(joint);
      if (at == std::string::npos || at > longest_item_title || at == 0) continue;
      return {text.substr(0, at), std::string(trimmed(std::string_view(text).substr(at + joint.size())))};
    }
    return {text, {}};
  }

  static std::string rest_of(std::string_view text) {
    text = trimmed(text);
    for (const std::string_view joint : {"—", "–", "-", ":", "."}) {
      if (text.starts_with(joint)) return std::string(trimmed(text.substr(joint.size())));
    }
    return std::string(text);
  }

  // ---- tables

  std::size_t rows(std::size_t i) {
    std::size_t past = i;
    while (past < plan_.passages.size() && at(past).kind == Passage::Row &&
           plan_.owner[past] == plan_.owner[i] && !at(past).aside) {
      past += 1;
    }
    bool fresh = true;
    for (; i < past; ++i) {
      if (plan_.used[i]) continue;
      row(at(i), fresh);
    }
    lead_.clear();
    return past;
  }

  void row(const Passage& one, bool& fresh) {
    std::vector<std::string> cells;
    for (const std::string& cell : one.cells) {
      if (!trimmed(cell).empty()) cells.emplace_back(trimmed(cell));
    }
    if (cells.empty()) return;
    std::string rest;
    for (std::size_t c = 1; c < cells.size(); ++c)
      rest += (rest.empty() ? "" : " · ") + cells[c];
    if (in_template()) return template_line(cells[0] + (rest.empty() ? "" : ": " + rest));
    if (mode_ == Mode::Answers && cells.size() == 2 && cells[0].ends_with('?')) {
      question(cells[0]);
      answer(cells[1]);
      question_.reset();
      return;
    }
    if (mode_ == Mode::Commitments && !one.head) return commitment(cells[0], rest);
    if (loose()) return unplaced(one);
    if (fresh) begin_list();
    fresh = false;
    if (one.head) {
      note(cells[0] + (rest.empty() ? "" : " · " + rest));
    } else {
      steps().back().items.push_back({cells[0], rest});
    }
  }

  // ---- the end of a section

  void finish(std::size_t s) {
    std::vector<DraftStep>& all = draft_.sections[s];
    const PlannedSection& section = plan_.sections[s];
    if (!section.lines.empty()) {
      DraftStep agenda;
      agenda.title = section.title;
      agenda.lines = section.lines;
      all.insert(all.begin(), std::move(agenda));
    }
    for (DraftStep& step : all) {
      if (step.kind == StepKind::List && step.items.empty()) step.kind = StepKind::Page;
    }
    const bool here =
        promise_section_ == s || (promise_section_ == nowhere && s + 1 == draft_.sections.size());
    if (here && !draft_.commitments.empty()) {
      DraftStep promise;
      promise.kind = StepKind::Commitments;
      const bool reuse = !all.empty() && blank_page(all.back()) && all.back().claims.empty();
      promise.title = reuse ? all.back().title : "Commitments";
      if (reuse) {
        promise.notes = std::move(all.back().notes);
        all.pop_back();
      }
      all.push_back(std::move(promise));
    }
    if (all.empty()) {
      DraftStep page;
      page.title = section.title;
      all.push_back(std::move(page));
    }
  }

  const Plan& plan_;
  Draft draft_;
  std::size_t now_ = nowhere;
  bool fresh_section_ = true;  ///< nothing stands in this section yet
  Mode mode_ = Mode::Plain;
  int mode_level_ = 0;
  std::string title_;     ///< of the section
  std::string before_;    ///< the last prose, which may name who speaks next
  std::string topic_;     ///< the heading last read in this section
  std::string lead_;      ///< a line ending with a colon, for what follows it
  std::string speaker_;   ///< named, with the words still to come
  std::string template_;  ///< the label of the template that follows
  bool template_open_ = false;
  std::optional<std::size_t> question_;  ///< whose answer is being read
  std::size_t promise_section_ = nowhere;
};

}  // namespace

Draft placed(const Plan& plan) { return Placer(plan).place(); }

}  // namespace hh::library
