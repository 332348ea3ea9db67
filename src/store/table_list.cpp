#include "store/rows.hpp"

namespace hh::store {

namespace {

constexpr bool number = true;

}  // namespace

const std::vector<Table>& session_tables() {
  static const std::vector<Table> tables{
      {"sessions",
       1,
       {{"id"},
        {"program"},
        {"title"},
        {"stage"},
        {"room"},
        {"facilitator"},
        {"zone"},
        {"names_on_wall", number},
        {"rehearsal", number},
        {"planned_start_ms", number},
        {"opened_ms", number},
        {"started_ms", number},
        {"finished_ms", number},
        {"finished_local_ms", number},
        {"opening_number", number},
        {"keep_percent", number},
        {"joint_goal"},
        {"summary_note"},
        {"outages", number}}},
      {"coaches", 2, {{"session"}, {"place", number}, {"name"}}},
      {"sections",
       2,
       {{"session"},
        {"section", number},
        {"name"},
        {"planned_ms", number},
        {"added_ms", number},
        {"paused_ms", number},
        {"spent_ms", number},
        {"overrun_ms", number}}},
      {"pairs",
       2,
       {{"session"},
        {"pair", number},
        {"ae"},
        {"csm"},
        {"coach"},
        {"account"},
        {"champion"},
        {"amount"},
        {"close_date"}}},
      {"promises", 3, {{"session"}, {"pair", number}, {"place", number}, {"words"}}},
      {"answers", 2, {{"session"}, {"answer", number}, {"question"}, {"words"}, {"removed", number}}},
      {"readings",
       2,
       {{"session"},
        {"place", number},
        {"script"},
        {"pair", number},
        {"reader"},
        {"took_ms", number},
        {"over_limit", number}}},
      {"rounds",
       2,
       {{"session"},
        {"place", number},
        {"round", number},
        {"mode"},
        {"stage_pair", number},
        {"live_ms", number},
        {"feedback_ms", number}}},
      {"dealt_cues", 3, {{"session"}, {"place", number}, {"deal", number}, {"cue"}}},
      {"cue_marks", 4, {{"session"}, {"round", number}, {"pair", number}, {"cue"}, {"marks", number}}},
      {"scores",
       5,
       {{"session"},
        {"round", number},
        {"pair", number},
        {"scorer"},
        {"criterion"},
        {"points", number},
        {"note"}}},
      {"score_history",
       6,
       {{"session"},
        {"round", number},
        {"pair", number},
        {"scorer"},
        {"criterion"},
        {"place", number},
        {"points", number}}},
      {"cards",
       3,
       {{"session"},
        {"round", number},
        {"pair", number},
        {"scorer"},
        {"person"},
        {"total", number},
        {"top", number},
        {"complete", number},
        {"passed", number}}},
      {"revealed_rounds", 2, {{"session"}, {"round", number}}},
      {"artifacts", 2, {{"session"}, {"artifact"}, {"done", number}, {"who"}, {"place"}}},
      {"tiers", 2, {{"session"}, {"tier", number}, {"person"}, {"phone"}, {"response"}}},
      {"commitments",
       3,
       {{"session"}, {"pair", number}, {"commitment"}, {"words"}, {"person"}, {"agreed", number}}},
      {"handed_in", 3, {{"session"}, {"pair", number}, {"what"}, {"done", number}}},
      {"help_calls", 2, {{"session"}, {"pair", number}}},
      {"step_marks", 3, {{"session"}, {"pair", number}, {"mark"}}},
      {"filled_fields", 2, {{"session"}, {"field"}, {"words"}}},
  };
  return tables;
}

const Table& follow_up_table() {
  static const Table table{"follow_ups",
                           1,
                           {{"id"},
                            {"session"},
                            {"kind"},
                            {"pair", number},
                            {"pair_label"},
                            {"person"},
                            {"what"},
                            {"deal"},
                            {"due"},
                            {"status"},
                            {"evidence"},
                            {"created_ms", number},
                            {"agreed", number}}};
  return table;
}

const Table& follow_word_table() {
  static const Table table{
      "follow_words",
      2,
      {{"follow_up"}, {"place", number}, {"at_ms", number}, {"who"}, {"status"}, {"words"}, {"evidence"}}};
  return table;
}

const Table& packet_table() {
  static const Table table{"packets",
                           1,
                           {{"id"},
                            {"form"},
                            {"account"},
                            {"ae"},
                            {"csm"},
                            {"record"},
                            {"session"},
                            {"pair", number},
                            {"filled", number},
                            {"required", number},
                            {"promises", number},
                            {"promises_open", number},
                            {"next_due"},
                            {"accepted", number},
                            {"opened_ms", number},
                            {"changed_ms", number}}};
  return table;
}

const Table& journal_table() {
  static const Table table{"journal",
                           1,
                           {{"seq", number},
                            {"act"},
                            {"session"},
                            {"who"},
                            {"kind"},
                            {"at_ms", number},
                            {"utc_ms", number},
                            {"boot_ms", number},
                            {"boot_id"},
                            {"payload"},
                            {"digest"},
                            {"hash"}}};
  return table;
}

}  // namespace hh::store
