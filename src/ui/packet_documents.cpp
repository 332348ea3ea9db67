// Documents out of a packet: what, for whom, and in which format.
#include "ui/packet_parts.hpp"
#include "ui/page.hpp"

#include <array>

namespace hh::ui {

using namespace domain;

namespace {

struct Offer {
  const char* word;  ///< as the command line names it
  const char* says;
};
constexpr std::array<Offer, 6> files{{{"pdf", "PDF, to print or send"},
                                      {"html", "Page for a browser"},
                                      {"xlsx", "Spreadsheet"},
                                      {"md", "Markdown"},
                                      {"csv", "CSV"},
                                      {"json", "JSON"}}};
constexpr std::array<Offer, 2> letters{{{"intro", "Intro"}, {"recap", "Recap"}}};

ContentPart part_of(int chosen) {
  constexpr std::array parts{ContentPart::Packet, ContentPart::Plan, ContentPart::Commitments,
                             ContentPart::RedFlags};
  return parts[static_cast<std::size_t>(std::clamp(chosen, 0, 3))];
}

/// Three side by side where they fit.
float button_space(const Ui& ui) { return ems(ui, ui.width()) > 60 ? ui.width() / 3 / ui.px(1) - 14 : 0; }

void draw_files(PacketScene& p, bool customer, ContentPart part) {
  Ui& ui = p.ui;
  const float width = button_space(ui);
  for (std::size_t i = 0; i < files.size(); i += 3) {
    row(ui, {.gap = 12}, [&] {
      for (std::size_t j = i; j < i + 3; ++j) {
        if (button(ui, std::string("documents.") + files[j].word, files[j].says, {.width = width})) {
          p.scene.requests.write_packet({p.packet.id, files[j].word, {}, customer, part});
        }
      }
    });
  }
  row(ui, {.gap = 12}, [&] {
    if (button(ui, "documents.ics", "Calendar entries", {.width = width})) {
      p.scene.requests.write_packet({p.packet.id, "ics", {}, customer, part});
    }
    if (button(ui, "documents.chat", "Chat message, copied", {.width = width})) {
      p.scene.requests.write_packet({p.packet.id, "chat", {}, customer, part});
    }
  });
}

void draw_what(PacketScene& p) {
  Ui& ui = p.ui;
  card(ui, {.pad = 22, .gap = 12}, [&] {
    label(ui, "What goes out");
    int& part = p.choice("documents.part");
    segmented(ui, "documents.part", {"The packet", "The plan", "Commitments", "Red flags"}, part, 900);
    int& audience = p.choice("documents.audience");
    segmented(ui, "documents.audience", {"For us", "For the customer"}, audience, 560);
    const bool customer = audience == 1;
    if (customer && part_of(part) == ContentPart::RedFlags) {
      paragraph(ui, "Red flags never leave the house.", {.color = ui.theme().red});
      return;
    }
    if (customer) {
      quiet(ui,
            "Only what the template marks for the customer goes in: no red flags, no internal words, no "
            "verdicts, no initials.");
    }
    draw_files(p, customer, part_of(part));
  });
}

void draw_letters(PacketScene& p) {
  Ui& ui = p.ui;
  card(ui, {.pad = 22, .gap = 12}, [&] {
    label(ui, "Letters to the customer");
    quiet(ui, "Drafts that your mail program opens for sending, made from what the customer may read.");
    const float width = button_space(ui);
    for (const Offer& letter : letters) {
      const std::string id = std::string("documents.") + letter.word;
      row(ui, {.gap = 12}, [&] {
        if (button(ui, id, std::string(letter.says) + ", as an e-mail draft", {.width = width})) {
          p.scene.requests.write_packet({p.packet.id, "eml", letter.word, true, ContentPart::Packet});
        }
        if (button(ui, id + ".copy", std::string(letter.says) + ", copied as text", {.width = width})) {
          p.scene.requests.write_packet({p.packet.id, "letter", letter.word, true, ContentPart::Packet});
        }
      });
    }
  });
}

/// A text that was asked for goes to the clipboard once, when it arrives.
void draw_written(PacketScene& p) {
  const auto& out = p.scene.here.written;
  if (!out || out->number <= p.memory.written_before) return;
  Ui& ui = p.ui;
  if (!out->copied.empty() && out->number > p.memory.copied) {
    p.memory.copied = out->number;
    ImGui::SetClipboardText(out->copied.c_str());
  }
  card(ui, {.pad = 22, .gap = 8}, [&] {
    label(ui, out->bad ? "Not written" : out->copied.empty() ? "Written" : "On the clipboard");
    paragraph(ui, out->words, {.color = out->bad ? ui.theme().red : ui.theme().text});
  });
}

}  // namespace

void packet_documents(PacketScene& p) {
  scroll(p.ui, "packet.documents", {.gap = 16}, [&] {
    draw_what(p);
    draw_letters(p);
    draw_written(p);
  });
}

}  // namespace hh::ui
