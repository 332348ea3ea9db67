#include "ui/people_form.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace hh::ui {
namespace {

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t");
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// How many letters have to change to make one name of the other.
std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = std::min({above + 1, row[j] + 1, corner + (a[i] == b[j] ? 0 : 1)});
      corner = above;
    }
  }
  return row.back();
}

/// "Zoe Maes" and "Zoë Maës", "Ada" and "Ada King", but not "Ada King" and "Bo Holm".
bool one_person(const std::string& before, const std::string& after) {
  if (after.starts_with(before) || before.starts_with(after)) return true;
  return distance(before, after) * 3 <= std::max(before.size(), after.size());
}

/// Somebody stood there, and somebody of another name stands there now.
bool replaced(const std::string& before, const std::string& after) {
  return !before.empty() && !trimmed(after).empty() && before != trimmed(after);
}

std::optional<std::string> changed(const std::string& before, const std::string& after) {
  const std::string text = trimmed(after);
  return text == before ? std::nullopt : std::optional(text);
}

}  // namespace

std::vector<std::string> promises_in(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t bar = std::min(text.find('|', from), text.size());
    if (std::string one = trimmed(text.substr(from, bar - from)); !one.empty()) out.push_back(std::move(one));
    from = bar + 1;
  }
  return out;
}

std::string promises_text(const std::vector<std::string>& promises) {
  std::string all;
  for (const std::string& promise : promises)
    all += (all.empty() ? "" : " | ") + promise;
  return all;
}

PeopleForm form_of(const domain::Pair& pair) {
  PeopleForm form;
  form.ae = pair.ae;
  form.csm = pair.csm;
  form.coach = pair.coach;
  form.account = pair.deal.account;
  form.champion = pair.deal.champion;
  form.amount = pair.deal.amount;
  form.closed = pair.deal.close_date;
  form.promises = promises_text(pair.deal.promises);
  return form;
}

domain::Pair pair_of(const PeopleForm& form) {
  domain::Pair pair;
  pair.ae = trimmed(form.ae);
  pair.csm = trimmed(form.csm);
  pair.coach = trimmed(form.coach);
  pair.deal = {trimmed(form.account), trimmed(form.champion), trimmed(form.amount), trimmed(form.closed),
               promises_in(form.promises)};
  return pair;
}

bool blank(const PeopleForm& form) { return pair_of(form) == domain::Pair{}; }

bool names_changed(const domain::Pair& stored, const PeopleForm& form) {
  return replaced(stored.ae, form.ae) || replaced(stored.csm, form.csm) || replaced(stored.coach, form.coach);
}

bool somebody_else(const domain::Pair& stored, const PeopleForm& form) {
  if (!names_changed(stored, form)) return false;
  if (form.swap) return *form.swap;
  const std::pair<const std::string*, const std::string*> names[] = {
      {&stored.ae, &form.ae}, {&stored.csm, &form.csm}, {&stored.coach, &form.coach}};
  return std::any_of(std::begin(names), std::end(names), [](const auto& name) {
    return replaced(*name.first, *name.second) && !one_person(*name.first, trimmed(*name.second));
  });
}

std::optional<domain::EditPair> edit_of(const domain::Pair& stored, const PeopleForm& form) {
  domain::EditPair edit;
  edit.pair = stored.number;
  edit.ae = changed(stored.ae, form.ae);
  edit.csm = changed(stored.csm, form.csm);
  edit.coach = changed(stored.coach, form.coach);
  edit.account = changed(stored.deal.account, form.account);
  edit.champion = changed(stored.deal.champion, form.champion);
  edit.amount = changed(stored.deal.amount, form.amount);
  edit.close_date = changed(stored.deal.close_date, form.closed);
  if (promises_in(form.promises) != stored.deal.promises) edit.promises = promises_in(form.promises);
  const bool any = edit.ae || edit.csm || edit.coach || edit.account || edit.champion || edit.amount ||
                   edit.close_date || edit.promises;
  if (!any) return std::nullopt;
  edit.swap = somebody_else(stored, form);
  return edit;
}

}  // namespace hh::ui
