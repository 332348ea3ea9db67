#include "documents/pdf_flow.hpp"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <string_view>
#include <utility>

namespace hh::documents {

namespace {

constexpr double side = 56, top_margin = 76, foot_margin = 64;

struct Look {
  const char* font;
  unsigned color;
};
constexpr unsigned ink = 0x1a1d21, quiet = 0x5d6670, accent = 0x1f8f78, red = 0xb3362f, hairline = 0xddd6c8;
constexpr std::array<Look, text_styles> looks{{
    {"Inter, Noto Sans Bold 22", ink},     // Title
    {"Inter, Noto Sans 11", quiet},        // Kind
    {"Inter, Noto Sans Bold 13", accent},  // Heading
    {"Inter, Noto Sans 9.5", quiet},       // Label
    {"Inter, Noto Sans 9.5", ink},         // Body
    {"Inter, Noto Sans Bold 9.5", ink},    // Strong
    {"Inter, Noto Sans 8.5", quiet},       // Small
    {"Inter, Noto Sans Bold 9.5", red},    // Alarm
    {"Inter, Noto Sans 8", quiet},         // Foot
    {"Inter, Noto Sans Bold 8", red},      // FootAlarm
}};

void set_rgb(cairo_t* cairo, unsigned color) {
  cairo_set_source_rgb(cairo, (color >> 16 & 255U) / 255.0, (color >> 8 & 255U) / 255.0,
                       (color & 255U) / 255.0);
}

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

cairo_status_t append(void* out, const unsigned char* bytes, unsigned length) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

/// Bytes that belong to signs no font of this computer has.
std::vector<bool> undrawable(PangoLayout* layout, std::size_t size) {
  std::vector<bool> out(size, false);
  const std::unique_ptr<PangoLayoutIter, Unref> at(pango_layout_get_iter(layout));
  do {
    const PangoLayoutRun* run = pango_layout_iter_get_run_readonly(at.get());
    if (run == nullptr) continue;
    std::vector<int> begins(run->glyphs->log_clusters, run->glyphs->log_clusters + run->glyphs->num_glyphs);
    begins.push_back(run->item->length);
    std::ranges::sort(begins);
    for (int n = 0; n < run->glyphs->num_glyphs; ++n) {
      if ((run->glyphs->glyphs[n].glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0) continue;
      const int begin = run->glyphs->log_clusters[n];
      const int end = *std::ranges::upper_bound(begins, begin);
      for (int byte = begin; byte < end; ++byte)
        out[static_cast<std::size_t>(run->item->offset + byte)] = true;
    }
  } while (pango_layout_iter_next_run(at.get()));
  return out;
}

/// The bytes of a joiner, a variation selector, a skin tone or a tag, which only colour the sign before.
std::size_t colouring_at(std::string_view text) {
  if (text.starts_with("\xE2\x80\x8D")) return 3;
  if (text.starts_with("\xEF\xB8") && text.size() > 2 && (text[2] & 0xF0) == 0x80) return 3;
  if (text.starts_with("\xF0\x9F\x8F") && text.size() > 3 && static_cast<unsigned char>(text[3]) >= 0xBB)
    return 4;
  return text.starts_with("\xF3\xA0\x80") || text.starts_with("\xF3\xA0\x81") ? 4 : 0;
}

/// One sign in the place of each run of signs that cannot be drawn; what only colours goes without one.
std::string with_signs(const std::string& text, const std::vector<bool>& gone, const char* sign) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (!gone[at]) {
      out += text[at++];
      continue;
    }
    if (const std::size_t only = colouring_at(std::string_view(text).substr(at)); only > 0) {
      at += only;
      continue;
    }
    out += sign;
    for (std::size_t more = 1; more > 0;) {
      more = at < text.size() && gone[at] ? 1 : colouring_at(std::string_view(text).substr(at));
      at = std::min(at + more, text.size());
    }
  }
  return out;
}

/// Pango draws boxes of hex digits for what no font has; a page shows one sign for it instead.
void set_text(PangoLayout* layout, const std::string& text) {
  const auto put = [&](const std::string& words) {
    pango_layout_set_text(layout, words.data(), static_cast<int>(words.size()));
    return pango_layout_get_unknown_glyphs_count(layout) == 0;
  };
  if (put(text)) return;
  const std::vector<bool> gone = undrawable(layout, text.size());
  if (!put(with_signs(text, gone, "\xEF\xBF\xBD"))) put(with_signs(text, gone, "?"));
}

/// "2026-11-23T12:05:00Z"
std::string iso_instant(domain::UtcTime at) {
  const auto days = std::chrono::floor<std::chrono::days>(at);
  const domain::Date day{days};
  const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(at - days));
  char out[80];
  std::snprintf(out, sizeof out, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  return out;
}

}  // namespace

