// A store of a hundred thousand packets: beginning them, opening one, and finding one by its words.
//   hh_bench_packets FOLDER [PACKETS]
#include "library/packet_templates.hpp"
#include "measure.hpp"
#include "session/packet_replay.hpp"

#include <functional>
#include <random>

using namespace hh;

namespace {

constexpr int sent_together = 250;
constexpr int looks = 200;

domain::OpenPacket opening(const domain::PacketTemplate& form, int number) {
  domain::OpenPacket open;
  open.form = form.id;
  open.source = form.source;
  open.record_id = "0063h" + std::to_string(1'000'000'000 + number);
  open.header = {{"account", "Account Müller " + std::to_string(number)},
                 {"ae", "Ana Ruiz"},
                 {"csm", "Łukasz Nowak"},
                 {"closed", "2026-11-02"}};
  return open;
}

domain::PacketId id_of(int number) { return domain::PacketId{"pk-2026-11-23-" + std::to_string(number)}; }

void begin_all(session::Door& door, const domain::PacketTemplate& form, int count) {
  for (int i = 0; i < count; ++i) {
    door.post({{}, "bench", domain::OnPacket{id_of(i), opening(form, i)}});
    if (i % sent_together == 0) door.drain();
  }
  door.drain();
}

/// One of them worked on as a real one is: two hundred edits.
void work_on(session::Door& door, int number) {
  for (int i = 0; i < 200; ++i) {
    const domain::CellKey cell{domain::FieldId{"term"}, 1, "text"};
    door.post({{}, "bench", domain::OnPacket{id_of(number), domain::EditCell{cell, std::to_string(i)}}});
  }
  door.drain();
}

void measure(const char* name, const std::function<bool(int)>& look, int packets) {
  std::mt19937 random(7);
  std::vector<double> took;
  for (int i = 0; i < looks; ++i) {
    const int number = static_cast<int>(random() % static_cast<unsigned>(packets));
    const auto start = bench::Stopwatch::now();
    const bool well = look(number);
    took.push_back(bench::ms_since(start));
    if (!well) {
      std::fprintf(stderr, "%s: packet %d was not found\n", name, number);
      std::exit(1);
    }
  }
  bench::print((std::string(name) + ", p50").c_str(), bench::percentile(took, 0.5), "ms");
  bench::print((std::string(name) + ", p99").c_str(), bench::percentile(took, 0.99), "ms");
}

}  // namespace

int main(int argc, char** argv) {
  const bench::Folder folder(argc > 1 ? argv[1] : ".");
  const int packets = argc > 2 ? std::atoi(argv[2]) : 100'000;
  const auto forms =
      library::read_templates({std::filesystem::path(HH_SOURCE_DIR) / "scripts-library" / "templates"}).forms;
  const auto form =
      std::find_if(forms.begin(), forms.end(), [](const auto& one) { return one->id.value == "pass"; });
  if (form == forms.end()) return 1;
  {
    const auto door = bench::open_door(folder.file());
    const auto start = bench::Stopwatch::now();
    begin_all(*door, **form, packets);
    bench::print("packets begun", packets / bench::ms_since(start) * 1000, "a second");
    work_on(*door, packets / 2);
  }
  const auto store = store::Store::open({.file = folder.file(), .read_only = true});
  if (!store || store.value().count_packets().value() != packets) return 1;
  measure(
      "open a packet", [&](int number) { return session::load_packet(store.value(), id_of(number)).ok(); },
      packets);
  measure(
      "open one with 200 edits",
      [&](int) {
        const auto packet = session::load_packet(store.value(), id_of(packets / 2));
        return packet && packet.value().first("term") == "199";
      },
      packets);
  measure(
      "find by an account's name",
      [&](int number) {
        const auto found = store.value().packets({"Müller " + std::to_string(number), {}, 200});
        return found && !found.value().empty();
      },
      packets);
  measure(
      "list the newest 200",
      [&](int) {
        return store.value().packets({{}, {}, 200}).value().size() > 0;
      },
      packets);
  return 0;
}
