#include "library/import_front.hpp"
#include "library/import_passage.hpp"
#include "library/import_text.hpp"
#include "library/text.hpp"

#include <md4c.h>

#include <algorithm>
#include <functional>

namespace hh::library {

namespace {

class Walker {
public:
  explicit Walker(std::string_view text) : text_(text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] == '\n') newlines_.push_back(at);
    }
  }

  std::vector<Passage> walk(std::size_t begin) {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return of(self).enter(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return of(self).leave(type); };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).span(type, 1); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).span(type, -1); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return of(self).add({text, size}, type);
    };
    const std::string_view body = text_.substr(begin);
    last_line_ = line_at(begin);
    md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, this);
    return std::move(out_);
  }

private:
  struct List {
    bool ordered = false;
    unsigned next = 1;
    char mark = '.';
  };

  static Walker& of(void* self) { return *static_cast<Walker*>(self); }

  int line_at(std::size_t offset) const {
    return 1 +
           static_cast<int>(std::lower_bound(newlines_.begin(), newlines_.end(), offset) - newlines_.begin());
  }

  Passage& open(Passage::Kind kind) {
    Passage one;
    one.kind = kind;
    one.depth = static_cast<int>(lists_.size());
    out_.push_back(std::move(one));
    open_ = true;
    new_line_ = true;
    leading_ = true;
    return out_.back();
  }

  int enter(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_QUOTE:
        quotes_ += 1;
        break;
      case MD_BLOCK_UL:
        lists_.push_back({});
        break;
      case MD_BLOCK_OL: {
        const auto& list = *static_cast<MD_BLOCK_OL_DETAIL*>(detail);
        lists_.push_back({true, list.start, list.mark_delimiter});
        break;
      }
      case MD_BLOCK_LI:
        item();
        break;
      case MD_BLOCK_HR:
        open(Passage::Rule);
        open_ = false;
        break;
      case MD_BLOCK_H:
        open(Passage::Heading).level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
        break;
      case MD_BLOCK_CODE:
        open(Passage::Code);
        break;
      case MD_BLOCK_P:
        paragraph();
        break;
      case MD_BLOCK_HTML:
        open(Passage::Paragraph);
        break;
      case MD_BLOCK_THEAD:
        head_ = true;
        break;
      case MD_BLOCK_TBODY:
        head_ = false;
        break;
      case MD_BLOCK_TR:
        open(Passage::Row).head = head_;
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        out_.back().cells.emplace_back();
        break;
      default:
        break;
    }
    return 0;
  }

  void item() {
    Passage& one = open(Passage::Item);
    List& list = lists_.back();
    if (list.ordered) one.number = std::to_string(list.next++) + list.mark;
    fresh_item_ = true;
  }

  void paragraph() {
    if (fresh_item_) {
      fresh_item_ = false;
      return;
    }
    open(quotes_ > 0 ? Passage::Quote : Passage::Paragraph);
  }

  int leave(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_QUOTE:
        quotes_ -= 1;
        break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        lists_.pop_back();
        break;
      case MD_BLOCK_LI:
      case MD_BLOCK_P:
      case MD_BLOCK_H:
      case MD_BLOCK_CODE:
      case MD_BLOCK_HTML:
      case MD_BLOCK_TR:
        open_ = false;
        fresh_item_ = false;
        break;
      default:
        break;
    }
    return 0;
  }

  int span(MD_SPANTYPE type, int step) {
    if (type != MD_SPAN_STRONG) return 0;
    strong_ += step;
    if (strong_ > 0 && open_ && !starts_bold()) leading_ = false;
    return 0;
  }

  bool starts_bold() const {
    const Passage& one = out_.back();
    return leading_ && (one.lines.empty() ||
                        std::all_of(one.lines.begin(), one.lines.end(),
                                    [](const TextLine& l) { return trimmed(l.text).empty(); }) ||
                        one.text() == one.strong);
  }

  static std::string plain(std::string_view text, MD_TEXTTYPE type) {
    return type == MD_TEXT_ENTITY ? decoded_entity(text) : std::string(text);
  }

  int add(std::string_view text, MD_TEXTTYPE type) {
    if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR) {
      new_line_ = true;
      return 0;
    }
    const std::less<const char*> before;
    const bool ours = !before(text.data(), text_.data()) && before(text.data(), text_.data() + text_.size());
    if (ours) last_line_ = line_at(static_cast<std::size_t>(text.data() - text_.data()));
    if (!open_)
      open(quotes_ > 0 ? Passage::Quote : Passage::Paragraph);  // text of a tight item after a list in it
    if (type == MD_TEXT_HTML) return html(text);
    fresh_item_ = false;
    const std::string words = plain(text, type);
    if (type == MD_TEXT_CODE && out_.back().kind == Passage::Code) return code(words);
    say(words);
    return 0;
  }

  void say(const std::string& words) {
    Passage& one = out_.back();
    if (one.kind == Passage::Row && !one.cells.empty()) one.cells.back() += words;
    if (new_line_ || one.lines.empty()) one.lines.push_back({last_line_, {}});
    if (one.kind == Passage::Row && !one.lines.back().text.empty()) one.lines.back().text += ' ';
    new_line_ = false;
    one.lines.back().text += words;
    if (strong_ > 0 && leading_) {
      one.strong = one.text();
    } else if (!trimmed(words).empty()) {
      leading_ = false;
    }
  }

  /// Code comes in pieces that hold their own line ends.
  int code(std::string_view words) {
    Passage& one = out_.back();
    for (const char c : words) {
      if (new_line_ || one.lines.empty()) one.lines.push_back({last_line_, {}});
      new_line_ = c == '\n';
      if (c == '\n') {
        last_line_ += 1;
      } else {
        one.lines.back().text += c;
      }
    }
    return 0;
  }

  /// Tags inside Markdown: only what stands between them is text.
  int html(std::string_view words) {
    for (const char c : words) {
      const bool was_tag = in_tag_;
      if (c == '<') in_tag_ = true;
      if (c == '>' && was_tag) {
        in_tag_ = false;
      } else if (c == '\n') {
        new_line_ = true;
        last_line_ += 1;
      } else if (!in_tag_) {
        say(std::string(1, c));
      }
    }
    return 0;
  }

  std::string_view text_;
  std::vector<std::size_t> newlines_;
  std::vector<Passage> out_;
  std::vector<List> lists_;
  int quotes_ = 0;
  int strong_ = 0;
  int last_line_ = 1;
  bool open_ = false;
  bool new_line_ = true;
  bool leading_ = true;      ///< so far everything in this passage was bold
  bool fresh_item_ = false;  ///< the item's own first paragraph is still to come
  bool head_ = false;
  bool in_tag_ = false;
};

}  // namespace

Reading read_markdown(std::string_view text) {
  Reading reading;
  const FrontLines front = front_lines(text);
  reading.title = front.title;
  reading.passages = front.rest;
  for (Passage& one : Walker(text).walk(front.end))
    reading.passages.push_back(std::move(one));
  std::erase_if(reading.passages,
                [](const Passage& p) { return p.kind != Passage::Rule && p.text().empty(); });
  return reading;
}

}  // namespace hh::library
