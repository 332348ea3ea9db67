// Speech: who says what in a line of a document.
//
//     speech_of("The CSM says: “I'll take it from here, Dana.”")
//       → speaker "CSM", words "I'll take it from here, Dana.", rest "The CSM says:"
//
// Straight and curly quotes count alike. Speakers are named as a program names them: a client is the
// Customer, a VP is an Executive; the name as written is then part of the rest.
#pragma once

#include "domain/program.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hh::library {

struct Speech {
  std::string speaker;  ///< "AE", "CSM", "Customer", … or empty
  std::string words;    ///< without quotes; empty where only a speaker was named ("CSM says:")
  std::string rest;     ///< what stands around the words
  int seconds = 0;      ///< how long it may take, where the line says so: "AE (30 seconds): “…”"
};

/// `in_quote`: the line comes from a block quote, so it is speech without any marks.
std::optional<Speech> speech_of(std::string_view line, bool in_quote = false);
/// A speaker with the time to speak in; no heading, whatever length it carries.
bool is_timed_speech(std::string_view line);
/// "AE" or "CSM" where the text names one: the first, or the last of them.
std::string speaker_in(std::string_view text, bool last);
/// Who speaks according to the text: "When the customer asks" → "Customer". The last one named so.
std::string subject_in(std::string_view text);
/// Words as one says them, with "I", "you" or a question; a field such as "Champion: Dana, VP" has none.
bool sounds_spoken(std::string_view words);
/// Words without the quotes around them, where they are quoted as a whole.
std::string without_quotes(std::string_view words);

/// A published figure with its source: "… 25% … (Source: Bain)", "According to Bain, …".
std::optional<domain::Claim> claim_of(std::string_view line, bool in_quote = false);

/// A promise: "By Friday I will file one doc."
bool is_commitment(std::string_view line);
/// When it is due, as a program file writes it; empty where the line names no time.
std::string due_in(std::string_view line);

}  // namespace hh::library
