#include "studio.hpp"

#include "app/places.hpp"
#include "app/training.hpp"
#include "library/import.hpp"
#include "platform/png.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <stdexcept>
#include <thread>

#include <unistd.h>

namespace hh::pictures {

using namespace domain;

namespace {

constexpr std::array<platform::Size, 2> sizes{{{1920, 1080}, {1366, 768}}};
constexpr UtcTime noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + std::chrono::hours{12}};

template <class T>
T must(Result<T> result) {
  if (!result) throw std::runtime_error(result.problem().sentence());
  return std::move(result).value();
}

std::unique_ptr<app::FaceWindow> hidden(platform::Desktop& desktop, platform::FramePacer& pacer,
                                        ui::FaceKind kind) {
  return must(app::FaceWindow::open(desktop, pacer, kind, {.visible = false, .vsync = false}, {}));
}

}  // namespace

Roster roster_of(int pairs, bool long_names) {
  static constexpr std::array<const char*, 8> first{"Zoë", "Nguyễn", "Ada", "Mia",
                                                    "Ivo", "Omar",   "Eva", "Lea"};
  static constexpr std::array<const char*, 8> second{"Łukasz", "王芳", "Ben", "Jon",
                                                     "Sara",   "Nina", "Max", "Tom"};
  Roster roster;
  for (int i = 0; i < pairs; ++i) {
    const auto n = static_cast<std::size_t>(i) % first.size();
    Pair pair;
    pair.number = PairNumber{i + 1};
    pair.ae = std::string(first[n]) + (long_names ? " Wolfeschlegelsteinhausen-Bergerdorff" : " Berg");
    pair.csm = std::string(second[n]) + (long_names ? " Featherstonehaugh-Cholmondeley" : " Nowak");
    pair.coach = "Anna Vik";
    pair.deal = {"Account " + std::to_string(i + 1),
                 "Mia Ruiz",
                 "$84,000",
                 "2026-11-03",
                 {"the revenue report, by 31 March", "a named engineer, until go-live"}};
    roster.pairs.push_back(pair);
  }
  return roster;
}

Studio::Studio(std::filesystem::path out, std::string only)
    : out_(std::move(out)),
      file_(std::filesystem::temp_directory_path() / ("handoff-hour-pictures-" + std::to_string(::getpid())) /
            "pictures.db"),
      only_(std::move(only)),
      clock_(std::make_shared<app::VirtualClock>(noon, "pictures")),
      shelf_(app::shelf_of({.data = file_.parent_path(), .library = HH_LIBRARY_DIR})),
      desktop_(must(platform::Desktop::open())),
      console_(hidden(*desktop_, pacer_, ui::FaceKind::Console)),
      wall_(hidden(*desktop_, pacer_, ui::FaceKind::Wall)) {
  std::filesystem::remove_all(file_.parent_path());
  here_.monitors = {{"eDP-1", 1366, 768, true, false}, {"HDMI-1", 1920, 1080, false, true}};
  here_.wall_shown = true;
  here_.sleep.text = "the computer stays awake while the hour runs";
  here_.sound.text = "the chimes sound on the built-in speaker";
  here_.fonts.text = "type is set in Inter";
  here_.store.text = "everything is stored on this computer";
  here_.version = HH_VERSION;
  open_door();
}

void Studio::open_door() {
  door_.reset();
  door_ = std::make_unique<session::Door>(
      session::DoorOptions{must(store::Store::open({.file = file_})), clock_, shelf_, "Europe/Oslo", {}});
}

void Studio::restart(Millis away) {
  door_.reset();
  now_ += away;
  clock_->move_to(now_);
  open_door();
}

void Studio::open(const std::string& program, Roster roster, bool names) {
  Settings settings;
  settings.room = "Oslo";
  settings.facilitator = "Anna Vik";
  settings.coaches = {"Anna Vik"};
  settings.names_on_wall = names;
  door_->commands().open_session(ProgramId{program}, settings, std::move(roster));
  door_->drain();
  if (!snap()->live) throw std::runtime_error("no session of " + program);
  opened_ = now_;
}

