#include "library/import_write.hpp"

#include "library/import_markup.hpp"
#include "library/import_text.hpp"
#include "library/text.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace hh::library {

namespace {

using domain::StepKind;

constexpr std::size_t longest_paragraph = 12'000;
constexpr std::size_t longest_title = 100;
constexpr std::size_t longest_promise = 100;
constexpr int spoken_words = 145;
constexpr int longest_slot = 480;

/// A remark is one line of the front matter, whatever stood in the document.
std::string on_one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; },
      ' ');
  return text;
}

class Writer {
public:
  Writer(const std::string& id, Plan& plan, const Draft& draft) : id_(id), plan_(plan), draft_(draft) {}

  std::string write(const std::vector<std::string>& comments) {
    front(comments);
    for (std::size_t s = 0; s < plan_.sections.size(); ++s)
      section(plan_.sections[s], draft_.sections[s]);
    return std::move(out_);
  }

private:
  void line(const std::string& text) { out_ += text + "\n"; }

  // ---- facts

  void front(const std::vector<std::string>& comments) {
    int sum = 0;
    for (const PlannedSection& section : plan_.sections)
      sum += section.minutes;
    line("+++");
    line("id = " + as_toml(id_));
    line("title = " + as_toml(plan_.title));
    line("slot_minutes = " + std::to_string(std::clamp(sum, 1, longest_slot)));
    commitments();
    for (const domain::Faq& one : draft_.faq) {
      line("\n[[faq]]");
      line("question = " + as_toml(one.question));
      line("answer = " +
           as_toml(trimmed(one.answer).empty() ? "(The document gives no answer.)" : one.answer));
    }
    if (!comments.empty()) line("");
    for (const std::string& one : comments)
      line("# " + on_one_line(one));
    line("+++");
  }

  void commitments() {
    std::set<std::string> taken;
    for (const DraftCommitment& one : draft_.commitments) {
      line("\n[[commitments]]");
      line("id = " + as_toml(commitment_id(one.text, taken)));
      const bool fits = letters_in(one.text) <= longest_promise;
      line("title = " + as_toml(fits ? one.text : shortened(one.text, longest_promise)));
      const std::string detail = (fits ? "" : one.text + " ") + one.detail;
      if (!trimmed(detail).empty()) line("detail = " + as_toml(detail));
      line("due = " + as_toml(one.due));
    }
  }

  static std::string commitment_id(const std::string& text, std::set<std::string>& taken) {
    constexpr std::size_t longest = 32;
    std::string base;
    for (const char c : slug(text)) {
      if (static_cast<unsigned char>(c) < 0x80 && base.size() < longest) base += c;
    }
    while (base.ends_with('-'))
      base.pop_back();
    if (base.empty()) base = "commitment";
    std::string id = base;
    for (std::size_t n = taken.size() + 1; !taken.insert(id).second; ++n)
      id = base + "-" + std::to_string(n);
    return id;
  }

  // ---- the hour

  void section(PlannedSection& planned, const std::vector<DraftStep>& steps) {
    std::vector<std::string> notes;
    planned.title = section_title(planned.title, notes);
    line("");
    line("## " + as_markdown(planned.title) + " (" + std::to_string(planned.minutes) + " min)");
    std::vector<DraftStep> all = fitted(steps);
    all.front().notes.insert(all.front().notes.begin(), notes.begin(), notes.end());
    for (const DraftStep& one : all)
      step(one);
  }

  /// Sections are told apart by the letters of their titles.
  std::string section_title(const std::string& wanted, std::vector<std::string>& notes) {
    std::string title = one_line(wanted);
    if (slug(title).empty())
      title =
          (title.empty() ? "" : title + " ") + std::string("Section ") + std::to_string(sections_.size() + 1);
    if (letters_in(title) > longest_title) notes.push_back(title);
    const std::string first = shortened(title, longest_title);
    std::string fresh = first;
    std::size_t& number = repeats_.try_emplace(first, 1).first->second;
    while (!sections_.insert(slug(fresh)).second)
      fresh = with_number(first, ++number);
    return fresh;
  }

  /// A title made for the loader is one the loader leaves as it is.
  static std::string with_number(const std::string& title, std::size_t number) {
    const std::string end = " " + std::to_string(number);
    return shortened(title, longest_title - end.size()) + end;
  }

