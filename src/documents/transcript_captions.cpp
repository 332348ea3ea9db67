#include "documents/transcript_captions.hpp"

#include "documents/transcript_marks.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace hh::documents {

namespace {

using domain::CallLine;
using domain::Millis;

struct TextLine {
  int number = 0;
  std::string_view text;
};

class CueReader {
public:
  Captions read(std::string_view text) {
    header_ = text.starts_with("WEBVTT");
    int number = 0;
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      take({++number, without_blanks(text.substr(at, end - at))});
      at = end + 1;
    }
    finish_cue();
    return std::move(out_);
  }

private:
  void take(TextLine line) {
    if (line.text.empty()) {
      skipping_ = false;
      blank_before_ = true;
    } else if (line.text.find("-->") != std::string_view::npos) {
      drop_cue_name();
      finish_cue();
      begin_cue(line);
    } else if (in_cue_ || !header_) {
      if (blank_before_ && begins_comment(line.text)) skipping_ = true;
      if (!skipping_) gather(line);
      blank_before_ = false;
    } else {
      blank_before_ = false;  // The header, and what a WebVTT file holds before its first cue.
    }
  }

  bool begins_comment(std::string_view text) const {
    if (!header_) return false;
    for (const std::string_view word : {"NOTE", "STYLE", "REGION"}) {
      if (text.starts_with(word) && (text.size() == word.size() || text[word.size()] == ' ')) return true;
    }
    return false;
  }

  void gather(TextLine line) {
    if (!in_cue_) return;
    after_blank_.push_back(blank_before_);
    cue_.push_back(line);
  }

  /// The line just above a time is the cue's number or name, if it is apart from the words before.
  void drop_cue_name() {
    if (cue_.empty() || blank_before_) return;
    const bool number = cue_.back().text.find_first_not_of("0123456789") == std::string_view::npos;
    if (!number && !after_blank_.back()) return;
    cue_.pop_back();
    after_blank_.pop_back();
  }

  void begin_cue(TextLine line) {
    in_cue_ = true;
    skipping_ = blank_before_ = false;
    const auto time = read_time(line.text);
    at_ = time ? std::optional(time->at) : std::nullopt;
    if (!time) {
      out_.unreadable_times.at(line.number);
    } else {
      if (latest_ && *at_ < *latest_) out_.backward_times.at(line.number);
      latest_ = at_;
    }
  }

  void finish_cue() {
    bool first = true;
    std::string open;
    int open_line = 0;
    const auto close = [&] {
      if (const std::string_view words = without_blanks(open); !words.empty())
        out_.lines.push_back({open_line, at_, speaker_, std::string(words)});
      open.clear();
    };
    for (const TextLine& line : cue_) {
      const bool heads =
          first && !header_ && cue_.size() > 1 && line.text.find(':') == std::string_view::npos;
      if (heads && named_above_ != Named::No && name_above(line.text)) {
        first = false;
        continue;
      }
      first = false;
      std::string_view rest = line.text;
      while (!rest.empty()) {
        std::string_view part = rest.substr(0, next_voice(rest, 1));
        rest.remove_prefix(part.size());
        std::optional<std::string> voice = take_voice(part);
        std::string words = without_markup(part);
        if (!voice) {
          if (auto label = read_label(words)) {
            voice = std::move(label->speaker);
            words.erase(0, label->words);
          }
        } else {
          voices_ = true;
        }
        if (voice && *voice != speaker_) close();
        if (voice) speaker_ = std::move(*voice);
        if (open.empty()) open_line = line.number;
        if (!open.empty()) open += ' ';
        open += words;
      }
    }
    close();
    if (voices_) speaker_.clear();
    cue_.clear();
    after_blank_.clear();
  }

  /// Some exports put the speaker alone on the first line of each cue; the first cue tells.
  bool name_above(std::string_view text) {
    const bool name = looks_like_name(text) && text.find(' ') != std::string_view::npos;
    if (named_above_ == Named::Unknown) named_above_ = name ? Named::Yes : Named::No;
    if (name) speaker_ = std::string(text);
    return name;
  }

  static std::size_t next_voice(std::string_view text, std::size_t from) {
    for (std::size_t at = text.find("<v", from); at != std::string_view::npos; at = text.find("<v", at + 1)) {
      if (at + 2 < text.size() && (text[at + 2] == ' ' || text[at + 2] == '.')) return at;
    }
    return text.size();
  }

  /// "<v.loud Ana Ruiz>" at the beginning of `text`, which then begins after it.
  static std::optional<std::string> take_voice(std::string_view& text) {
    if (!text.starts_with("<v") || text.size() < 4 || (text[2] != ' ' && text[2] != '.')) return std::nullopt;
    constexpr std::size_t longest_tag = 200;
    const std::size_t end = text.substr(0, longest_tag).find('>');
    const std::size_t blank = text.substr(0, longest_tag).find(' ');
    if (end == std::string_view::npos || blank > end) return std::nullopt;
    const std::string name = without_markup(text.substr(blank + 1, end - blank - 1));
    text.remove_prefix(end + 1);
    return std::string(without_blanks(name));
  }

  enum class Named { Unknown, Yes, No };

  Captions out_;
  std::vector<TextLine> cue_;
  std::vector<bool> after_blank_;  ///< for each line of the cue
  std::optional<Millis> at_, latest_;
  std::string speaker_;
  bool header_ = false, in_cue_ = false, skipping_ = false, blank_before_ = false, voices_ = false;
  Named named_above_ = Named::Unknown;
};

}  // namespace

Captions read_captions(std::string_view text) { return CueReader().read(text); }

}  // namespace hh::documents
