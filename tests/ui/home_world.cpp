#include "ui/home_world.hpp"

#include "domain/due.hpp"

namespace hh::test {

using namespace std::chrono;
using namespace std::chrono_literals;

void Sent::send(domain::Command command) { commands.push_back(std::move(command)); }
void Sent::send_as(const std::string& who, domain::Command command) {
  log.push_back("as " + who);
  commands.push_back(std::move(command));
}
void Sent::open_session(const domain::ProgramId& program, domain::Settings s, domain::Roster r) {
  log.push_back("open " + program.value + ", " + std::to_string(r.pairs.size()) + " pairs");
  settings = std::move(s);
  roster = std::move(r);
}
void Sent::open_rehearsal(const domain::ProgramId& program, domain::Settings s, domain::Roster r,
                          double speed) {
  log.push_back("rehearse " + program.value + " at " + std::to_string(static_cast<int>(speed)));
  settings = std::move(s);
  roster = std::move(r);
}
void Sent::set_speed(double speed) { log.push_back("speed " + std::to_string(static_cast<int>(speed))); }
void Sent::leave_session() { log.push_back("leave"); }
void Sent::recover(const domain::SessionId& session, Recover how) {
  log.push_back("recover " + session.value + " " + std::to_string(static_cast<int>(how)));
}
void Sent::look_at(const domain::SessionId& session) { log.push_back("look at " + session.value); }
void Sent::remember(const std::string& key, const std::string& value) {
  log.push_back("remember " + key + "=" + value);
}

void HomeWorld::draw(ui::Ui& ui) {
  ui::Scene scene{ui, snap, now, sent, here, asked};
  ui::draw_first_window(scene, screens, [] { return ui::Turn{}; });
}

std::string eight_pairs() {
  return "AE\tCSM\tAccount\tChampion\tAmount\tClosed\tCoach\n"
         "Zoë Lindqvist\tŁukasz Wójcik\tGlobex\tMarta Gil\t$84,000\t2026-11-03\tKari\n"
         "Sam Okoro\tPriya Raman\tAcme Tools\tIan Boyd\t$120,000\t2026-11-05\tKari\n"
         "Ada Byron\t王芳\tInitech\tBill\t$64,000\t2026-11-09\tJon\n"
         "Nguyễn Minh\tOla Nordmann\tUmbra\tLea\t$42,000\t2026-11-10\tJon\n"
         "Ben Adeyemi\tTess van Dijk\tHooli\tGavin\t$210,000\t2026-11-11\tKari\n"
         "Đặng Thị Hồng Ánh\tBłażej Świętosławski\tVandelay Industries\tArt\t$77,500\t2026-11-12\tJon\n"
         "Ines Duarte\tJürgen Groß\tSoylent\tSol\t$58,000\t2026-11-13\tKari\n"
         "Noor Haddad\tMei 李\tStark\tPep\t$99,000\t2026-11-16\tJon\n";
}

namespace {

std::shared_ptr<domain::Program> pass_program() {
  auto program = std::make_shared<domain::Program>();
  program->id = domain::ProgramId{"pass"};
  program->title = "PASS handoff";
  program->subtitle = "Four fields, four dates, three scripts";
  program->slot = 60min;
  const std::pair<const char*, int> sections[] = {{"Set-up", 5},          {"The framework", 15},
                                                  {"Scripts aloud", 15},  {"Role-plays", 15},
                                                  {"Common pitfalls", 5}, {"Close and drill", 5}};
  for (const auto& [title, planned] : sections) {
    domain::Section section;
    section.id = title;
    section.title = title;
    section.planned = domain::Minutes{planned};
    domain::Step step;
    step.title = std::string("Open: ") + title;
    step.headline = "What the room sees first";
    step.notes = "Say it slowly, then wait.";
    section.steps = {step};
    program->sections.push_back(section);
  }
  domain::Script script;
  script.id = domain::ScriptId{"a"};
  script.title = "The AE files the document";
  script.speaker = "AE";
  script.sentences = {"Here is the document.", "It was closed on {{close_date}}."};
  program->scripts = {script};
  program->rubric.criteria.resize(4);
  for (auto& criterion : program->rubric.criteria) {
    criterion = {domain::CriterionId{"c"}, "Composure", "composure", "rattled", "recovers",
                 "calm throughout"};
  }
  return program;
}

domain::FollowUp follow_up(int number, const char* pair, const char* what, const char* deal,
                           year_month_day due, domain::FollowStatus status) {
  domain::FollowUp item;
  item.id = domain::FollowUpId{"2026-10-21-pass-a1/" + std::to_string(number) + "/x"};
  item.session = domain::SessionId{"2026-10-21-pass-a1"};
  item.pair = domain::PairNumber{number};
  item.pair_label = pair;
  item.what = what;
  item.deal = deal;
  item.due = due;
  item.status = status;
  item.created = domain::UtcTime{sys_days{2026y / November / 11}};
  return item;
}

std::vector<domain::FollowUp> promises() {
  using domain::FollowStatus;
  std::vector<domain::FollowUp> all{
      follow_up(1, "Zoë + Łukasz", "3-way kickoff booked", "Globex", 2026y / November / 20,
                FollowStatus::AtRisk),
      follow_up(2, "Sam + Priya", "Handoff doc complete", "Acme Tools", 2026y / November / 22,
                FollowStatus::Open),
      follow_up(3, "Ada + 王芳", "30-day check-in", "Initech", 2026y / November / 23, FollowStatus::AtRisk),
      follow_up(4, "Minh + Ola", "Repeat round 2", "", 2026y / November / 24, FollowStatus::OnTrack),
      follow_up(5, "Ben + Tess", "One packet presented", "Hooli", 2026y / November / 26,
                FollowStatus::OnTrack),
      follow_up(0, "", "Escalation drill with a fake ticket", "", 2026y / December / 20, FollowStatus::Open),
      follow_up(6, "Đặng + Błażej", "Handoff doc complete", "Vandelay Industries", 2026y / November / 13,
                FollowStatus::Done)};
  all[0].history.push_back({domain::UtcTime{sys_days{2026y / November / 14}}, "Kari", FollowStatus::AtRisk,
                            "champion on leave", ""});
  all[2].history.push_back({domain::UtcTime{sys_days{2026y / November / 21}}, "Kari", FollowStatus::AtRisk,
                            "no proof-point yet", ""});
  all[3].kind = domain::FollowKind::Retake;
  all[3].person = "Nguyễn Minh";
  all[3].history.push_back({domain::UtcTime{sys_days{2026y / November / 20}}, "Jon", FollowStatus::OnTrack,
                            "booked with coach", ""});
  all[4].history.push_back({domain::UtcTime{sys_days{2026y / November / 22}}, "Jon", FollowStatus::OnTrack,
                            "14 of 15 fields", ""});
  all[5].kind = domain::FollowKind::Drill;
  for (domain::FollowUp& item : all)
    if (item.kind == domain::FollowKind::Commitment) item.agreed = true;
  all[1].agreed = false;
  all[6].evidence = "https://crm.example/vandelay";
  all[6].history.push_back({domain::UtcTime{sys_days{2026y / November / 12}}, "Kari", FollowStatus::Done, "",
                            "https://crm.example/vandelay"});
  return all;
}

store::SessionSummary past(const char* id, const char* room, sys_days day, domain::Stage stage, int pairs) {
  store::SessionSummary summary;
  summary.id = domain::SessionId{id};
  summary.program = domain::ProgramId{"pass"};
  summary.title = "PASS handoff";
  summary.room = room;
  summary.stage = stage;
  summary.opened = domain::UtcTime{day + 9h + 50min};
  summary.started = domain::UtcTime{day + 10h};
  if (stage == domain::Stage::Finished) summary.finished = domain::UtcTime{day + 11h + 2min};
  summary.pairs = pairs;
  return summary;
}

store::PastScore score(int pair, const char* label, const char* person, int total) {
  return {domain::SessionId{"2026-10-21-pass-a1"},
          domain::UtcTime{sys_days{2026y / October / 28}},
          domain::RoundNumber{2},
          domain::PairNumber{pair},
          label,
          person,
          total,
          20,
          total >= 16};
}

}  // namespace

HomeWorld empty_world() {
  HomeWorld world;
  world.now.local = domain::LocalTime{local_days{2026y / November / 23}} + 11h + 50min;
  world.now.utc = domain::UtcTime{sys_days{2026y / November / 23}} + 10h + 50min;
  auto shelf = std::make_shared<library::Shelf>();
  shelf->folder = "scripts-library";
  world.snap.shelf = shelf;
  world.snap.zone = "Europe/Oslo";
  world.here.monitors = {{"eDP-1", 1366, 768, true, false}};
  world.here.sound = {ui::Readiness::Missing, "no sound device, the chime stays silent", "plug in a speaker"};
  world.here.sleep = {ui::Readiness::Ready, "the computer stays awake while the hour runs", ""};
  world.here.fonts = {ui::Readiness::Ready, "Inter", ""};
  world.here.store = {ui::Readiness::Ready, "/home/kari/.local/share/handoff-hour", ""};
  world.here.store_path = "/home/kari/.local/share/handoff-hour/handoff-hour.db";
  world.here.backup_path = "/home/kari/handoff-hour-2026-11-23.db";
  world.here.version = "0.1.0";
  return world;
}

HomeWorld full_world() {
  HomeWorld world = empty_world();
  auto shelf = std::make_shared<library::Shelf>();
  shelf->folder = "scripts-library";
  auto reboot = pass_program();
  reboot->id = domain::ProgramId{"reboot"};
  reboot->title = "Reboot";
  reboot->sections.back().planned = 10min;
  shelf->programs = {pass_program(), reboot};
  shelf->faults = {{"forge.md", 12, "the section has no minutes; write \"## Frame (5 min)\"", false},
                   {"pass.md", 80, "the script is longer than its limit", true}};
  world.snap.shelf = shelf;
  world.snap.follow_ups = promises();
  world.snap.past = {
      past("2026-11-18-pass-c3", "Oslo", 2026y / November / 18, domain::Stage::Running, 4),
      past("2026-10-21-pass-a1", "Oslo", 2026y / October / 21, domain::Stage::Finished, 8),
      past("2026-09-16-pass-b2", "Kraków", 2026y / September / 16, domain::Stage::Finished, 11)};
  world.snap.past_scores = {score(1, "Zoë + Łukasz", "Zoë Lindqvist", 18),
                            score(4, "Minh + Ola", "Nguyễn Minh", 14), score(3, "Ada + 王芳", "王芳", 16)};
  world.snap.repeats = {{domain::SessionId{"2026-10-21-pass-a1"}, "pass", "Oslo", domain::UtcTime{},
                         domain::RoundNumber{2}, "Nguyễn Minh", 14},
                        {domain::SessionId{"2026-10-21-pass-a1"}, "pass", "Oslo", domain::UtcTime{},
                         domain::RoundNumber{2}, "Paweł", 12}};
  world.snap.settings = {{"room", "Oslo"}, {"facilitator", "Kari"}, {"last_roster.Oslo", eight_pairs()}};
  world.here.monitors = {{"eDP-1", 1366, 768, true, false}, {"HDMI-1", 1920, 1080, false, true}};
  world.here.sound = {ui::Readiness::Ready, "the chime sounds on the built-in speakers", ""};
  world.here.last_backup = world.now.local - 2h - 38min;
  return world;
}

}  // namespace hh::test
