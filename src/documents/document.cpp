#include "documents/document.hpp"

#include "documents/reader_content.hpp"
#include "documents/renderers.hpp"
#include "documents/template_data.hpp"

#include <cstddef>

namespace hh::documents {

namespace {

struct FormatRow {
  Format format;
  const char* word;
  const char* extension;
  const char* mime;
};
constexpr std::array<FormatRow, all_formats.size()> rows{{
    {Format::Markdown, "md", ".md", "text/markdown; charset=utf-8"},
    {Format::Html, "html", ".html", "text/html; charset=utf-8"},
    {Format::Pdf, "pdf", ".pdf", "application/pdf"},
    {Format::Xlsx, "xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {Format::Csv, "csv", ".csv", "text/csv; charset=utf-8"},
    {Format::Json, "json", ".json", "application/json"},
    {Format::Ics, "ics", ".ics", "text/calendar; charset=utf-8"},
    {Format::Eml, "eml", ".eml", "message/rfc822"},
    {Format::Chat, "chat", ".txt", "text/plain; charset=utf-8"},
}};

const FormatRow& row(Format format) { return rows[static_cast<std::size_t>(format)]; }

}  // namespace

const char* word(Format format) { return row(format).word; }
const char* extension(Format format) { return row(format).extension; }
const char* mime_type(Format format) { return row(format).mime; }

std::optional<Format> format_of(const std::string& word) {
  for (const FormatRow& one : rows) {
    if (word == one.word) return one.format;
  }
  return std::nullopt;
}

const char* word(Letter letter) { return letter == Letter::Intro ? "intro" : "recap"; }

std::optional<Letter> letter_of(const std::string& word) {
  if (word == "intro") return Letter::Intro;
  if (word == "recap") return Letter::Recap;
  return std::nullopt;
}

domain::ToldDates dates_in(const domain::PacketContent& content, Format format,
                           const DocumentOptions& options) {
  const bool calendar = format == Format::Ics || (format == Format::Eml && options.calendar);
  const bool all = calendar || (format != Format::Eml && format != Format::Chat);
  const bool intro = format == Format::Eml && options.letter == Letter::Intro;
  const bool kickoff_alone =
      intro || (format == Format::Chat && content.audience == domain::Audience::Internal);
  domain::ToldDates out;
  for (const domain::ContentDate& date : content.dates) {
    const bool said = all || (ahead(date, content) && (!kickoff_alone || date.id == "kickoff"));
    if (said) out[date.id] = domain::as_told(date);
  }
  if (!calendar) return out;
  for (const domain::ContentDate& date : content.called_off)
    out[date.id] = domain::as_told(date, true);
  return out;
}

domain::Result<std::string> letter_text(const domain::PacketContent& content,
                                        const DocumentOptions& options) {
  return render_letter_text(as_spoken(for_reader(content)), options);
}

domain::Result<std::string> render(const domain::PacketContent& content, Format format,
                                   const DocumentOptions& options) {
  const domain::PacketContent told = for_reader(content);
  switch (format) {
    case Format::Markdown:
      return render_markdown(readable(as_spoken(told)), options);
    case Format::Html:
      return render_html(readable(as_spoken(told)), options);
    case Format::Pdf:
      return render_pdf(readable(as_spoken(told)), options);
    case Format::Xlsx:
      return render_xlsx(readable(told), options);
    case Format::Csv:
      return render_csv(told, options);
    case Format::Json:
      return render_json(told, options);
    case Format::Ics:
      return render_ics(readable(told), options);
    case Format::Eml:
      return render_eml(as_spoken(told), options);
    case Format::Chat:
      return render_chat(readable(as_spoken(told)), options);
  }
  return domain::Problem{"There is no such format", "", "Choose one of the formats that are offered."};
}

}  // namespace hh::documents