void Unref::operator()(PangoLayout* layout) const { g_object_unref(layout); }
void Unref::operator()(PangoContext* context) const { g_object_unref(context); }

PdfFlow::PdfFlow(PdfHead head)
    : head_(std::move(head)),
      page_width_(head_.paper == Paper::A4 ? 595.276 : 612),
      page_height_(head_.paper == Paper::A4 ? 841.89 : 792),
      bottom_(page_height_ - foot_margin),
      context_(pango_font_map_create_context(pango_cairo_font_map_get_default())) {
  pango_cairo_context_set_resolution(context_.get(), 72);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context_.get(), options);
  cairo_font_options_destroy(options);
  for (const Look& look : looks)
    fonts_.emplace_back(pango_font_description_from_string(look.font));
}

double PdfFlow::width() const { return page_width_ - 2 * side; }

PdfFlow::Cell PdfFlow::shape(const PdfCell& cell) const {
  Cell out;
  out.layout.reset(pango_layout_new(context_.get()));
  out.style = cell.style;
  out.left = cell.left;
  PangoLayout* layout = out.layout.get();
  pango_layout_set_font_description(layout, fonts_[static_cast<std::size_t>(cell.style)].get());
  pango_layout_set_width(layout, static_cast<int>(cell.width * PANGO_SCALE));
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing(layout, 1.12F);
  set_text(layout, cell.text);
  const std::unique_ptr<PangoLayoutIter, Unref> at(pango_layout_get_iter(layout));
  do {
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(at.get(), nullptr, &logical);
    int from = 0, to = 0;
    pango_layout_iter_get_line_yrange(at.get(), &from, &to);
    Line line;
    line.line.reset(pango_layout_line_ref(pango_layout_iter_get_line_readonly(at.get())));
    line.left = points(logical.x);
    line.top = points(from);
    line.bottom = points(to);
    line.baseline = points(pango_layout_iter_get_baseline(at.get()));
    out.lines.push_back(std::move(line));
  } while (pango_layout_iter_next_line(at.get()));
  return out;
}

PdfFlow::Shaped PdfFlow::shape(const PdfRow& row) const {
  Shaped out;
  for (const PdfCell& cell : row.cells) {
    Cell made = shape(cell);
    out.height = std::max(out.height, made.lines.back().bottom);
    out.first = std::max(out.first, made.lines[std::min<std::size_t>(1, made.lines.size() - 1)].bottom);
    out.cells.push_back(std::move(made));
  }
  return out;
}

void PdfFlow::new_page() {
  pages_.emplace_back();
  y_ = top_margin;
}

void PdfFlow::repeat(const PdfRow& head) {
  repeated_.push_back(shape(head));
  place(head, repeated_.back());
}

bool PdfFlow::place_lines(Cell& cell, double room, double& used) {
  if (cell.placed == cell.lines.size()) return true;
  const double from = cell.lines[cell.placed].top;
  while (cell.placed < cell.lines.size()) {
    const Line& line = cell.lines[cell.placed];
    // A line taller than a page is put there all the same.
    if (line.bottom - from > room && line.top > from) return false;
    if (line.bottom - from > room && y_ > top_margin) return false;
    pages_.back().lines.push_back(
        {line.line.get(), cell.style, side + cell.left + line.left, y_ + line.baseline - from});
    used = std::max(used, line.bottom - from);
    ++cell.placed;
  }
  return true;
}

void PdfFlow::place(const PdfRow& row, Shaped& shaped) {
  if (row.rule) pages_.back().rules.push_back({y_ - 5, false});
  for (;;) {
    bool whole = true;
    double used = 0;
    for (Cell& cell : shaped.cells)
      whole = place_lines(cell, room(), used) && whole;
    y_ += used;
    if (whole) break;
    new_page();
  }
  if (row.bar) pages_.back().rules.push_back({y_ + 8, true});
}

