// Programs of one's own: begun with `library new`, noticed when saved, made of a dropped document.
#include "app/documents.hpp"
#include "app/library_watch.hpp"
#include "app/wall_pages.hpp"
#include "library/import.hpp"
#include "library/scaffold.hpp"

#include "folder.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <condition_variable>
#include <mutex>

using namespace hh;
using app::Exit;
using nlohmann::json;
using test::Folder;
using test::Ran;
using test::ran;
using test::simulated;
using test::text_of;

namespace {

/// Wakes a test that waits for another thread, with a limit far beyond what it should take.
class Bell {
public:
  void ring() {
    {
      const std::lock_guard lock(mutex_);
      ++rung_;
    }
    heard_.notify_all();
  }
  /// True once it rang more than `before` times.
  bool wait_for_more_than(int before) {
    std::unique_lock lock(mutex_);
    return heard_.wait_for(lock, std::chrono::seconds{20}, [&] { return rung_ > before; });
  }

private:
  std::mutex mutex_;
  std::condition_variable heard_;
  int rung_ = 0;
};

app::Places places_in(const Folder& folder) {
  app::Places places;
  places.data = folder.at("data");
  places.library = folder.at("library");
  std::filesystem::create_directories(places.library);
  return places;
}

const char* const small =
    "+++\nid = \"small\"\ntitle = \"Small\"\nslot_minutes = 5\n+++\n## Open (5 min)\n\n### Hello\n";

}  // namespace

TEST_CASE("a new training is checked, listed, previewed and run as it was written") {
  const Folder folder;
  const std::string library = folder.at("library");
  const Ran made = ran({"library", "new", "kickoff-hour", "--library", library});
  REQUIRE_MESSAGE(made.exit == Exit::Ok, made.err);
  CHECK(made.out.find("kickoff-hour.md") != std::string::npos);
  const Ran checked = ran({"library", "check", "--library", library});
  CHECK(checked.exit == Exit::Ok);
  CHECK(checked.out == "1 training, 0 packet templates, 0 errors, 0 warnings\n");
  const Ran played = simulated(folder, "kickoff-hour",
                               "{\"at\": 0, \"do\": \"start\"}\n{\"at\": \"30:00\", \"do\": \"finish\"}\n",
                               {"--library", library, "--json"});
  REQUIRE_MESSAGE(played.exit == Exit::Ok, played.err);
  CHECK(json::parse(played.out).at("stage") == "finished");
}

TEST_CASE("the scaffold has every kind of step and of cue") {
  const auto read = library::read_program(library::new_program("all"), "all.md");
  REQUIRE(read.program != nullptr);
  CHECK(read.faults.empty());
  std::set<domain::StepKind> kinds;
  for (const domain::Section& section : read.program->sections) {
    for (const domain::Step& step : section.steps)
      kinds.insert(step.kind);
  }
  CHECK(kinds.size() == static_cast<std::size_t>(domain::StepKind::Template) + 1);
  CHECK(read.program->title == "All");
  CHECK(read.program->agenda_total() == read.program->slot);
}

TEST_CASE("a name that is taken or is none is refused, and nothing is changed") {
  const Folder folder;
  const std::string library = folder.at("");
  REQUIRE(ran({"library", "new", "mine", "--library", library}).exit == Exit::Ok);
  std::ofstream(folder.at("mine.md"), std::ios::app) << "\nmy words\n";
  const std::string before = text_of(folder.at("mine.md"));
  const Ran again = ran({"library", "new", "mine", "--library", library});
  CHECK(again.exit == Exit::Refused);
  CHECK(again.err.find("exists already") != std::string::npos);
  CHECK(text_of(folder.at("mine.md")) == before);
  for (const char* bad : {"Kickoff Hour", "../up", "a/b", "", "-x"}) {
    CAPTURE(bad);
    CHECK(ran({"library", "new", bad, "--library", library}).exit != Exit::Ok);
  }
  folder.file("other.md", "+++\nid = \"taken\"\ntitle = \"T\"\n+++\n## A (1 min)\n\n### B\n");
  const Ran taken = ran({"library", "new", "taken", "--library", library});
  CHECK(taken.exit == Exit::Refused);
  CHECK(taken.err.find("Another program") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(folder.at("taken.md")));
}

