// The follow-up list as rows of text: filtered, searched, late first. Pure.
//
//     for (const FollowUpRow& row : follow_up_rows(snapshot.follow_ups, {}, moment)) draw(row);
#pragma once

#include "domain/follow_up.hpp"
#include "session/snapshot.hpp"

#include <string>
#include <vector>

namespace hh::ui {

struct FollowUpFilter {
  bool closed_too = false;
  std::string search;  ///< any part of pair, person, promise, deal or last word; case does not matter
};

struct FollowUpRow {
  const domain::FollowUp* item = nullptr;  ///< lives as long as the list it came from
  std::string due;                         ///< "Wed 18 Nov, 3 d late", "Mon 23 Nov, today"
  bool late = false;
  std::string who;  ///< pair label, and who repeats
  std::string what;
  std::string deal;  ///< "–" where there is none
  domain::FollowFace face = domain::FollowFace::Open;
  std::string last_word;    ///< "“champion on leave”, 9 d ago", "nothing for 12 d"
  bool to_confirm = false;  ///< nobody said it aloud, nor spoke of it since
};

std::vector<FollowUpRow> follow_up_rows(const std::vector<domain::FollowUp>& items,
                                        const FollowUpFilter& filter, const session::Moment& moment);
/// A sign that goes with the word, so that colour is never alone.
const char* sign_of(domain::FollowFace face);
/// How it came to be: "promised", "written down, not said aloud", or "set" where nobody is asked.
std::string made_word(const domain::FollowUp& item);
/// Why this cannot be said of a follow-up yet; empty when it can.
std::string missing_for(domain::FollowStatus status, const std::string& evidence);
/// Lower case in every script that has one; text that is not UTF-8 stays as it is.
std::string folded(const std::string& text);

}  // namespace hh::ui
