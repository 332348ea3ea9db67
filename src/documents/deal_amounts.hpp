// Amounts of exported deals: which of "." and "," parts the decimals is a matter of the whole column, and
// of each currency in it.
//
//     deal_amount("1.234,50", DecimalSign::Comma)   // 1,234.50
//     deal_amount("EUR 45.000", std::nullopt)       // 45,000 EUR
//
// Without a sign told, what is left open goes by the rule of domain/amounts.hpp. Pure; any thread.
#pragma once

#include "domain/amounts.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hh::documents {

enum class DecimalSign { Point, Comma };

/// What one cell proves about its column's decimal sign.
enum class DecimalProof {
  None,
  Point,
  Comma,
  OpenPoint,  ///< "45.000": thousands or decimals
  OpenComma   ///< "45,000"
};
DecimalProof decimal_proof(std::string_view text);
/// "€" of "€45.000", "EUR" of "45.000 EUR"; empty where none is typed.
std::string currency_typed(std::string_view text);

domain::Result<domain::Money> deal_amount(std::string_view text, std::optional<DecimalSign> sign);

}  // namespace hh::documents