TEST_CASE("preview shows every step, the calls of a playbook and its reference; a wrong name has a reason") {
  const auto read = library::read_program(
      "+++\nid = \"calls\"\ntitle = \"Calls\"\nkind = \"playbook\"\n+++\n"
      "# one: One (5 min)\n\n## Ask (5 min)\n\n### Why\n\n# two: Two (5 min)\n\n## Tell (5 min)\n\n### "
      "How\n\n"
      "# Reference\n\n## Facts\n\n### List: Words\n- **Won** — signed\n",
      "calls.md");
  REQUIRE(read.program != nullptr);
  const app::WallPages all(*read.program, "");
  REQUIRE(all.size() == 3);
  CHECK(all.title(0) == "Ask · Why");
  CHECK(all.file_name(2) == "03-facts-words");
  CHECK(all.snapshot(1)->live->current_step()->title == "How");
  CHECK(all.snapshot(2)->live->wall.uncovered == 0);
  CHECK(all.snapshot(1)->live->timeline.at(all.moment(1).at).behind == domain::Millis{0});
  const app::WallPages two(*read.program, "two");
  REQUIRE(two.size() == 2);
  CHECK(two.title(0) == "Tell · How");
  CHECK(two.same_page(all, 1) == 0);
  CHECK(two.same_page(all, 2) == 1);
  CHECK(ran({"library", "preview", "pas"}).err.find("Did you mean \"pass\"?") != std::string::npos);
  CHECK(ran({"library", "preview", "pass", "--size", "big"}).exit == Exit::WrongUse);
  CHECK(ran({"library", "preview", "context/kickof"}).exit == Exit::WrongUse);
}

TEST_CASE("a list that is uncovered by hand is previewed whole") {
  const auto read = library::read_program(library::new_program("all"), "all.md");
  const app::WallPages pages(*read.program, "");
  bool seen = false;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto snap = pages.snapshot(i);
    if (snap->live->current_step()->kind != domain::StepKind::Reveal) continue;
    seen = true;
    CHECK(snap->live->wall.uncovered == 2);
  }
  CHECK(seen);
}

TEST_CASE("a saved file is read again, a broken one with its fault") {
  const Folder folder;
  const app::Places places = places_in(folder);
  Bell bell;
  std::mutex mutex;
  std::shared_ptr<const library::Shelf> shelf;
  int rung = 0;
  app::LibraryWatch watch(places, [&](std::shared_ptr<const library::Shelf> fresh) {
    {
      const std::lock_guard lock(mutex);
      shelf = std::move(fresh);
    }
    bell.ring();
  });
  const auto latest = [&] {
    const std::lock_guard lock(mutex);
    return shelf;
  };
  watch.read_now();
  REQUIRE(bell.wait_for_more_than(rung++));
  CHECK(latest()->programs.empty());
  folder.file("library/small.md", small);
  REQUIRE(bell.wait_for_more_than(rung++));
  REQUIRE(latest()->programs.size() == 1);
  folder.file("library/small.md", "+++\nid = \"small\"\n+++\n");
  REQUIRE(bell.wait_for_more_than(rung++));
  CHECK(latest()->programs.empty());
  REQUIRE_FALSE(latest()->faults.empty());
  CHECK(latest()->faults.front().file == "small.md");
}

TEST_CASE("a dropped document is looked at, then added under a free name") {
  const Folder folder;
  const app::Places places = places_in(folder);
  const std::string document =
      folder.file("Short hour.md", "# Short hour\n\nHello.\n\n## Opening (5 min)\n\nHi.\n");
  Bell bell;
  int rung = 0;
  app::Documents documents(places, [&] { bell.ring(); });
  const auto answered = [&] {
    if (!bell.wait_for_more_than(rung++)) return false;
    while (!documents.collect())
      std::this_thread::yield();
    return true;
  };
  CHECK(app::looks_like_document(document));
  CHECK_FALSE(app::looks_like_document("pairs.tsv"));
  documents.look_at(document, "");
  REQUIRE(answered());
  REQUIRE(documents.latest()->made != nullptr);
  CHECK(documents.latest()->made->id == "short-hour");
  CHECK(documents.latest()->made->unplaced.size() == 1);
  CHECK_FALSE(documents.added());
  CHECK(std::filesystem::is_empty(folder.at("library")));

  documents.add(document, "short");
  REQUIRE(answered());
  CHECK(documents.added());
  CHECK(documents.latest()->number == 2);
  CHECK(std::filesystem::exists(folder.at("library/short.md")));

  documents.add(document, "short");
  REQUIRE(answered());
  CHECK_FALSE(documents.added());
  CHECK(documents.latest()->made != nullptr);
  CHECK(documents.latest()->problem->what.find("exists already") != std::string::npos);

  documents.look_at(folder.at("none.md"), "");
  REQUIRE(answered());
  CHECK(documents.latest()->made == nullptr);
  CHECK(documents.latest()->problem.has_value());
}
