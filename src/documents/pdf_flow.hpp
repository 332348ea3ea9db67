// Rows of text that flow over the pages of a PDF.
//
//     PdfFlow flow({Paper::A4, "Northwind", "PASS doc", true, now});
//     flow.add({{{"Champion", TextStyle::Label, 0, 130}, {"Łukasz", TextStyle::Body, 150, 340}}});
//     std::string bytes = flow.pdf();
//
// Pango shapes and wraps, whatever the script and direction. A row is kept on one page where it fits one
// comfortably; a longer one breaks between lines. Units: points. Thread: one at a time for each flow.
#pragma once

#include "documents/document.hpp"

#include <cairo.h>
#include <pango/pango.h>

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace hh::documents {

struct Unref {
  void operator()(PangoLayout* layout) const;
  void operator()(PangoContext* context) const;
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
  void operator()(PangoLayoutLine* line) const { pango_layout_line_unref(line); }
  void operator()(PangoLayoutIter* iter) const { pango_layout_iter_free(iter); }
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

enum class TextStyle { Title, Kind, Heading, Label, Body, Strong, Small, Alarm, Foot, FootAlarm };
constexpr int text_styles = 10;

struct PdfCell {
  std::string text;
  TextStyle style = TextStyle::Body;
  double left = 0;  ///< from the margin
  double width = 0;
};
struct PdfRow {
  std::vector<PdfCell> cells;
  double above = 0;         ///< space before it, not at a page's top
  bool rule = false;        ///< a thin line over it
  bool bar = false;         ///< an accent line under it
  bool with_next = false;   ///< never the last of its page
  bool table_head = false;  ///< comes again over the rows `in_table` that follow it on later pages
  bool in_table = false;
};

struct PdfHead {
  Paper paper = Paper::A4;
  std::string account, title;
  bool internal = false;
  domain::UtcTime now{};
};

class PdfFlow {
public:
  explicit PdfFlow(PdfHead head);
  double width() const;
  void add(PdfRow row) { rows_.push_back(std::move(row)); }
  domain::Result<std::string> pdf();

private:
  struct Line {
    std::unique_ptr<PangoLayoutLine, Unref> line;
    double left = 0, top = 0, baseline = 0, bottom = 0;
  };
  struct Cell {
    std::unique_ptr<PangoLayout, Unref> layout;
    std::vector<Line> lines;
    std::size_t placed = 0;
    TextStyle style{};
    double left = 0;
  };
  struct Drawn {
    PangoLayoutLine* line = nullptr;
    TextStyle style{};
    double x = 0, y = 0;
  };
  struct Rule {
    double y = 0;
    bool bar = false;
  };
  struct Page {
    std::vector<Drawn> lines;
    std::vector<Rule> rules;
  };
  struct Shaped {
    std::vector<Cell> cells;
    double height = 0, first = 0;  ///< the whole; what has to fit below a heading
  };

  Cell shape(const PdfCell& cell) const;
  Shaped shape(const PdfRow& row) const;
  void lay_out();
  void place(const PdfRow& row, Shaped& shaped);
  bool place_lines(Cell& cell, double room, double& used);
  double room() const { return bottom_ - y_; }
  void new_page();
  void repeat(const PdfRow& head);
  void draw(cairo_t* cairo, std::size_t number) const;
  void draw_foot(cairo_t* cairo, std::size_t number) const;
  void set_color(cairo_t* cairo, TextStyle style) const;

  PdfHead head_;
  double page_width_, page_height_, bottom_, y_ = 0;
  std::unique_ptr<PangoContext, Unref> context_;
  std::vector<std::unique_ptr<PangoFontDescription, Unref>> fonts_;
  std::vector<PdfRow> rows_;
  std::vector<Shaped> shaped_;
  std::deque<Shaped> repeated_;
  std::vector<Page> pages_;
};

}  // namespace hh::documents