  void step(const DraftStep& one) {
    line("");
    line("### " + head(one));
    if (one.kind == StepKind::Question) line("Ask: " + as_markdown(one.ask));
    if (one.kind != StepKind::Template) {
      for (const std::string& text : one.lines)
        bullet(text);
    }
    for (const domain::Item& item : one.items)
      line("- **" + as_markdown(item.title) + "**" +
           (item.text.empty() ? "" : " — " + as_markdown(item.text)));
    claims(one);
    notes(one);
    if (one.kind == StepKind::Script) speech(one);
    if (one.kind == StepKind::Template) letter(one);
  }

  std::string head(const DraftStep& one) {
    const std::string title = as_markdown(trimmed(one.title).empty() ? plan_.title : one.title);
    switch (one.kind) {
      case StepKind::List:
        return "List: " + title;
      case StepKind::Commitments:
        return "Commitments: " + title;
      case StepKind::Question:
        return "Question q" + std::to_string(++questions_) + ": " + without_brackets(title);
      case StepKind::Script:
        return "Script s" + std::to_string(++scripts_) + ": " + title + " (" + one.speaker + ", " +
               std::to_string(limit(one)) + " s)";
      case StepKind::Template:
        return "Template: " + title;
      default:
        return "Page: " + title;
    }
  }

  /// What stands in brackets at the end of a question's title would be read as an option.
  static std::string without_brackets(std::string title) {
    return title.ends_with(')') ? title + " ?" : title;
  }

  static int limit(const DraftStep& one) {
    constexpr int usual = 90, longest = 600, placeholder_words = 3;
    if (one.seconds > 0) return std::min(one.seconds, longest);
    int words = words_in(one.speech);
    for (std::size_t at = 0; (at = one.speech.find("{{", at)) != std::string::npos; at += 2)
      words += placeholder_words;
    const int seconds = (words * 60 + spoken_words - 1) / spoken_words;
    return std::clamp((seconds + 9) / 10 * 10, usual, longest);
  }

  void bullet(const std::string& text) { line("- " + as_markdown(text)); }

  void claims(const DraftStep& one) {
    for (const domain::Claim& claim : one.claims) {
      line("");
      line("Claim: " + as_markdown(without_placeholders(claim.text, false)) + " — " +
           as_markdown(dashes_closed(claim.source)));
    }
  }

  /// The last dash parts a claim from its source.
  static std::string dashes_closed(std::string source) {
    static constexpr std::string_view dash = " — ";
    for (std::size_t at = 0; (at = source.find(dash)) != std::string::npos;)
      source.replace(at, dash.size(), " – ");
    return source;
  }

  void notes(const DraftStep& one) {
    bool first = true, in_list = false;
    for (const std::string& whole : one.notes) {
      constexpr std::string_view bullet_mark = "• ";
      const bool item = whole.starts_with(bullet_mark);
      const std::string_view text =
          item ? std::string_view(whole).substr(bullet_mark.size()) : std::string_view(whole);
      for (const std::string& piece : pieces_of(text, longest_paragraph)) {
        if (first) line("\nNotes:" + (item ? std::string() : " " + as_markdown(piece)));
        if (item && !in_list) line("");
        if (item) line("- " + as_markdown(piece));
        if (!item && !first) line("\n" + as_paragraph(piece));
        in_list = item;
        first = false;
      }
    }
  }

  void speech(const DraftStep& one) {
    line("");
    for (const std::string& sentence : split(one.speech, '\n')) {
      if (!sentence.empty()) line("> " + as_paragraph(sentence));
    }
  }

  /// Line by line, as it will be sent.
  void letter(const DraftStep& one) {
    line("");
    for (const std::string& text : one.lines) {
      if (text.empty()) line(">");
      for (const std::string& piece : pieces_of(text, longest_paragraph))
        line("> " + as_paragraph(piece));
    }
  }

  const std::string& id_;
  Plan& plan_;
  const Draft& draft_;
  std::string out_;
  std::set<std::string> sections_;
  std::map<std::string, std::size_t> repeats_;
  int scripts_ = 0, questions_ = 0;
};

}  // namespace

std::string program_text(const std::string& id, Plan& plan, const Draft& draft,
                         const std::vector<std::string>& comments) {
  return Writer(id, plan, draft).write(comments);
}

}  // namespace hh::library
