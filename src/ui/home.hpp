// Home: what the program opens with. Five cards, each with a key, and a line about the store.
//
//     if (Turn turn = draw_home(scene)) page = *turn;
//
// `home_cards` holds the words, so that they can be read without a window.
#pragma once

#include "ui/calculators.hpp"
#include "ui/scene.hpp"

#include <string>
#include <vector>

namespace hh::ui {

struct HomeCard {
  std::string id;  ///< control: "home.run", …
  std::string title;
  std::string key;
  Page leads_to = Page::Home;
  std::string number{};   ///< large; empty: none
  std::string warning{};  ///< beside it, red: "2 late"
  std::string says{};     ///< under the title or number
  std::string below{};    ///< at the foot of the card
};

/// Run a training, Follow up, Handoffs, Library, Rehearse.
std::vector<HomeCard> home_cards(const session::Snapshot& snap, const session::Moment& now);
/// "Everything stored on this computer · last backup today 09:12"
std::string store_words(const session::Snapshot& snap, const session::Moment& now, const Surroundings& here);

struct HomeMemory {
  bool keys_shown = false;
  CalculatorMemory calculators;
};
Turn draw_home(Scene& scene, HomeMemory& memory);

}  // namespace hh::ui
