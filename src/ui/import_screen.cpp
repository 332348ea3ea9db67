#include "ui/import_screen.hpp"

#include "library/import.hpp"
#include "ui/dates.hpp"
#include "ui/page.hpp"
#include "ui/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hh::ui {
namespace {

using library::Imported;

void take_answer(const Scene& scene, ImportMemory& memory) {
  const auto& document = scene.here.document;
  if (!document || document->number <= memory.taken) return;
  memory.taken = document->number;
  memory.shown = true;
  memory.waiting = false;
  if (memory.path != document->path || memory.name.empty()) {
    memory.name = document->made ? document->made->id : "";
  }
  memory.path = document->path;
}

void draw_source(Scene& scene, ImportMemory& memory) {
  Ui& ui = scene.ui;
  bool read = false;
  row(ui, {.gap = 10}, [&] {
    const float rest = ui.width() / ui.px(1) - button_width(ui, "Read it") / ui.px(1) - 22;
    const std::string before = memory.path;
    read = text_input(ui, "import.path", memory.path,
                      {.hint = "path of a document, or drop the file on this window",
                       .width = std::max(rest, 100.0f)})
               .submitted;
    if (memory.path != before) memory.shown = false;
    read = button(ui, "import.read", "Read it", {.enabled = !memory.path.empty()}) || read;
  });
  if (read && !memory.path.empty()) {
    memory.waiting = true;
    memory.name.clear();
    scene.requests.look_at_document(memory.path, "");
  }
}

void draw_sections(Ui& ui, const Imported& made) {
  card(ui, {.gap = 6}, [&] {
    text(ui, made.title, {.role = Role::Heading, .lines = 2});
    text(
        ui,
        fmt::format("{}, {} min", counted(static_cast<int>(made.sections.size()), "section"), made.minutes()),
        {.role = Role::Small, .color = ui.theme().quiet});
    bool estimated = false;
    for (const library::ImportedSection& one : made.sections) {
      fact_row(ui, one.title, fmt::format("{} min{}", one.minutes, one.estimated ? ", guessed" : ""),
               one.estimated ? Tone::Warn : Tone::Quiet);
      estimated = estimated || one.estimated;
    }
    if (estimated) {
      paragraph(ui, "Guessed lengths are given by the number of words; correct them in the file.",
                {.role = Role::Small, .color = ui.theme().quiet});
    }
  });
}

void draw_found(Ui& ui, const Imported& made) {
  const library::ImportCounts& n = made.counts;
  card(ui, {.gap = 6}, [&] {
    text(ui, "What was found in it", {.role = Role::BodyStrong});
    paragraph(ui, counted(n.scripts, "script") + ", " + counted(n.lists, "list") + ", " +
                      counted(n.templates, "template") + ", " + counted(n.commitments, "commitment") + ", " +
                      counted(n.answers, "answered question") + ", " +
                      counted(n.claims, "figure with its source", "figures with their source"));
    for (const std::string& remark : made.remarks)
      paragraph(ui, remark, {.role = Role::Small, .color = ui.theme().amber});
    constexpr std::size_t most = 12;
    for (std::size_t i = 0; i < std::min(most, made.guesses.size()); ++i) {
      paragraph(ui, fmt::format("line {}: {}", made.guesses[i].line, made.guesses[i].text),
                {.role = Role::Small, .color = ui.theme().amber});
    }
    if (made.guesses.size() > most) {
      text(ui, fmt::format("and {} more guesses", made.guesses.size() - most),
           {.role = Role::Small, .color = ui.theme().quiet});
    }
  });
}

void draw_unplaced(Ui& ui, const Imported& made) {
  constexpr std::size_t most = 12;
  if (made.unplaced.empty()) return;
  card(ui, {.gap = 4}, [&] {
    text(ui, counted(static_cast<int>(made.unplaced.size()), "line") + " without a place",
         {.role = Role::BodyStrong});
    paragraph(ui, "They stay in the file, under “unplaced”; nothing is dropped.",
              {.role = Role::Small, .color = ui.theme().quiet});
    for (std::size_t i = 0; i < std::min(most, made.unplaced.size()); ++i) {
      paragraph(ui, fmt::format("line {}: {}", made.unplaced[i].line, made.unplaced[i].text),
                {.role = Role::Small});
    }
    if (made.unplaced.size() > most) {
      text(ui, fmt::format("and {} more", made.unplaced.size() - most),
           {.role = Role::Small, .color = ui.theme().quiet});
    }
  });
}

void draw_adding(Scene& scene, ImportMemory& memory) {
  Ui& ui = scene.ui;
  card(ui, {.gap = 12}, [&] {
    bool add =
        text_input(ui, "import.name", memory.name,
                   {.label = "Name in the library", .hint = "small letters, digits, dashes", .most = 64})
            .submitted;
    add = primary_button(ui, "import.add", "Add to the library",
                         {.enabled = !memory.name.empty() && !memory.waiting}) ||
          add;
    if (!add || memory.name.empty() || memory.waiting) return;
    memory.waiting = true;
    scene.requests.add_document(memory.path, memory.name);
  });
}

void draw_added(Scene& scene, const DocumentLook& document, ImportAnswer& answer) {
  Ui& ui = scene.ui;
  const domain::ProgramId id{document.made->id};
  // The library is read again in a moment.
  const bool known = scene.snap.shelf && scene.snap.shelf->find(id) != nullptr;
  card(ui, {.fill = ui.theme().tone_fill(Tone::Good), .gap = 12}, [&] {
    paragraph(ui, "“" + document.made->title + "” is in the library", {.role = Role::BodyStrong});
    paragraph(ui, document.added, {.role = Role::Small});
    row(ui, {.gap = 10}, [&] {
      if (primary_button(ui, "import.run", "Run it", {.enabled = known})) answer.turn = Page::Setup;
      if (button(ui, "import.look", "Look through it", {.enabled = known})) answer.turn = Page::Library;
    });
  });
  if (answer.turn) answer.program = id;
}

void draw_document(Scene& scene, ImportMemory& memory, const DocumentLook& document, ImportAnswer& answer) {
  Ui& ui = scene.ui;
  if (document.problem) {
    paragraph(ui, document.problem->sentence(), {.color = ui.theme().red});
  }
  if (!document.made) return;
  const Imported& made = *document.made;
  const auto beside = [&] {
    if (document.added.empty()) {
      draw_adding(scene, memory);
    } else {
      draw_added(scene, document, answer);
    }
    draw_found(ui, made);
  };
  const bool wide = ems(ui, ui.width()) > 56;
  if (!wide) {
    beside();
    draw_sections(ui, made);
    draw_unplaced(ui, made);
    return;
  }
  columns(ui, {grow(0.55f), grow(0.45f)}, 28, [&](int column) {
    if (column == 0) {
      draw_sections(ui, made);
      draw_unplaced(ui, made);
    } else {
      beside();
    }
  });
}

}  // namespace

ImportAnswer draw_import(Scene& scene, ImportMemory& memory) {
  Ui& ui = scene.ui;
  take_answer(scene, memory);
  const PageTop top = page_head(scene, {"Import", "a document of yours becomes a training"});
  ImportAnswer answer;
  panel(ui, top.body, {}, [&] {
    scroll(ui, "import", {.gap = 18}, [&] {
      card(ui, {.gap = 10}, [&] { draw_source(scene, memory); });
      if (memory.waiting) text(ui, "Reading …", {.color = ui.theme().quiet});
      if (memory.shown && scene.here.document) {
        draw_document(scene, memory, *scene.here.document, answer);
      } else if (!memory.waiting) {
        paragraph(ui,
                  "Markdown, plain text or a page saved from the web. Headings with a length, such as "
                  "“Opening (5 min)”, become sections; quoted speech becomes scripts, lists stay lists. "
                  "You see what became of it before it is added.",
                  {.color = ui.theme().quiet});
      }
    });
  });
  if (top.back) answer = {Page::Home, {}};
  return answer;
}

}  // namespace hh::ui
