// The finder of promises: a call's transcript is named, dropped or pasted, and its candidates decided.
#include "domain/promise_finder.hpp"
#include "ui/astral.hpp"
#include "ui/packet_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace hh::ui {

using namespace domain;

namespace {

/// More are shown as these are decided.
constexpr std::size_t shown_at_once = 30;

bool blank(const std::string& text) { return text.find_first_not_of(" \t\n") == std::string::npos; }

bool decided(const Packet& packet, const PromiseCandidate& one) {
  if (packet.dismissed.contains(one.quote)) return true;
  return std::ranges::any_of(packet.promises, [&](const Promise& promise) {
    return promise.heard.find(one.quote) != std::string::npos || promise.text == one.quote;
  });
}

/// "12:30", "1:12:30"
std::string call_time(Millis at) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(at).count();
  return seconds < 3600 ? fmt::format("{}:{:02}", seconds / 60, seconds % 60)
                        : fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

/// "line 214 · Zoë · 12:30"
std::string place_of(const PromiseCandidate& one) {
  std::string out = fmt::format("line {}", one.line);
  if (!one.speaker.empty()) out += " · " + one.speaker;
  if (one.at) out += " · " + call_time(*one.at);
  return out;
}

void ask(PacketScene& p) {
  Ui& ui = p.ui;
  std::string& path = p.draft("finder.path");
  const Entered entered =
      text_input(ui, "finder.path", path, {.hint = "/home/…/demo-call.vtt", .most = 1000});
  bool paste = key(p.scene, "Ctrl+V");
  bool look = entered.submitted;
  row(ui, {.gap = 12}, [&] {
    look = button(ui, "finder.look", "Search the file", {.enabled = !blank(path)}) || look;
    paste = button(ui, "finder.paste", "Paste a transcript", {.key = "Ctrl+V"}) || paste;
  });
  if (look && !blank(path)) p.scene.requests.find_promises(path, our_speakers(p.packet));
  if (!paste) return;
  const std::string text = astral::clipboard();
  p.draft("finder.empty") = blank(text) ? "yes" : "";
  if (!blank(text)) p.scene.requests.find_promises_in(text, our_speakers(p.packet));
}

void draw_candidate(PacketScene& p, const PromiseCandidate& one, std::size_t number) {
  Ui& ui = p.ui;
  divider(ui);
  const std::string where = place_of(one);
  text(ui, where + " · " + word(one.strength), {.role = Role::SmallStrong, .color = ui.theme().quiet});
  paragraph(ui, "“" + one.quote + "”");
  if (!one.date_said.empty()) quiet(ui, "by " + one.date_said);
  row(ui, {.gap = 10}, [&] {
    if (button(ui, fmt::format("candidate.{}.add", number), "Add", {.sign = Sign::Plus})) {
      AddPromise added;
      added.kind = one.kind.value_or(PromiseKind::Scope);
      added.text = one.quote;
      added.due = one.date;
      added.owner = p.packet.first("ae");
      added.heard = p.scene.here.heard->name + ", " + where;
      p.act(added);
    }
    if (quiet_button(ui, fmt::format("candidate.{}.dismiss", number), "Not a promise")) {
      p.act(DismissCandidate{one.quote, true});
    }
  });
}

void draw_found(PacketScene& p, const HeardCall& heard) {
  Ui& ui = p.ui;
  if (heard.problem) {
    paragraph(ui, heard.problem->sentence(), {.color = ui.theme().red});
    return;
  }
  std::size_t left = 0;
  for (const PromiseCandidate& one : heard.candidates)
    left += decided(p.packet, one) ? 0 : 1;
  quiet(ui, heard.candidates.empty() ? heard.name + ": nobody promises anything in it."
            : left == 0              ? heard.name + ": nothing is left to decide."
                                     : fmt::format("{}: {} to decide.", heard.name, left));
  std::size_t shown = 0;
  for (std::size_t i = 0; i < heard.candidates.size() && shown < shown_at_once; ++i) {
    if (decided(p.packet, heard.candidates[i])) continue;
    draw_candidate(p, heard.candidates[i], i);
    shown += 1;
  }
}

}  // namespace

std::vector<std::string> our_speakers(const Packet& packet) {
  return {packet.first("ae"), packet.first("csm")};
}

void packet_finder(PacketScene& p) {
  Ui& ui = p.ui;
  card(ui, {.pad = 20, .gap = 10}, [&] {
    label(ui, "Find them in a call");
    quiet(
        ui,
        "A transcript as txt, vtt or srt: name it, drop it on this window or paste it. Nothing of it leaves "
        "this computer.");
    ask(p);
    if (!p.draft("finder.empty").empty()) quiet(ui, "The clipboard holds no text.");
    const auto& heard = p.scene.here.heard;
    if (!heard || heard->number <= p.memory.heard_before) return;
    const ImVec2 top = ui.flow().pen;
    draw_found(p, *heard);
    // What was just found may lie below the fold; it comes into view once.
    int& shown = p.choice("finder.shown");
    if (std::exchange(shown, static_cast<int>(heard->number)) == static_cast<int>(heard->number)) return;
    reveal(ui, {top.x, top.y, ui.width(), std::min(ui.flow().pen.y - top.y, ui.px(320))});
  });
}

}  // namespace hh::ui