void PdfFlow::lay_out() {
  new_page();
  const double page = bottom_ - top_margin;
  for (const PdfRow& row : rows_)
    shaped_.push_back(shape(row));
  const PdfRow* head = nullptr;
  bool kept = false;  // the row before must not stand alone; it has seen to that
  for (std::size_t n = 0; n < rows_.size(); ++n) {
    if (rows_[n].table_head) head = &rows_[n];
    // What has to stay together: the row, or its beginning where it is long, and what follows a heading.
    double together = 0;
    for (std::size_t m = n; m < rows_.size(); ++m) {
      const bool breaks = shaped_[m].height > page / 3;
      together += rows_[m].above + (breaks ? shaped_[m].first : shaped_[m].height);
      if (!rows_[m].with_next) break;
    }
    if (y_ > top_margin) {
      if (!kept && together > room()) {
        new_page();
        if (rows_[n].in_table && head != nullptr) repeat(*head);
      }
      if (y_ > top_margin) y_ += rows_[n].above;
    }
    kept = rows_[n].with_next;
    place(rows_[n], shaped_[n]);
  }
}

void PdfFlow::set_color(cairo_t* cairo, TextStyle style) const {
  set_rgb(cairo, looks[static_cast<std::size_t>(style)].color);
}

void PdfFlow::draw_foot(cairo_t* cairo, std::size_t number) const {
  const auto put = [&](const std::string& text, TextStyle style, double y, PangoAlignment alignment) {
    const std::unique_ptr<PangoLayout, Unref> layout(pango_layout_new(context_.get()));
    pango_layout_set_font_description(layout.get(), fonts_[static_cast<std::size_t>(style)].get());
    set_text(layout.get(), text);
    pango_layout_set_width(
        layout.get(), static_cast<int>(width() * (alignment == PANGO_ALIGN_LEFT ? 0.8 : 1.0) * PANGO_SCALE));
    // What is written from right to left still begins at its side of the page.
    pango_layout_set_auto_dir(layout.get(), false);
    pango_layout_set_height(layout.get(), -1);
    pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    pango_layout_set_alignment(layout.get(), alignment);
    set_color(cairo, style);
    cairo_move_to(cairo, side, y);
    pango_cairo_show_layout(cairo, layout.get());
  };
  put(head_.account, TextStyle::Foot, 36, PANGO_ALIGN_LEFT);
  if (head_.internal) put("INTERNAL", TextStyle::FootAlarm, 36, PANGO_ALIGN_RIGHT);
  const double y = page_height_ - 44;
  put(head_.title, TextStyle::Foot, y, PANGO_ALIGN_LEFT);
  put(std::to_string(number) + " / " + std::to_string(pages_.size()), TextStyle::Foot, y, PANGO_ALIGN_RIGHT);
}

void PdfFlow::draw(cairo_t* cairo, std::size_t number) const {
  const Page& page = pages_[number - 1];
  for (const Rule& rule : page.rules) {
    set_rgb(cairo, rule.bar ? accent : hairline);
    cairo_set_line_width(cairo, rule.bar ? 1.5 : 0.6);
    cairo_move_to(cairo, side, rule.y);
    cairo_line_to(cairo, page_width_ - side, rule.y);
    cairo_stroke(cairo);
  }
  for (const Drawn& one : page.lines) {
    set_color(cairo, one.style);
    cairo_move_to(cairo, one.x, one.y);
    pango_cairo_show_layout_line(cairo, one.line);
  }
  draw_foot(cairo, number);
}

domain::Result<std::string> PdfFlow::pdf() {
  lay_out();
  std::string out;
  const std::unique_ptr<cairo_surface_t, Unref> surface(
      cairo_pdf_surface_create_for_stream(append, &out, page_width_, page_height_));
  const std::string title = head_.account + ": " + head_.title;
  const std::string made = iso_instant(head_.now);
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Handoff Hour");
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, made.c_str());
  const std::unique_ptr<cairo_t, Unref> cairo(cairo_create(surface.get()));
  for (std::size_t number = 1; number <= pages_.size(); ++number) {
    draw(cairo.get(), number);
    cairo_show_page(cairo.get());
  }
  cairo_surface_finish(surface.get());
  const cairo_status_t status = cairo_surface_status(surface.get());
  if (status == CAIRO_STATUS_SUCCESS) return out;
  return domain::Problem{std::string("The pages could not be drawn: ") + cairo_status_to_string(status), "",
                         "Try again with less text, or take another format."};
}

}  // namespace hh::documents
