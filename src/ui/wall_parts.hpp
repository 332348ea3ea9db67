// What the faces of the Wall share: the scene they draw, head and foot, clocks, pairs, pages.
#pragma once

#include "ui/digits.hpp"
#include "ui/pictograms.hpp"
#include "ui/wall.hpp"
#include "ui/wall_fit.hpp"
#include "ui/widgets.hpp"

#include <functional>
#include <string>
#include <vector>

namespace hh::ui {

struct WallScene {
  Ui& ui;
  const session::Snapshot& snap;
  const domain::Session& session;
  session::Moment now;
  domain::RunView run;
  WallFit& fit;
  double page_up = 0;  ///< seconds for which the projected page is up

  const domain::Program& program() const { return *session.program; }
  const Theme& theme() const { return ui.theme(); }
};

// One function per face; each draws into the whole window.
void draw_wall_idle(Ui& ui);
void draw_wall_welcome(WallScene& scene);
void draw_wall_page(WallScene& scene);
void draw_wall_number(WallScene& scene);
void draw_wall_closing(WallScene& scene);
void draw_wall_question(WallScene& scene);
void draw_wall_list(WallScene& scene);
void draw_wall_reveal(WallScene& scene);    ///< a list whose texts are uncovered one by one
void draw_wall_marks(WallScene& scene);     ///< what every pair shows
void draw_wall_fill(WallScene& scene);      ///< a template as it is being filled
void draw_wall_template(WallScene& scene);  ///< text to be sent
void draw_wall_script(WallScene& scene);
void draw_wall_round(WallScene& scene);
void draw_wall_scoreboard(WallScene& scene);
void draw_wall_score_wall(WallScene& scene);
void draw_wall_projected(WallScene& scene);
void draw_wall_artifacts(WallScene& scene);
void draw_wall_tree(WallScene& scene);
void draw_wall_commitments(WallScene& scene);
void draw_wall_end(WallScene& scene);

// ---- head and foot -------------------------------------------------------------------------

/// Left of the head in spaced capitals; empty: "2 of 6 · Framework". Right: the section's banner.
struct Head {
  std::string left{};
  std::string right{};
  Color right_color{};
};
/// What stays between head and foot.
struct WallPage {
  Rect body;
  Rect foot;
};
WallPage wall_page(WallScene& scene, const Head& head = {}, bool strip = true);
/// "next: …" at the left, `right` (else "ends 13:00") at the right.
void foot_next(WallScene& scene, Rect foot, const std::string& right = "");
/// `words`, and which page of how many is up.
std::string with_page(const WallScene& scene, const std::string& words);
/// "agenda 09:31 left" at the left, `right` at the right.
void foot_agenda(WallScene& scene, Rect foot, const std::string& right);
/// Headline at the left, the agenda's clock at the right; returns what is left below.
/// `room`: the height the headline may take, in design pixels.
Rect wall_headline(WallScene& scene, Rect body, const std::string& headline, float room = 190);
/// Figures of others with their source; returns what is left below.
Rect wall_claims(WallScene& scene, Rect where, const std::vector<domain::Claim>& claims);

// ---- clocks --------------------------------------------------------------------------------

struct ClockFace {
  std::string text;
  domain::Heat heat = domain::Heat::Calm;
};
Color heat_color(const Theme& theme, domain::Heat heat);
/// The agenda's clock; a note below says in words and shape how it stands.
ClockFace agenda_clock(const WallScene& scene);
/// Digits with their right top at `at`; asks for the frame of the next flip.
Rect draw_clock(WallScene& scene, ImVec2 right_top, const ClockFace& clock, Role role);
struct ClockNote {
  std::string words;
  std::optional<Sign> sign{};
  Color color{};
};
ClockNote agenda_note(const WallScene& scene);
/// Sign and words, ending at `right`; then, quiet, `after`.
void draw_note(WallScene& scene, ImVec2 right_top, const ClockNote& note, const std::string& after);
/// The agenda's clock changes again; not while the hour is paused.
void ask_for_flip(WallScene& scene, domain::Millis remaining);
/// "13:00", where the hour is going to end.
std::string end_of_hour(const WallScene& scene);
/// "3 min"; minutes rounded to the nearest, at least 1.
std::string minutes_words(domain::Millis length);

// ---- pairs ---------------------------------------------------------------------------------

/// First names, or "Pair 7" where the room chose not to show names.
std::string wall_name(const domain::Session& session, domain::PairNumber pair);
/// What the pairs chose in the debrief, as bars; returns what is left below.
Rect draw_choices(WallScene& scene, Rect where, const domain::Round& round);
bool has_choices(const domain::Round& round);
/// Shape, then the words, shortened to `where`.
Rect draw_pair_line(WallScene& scene, Rect where, domain::PairNumber pair, const std::string& words,
                    Role role, std::optional<Color> color = {});

/// "Ada Lind + 王芳", or "Pair 7".
std::string full_names(const domain::Session& session, domain::PairNumber pair);
/// Shape, then both names whole: on one line, else one above the other, else first names only.
void draw_pair_names(WallScene& scene, Rect where, domain::PairNumber pair, Role role);
/// Width that `draw_pair_names` takes for `words` on one line.
float pair_line_width(const WallScene& scene, const std::string& words, Role role);

/// Many cells of one size: as many columns as needed, pages turning by themselves beyond that.
struct Cells {
  std::vector<Rect> rects;  ///< of the present page
  std::size_t first = 0;    ///< index of the first one
  int page = 0, pages = 1;
  float height = 0;
};
struct CellWish {
  float least_width = 500;  ///< design pixels
  float best_height = 84;
  float least_height = 56;
  float gap = 12;
  int most_columns = 4;
};
Cells cells_in(WallScene& scene, Rect where, std::size_t count, CellWish wish);
/// "page 1 of 2", where there is more than one.
std::string page_words(const Cells& cells);

/// "$287,000"
std::string money(const std::string& currency, std::int64_t amount);
std::string joined(const std::vector<std::string>& lines, const std::string& between);
/// The round the Wall's scoreboard is about: running, else the last that ran, else the first.
domain::RoundNumber shown_round(const domain::Session& session);
Color soft(const Theme& theme);  ///< between text and quiet

}  // namespace hh::ui
