// The hand behind `placed`: goes through a document's passages and puts each where it belongs.
//
//     return Placer(plan).place();
//
// import_place.cpp walks and closes sections; import_place_headings.cpp, …_speech.cpp and …_lists.cpp
// know what becomes of which kind of passage.
#pragma once

#include "library/import_labels.hpp"
#include "library/import_place.hpp"
#include "library/import_speech.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hh::library {

constexpr std::size_t longest_item_title = 60;

enum class Mode { Plain, Answers, Templates, Commitments, Notes, Script };

class Placer {
public:
  explicit Placer(const Plan& plan) : plan_(plan) { draft_.sections.resize(plan.sections.size()); }
  Draft place();

private:
  const Passage& at(std::size_t i) const { return plan_.passages[i]; }
  bool loose() const { return now_ == nowhere; }
  std::size_t home() const { return loose() ? draft_.sections.size() - 1 : now_; }
  std::vector<DraftStep>& steps() { return draft_.sections[home()]; }
  void enter(std::size_t section);
  /// A line that led to nothing after all is a note.
  void flush_lead();
  void end_mode();
  void begin_mode(Mode mode, int level);
  std::size_t passage(std::size_t i);
  void unplaced(const Passage& one);

  // ---- steps
  DraftStep& open(domain::StepKind kind, std::string title);
  /// The step that text of this section goes to; loose text has only what was begun for it.
  DraftStep& current();
  void note(std::string text);
  void note_or_leave(const Passage& one) { loose() ? unplaced(one) : note(one.text()); }
  bool blank_page(const DraftStep& step) const;
  static std::string without_colon(std::string_view text);
  void say(const Speech& speech);

  // ---- headings
  void heading(std::size_t i);
  void template_heading(const std::string& text, int level);
  /// "**Who owns the doc later?**" with an answer below.
  bool asks_and_is_answered(std::size_t i) const;
  void labelled(const Labelled& label, int level);

  // ---- questions and answers
  void question(const std::string& text);
  bool blank_or_asked();
  void answer(const std::string& text);
  /// A question to the room, whose answers are typed.
  void ask(const std::string& text);

  // ---- commitments
  void commitment(const std::string& text, const std::string& detail);

  // ---- templates
  void template_line(const std::string& text);
  /// "Template:" with its lines right below it.
  void template_label(const Labelled& label, const Passage& one);
  bool in_template() const { return mode_ == Mode::Templates || !template_.empty(); }
  void code(const Passage& one);

  // ---- paragraphs
  /// One paragraph may hold several labelled lines: "Q: …" above "A: …", or a dialogue.
  void paragraph(std::size_t i);
  static bool labels(std::string_view line) { return line.substr(0, 60).find(':') != std::string_view::npos; }
  void template_paragraph(const Passage& one);
  void one_paragraph(const Passage& one, std::size_t next);
  /// Prose is for the facilitator; a published figure in it is a claim.
  void prose(const std::string& text);
  bool may_label(const Labelled& label) const;
  void loose_paragraph(const Passage& one);
  void spoken(const Speech& speech);
  /// The paragraph below "The customer says:".
  void announced(const std::string& text);

  // ---- quotes
  void quote(std::size_t i);
  /// Each line of a quote may name another speaker.
  void dialogue(const Passage& one);

  // ---- lists
  std::size_t items(std::size_t i);
  static std::string item_text(const Passage& one);
  void answer_item(const Passage& one);
  void asked_item(const Passage& one);
  std::size_t commitment_items(std::size_t i, std::size_t past);
  static bool timed(const Passage& one);
  void section_items(std::size_t i, std::size_t past);
  void list_item(const Passage& one, bool fresh);
  /// A page that shows nothing yet becomes the list; its prose stays in the notes.
  void begin_list();
  /// "Doc — one for each pair" parted into title and text.
  static domain::Item titled(const std::string& text, const Passage& one);
  static std::string rest_of(std::string_view text);

  // ---- tables
  std::size_t rows(std::size_t i);
  void row(const Passage& one, bool& fresh);

  // ---- the end of a section
  void finish(std::size_t s);

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
  int seconds_ = 0;       ///< the time that speaker was given
  std::string template_;  ///< the label of the template that follows
  bool template_open_ = false;
  std::optional<std::size_t> question_;  ///< whose answer is being read
  std::size_t promise_section_ = nowhere;
};

}  // namespace hh::library
