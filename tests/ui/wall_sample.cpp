#include "ui/wall_sample.hpp"

#include "domain/scoring.hpp"

#include <doctest/doctest.h>

#include <array>

namespace hh::test {

using namespace domain;

namespace {

constexpr std::array<const char*, 10> people = {"Ada Lind",
                                                "\xE7\x8E\x8B\xE8\x8A\xB3",
                                                "Sam Okoro",
                                                "Priya Raman",
                                                "Zo\xC3\xAB Martin",
                                                "\xC5\x81ukasz W\xC3\xB3jcik",
                                                "Minh Nguy\xE1\xBB\x85n",
                                                "Ola Nordmann",
                                                "Ben Adler",
                                                "Tess van der Meer"};
constexpr std::array<const char*, 5> accounts = {"Acme Tools", "Globex", "Initech", "Hooli",
                                                 "Umbrella Logistics of Northern Europe"};

std::string person(int n) {
  const auto name = people[static_cast<std::size_t>(n) % people.size()];
  return n < static_cast<int>(people.size()) ? name : std::string(name) + " " + std::to_string(n / 10 + 1);
}

Roster roster(int pairs) {
  Roster all;
  for (int i = 0; i < pairs; ++i) {
    Pair pair;
    pair.number = PairNumber{i + 1};
    pair.ae = person(2 * i);
    pair.csm = person(2 * i + 1);
    pair.coach = "Coach Kim";
    pair.deal = {accounts[static_cast<std::size_t>(i) % accounts.size()],
                 "Dana Reyes",
                 "$84,000",
                 "2026-11-03",
                 {"the revenue report, by 31 March", "office hours every week, until June"}};
    all.pairs.push_back(pair);
  }
  return all;
}

const std::shared_ptr<const library::Shelf>& shelf() {
  static const std::shared_ptr<const library::Shelf> read =
      std::make_shared<library::Shelf>(library::read_shelf(std::string(HH_SOURCE_DIR) + "/scripts-library"));
  return read;
}

}  // namespace

Sample sample(int pairs, const std::string& wanted) {
  const auto program = shelf()->find(ProgramId{wanted});
  if (!program) FAIL("the library has no such program");
  Sample out;
  Settings settings;
  settings.room = "Room Oslo";
  settings.facilitator = "Ingrid Dahl";
  out.moment.utc = UtcTime{Millis{1'795'420'800'000}};
  out.moment.local = LocalTime{Millis{1'795'424'400'000}};
  out.moment.seconds = 4;
  settings.planned_start = out.moment.utc + Minutes{4} + Seconds{30};
  Act act{ActId{"open"}, SessionId{"test"}, "facilitator",
          SessionTime{}, out.moment.utc,    OpenSession{program->id, "", settings, roster(pairs)}};
  out.session = open_session(act, program);
  out.snapshot.shelf = shelf();
  return out;
}

void start(Sample& sample) {
  sample.session.timeline.start(SessionTime{}, Millis{0});
  sample.session.started_utc = sample.moment.utc;
}

session::SnapshotPtr Sample::shot() {
  auto copy = std::make_shared<session::Snapshot>(snapshot);
  copy->live = std::make_shared<Session>(session);
  return copy;
}

void Sample::at(Millis since_start) { moment.at = SessionTime{since_start}; }

void Sample::go(StepKind kind, int nth, Millis spent) {
  const auto& sections = session.program->sections;
  Millis begun{0};
  for (std::size_t s = 0; s < sections.size(); ++s) {
    for (std::size_t i = 0; i < sections[s].steps.size(); ++i) {
      if (sections[s].steps[i].kind != kind || nth-- > 0) continue;
      session.timeline = Timeline::of(*session.program);
      session.timeline.start(SessionTime{}, Millis{0});
      Millis along{0};
      for (std::size_t before = 1; before <= s; ++before) {
        along += Millis{sections[before - 1].planned};
        session.timeline.go({static_cast<int>(before), 0}, SessionTime{along});
      }
      if (i > 0)
        session.timeline.go({static_cast<int>(s), static_cast<int>(i)}, SessionTime{along + Millis{1}});
      at(begun + spent);
      return;
    }
    begun += Millis{sections[s].planned};
  }
  FAIL("the program has no such step");
}

void score(Sample& sample, int round) {
  int n = 0;
  for (const Pair& pair : sample.session.roster.pairs) {
    int k = 0;
    for (const Criterion& criterion : sample.session.program->rubric.criteria) {
      const bool last = pair.number.value == static_cast<int>(sample.session.roster.pairs.size());
      if (last && k == 2) break;
      const int points = 3 + (n * 7 + k * 3) % 3 - (k == 2 && n % 3 == 0 ? 1 : 0);
      sample.session
          .scores[{RoundNumber{round}, pair.number, official_scorer(sample.session, pair.number),
                   criterion.id}]
          .points = Points{points};
      ++k;
    }
    ++n;
  }
}

std::vector<std::string> program_ids() {
  std::vector<std::string> ids;
  for (const auto& program : shelf()->programs)
    ids.push_back(program->id.value);
  return ids;
}

std::vector<std::shared_ptr<const Program>> hours_of(const std::shared_ptr<const Program>& program) {
  if (program->calls.empty()) return {program};
  std::vector<std::shared_ptr<const Program>> hours;
  for (const Call& call : program->calls)
    hours.push_back(std::make_shared<const Program>(of_call(*program, call.id)));
  return hours;
}

}  // namespace hh::test
