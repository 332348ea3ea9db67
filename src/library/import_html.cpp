#include "library/import_decode.hpp"
#include "library/import_html_style.hpp"
#include "library/import_passage.hpp"
#include "library/import_text.hpp"
#include "library/text.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>

namespace hh::library {

namespace {

template <std::size_t N>
bool among(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 10> silent = {"script", "style",  "template", "noscript", "svg",
                                                     "math",   "iframe", "object",   "canvas",   "head"};
constexpr std::array<std::string_view, 6> besides = {"nav", "footer", "form", "button", "select", "dialog"};
constexpr std::array<std::string_view, 35> blocks = {
    "p",       "div",  "section", "article", "main",   "header",  "footer",  "nav",       "aside",
    "ul",      "ol",   "li",      "dl",      "dt",     "dd",      "table",   "tr",        "td",
    "th",      "pre",  "h1",      "h2",      "h3",     "h4",      "h5",      "h6",        "blockquote",
    "details", "form", "summary", "figure",  "center", "address", "caption", "figcaption"};

int heading_level(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' ? name[1] - '0' : 0;
}

class Page {
public:
  void parse(std::string_view text, Reading& reading) {
    if (text.empty()) return;
    const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> context(
        htmlCreateMemoryParserCtxt(text.data(), static_cast<int>(text.size())), htmlFreeParserCtxt);
    if (!context) return;
    context_ = context.get();
    htmlCtxtUseOptions(context_, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                     HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(context_, XML_CHAR_ENCODING_UTF8);
    htmlSAXHandler sax{};
    sax.startElement = [](void* self, const xmlChar* name, const xmlChar** all) {
      of(self).start(text_of(name), all);
    };
    sax.endElement = [](void* self, const xmlChar* name) { of(self).end(text_of(name)); };
    sax.characters = [](void* self, const xmlChar* words, int size) { of(self).add(text_of(words, size)); };
    sax.ignorableWhitespace = sax.characters;
    sax.cdataBlock = sax.characters;
    *context_->sax = sax;
    context_->userData = this;
    htmlParseDocument(context_);
    reading.title = trimmed(title_);
    reading.passages = std::move(out_);
  }

private:
  struct Element {
    std::string name;
    bool bold = false, aside = false, silent = false, block = false, title = false;
  };
  struct List {
    bool ordered = false;
    int next = 1;
  };
  struct Cell {
    int row = -1, column = -1;
    bool head = false;
  };
  struct Table {
    std::size_t from = 0;
    Cell cell;
    std::vector<Cell> cells;  ///< of out_[from + i]
    bool layout = false;
  };

  static Page& of(void* self) { return *static_cast<Page*>(self); }
  static std::string_view text_of(const xmlChar* text) { return reinterpret_cast<const char*>(text); }
  static std::string_view text_of(const xmlChar* text, int size) {
    return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)};
  }

  static std::string attribute(const xmlChar** all, std::string_view name) {
    for (; all != nullptr && *all != nullptr; all += 2) {
      if (text_of(all[0]) == name && all[1] != nullptr) return lowered(text_of(all[1]));
    }
    return {};
  }

  void start(std::string_view name, const xmlChar** all) {
    if (name == "br") return new_line();
    const Element around = stack_.empty() ? Element{} : stack_.back();
    Element one{std::string(name), around.bold,         around.aside,
                around.silent,     among(name, blocks), around.title};
    one.silent = one.silent || among(name, silent);
    one.title = name == "title" && !title_done_;
    const bool whole = name == "body" || name == "html" || name == "main" || name == "article";
    const std::string classes = attribute(all, "class");
    one.aside = one.aside || among(name, besides) ||
                (!whole && is_beside_the_text(classes, attribute(all, "role"), attribute(all, "id")));
    one.bold = styled_bold(one, name, attribute(all, "style"), classes);
    stack_.push_back(one);
    if (one.block || name == "hr") open_ = false;
    if (one.block) begin(name, classes, all);
    if (name == "hr") out_rule();
    if (name == "q") add("“");
  }

  bool styled_bold(const Element& one, std::string_view name, const std::string& style,
                   const std::string& classes) {
    const auto said = bold_by_style(style);
    if (said) return *said;
    if (name == "b" || name == "strong") return true;
    return one.bold || (!heavy_.empty() && any_class_in(classes, heavy_));
  }

  void begin(std::string_view name, const std::string& classes, const xmlChar** all) {
    if (const int level = heading_level(name)) heading_ = level;
    if (name == "p") heading_ = titled_paragraph(classes);
    if (name == "dt" || name == "summary") term_ = true;
    if (name == "ul" || name == "ol") {
      const std::string from = attribute(all, "start");
      lists_.push_back({name == "ol", static_cast<int>(parse_number(from).value_or(1))});
    }
    if (name == "li") fresh_item_ = true;
    if (name == "blockquote") quotes_ += 1;
    if (name == "pre") codes_ += 1;
    if (name == "table" && tables_.size() < most_tables) tables_.push_back({out_.size(), {}, {}, false});
    if (tables_.empty()) return;
    Cell& cell = tables_.back().cell;
    if (name == "tr") cell = {cell.row + 1, -1, false};
    if (name == "td" || name == "th") cell = {cell.row, cell.column + 1, name == "th"};
  }

  /// Word and Google Docs name the style of a title, not the element.
  static int titled_paragraph(const std::string& classes) {
    if (classes == "title" || classes == "msotitle" || classes.starts_with("title ") ||
        classes.ends_with(" title"))
      return 1;
    const auto at = classes.find("msoheading");
    if (at == std::string::npos || at + 10 >= classes.size()) return 0;
    const int level = classes[at + 10] - '0';
    return level >= 1 && level <= 6 ? level : 0;
  }

  void end(std::string_view name) {
    if (name == "br") return;
    if (name == "q") add("”");
    const auto found =
        std::find_if(stack_.rbegin(), stack_.rend(), [&](const Element& e) { return e.name == name; });
    if (found == stack_.rend()) return;
    if (found->title) title_done_ = true;
    if (name == "style") heavy_.merge(heavy_classes(style_));
    if (name == "style") style_.clear();
    const bool block = found->block;
    stack_.erase(std::next(found).base(), stack_.end());
    if (!block) return;
    open_ = false;
    if (heading_level(name) > 0 || name == "p") heading_ = 0;
    if (name == "dt" || name == "summary") term_ = false;
    if ((name == "ul" || name == "ol") && !lists_.empty()) lists_.pop_back();
    if (name == "li") fresh_item_ = false;
    if (name == "blockquote" && quotes_ > 0) quotes_ -= 1;
    if (name == "pre" && codes_ > 0) codes_ -= 1;
    if (name == "table") end_table();
  }

  void new_line() {
    if (!open_) return;
    if (codes_ > 0 && out_.back().kind == Passage::Code) {
      return code('\n', context_->input == nullptr ? 1 : context_->input->line);
    }
    if (new_line_) open_ = false;  // two of them part paragraphs
    new_line_ = true;
  }

  void out_rule() {
    Passage rule;
    rule.kind = Passage::Rule;
    push(std::move(rule));
  }

  void push(Passage one) {
    one.aside = !stack_.empty() && stack_.back().aside;
    out_.push_back(std::move(one));
    if (!tables_.empty()) tables_.back().cells.push_back(tables_.back().cell);
  }

  void open() {
    Passage one;
    one.depth = static_cast<int>(lists_.size());
    if (codes_ > 0) {
      one.kind = Passage::Code;
    } else if (heading_ > 0 || term_) {
      one.kind = Passage::Heading;
      one.level = heading_ > 0 ? heading_ : bold_level;
    } else if (fresh_item_ && !lists_.empty()) {
      one.kind = Passage::Item;
      if (lists_.back().ordered) one.number = std::to_string(lists_.back().next++) + ".";
    } else if (quotes_ > 0) {
      one.kind = Passage::Quote;
    }
    fresh_item_ = false;
    push(std::move(one));
    open_ = true;
    new_line_ = true;
    gap_ = false;
    leading_ = true;
  }

  void add(std::string_view as_sent) {
    if (stack_.empty()) return;
    const std::string words = tidied(as_sent);
    const Element& at = stack_.back();
    if (at.title) title_ += words;
    if (at.name == "style") style_ += words;
    if (at.silent || at.title) return;
    int line = context_->input == nullptr ? 1 : context_->input->line;
    line -= static_cast<int>(std::count(words.begin(), words.end(), '\n'));
    for (const char c : words) {
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (codes_ > 0 && open_ && out_.back().kind == Passage::Code) {
        code(c, line);
      } else if (blank) {
        gap_ = true;
      } else {
        say(c, line);
      }
      line += c == '\n' ? 1 : 0;
    }
  }

  void code(char c, int line) {
    Passage& one = out_.back();
    if (new_line_ || one.lines.empty()) one.lines.push_back({line, {}});
    new_line_ = c == '\n';
    if (c != '\n' && c != '\r') one.lines.back().text += c;
  }

  void say(char c, int line) {
    if (!open_) open();
    Passage& one = out_.back();
    if (new_line_ || one.lines.empty()) {
      one.lines.push_back({line, {}});
      gap_ = false;
      if (leading_ && one.lines.size() > 1) one.strong += ' ';
    }
    new_line_ = false;
    std::string& text = one.lines.back().text;
    const bool bold = stack_.back().bold;
    if (!bold) leading_ = false;
    if (gap_ && !text.empty()) {
      text += ' ';
      if (leading_) one.strong += ' ';
    }
    gap_ = false;
    text += c;
    if (leading_) one.strong += c;
  }

  /// A table of short cells becomes rows; one that lays out a page is forgotten, its text is not.
  void end_table() {
    if (tables_.empty()) return;
    const Table table = std::move(tables_.back());
    tables_.pop_back();
    int columns = 0;
    bool plain = !table.layout;
    for (std::size_t i = table.from; i < out_.size(); ++i) {
      columns = std::max(columns, table.cells[i - table.from].column + 1);
      const Passage::Kind kind = out_[i].kind;
      plain = plain && (kind == Passage::Paragraph || kind == Passage::Item) &&
              out_[i].text().size() < longest_cell;
      plain = plain && table.cells[i - table.from].row >= 0;
    }
    if (plain && columns > 1) collapse(table);
    open_ = false;
    if (tables_.empty()) return;
    tables_.back().layout = true;
    tables_.back().cells.resize(out_.size() - tables_.back().from, tables_.back().cell);
  }

  void collapse(const Table& table) {
    std::vector<Passage> rows;
    int last = -1;
    for (std::size_t i = table.from; i < out_.size(); ++i) {
      const Cell& cell = table.cells[i - table.from];
      if (cell.row != last) {
        Passage row;
        row.kind = Passage::Row;
        row.head = cell.head;
        row.aside = out_[i].aside;
        row.lines.push_back({out_[i].line(), {}});
        rows.push_back(std::move(row));
        last = cell.row;
      }
      Passage& row = rows.back();
      const auto column = static_cast<std::size_t>(std::max(cell.column, 0));
      if (row.cells.size() <= column) row.cells.resize(column + 1);
      row.cells[column] += (row.cells[column].empty() ? "" : " ") + out_[i].text();
      row.head = row.head && cell.head;
      row.lines.front().text += (row.lines.front().text.empty() ? "" : " ") + out_[i].text();
    }
    out_.resize(table.from);
    std::move(rows.begin(), rows.end(), std::back_inserter(out_));
  }

  static constexpr std::size_t most_tables = 8;
  static constexpr std::size_t longest_cell = 600;

  htmlParserCtxtPtr context_ = nullptr;
  std::vector<Passage> out_;
  std::vector<Element> stack_;
  std::vector<List> lists_;
  std::vector<Table> tables_;
  std::set<std::string> heavy_;  ///< classes whose text is bold
  std::string title_, style_;
  int heading_ = 0, quotes_ = 0, codes_ = 0;
  bool term_ = false, fresh_item_ = false, title_done_ = false;
  bool open_ = false, new_line_ = true, gap_ = false, leading_ = true;
};

}  // namespace

Reading read_html(std::string_view text) {
  Reading reading;
  Page().parse(text, reading);
  std::erase_if(reading.passages,
                [](const Passage& p) { return p.kind != Passage::Rule && p.text().empty(); });
  const bool all_aside = std::all_of(reading.passages.begin(), reading.passages.end(),
                                     [](const Passage& p) { return p.aside || p.kind == Passage::Rule; });
  if (all_aside) {
    for (Passage& one : reading.passages)
      one.aside = false;
  }
  return reading;
}

}  // namespace hh::library
