// What must be on the wall before anybody leaves: done, by whom, where; and the escalation tree.
#include "ui/console_parts.hpp"

namespace hh::ui {

using namespace domain;

void console_artifacts(ConsoleScene& c) {
  for (const Artifact& artifact : c.program().artifacts) {
    const auto found = c.session.artifacts.find(artifact.id);
    const ArtifactState state = found == c.session.artifacts.end() ? ArtifactState{} : found->second;
    const std::string id = "artifact." + artifact.id.value;
    card(c.ui, [&] {
      bool done = state.done;
      if (toggle(c.ui, id, artifact.title, done)) c.send(SetArtifact{artifact.id, done});
      if (!artifact.done_means.empty()) paragraph(c.ui, artifact.done_means, {.color = c.ui.theme().quiet});
      columns(c.ui, {grow(), grow()}, 12, [&](int column) {
        if (column == 0) {
          stored_input(c, id + ".who", state.who, {.label = "Who", .most = 120},
                       [&](const std::string& words) {
                         return SetArtifact{artifact.id, {}, words};
                       });
        } else {
          stored_input(c, id + ".where", state.where, {.label = "Where", .most = 200},
                       [&](const std::string& words) {
                         return SetArtifact{artifact.id, {}, {}, words};
                       });
        }
      });
    });
  }
}

void console_tree(ConsoleScene& c) {
  for (const Tier& tier : c.program().tiers) {
    const auto found = c.session.tiers.find(tier.number);
    const TierState state = found == c.session.tiers.end() ? TierState{} : found->second;
    const std::string id = "tier." + std::to_string(tier.number.value);
    card(c.ui, [&] {
      text(c.ui, std::to_string(tier.number.value) + "  " + tier.role, {.role = Role::BodyStrong});
      columns(c.ui, {grow(), grow(), grow()}, 12, [&](int column) {
        if (column == 0) {
          stored_input(c, id + ".person", state.person, {.label = "Person", .most = 120},
                       [&](const std::string& words) {
                         return SetTier{tier.number, words};
                       });
        } else if (column == 1) {
          stored_input(c, id + ".phone", state.phone, {.label = "Phone", .most = 60},
                       [&](const std::string& words) {
                         return SetTier{tier.number, {}, words};
                       });
        } else {
          stored_input(c, id + ".response", state.response,
                       {.label = "Answers within", .hint = tier.response, .most = 120},
                       [&](const std::string& words) {
                         return SetTier{tier.number, {}, {}, words};
                       });
        }
      });
    });
  }
}

}  // namespace hh::ui
