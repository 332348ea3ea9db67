// Files kept with a packet: whole, once, and never from what is no file.
#include "app/attachment.hpp"

#include "folder.hpp"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace hh;
using namespace hh::app;
namespace fs = std::filesystem;

namespace {

struct Desk {
  test::Folder folder;
  Places places{.data = fs::path(folder.at("data"))};
  domain::PacketId packet{"pk-1"};

  std::string file(const std::string& name, const std::string& text) const {
    const fs::path path = folder.at(name);
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return path.string();
  }
  std::string refused(const std::string& path) const {
    const auto kept = keep_attachment(places, packet, path);
    return kept ? "" : kept.problem().what;
  }
  std::string read(const std::string& link) const {
    std::ifstream in(places.data / link, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  }
};

}  // namespace

TEST_CASE("a file is kept whole beside the store, for its owner alone") {
  const Desk desk;
  const std::string bytes{"%PDF\0signed", 11};
  const auto kept = keep_attachment(desk.places, desk.packet, desk.file("Plan v2 signed.pdf", bytes));
  REQUIRE(kept.ok());
  CHECK(kept.value().name == "Plan v2 signed.pdf");
  CHECK(kept.value().file.link == "attachments/pk-1/Plan v2 signed.pdf");
  CHECK(desk.read(kept.value().file.link) == bytes);
  struct stat there {};
  REQUIRE(::stat((desk.places.data / "attachments" / "pk-1").c_str(), &there) == 0);
  CHECK((there.st_mode & 0077) == 0);
}

TEST_CASE("the same file is kept once, another one of its name beside it") {
  const Desk desk;
  const std::string first = desk.file("a/plan.pdf", "one");
  CHECK(keep_attachment(desk.places, desk.packet, first).value().file.link == "attachments/pk-1/plan.pdf");
  CHECK(keep_attachment(desk.places, desk.packet, first).value().file.link == "attachments/pk-1/plan.pdf");
  const auto other = keep_attachment(desk.places, desk.packet, desk.file("b/plan.pdf", "two"));
  CHECK(other.value().name == "plan.pdf");
  CHECK(other.value().file.link == "attachments/pk-1/plan-2.pdf");
  CHECK(desk.read("attachments/pk-1/plan.pdf") == "one");
}

TEST_CASE("folders, devices, pipes and files past the limit are refused unread") {
  const Desk desk;
  CHECK(desk.refused("/dev/zero") == "This is a device or a pipe, not a file to be kept");
  CHECK(desk.refused(desk.folder.at("")) == "This is a folder, not a file to be kept");
  CHECK(desk.refused(desk.folder.at("none")) == "There is no such file");
  CHECK(desk.refused("") == "No file was named");
  const std::string pipe = desk.folder.at("pipe");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(desk.refused(pipe) == "This is a device or a pipe, not a file to be kept");
  const std::string large = desk.file("video.mp4", "");
  REQUIRE(::truncate(large.c_str(), off_t{2} * 1024 * 1024 * 1024) == 0);
  CHECK(desk.refused(large) == "It has more than 100 MB");
  CHECK_FALSE(fs::exists(desk.places.data / "attachments"));
}

TEST_CASE("the command line keeps a file with a packet, and says where it may go") {
  const Desk desk;
  const std::string data = desk.places.data.string();
  const auto said = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"--data", data});
    return test::ran(words);
  };
  REQUIRE(said({"packet", "new", "--account", "Meridian", "--template", "forge"}).exit == Exit::Ok);
  const std::string plan = desk.file("plan.pdf", "signed");
  const auto wrong = said({"packet", "attach", "last", "signed-plam", plan});
  CHECK(wrong.exit == Exit::WrongUse);
  CHECK(wrong.err.find("signed-plan") != std::string::npos);
  CHECK(said({"packet", "attach", "last", "signed-plan", "/dev/zero"}).exit == Exit::Refused);
  CHECK_FALSE(fs::exists(desk.places.data / "attachments"));
  REQUIRE(said({"packet", "attach", "last", "signed-plan", plan}).exit == Exit::Ok);
  CHECK(said({"packet", "show", "last"}).out.find("plan.pdf") != std::string::npos);
  const auto theirs = said({"packet", "export", "last", "--as", "md", "--customer", "-o", "-"});
  CHECK(theirs.out.find("plan.pdf") != std::string::npos);
  CHECK_MESSAGE(theirs.out.find("attachments/") == std::string::npos, "a path of ours is no link of theirs");
}
