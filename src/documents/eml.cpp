// A letter to the customer as a draft that a mail program opens for sending: RFC 5322.
#include "documents/mail_text.hpp"
#include "documents/reader_content.hpp"
#include "documents/renderers.hpp"
#include "documents/template_data.hpp"
#include "documents/template_text.hpp"

#include <sstream>
#include <string>
#include <string_view>
#include <utility>

namespace hh::documents {

using domain::PacketContent;
using domain::Problem;

namespace {

// "=_" occurs in no quoted-printable text and in no base64.
constexpr const char* boundary = "=_handoff_hour_parts";

std::string as_is(const std::string& text) { return text; }

struct Draft {
  std::string subject, body;
};

std::string without_gaps(const std::string& text) {
  std::string out;
  for (const char letter : text) {
    if (letter == '\n' && (out.empty() || out.ends_with("\n\n"))) continue;
    out += letter;
  }
  while (out.ends_with("\n\n"))
    out.pop_back();
  return out;
}

/// A name that ends with a full stop ends no sentence with two.
std::string without_double_stops(std::string text) {
  for (std::size_t at = text.find(".."); at != std::string::npos; at = text.find("..", at + 1)) {
    const std::size_t end = text.find_first_not_of('.', at);
    const bool two = (end == std::string::npos ? text.size() : end) - at == 2;
    if (two) text.erase(at, 1);
    at = two ? at : end == std::string::npos ? text.size() - 1 : end - 1;
  }
  return text;
}

/// The template's first line is the subject. It is filled from the texts as they came, so that a line
/// break in one of them is seen and refused.
domain::Result<Draft> draft(const PacketContent& content, const DocumentOptions& options) {
  static constexpr std::string_view mark = "Subject:";
  const std::string name = word(options.letter);
  const auto text = expand(options.templates, name);
  if (!text) return text.problem();
  const std::size_t end = text.value().find('\n');
  if (!text.value().starts_with(mark) || end == std::string::npos) {
    return Problem{"The letter has no subject", options.templates.at(name).file + ":1",
                   "Begin the template with a line \"Subject: …\"."};
  }
  const std::string first = text.value().substr(mark.size(), end - mark.size());
  const std::size_t begin = first.find_first_not_of(" \r");
  const auto subject =
      fill(begin == std::string::npos ? "" : first.substr(begin), template_data(content, options), as_is);
  if (!subject) return subject.problem();
  const auto body = fill(text.value().substr(end + 1), template_data(readable(content), options), as_is);
  if (!body) return body.problem();
  return Draft{subject.value(), without_gaps(without_double_stops(clean_text(body.value())))};
}

std::string text_part(const std::string& body) {
  return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
         quoted_printable(body);
}

std::string calendar_part(const std::string& ics) {
  return "Content-Type: text/calendar; charset=utf-8; method=PUBLISH\r\n"
         "Content-Transfer-Encoding: base64\r\n"
         "Content-Disposition: attachment; filename=\"dates.ics\"\r\n\r\n" +
         base64_lines(ics);
}

/// "Mai Tran <mai@northwind.example>", where the packet holds an address that can be written to.
std::string known_address(const PacketContent& content) {
  std::istringstream words(content.addressee_mail);
  for (std::string word; words >> word;) {
    std::erase_if(word, [](char c) { return c == '<' || c == '>' || c == ',' || c == ';'; });
    const std::string known = content.addressee.empty() ? word : content.addressee + " <" + word + ">";
    if (word.find('@') != std::string::npos && address_header("To", known)) return known;
  }
  return {};
}

domain::Outcome for_the_customer(const PacketContent& content, const DocumentOptions& options) {
  if (content.audience == domain::Audience::Customer) return domain::Done{};
  return Problem{"The letter would go to the customer with what is internal", word(options.letter),
                 "Make it from the customer's version."};
}

}  // namespace

Rendered render_letter_text(const PacketContent& content, const DocumentOptions& options) {
  if (const auto fit = for_the_customer(content, options); !fit) return fit.problem();
  const auto letter = draft(content, options);
  if (!letter) return letter.problem();
  return clean_text(letter.value().subject) + "\n\n" + letter.value().body;
}

Rendered render_eml(const PacketContent& content, const DocumentOptions& options) {
  if (const auto fit = for_the_customer(content, options); !fit) return fit.problem();
  const auto letter = draft(content, options);
  if (!letter) return letter.problem();
  std::string head = "X-Unsent: 1\r\nMIME-Version: 1.0\r\n";
  const std::string to = options.to.empty() ? known_address(content) : options.to;
  for (const auto& [name, addresses] :
       {std::pair{"From", options.from}, std::pair{"To", to}, std::pair{"Cc", options.cc}}) {
    if (addresses.empty()) continue;
    const auto line = address_header(name, addresses);
    if (!line) return line;
    head += line.value();
  }
  const auto subject = header("Subject", letter.value().subject);
  if (!subject) return subject;
  head += subject.value();
  if (!options.calendar || content.dates.empty()) return head + text_part(letter.value().body);
  const auto ics = render_ics(readable(content), options);
  if (!ics) return ics;
  const std::string rule = std::string("--") + boundary;
  return head + "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n" + rule + "\r\n" +
         text_part(letter.value().body) + "\r\n" + rule + "\r\n" + calendar_part(ics.value()) + rule +
         "--\r\n";
}

}  // namespace hh::documents
