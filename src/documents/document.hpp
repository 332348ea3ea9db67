// A packet as a document: one call from what may be told to the bytes of a file.
//
//     DocumentOptions options;
//     options.now = now;
//     options.templates = read_letter_templates({library / "templates/documents", own}).templates;
//     auto bytes = render(content_for(packet, Audience::Customer, ContentPart::Packet, today),
//                         Format::Pdf, options);
//
// The same content, options and fonts give the same bytes. What is internal is dropped once more for the
// customer, whoever made the content. Errors: a Problem for a template with a fault, a header that holds a
// line break, a letter made from the internal version. Values; any thread.
#pragma once

#include "documents/letter_templates.hpp"
#include "domain/packet_content.hpp"
#include "domain/result.hpp"

#include <array>
#include <optional>
#include <string>

namespace hh::documents {

enum class Format { Markdown, Html, Pdf, Xlsx, Csv, Json, Ics, Eml, Chat };
constexpr std::array<Format, 9> all_formats{Format::Markdown, Format::Html, Format::Pdf,
                                            Format::Xlsx,     Format::Csv,  Format::Json,
                                            Format::Ics,      Format::Eml,  Format::Chat};

/// "md", "html", "pdf", "xlsx", "csv", "json", "ics", "eml", "chat"; as typed after --as.
const char* word(Format format);
std::optional<Format> format_of(const std::string& word);
/// ".md", ".pdf"; chat is ".txt".
const char* extension(Format format);
const char* mime_type(Format format);

/// The letter an EML is: both go to the customer.
enum class Letter { Intro, Recap };
const char* word(Letter letter);
std::optional<Letter> letter_of(const std::string& word);

enum class Paper { A4, Letter };

struct DocumentOptions {
  domain::UtcTime now{};  ///< the day on the page, DTSTAMP, the creation date; documents read no clock
  LetterTemplates templates{};
  Letter letter = Letter::Intro;
  Paper paper = Paper::A4;
  bool bom = false;       ///< CSV: a byte order mark for spreadsheets that ask for one
  bool calendar = false;  ///< EML: the dates attached as ICS
  std::string to{};       ///< EML: addresses; empty: the one known of whom the letter greets, or no line
  std::string cc{}, from{};
  std::string where{};  ///< where the packet lives, for those who read the letter or the message
};

/// The letter as text, its subject on the first line: what goes to the clipboard.
domain::Result<std::string> letter_text(const domain::PacketContent& content, const DocumentOptions& options);

/// What the document says of each date, by its id: what its readers know once it is out.
domain::ToldDates dates_in(const domain::PacketContent& content, Format format,
                           const DocumentOptions& options);

domain::Result<std::string> render(const domain::PacketContent& content, Format format,
                                   const DocumentOptions& options);

}  // namespace hh::documents
