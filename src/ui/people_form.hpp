// PeopleForm: a pair while it is typed on the People page, and what that says to the session. Pure.
//
//     PeopleForm form = form_of(pair);
//     form.ae = "Zoë Maes";
//     if (auto edit = edit_of(pair, form)) commands.send(*edit);   // nothing changed: nothing to send
#pragma once

#include "domain/command.hpp"

#include <optional>
#include <string>

namespace hh::ui {

struct PeopleForm {
  std::string ae, csm, coach, account, champion, amount, closed;
  std::string promises;      ///< one after the other, with a | between them
  std::optional<bool> swap;  ///< chosen by hand: other people sit there, or the same under another spelling
  friend bool operator==(const PeopleForm&, const PeopleForm&) = default;
};

PeopleForm form_of(const domain::Pair& pair);
domain::Pair pair_of(const PeopleForm& form);
bool blank(const PeopleForm& form);

/// The promises of a field, and back: "the export, by 31 March | SSO".
std::vector<std::string> promises_in(const std::string& text);
std::string promises_text(const std::vector<std::string>& promises);

/// Names of the AE, the CSM or the coach that stand in the roster became others.
bool names_changed(const domain::Pair& stored, const PeopleForm& form);
/// Are those other people, or the same better spelt? As chosen by hand, else by how alike the names are.
bool somebody_else(const domain::Pair& stored, const PeopleForm& form);
/// What the form changes; nothing where it changes nothing.
std::optional<domain::EditPair> edit_of(const domain::Pair& stored, const PeopleForm& form);

}  // namespace hh::ui