void Studio::leave() {
  door_->commands().leave_session();
  door_->drain();
}

void Studio::at(Millis since) {
  now_ = opened_ + since;
  clock_->move_to(now_);
}

void Studio::act(Command command) {
  const auto receipt = door_->ask({{}, "facilitator", std::move(command)});
  if (receipt.refused) throw std::runtime_error("refused: " + receipt.refused->sentence());
}

void Studio::theme(const ui::ThemeChoice& choice) {
  console_->set_theme(choice);
  wall_->set_theme(choice);
}

void Studio::take(app::FaceWindow& face, const std::string& name, const app::FaceWindow::Draw& draw) {
  // Keys change what later pictures show, so they are pressed even where nobody wants this picture.
  if (!only_.empty() && name.find(only_) == std::string::npos && here_.keys.empty()) return;
  for (const platform::Size size : sizes) {
    const auto image = must(face.picture(size, now_, draw));
    const std::string file =
        name + "-" + std::to_string(size.width) + "x" + std::to_string(size.height) + ".png";
    must(platform::write_png(image, out_ / file));
    ++pictures_;
  }
}

void Studio::look_up(const std::string& words) {
  ui::LookupMemory& memory = first_.console().lookup;
  const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds{20};
  for (ui::prepare_lookup(memory, *snap()); !memory.builder->ready(); std::this_thread::yield()) {
    if (std::chrono::steady_clock::now() > limit) throw std::runtime_error("the index is not built");
  }
  // A field that has the keyboard keeps its own text: it is left first.
  memory.open = false;
  must(console_->picture(sizes.back(), now_, [this](ui::Ui& ui, Millis) { return draw_console(ui); }));
  ui::open_lookup(memory);
  memory.query = words;
}

void Studio::document(const std::string& file, bool added) {
  const auto path = std::filesystem::path(HH_TESTS_DIR) / "data" / "import" / file;
  std::string name = path.stem().string();
  std::replace(name.begin(), name.end(), '_', '-');
  ui::DocumentLook look{here_.document ? here_.document->number + 1 : 1, path.string()};
  look.made = std::make_shared<const library::Imported>(
      must(library::import_document(must(app::read_text_file(path, 1 << 20)), name, file)));
  if (added) look.added = "/home/anna/handoff-hour/library/" + name + ".md";
  here_.document = std::move(look);
}

void Studio::look_at_packet(const PacketId& packet) {
  door_->commands().look_at_packet(packet);
  door_->drain();
}

void Studio::follow_up_open() {
  page(ui::Page::FollowUp);
  ui::choose(first_.follow_up(), snap()->follow_ups.front());
}

void Studio::past(ui::PastPart part) {
  page(ui::Page::History);
  const domain::SessionId newest = snap()->past.front().id;
  door_->commands().look_at(newest);
  door_->drain();
  first_.history().chosen = newest;
  first_.history().part = part;
}

void Studio::console(const std::string& name, std::vector<std::string> keys) {
  here_.keys = std::move(keys);
  take(*console_, name, [this](ui::Ui& ui, Millis) { return draw_console(ui); });
}

std::optional<Millis> Studio::draw_console(ui::Ui& ui) {
  const auto shown = snap();
  const auto moment = door_->moment();
  ui::Scene scene{ui, *shown, moment, door_->commands(), here_, wishes_};
  first_.draw(scene);
  here_.keys.clear();
  door_->drain();
  return {};
}

void Studio::wall(const std::string& name) {
  take(*wall_, name, [this](ui::Ui& ui, Millis) -> std::optional<Millis> {
    wall_face_.draw(ui, snap(), door_->moment());
    return {};
  });
}

}  // namespace hh::pictures
