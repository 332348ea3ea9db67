#include "library/outline.hpp"

#include "library/text.hpp"

#include <md4c.h>

#include <algorithm>
#include <functional>

namespace hh::library {

namespace {

class Outliner {
public:
  Outliner(std::string_view text, std::size_t begin) : text_(text), begin_(begin) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] == '\n') newlines_.push_back(at);
    }
    last_line_ = line_at(begin);
  }

  std::vector<Block> blocks() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return of(self).enter(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return of(self).leave(type); };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).enter_span(type); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).leave_span(type); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return of(self).add({text, size}, type);
    };
    const std::string_view body = text_.substr(begin_);
    md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, this);
    std::erase_if(blocks_, [](const Block& b) { return b.kind != Block::Stray && b.lines.empty(); });
    return std::move(blocks_);
  }

private:
  static Outliner& of(void* self) { return *static_cast<Outliner*>(self); }

  int line_at(std::size_t offset) const {
    return 1 +
           static_cast<int>(std::lower_bound(newlines_.begin(), newlines_.end(), offset) - newlines_.begin());
  }

  void open(Block::Kind kind, int level = 0) {
    Block block;
    block.kind = kind;
    block.level = level;
    blocks_.push_back(std::move(block));
    open_ = true;
    new_line_ = true;
  }

  void stray(const char* what) {
    open(Block::Stray);
    blocks_.back().stray = what;
  }

  int enter(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_QUOTE:
        quotes_ += 1;
        break;
      case MD_BLOCK_LI:
        item();
        break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        lists_ += 1;
        break;
      case MD_BLOCK_H:
        open(Block::Heading, static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
        break;
      case MD_BLOCK_P:
        paragraph();
        break;
      case MD_BLOCK_CODE:
        stray("a code block");
        break;
      default:
        break;
    }
    return 0;
  }

  void item() {
    if (lists_ > 1) {
      stray("a list inside a list");
    } else if (quotes_ > 0) {
      stray("a list inside quoted speech");
    } else {
      open(Block::Item);
    }
  }

  void paragraph() {
    if (lists_ > 0) {
      new_line_ = true;
      return;
    }
    open(quotes_ > 0 ? Block::Quote : Block::Paragraph);
  }

  int leave(MD_BLOCKTYPE type) {
    quotes_ -= type == MD_BLOCK_QUOTE ? 1 : 0;
    lists_ -= type == MD_BLOCK_UL || type == MD_BLOCK_OL ? 1 : 0;
    const bool closes =
        type == MD_BLOCK_P || type == MD_BLOCK_H || type == MD_BLOCK_CODE || type == MD_BLOCK_LI;
    if (closes && (lists_ == 0 || type == MD_BLOCK_LI)) {
      open_ = false;
    }
    return 0;
  }

  int enter_span(MD_SPANTYPE type) {
    in_title_ =
        type == MD_SPAN_STRONG && open_ && blocks_.back().kind == Block::Item && blocks_.back().lines.empty();
    return 0;
  }

  int leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_STRONG && in_title_) {
      in_title_ = false;
      blocks_.back().strong = blocks_.back().text();
      blocks_.back().lines.back().text.clear();
    }
    return 0;
  }

  static std::string plain(std::string_view text, MD_TEXTTYPE type) {
    if (type != MD_TEXT_ENTITY) return std::string(text);
    if (text == "&amp;") return "&";
    if (text == "&lt;") return "<";
    if (text == "&gt;") return ">";
    if (text == "&quot;") return "\"";
    if (text == "&nbsp;") return " ";
    return std::string(text);
  }

  int add(std::string_view text, MD_TEXTTYPE type) {
    if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR) {
      new_line_ = true;
      return 0;
    }
    if (!open_) {
      return 0;
    }
    // md4c hands out pieces of the text it was given, so the place in the file is the pointer's.
    const std::less<const char*> before;
    const bool ours = !before(text.data(), text_.data()) && before(text.data(), text_.data() + text_.size());
    if (ours) last_line_ = line_at(static_cast<std::size_t>(text.data() - text_.data()));
    auto& lines = blocks_.back().lines;
    if (new_line_ || lines.empty()) lines.push_back({last_line_, {}});
    new_line_ = false;
    lines.back().text += plain(text, type);
    return 0;
  }

  std::string_view text_;
  std::size_t begin_;
  std::vector<std::size_t> newlines_;
  std::vector<Block> blocks_;
  int quotes_ = 0;
  int lists_ = 0;
  int last_line_ = 1;
  bool open_ = false;
  bool new_line_ = true;
  bool in_title_ = false;
};

}  // namespace

std::string Block::text() const {
  std::string out;
  for (const TextLine& one : lines) {
    const std::string_view part = trimmed(one.text);
    out += (out.empty() || part.empty() ? "" : " ") + std::string(part);
  }
  return out;
}

std::vector<Block> outline_of(std::string_view text, std::size_t begin) {
  return begin < text.size() ? Outliner(text, begin).blocks() : std::vector<Block>{};
}

}  // namespace hh::library
