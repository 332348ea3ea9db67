// A folder that goes away with the test, and a small session to store.
#pragma once

#include "domain/scoring.hpp"
#include "store/store.hpp"

#include <stdlib.h>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>

namespace hh::testing {

namespace fs = std::filesystem;

struct TempFolder {
  TempFolder() {
    std::string name = (fs::temp_directory_path() / "hh-store-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path = name;
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() {
    std::error_code error;
    fs::permissions(path, fs::perms::owner_all, error);
    fs::remove_all(path, error);
  }
  fs::path file() const { return path / "handoff-hour.db"; }
  fs::path path;
};

inline std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

inline store::Store opened(const fs::path& file, bool read_only = false) {
  auto made = store::Store::open({.file = file, .read_only = read_only, .busy_timeout_ms = 50});
  if (!made) throw std::runtime_error(made.problem().sentence());
  return std::move(made).value();
}

inline std::shared_ptr<const domain::Program> small_program() {
  using namespace domain;
  auto program = std::make_shared<Program>();
  program->id = ProgramId{"pass"};
  program->title = "PASS handoff";
  program->sections = {{"open", "Opening", Minutes{5}, false, {}, {Step{}}},
                       {"play", "Role-play", Minutes{15}, false, {}, {Step{}, Step{}}}};
  for (const char* id : {"promises", "transfer", "words", "calm"}) {
    program->rubric.criteria.push_back({CriterionId{id}, id, id, {}, {}, {}});
  }
  Round round;
  round.number = RoundNumber{1};
  program->rounds = {round};
  return program;
}

inline domain::Session small_session(const std::string& id = "2026-11-23-pass-k3f9") {
  using namespace domain;
  Session s;
  s.id = SessionId{id};
  s.program = small_program();
  s.settings.room = "Gdańsk 3";
  s.settings.coaches = {"Coach Đặng"};
  s.opened = UtcTime{Millis{1'000}};
  s.timeline = Timeline::of(*s.program);
  s.roster.pairs = {{PairNumber{1},
                     "Zoë Kowalczyk",
                     "Łukasz Żak",
                     "Coach Đặng",
                     {"Żółw", "Ana", "$1", "2026-11-03", {"a report"}}},
                    {PairNumber{2}, "Nguyễn Thị Ánh", "李小龍", "", {}}};
  return s;
}

inline domain::ScoreKey score_key(int pair, const char* criterion) {
  return {domain::RoundNumber{1}, domain::PairNumber{pair}, "Coach Đặng", domain::CriterionId{criterion}};
}

/// All four criteria of round 1.
inline void score_all(domain::Session& s, int pair, int points) {
  for (const char* id : {"promises", "transfer", "words", "calm"}) {
    s.scores[score_key(pair, id)] = {domain::Points{points}, "note", {}};
  }
}

inline void finish(domain::Session& s, std::int64_t utc_ms) {
  using namespace domain;
  s.timeline.start(SessionTime{Millis{10}}, Millis{0});
  s.timeline.finish(SessionTime{Millis{60'000}});
  s.started_utc = s.opened;
  s.finished_utc = UtcTime{Millis{utc_ms}};
  s.finished_local = LocalTime{Millis{utc_ms}};
}

inline store::JournalEntry entry(const std::string& act,
                                 const std::string& session = "2026-11-23-pass-k3f9") {
  store::JournalEntry out;
  out.act = act;
  out.session = session;
  out.who = "Łukasz";
  out.kind = "score";
  out.at_ms = 5'000'000'000;
  out.utc_ms = 1'795'000'000'000;
  out.boot_ms = 7;
  out.boot_id = "boot";
  out.payload = R"({"kind":"score","note":"李小龍 🎯"})";
  return out;
}

inline store::TableChanges whole(const domain::Session& session) {
  store::TableChanges out;
  out.sessions.push_back({.session = &session, .everything = true, .scores = {}, .head = false});
  return out;
}

}  // namespace hh::testing
