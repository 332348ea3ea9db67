// The encodings of mail: headers after RFC 2047, bodies as quoted-printable or base64.
//
//     auto line = header("Subject", "Łukasz starts");   // or a Problem for a line break in it
//
// Every line stays within 78 bytes and ends in CRLF. Thread: any.
#pragma once

#include "domain/result.hpp"

#include <string>

namespace hh::documents {

domain::Result<std::string> header(const std::string& name, const std::string& text);
/// A list of addresses: "a@b.example, Łukasz <l@b.example>".
domain::Result<std::string> address_header(const std::string& name, const std::string& addresses);
std::string quoted_printable(const std::string& text);
std::string base64_lines(const std::string& bytes);

}  // namespace hh::documents
