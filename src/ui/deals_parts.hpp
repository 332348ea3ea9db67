// What the files of the deals page share.
#pragma once

#include "ui/deals_screen.hpp"
#include "ui/widgets.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hh::ui {

/// Rows of one height under a head that stays; only those in view are drawn.
struct SheetLook {
  float row = 0;     ///< pixels
  float height = 0;  ///< design pixels; 0: what is left
};
using SheetRow = std::function<void(std::size_t row, Rect where, const std::vector<Rect>& cells)>;
void sheet(Ui& ui, const std::string& id, const std::vector<Column>& columns, std::size_t rows,
           SheetLook look, const SheetRow& draw);

/// "100,000"
std::string grouped(std::size_t number);
/// "1 packet", "1,148 packets"
std::string grouped(std::size_t number, const std::string& one);

/// A dialog with one button for each option; the one that was pressed, or -1 where it was closed.
std::optional<int> choose_one(Ui& ui, const std::string& id, const std::string& title,
                              const std::vector<std::string>& options, int chosen);

/// The rows, the columns, what is set aside.
void deals_evidence(Scene& scene, DealsMemory& memory, const DealsHere& deals, float height);
/// Counts, questions and choices.
Turn deals_decisions(Scene& scene, DealsMemory& memory, const DealsHere& deals);
/// The button that begins the packets, or how far that is.
void deals_begin(Scene& scene, DealsMemory& memory, const DealsHere& deals);
/// A meaning or a template being chosen, over the page.
void deals_dialogs(Scene& scene, DealsMemory& memory, const DealsHere& deals);
const char* meaning_words(const std::string& meaning);
/// Bar, words and a button that stops it; while something goes on.
void deals_progress(Scene& scene, const DealsHere& deals);

}  // namespace hh::ui
