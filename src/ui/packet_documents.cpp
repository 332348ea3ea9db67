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
constexpr std::array<Offer, 9> formats{{{"pdf", "PDF, to print or send"},
                                        {"html", "Page for a browser"},
                                        {"md", "Markdown"},
                                        {"xlsx", "Spreadsheet"},
                                        {"csv", "CSV"},
                                        {"json", "JSON, nothing left out"},
                                        {"eml", "E-mail draft: intro"},
                                        {"chat", "Chat message, copied"},
                                        {"ics", "Calendar entries"}}};

ContentPart part_of(int chosen) {
  constexpr std::array parts{ContentPart::Packet, ContentPart::Plan, ContentPart::Commitments,
                             ContentPart::RedFlags};
  return parts[static_cast<std::size_t>(std::clamp(chosen, 0, 3))];
}

}  // namespace

void packet_documents(PacketScene& p) {
  Ui& ui = p.ui;
  scroll(ui, "packet.documents", {.gap = 16}, [&] {
    card(ui, {.pad = 22, .gap = 12}, [&] {
      label(ui, "What goes out");
      int& part = p.choice("documents.part");
      segmented(ui, "documents.part", {"The packet", "The plan", "Commitments", "Red flags"}, part, 900);
      int& audience = p.choice("documents.audience");
      segmented(ui, "documents.audience", {"For us", "For the customer"}, audience, 560);
      const bool customer = audience == 1;
      const bool flags = part == 3;
      if (customer) {
        quiet(ui,
              "Only what the template marks for the customer goes in: no red flags, no internal words, no "
              "verdicts, no initials.");
      }
      if (customer && flags) {
        paragraph(ui, "Red flags never leave the house.", {.color = ui.theme().red});
        return;
      }
      const float width = ems(ui, ui.width()) > 60 ? ui.width() / 3 / ui.px(1) - 14 : 0;
      for (std::size_t i = 0; i < formats.size(); i += 3) {
        row(ui, {.gap = 12}, [&] {
          for (std::size_t j = i; j < i + 3; ++j) {
            const Offer& offer = formats[j];
            if (button(ui, std::string("documents.") + offer.word, offer.says, {.width = width})) {
              p.scene.requests.write_packet({p.packet.id, offer.word, customer, part_of(part)});
            }
          }
        });
      }
    });
    if (const auto& out = p.scene.here.written) {
      card(ui, {.pad = 22, .gap = 8}, [&] {
        label(ui, "Written");
        paragraph(ui, out->words, {.color = out->bad ? ui.theme().red : ui.theme().text});
        if (!out->copied.empty()) quiet(ui, "It is on the clipboard.");
      });
    }
  });
}

}  // namespace hh::ui
