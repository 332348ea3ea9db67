// No file that the program writes takes the place of a store, goes through a link or overwrites unasked; and
// what is read instead of a store says so.
#include "app/whole_file.hpp"

#include "folder.hpp"
#include "store/store.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <thread>

using namespace hh;
using namespace hh::app;
namespace fs = std::filesystem;

namespace {

struct Desk {
  test::Folder folder;
  std::string data = folder.at("data"), database = data + "/handoff-hour.db";

  Desk() {
    REQUIRE(said({"packet", "new", "--account", "Meridian", "--template", "forge", "--ae", "Zoë"}).exit ==
            Exit::Ok);
  }
  test::Ran said(std::vector<std::string> words) const {
    words.insert(words.end(), {"--data", data});
    return test::ran(words);
  }
  test::Ran exported(const std::string& to, std::vector<std::string> more = {}) const {
    std::vector<std::string> words{"packet", "export", "last", "--as", "md", "-o", to};
    words.insert(words.end(), more.begin(), more.end());
    return said(words);
  }
  /// As somebody with a database shell would.
  void change(const std::string& statement) const {
    const std::string command =
        "python3 -c 'import sqlite3,sys; d=sqlite3.connect(sys.argv[1]); "
        "d.execute(sys.argv[2]); d.commit()' '" +
        database + "' \"" + statement + "\"";
    REQUIRE(std::system(command.c_str()) == 0);
  }
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("an export replaces no store and nothing of one, with or without --force") {
  const Desk desk;
  const std::string before = test::text_of(desk.database);
  fs::copy_file(desk.database, desk.folder.at("copy.sqlite"));
  fs::create_hard_link(desk.database, desk.folder.at("same.md"));
  for (const std::string& place : {desk.database, desk.data + "/lock", desk.database + "-wal",
                                   desk.folder.at("copy.sqlite"), desk.folder.at("same.md")}) {
    CAPTURE(place);
    for (const std::vector<std::string>& more : {std::vector<std::string>{}, {"--force"}}) {
      const auto refused = desk.exported(place, more);
      CHECK(refused.exit == Exit::Refused);
      CHECK(has(refused.err, "belongs to a store"));
    }
  }
  CHECK(test::text_of(desk.database) == before);
  CHECK(desk.said({"verify"}).exit == Exit::Ok);
}

TEST_CASE("an export overwrites with --force alone, and follows no link") {
  const Desk desk;
  const std::string there = desk.folder.file("there.md", "mine");
  const auto refused = desk.exported(there);
  CHECK(refused.exit == Exit::Refused);
  CHECK(has(refused.err, "--force"));
  CHECK(test::text_of(there) == "mine");
  REQUIRE(desk.exported(there, {"--force"}).exit == Exit::Ok);
  CHECK(has(test::text_of(there), "Meridian"));

  const std::string target = desk.folder.file("target.md", "theirs"), link = desk.folder.at("link.md"),
                    dangling = desk.folder.at("dangling.md");
  fs::create_symlink(target, link);
  fs::create_symlink(desk.folder.at("nothing"), dangling);
  for (const std::string& one : {link, dangling}) {
    CHECK(has(desk.exported(one, {"--force"}).err, "link"));
    CHECK_FALSE(has(desk.exported(one).err, "--force"));  // it would not help
  }
  CHECK(test::text_of(target) == "theirs");
  CHECK(fs::is_symlink(link));
  CHECK_FALSE(fs::exists(desk.folder.at("nothing")));
  CHECK(desk.said({"backup", dangling}).exit != Exit::Ok);
  CHECK_FALSE(fs::exists(desk.folder.at("nothing")));
}

TEST_CASE("what is internal says so in its name and is its owner's alone") {
  const Desk desk;
  const auto mode = [&](const std::string& file) {
    struct stat there {};
    REQUIRE(::stat(file.c_str(), &there) == 0);
    return there.st_mode & 0077U;
  };
  REQUIRE(desk.exported(desk.folder.at("flags.md"), {"--part", "red-flags"}).exit == Exit::Ok);
  CHECK(mode(desk.folder.at("flags.md")) == 0);
  REQUIRE(desk.exported(desk.folder.at("theirs.md"), {"--customer"}).exit == Exit::Ok);
  CHECK(mode(desk.folder.at("theirs.md")) != 0);
}

TEST_CASE("a taken name is numbered where nobody is asked, and the same bytes are one file") {
  const test::Folder folder;
  const fs::path name = folder.at("plan.pdf");
  CHECK(write_numbered(name, "one").value() == name);
  CHECK(write_numbered(name, "one").value() == name);
  CHECK(write_numbered(name, "two").value() == folder.at("plan-2.pdf"));
  fs::create_symlink(folder.at("plan.pdf"), folder.at("link.pdf"));
  CHECK(write_numbered(folder.at("link.pdf"), "one").value() == folder.at("link-2.pdf"));
  CHECK(test::text_of(name.string()) == "one");
}

TEST_CASE("to verify nothing is a fault, and a backup is read by its name") {
  const Desk desk;
  const auto nothing = test::ran({"verify", "--data", desk.folder.at("none")});
  CHECK(nothing.exit == Exit::StoreTrouble);
  CHECK(has(nothing.err, "no store to verify"));

  const std::string backup = desk.folder.at("b.db");
  REQUIRE(desk.said({"backup", backup}).exit == Exit::Ok);
  const auto verified = test::ran({"verify", "--data", backup});
  CHECK(verified.exit == Exit::Ok);
  CHECK(has(verified.out, "acts: the chain holds"));
  CHECK(has(test::ran({"packet", "list", "--data", backup}).out, "Meridian"));
  CHECK(has(test::ran({"packet", "show", "last", "--data", backup}).out, "Meridian"));
  const auto written = test::ran({"packet", "set", "last", "csm=Ana", "--data", backup});
  CHECK(written.exit == Exit::StoreTrouble);
  CHECK(has(written.err, "read only"));
}

TEST_CASE("words taken out of the journal leave the proof green and the packet readable") {
  const Desk desk;
  REQUIRE(desk.said({"packet", "set", "last", "csm=private words", "champion.name=Mai"}).exit == Exit::Ok);
  desk.change("update journal set payload = null where payload like '%private words%'");
  const auto verified = desk.said({"verify"});
  CHECK(verified.exit == Exit::Ok);
  CHECK(has(verified.out, "1 acts were taken out"));
  const auto shown = desk.said({"packet", "show", "last"});
  CHECK(shown.exit == Exit::Ok);
  CHECK(has(shown.out, "Mai"));
  CHECK_FALSE(has(shown.out, "private words"));
  REQUIRE(desk.said({"packet", "set", "last", "csm=Ana"}).exit == Exit::Ok);
  CHECK(desk.said({"verify"}).exit == Exit::Ok);
  CHECK_FALSE(has(desk.said({"packet", "list"}).out, "private words"));
  // Without its beginning a packet is gone, and the proof still holds.
  desk.change("update journal set payload = null");
  CHECK(desk.said({"verify"}).exit == Exit::Ok);
  CHECK(has(desk.said({"packet", "show", "last"}).err, "beginning"));
}

TEST_CASE("a kept file that is changed or gone is found") {
  const Desk desk;
  const std::string plan = desk.folder.file("plan.pdf", "signed");
  REQUIRE(desk.said({"packet", "attach", "last", "signed-plan", plan}).exit == Exit::Ok);
  CHECK(desk.said({"verify"}).exit == Exit::Ok);
  fs::path copy;
  for (const auto& one : fs::recursive_directory_iterator(desk.data + "/attachments"))
    if (one.is_regular_file()) copy = one.path();
  std::ofstream(copy) << "SIGNED";
  const auto changed = desk.said({"verify"});
  CHECK(changed.exit == Exit::StoreTrouble);
  CHECK(has(changed.out, "not the one that was handed over"));
  fs::remove(copy);
  CHECK(has(desk.said({"verify"}).out, "the file is missing"));
}

TEST_CASE("a store has one lock, by whichever link somebody comes to it") {
  const Desk desk;
  const std::string other = desk.folder.at("other");
  fs::create_directories(other);
  fs::create_symlink(desk.database, other + "/handoff-hour.db");
  const auto held = store::FolderLock::take(desk.data);
  REQUIRE(held.ok());
  const auto refused = test::ran({"packet", "set", "last", "csm=Ana", "--data", other});
  CHECK(refused.exit == Exit::AlreadyRunning);
  CHECK(has(refused.err, "running on this store already"));
}

TEST_CASE("a command waits a moment for the one before it") {
  const Desk desk;
  auto held = std::make_unique<store::FolderLock>(std::move(store::FolderLock::take(desk.data)).value());
  std::thread other([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds{200});
    held.reset();
  });
  CHECK(desk.said({"packet", "set", "last", "csm=Ana"}).exit == Exit::Ok);
  other.join();
}
