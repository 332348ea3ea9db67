#include "documents/deal_cells.hpp"

#include <csv.h>

#include <utility>

namespace hh::documents {

namespace {

/// A row longer than this holds a quote somebody forgot to close.
constexpr std::size_t largest_row = 1024 * 1024;
/// So often is text read again behind a quote that was not meant; past that its rows are taken as they come.
constexpr int most_second_looks = 200;

class Parser {
public:
  explicit Parser(char separator) : separator_(separator) { start(); }
  ~Parser() { csv_free(&parser_); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  void again() {
    csv_free(&parser_);
    start();
  }
  /// True once the row is whole.
  bool feed(std::string_view part) {
    csv_parse(&parser_, part.data(), part.size(), &Parser::on_cell, &Parser::on_row, this);
    return std::exchange(whole_, false);
  }
  /// Ends the last row, which may lack its line end; false where a quote is still open.
  bool finish() { return feed("\n"); }
  const std::vector<std::string>& cells() {
    cells_.resize(count_);
    return cells_;
  }
  void next_row() { count_ = 0; }

private:
  void start() {
    csv_init(&parser_, 0);
    csv_set_delim(&parser_, static_cast<unsigned char>(separator_));
    count_ = 0;
    whole_ = false;
  }
  static void on_cell(void* data, std::size_t size, void* self) {
    auto& me = *static_cast<Parser*>(self);
    if (me.count_ == me.cells_.size()) me.cells_.emplace_back();
    me.cells_[me.count_++].assign(static_cast<const char*>(data), size);
  }
  static void on_row(int, void* self) { static_cast<Parser*>(self)->whole_ = true; }

  char separator_;
  csv_parser parser_{};
  std::vector<std::string> cells_;
  std::size_t count_ = 0;
  bool whole_ = false;
};

/// Byte after the line that begins at `at`; CR, LF and CR LF end one.
std::size_t end_of_line(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_of("\r\n", at);
  if (end == std::string_view::npos) return text.size();
  return end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
}

std::string_view without_line_end(std::string_view raw) {
  while (!raw.empty() && (raw.back() == '\n' || raw.back() == '\r'))
    raw.remove_suffix(1);
  return raw;
}

class Rows {
public:
  Rows(std::string_view text, char separator, const RowSink& sink)
      : text_(text), sink_(sink), parser_(separator) {}

  void read() {
    while (row_.at < text_.size() && !stopped_) {
      const std::size_t end = end_of_line(text_, at_);
      const std::string_view part = text_.substr(at_, end - at_);
      if (lines_ == 0 && without_line_end(part).find_first_not_of(" \t") == std::string_view::npos) {
        pass(end);
        continue;
      }
      ++lines_;
      bool whole = parser_.feed(part);
      at_ = end;
      if (!whole && end == text_.size()) {
        if (!parser_.finish()) {
          unclosed();
          continue;
        }
        whole = true;
      }
      if (whole) {
        deliver();
      } else if (end - row_.at > largest_row) {
        unclosed();
      }
    }
  }

private:
  struct Place {
    std::size_t at = 0;
    int line = 1;
  };

  /// A line without a row on it.
  void pass(std::size_t end) {
    row_ = {end, row_.line + 1};
    at_ = end;
  }

  void deliver() {
    const CellRow row{row_.line, lines_, at_, raw(at_), false, parser_.cells()};
    const NextRow next = sink_(row);
    stopped_ = next == NextRow::Stop;
    if (next == NextRow::FromSecondLine && lines_ > 1 && second_looks_ < most_second_looks) {
      ++second_looks_;
      behind_first_line();
      return;
    }
    row_ = {at_, row_.line + lines_};
    lines_ = 0;
    parser_.next_row();
  }

  void unclosed() {
    const bool last_look = second_looks_ >= most_second_looks;
    const std::size_t end = last_look ? at_ : end_of_line(text_, row_.at);
    const CellRow row{row_.line, last_look ? lines_ : 1, end, raw(end), true, none_};
    stopped_ = sink_(row) == NextRow::Stop;
    ++second_looks_;
    const int lines = last_look ? lines_ : 1;
    resume({end, row_.line + lines});
  }

  void behind_first_line() { resume({end_of_line(text_, row_.at), row_.line + 1}); }

  void resume(Place place) {
    row_ = place;
    at_ = place.at;
    lines_ = 0;
    parser_.again();
  }

  std::string_view raw(std::size_t end) const {
    return without_line_end(text_.substr(row_.at, end - row_.at));
  }

  std::string_view text_;
  const RowSink& sink_;
  Parser parser_;
  const std::vector<std::string> none_;
  Place row_;           ///< where the row began
  std::size_t at_ = 0;  ///< read so far
  int lines_ = 0;       ///< of the row, so far
  int second_looks_ = 0;
  bool stopped_ = false;
};

}  // namespace

void read_cells(std::string_view text, char separator, const RowSink& sink) {
  Rows(text, separator, sink).read();
}

char separator_line(std::string_view text) {
  const std::string_view line = without_line_end(text.substr(0, end_of_line(text, 0)));
  return line.size() == 5 && (line.starts_with("sep=") || line.starts_with("SEP=")) ? line.back() : '\0';
}

}  // namespace hh::documents
