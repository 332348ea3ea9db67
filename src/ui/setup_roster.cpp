#include "ui/setup_roster.hpp"

#include "ui/astral.hpp"
#include "ui/dates.hpp"
#include "ui/page.hpp"
#include "ui/sample_roster.hpp"
#include "ui/settings_keys.hpp"
#include "ui/wrapped_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

namespace hh::ui {
namespace {

std::string base_name(const std::string& path) {
  const auto slash = path.find_last_of('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

/// One copied cell may end in a line break of its own; rows have tabs or breaks before that.
bool holds_rows(const std::string& text) {
  const auto end = text.find_last_not_of("\r\n");
  return end != std::string::npos && text.find_first_of("\t\r\n") < end;
}

bool paste_pressed() {
  const ImGuiIO& io = ImGui::GetIO();
  return (io.KeyCtrl && compat::key_pressed(compat::Key::V)) ||
         (io.KeyShift && compat::key_pressed(compat::Key::Insert));
}

/// A field of one line would mash whole rows into one name: they are meant for the roster. The
/// field lets go of the keyboard before it sees the key, and keeps what was typed into it.
std::string rows_for_roster(const RosterMemory& memory) {
  if (!memory.typing || !paste_pressed()) return "";
  std::string rows = astral::clipboard();
  if (!holds_rows(rows)) return "";
  compat::drop_active();
  return rows;
}

Entered entry(Ui& ui, RosterMemory& memory, const std::string& id, std::string& value, InputLook look) {
  const Entered entered = text_input(ui, id, value, std::move(look));
  memory.typing = memory.typing || entered.active;
  return entered;
}

/// Rows from elsewhere: the clipboard, last time, the sample; or typed as text.
void draw_sources(Scene& scene, RosterMemory& memory, const std::string& room) {
  Ui& ui = scene.ui;
  const std::string last = setting(scene.snap, remembered::last_roster(room));
  const bool empty = roster_of(memory.rows).pairs.empty();
  WrappedRow line(ui, {.gap = 10});
  if (line.plain("roster.paste", "Paste rows", {.key = "Ctrl V"}) || key(scene, "Ctrl+V"))
    take(memory.rows, astral::clipboard(), "the pasted rows");
  if (line.plain(
          "roster.last", "Last roster",
          {.enabled = !last.empty(), .hint = last.empty() ? "no training was held in this room yet" : ""})) {
    take(memory.rows, last, "the last roster of this room");
  }
  const bool sample = line.plain("roster.sample", "Sample",
                                 {.enabled = empty, .key = "Ctrl E", .hint = "eight pairs to rehearse with"});
  if (empty && (sample || key(scene, "Ctrl+E")))
    take(memory.rows, domain::write_roster(sample_roster(today(scene.now))), "the sample roster");
  if (line.plain("roster.text", memory.as_text ? "Hide text" : "Type as text"))
    memory.as_text = !memory.as_text;
  line.room(button_width(ui, "Clear"));
  if (quiet_button(ui, "roster.clear", "Clear", {.enabled = !empty})) {
    clear_rows(memory.rows);
    memory.open_row = -1;
  }
}

void draw_source(Scene& scene, RosterMemory& memory, const std::string& room) {
  Ui& ui = scene.ui;
  draw_sources(scene, memory, room);
  if (const int many = sample_pairs(memory.rows.pairs); many > 0) {
    row(ui, {}, [&] { chip(ui, counted(many, "sample pair") + ", not real people", Tone::Warn); });
  }
  if (memory.as_text) {
    text_area(ui, "roster.rows", memory.text,
              {.hint = "one pair a line: AE, CSM, account, champion, amount, closed, coach, promises",
               .height = 170,
               .most = 400000});
    if (primary_button(ui, "roster.take", "Add these rows", {.enabled = !memory.text.empty()})) {
      take(memory.rows, memory.text, "the typed rows");
      memory.text.clear();
      memory.as_text = false;
    }
  }
  bool read = false;
  row(ui, {.gap = 10}, [&] {
    const float rest = ui.width() / ui.px(1) - button_width(ui, "Read file") / ui.px(1) - 22;
    read = entry(ui, memory, "roster.path", memory.path,
                 {.hint = "path of a CSV, or drop the file on this window", .width = std::max(rest, 100.0f)})
               .submitted;
    read = button(ui, "roster.read", "Read file", {.enabled = !memory.path.empty()}) || read;
  });
  if (read && !memory.path.empty()) scene.requests.read_file(memory.path);
}

void draw_remarks(Scene& scene, RosterMemory& memory) {
  Ui& ui = scene.ui;
  if (!memory.file_problem.empty()) {
    paragraph(ui, memory.file_problem, {.role = Role::Small, .color = ui.theme().red});
  }
  const auto& remarks = memory.rows.remarks;
  if (remarks.empty()) return;
  const Theme& theme = ui.theme();
  card(ui, {.fill = theme.tone_fill(Tone::Warn), .pad = 16, .gap = 4}, [&] {
    text(ui,
         counted(static_cast<int>(remarks.size()), "thing", "things") + " to look at in " + memory.rows.from,
         {.role = Role::SmallStrong, .color = theme.amber});
    for (std::size_t i = 0; i < std::min<std::size_t>(remarks.size(), 8); ++i) {
      const domain::RosterRemark& remark = remarks[i];
      const std::string where = remark.row > 0 ? fmt::format("line {}: ", remark.row) : "";
      paragraph(ui, where + remark.what + (remark.left_out ? ", left out" : ""), {.role = Role::Small});
    }
    if (remarks.size() > 8) {
      text(ui, fmt::format("and {} more", remarks.size() - 8), {.role = Role::Small, .color = theme.quiet});
    }
    if (quiet_button(ui, "roster.remarks", "Understood")) memory.rows.remarks.clear();
  });
}

/// What was taken away at once, and the way back.
void draw_gone(Scene& scene, RosterMemory& memory) {
  if (key(scene, "Ctrl+Z")) {
    undo(memory.rows);
    memory.open_row = -1;
  }
  const std::string gone = gone_words(memory.rows);
  if (gone.empty()) return;
  Ui& ui = scene.ui;
  row(ui, {.gap = 10}, [&] {
    text_in(ui, ui.place(text_width(ui, gone, Role::Small) + ui.px(4), ui.touch()), gone,
            {.role = Role::Small, .color = ui.theme().amber, .sit = Sit::Middle, .lines = 1});
    const bool one = memory.rows.acts.back().pairs.size() == 1;
    if (button(ui, "roster.undo", one ? "Bring it back" : "Bring them back", {.key = "Ctrl Z"})) {
      undo(memory.rows);
      memory.open_row = -1;
    }
  });
}

std::string joined(const std::vector<std::string>& promises) {
  std::string all;
  for (const std::string& promise : promises)
    all += (all.empty() ? "" : " | ") + promise;
  return all;
}

std::vector<std::string> parted(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t bar = std::min(text.find('|', from), text.size());
    const std::string part = text.substr(from, bar - from);
    const auto first = part.find_first_not_of(' ');
    if (first != std::string::npos)
      parts.push_back(part.substr(first, part.find_last_not_of(' ') - first + 1));
    from = bar + 1;
  }
  return parts;
}

/// Three fields beside each other where there is room, so that the next pairs stay in view.
void draw_deal(Ui& ui, RosterMemory& memory, const std::string& id, domain::Pair& pair) {
  const auto field = [&](const char* name, const char* words, std::string& value) {
    entry(ui, memory, id + "." + name, value, {.label = words, .most = 120});
  };
  const auto promises = [&] {
    std::string all = joined(pair.deal.promises);
    if (entry(ui, memory, id + ".promises", all, {.label = "Promises, with | between them", .most = 1000})
            .changed) {
      pair.deal.promises = parted(all);
    }
  };
  const std::vector<std::function<void()>> fields{
      [&] { field("account", "Account", pair.deal.account); },
      [&] { field("champion", "Champion", pair.deal.champion); },
      [&] { field("amount", "Amount", pair.deal.amount); },
      [&] { field("closed", "Closed-won on", pair.deal.close_date); },
      [&] { field("coach", "Coach", pair.coach); },
      promises};
  const float room = ems(ui, ui.width());
  const std::size_t across = room >= 30 ? 3 : room >= 20 ? 2 : 1;
  for (std::size_t first = 0; first < fields.size(); first += across) {
    columns(ui, std::vector<Part>(across, grow()), 12,
            [&](int column) { fields[first + static_cast<std::size_t>(column)](); });
  }
}

struct RowChange {
  int remove = -1, up = -1, down = -1;
};

void draw_pair_head(Ui& ui, const domain::Pair& pair) {
  const float height = ui.touch();
  const Rect where = ui.place(ui.width(), height);
  draw_pair(*ui.draw(), {where.x + ui.px(14), where.centre().y}, ui.px(11), pair.number, ui.theme());
  Rect number = where;
  number.cut_left(ui.px(34));
  text_in(ui, number, std::to_string(pair.number.value),
          {.role = Role::Small, .color = ui.theme().quiet, .sit = Sit::Middle, .lines = 1});
}

void draw_row(Scene& scene, RosterMemory& memory, std::size_t i, const std::string& remark,
              RowChange& change) {
  Ui& ui = scene.ui;
  domain::Pair& pair = memory.rows.pairs[i];
  const std::string id = fmt::format("pair.{}", i + 1);
  const bool open = memory.open_row == static_cast<int>(i);
  const float tools = button_width(ui, "Deal") / ui.px(1);
  columns(ui, {fixed(74), grow(), grow(), fixed(tools)}, 10, [&](int column) {
    if (column == 0) draw_pair_head(ui, pair);
    if (column == 1) entry(ui, memory, id + ".ae", pair.ae, {.hint = "AE", .most = 120});
    if (column == 2) entry(ui, memory, id + ".csm", pair.csm, {.hint = "CSM", .most = 120});
    if (column == 3 &&
        quiet_button(ui, id + ".deal", "Deal", {.hint = open ? "close" : "deal, coach, order, remove"})) {
      memory.open_row = open ? -1 : static_cast<int>(i);
    }
  });
  std::string note = remark;
  for (const std::string& person : {pair.ae, pair.csm}) {
    const std::string repeats = repeat_note(scene.snap.repeats, person);
    if (!repeats.empty()) note += (note.empty() ? "" : "; ") + person + " " + repeats;
  }
  if (!note.empty()) paragraph(ui, note, {.role = Role::Small, .color = ui.theme().amber});
  if (!open) return;
  card(ui, {.fill = ui.theme().raised, .pad = 18, .gap = 10, .edge = true}, [&] {
    draw_deal(ui, memory, id, pair);
    const int row_number = static_cast<int>(i);
    row(ui, {.gap = 8}, [&] {
      if (button(ui, id + ".up", "Up", {.enabled = i > 0})) change.up = row_number;
      if (button(ui, id + ".down", "Down", {.enabled = i + 1 < memory.rows.pairs.size()}))
        change.down = row_number;
      if (danger_button(ui, id + ".remove", "Remove")) change.remove = row_number;
    });
  });
}

void carry_out(RosterMemory& memory, const RowChange& change) {
  if (change.remove >= 0) {
    remove_row(memory.rows, static_cast<std::size_t>(change.remove));
    memory.open_row = -1;
  } else if (change.up > 0) {
    move_row(memory.rows, static_cast<std::size_t>(change.up), -1);
    memory.open_row = change.up - 1;
  } else if (change.down >= 0) {
    move_row(memory.rows, static_cast<std::size_t>(change.down), 1);
    memory.open_row = change.down + 1;
  }
}

}  // namespace

bool take_file(RosterMemory& memory, const Surroundings& here) {
  if (!here.file || here.file->number <= memory.file_taken) return false;
  memory.file_taken = here.file->number;
  memory.path = here.file->path;
  memory.file_problem = here.file->problem ? here.file->problem->sentence() : "";
  if (!here.file->problem) take(memory.rows, here.file->text, base_name(here.file->path));
  return true;
}

void lead_to(Ui& ui, RosterMemory& memory, std::size_t row, const std::string& field) {
  if (field != "ae" && field != "csm") memory.open_row = static_cast<int>(row);
  ui.set_focus(fmt::format("pair.{}.{}", row + 1, field));
  ui.frames().soon();
}

void draw_roster(Scene& scene, RosterMemory& memory, const std::string& room) {
  Ui& ui = scene.ui;
  const std::string pasted = rows_for_roster(memory);
  memory.typing = false;
  draw_source(scene, memory, room);
  draw_gone(scene, memory);
  draw_remarks(scene, memory);
  if (memory.rows.pairs.empty()) add_row(memory.rows);
  std::vector<std::string> notes(memory.rows.pairs.size());
  for (const domain::RosterRemark& remark : look_over(memory.rows)) {
    const auto at = static_cast<std::size_t>(remark.row) - 1;
    if (at < notes.size()) notes[at] += (notes[at].empty() ? "" : "; ") + remark.what;
  }
  RowChange change;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    draw_row(scene, memory, i, notes[i], change);
  }
  if (button(ui, "roster.add", "Add a pair", {.sign = Sign::Plus})) {
    add_row(memory.rows);
    ui.set_focus(fmt::format("pair.{}.ae", memory.rows.pairs.size()));
  }
  const std::vector<std::string> missing = missing_repeats(scene.snap.repeats, memory.rows);
  if (!missing.empty()) {
    std::string names;
    for (const std::string& name : missing)
      names += (names.empty() ? "" : ", ") + name;
    paragraph(ui, "To repeat a round, and not on this roster: " + names,
              {.role = Role::Small, .color = ui.theme().amber});
  }
  carry_out(memory, change);
  if (pasted.empty()) return;
  take(memory.rows, pasted, "the pasted rows");
  memory.open_row = -1;
  ui.frames().soon();
}

}  // namespace hh::ui
