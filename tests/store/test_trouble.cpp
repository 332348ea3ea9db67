// Files and disks in a bad state: a sentence each time, and what was stored stays as it was.
#include "store/connection.hpp"
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>
#include <soci/soci.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

using namespace hh;
using namespace hh::testing;

namespace {

std::string refusal(const fs::path& file, bool read_only = false) {
  auto made = store::Store::open({.file = file, .read_only = read_only, .busy_timeout_ms = 50});
  return made ? std::string("opened") : made.problem().sentence();
}

/// Runs `work` in a child process and gives its exit code; what it changes about itself goes with it.
template <class Work>
int in_child(Work work) {
  const pid_t child = ::fork();
  if (child == 0) {
    int code = 99;
    try {
      code = work();
    } catch (...) {
    }
    ::_exit(code);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/// Root may write anywhere, so a test of permissions must be somebody else.
bool become_nobody() { return ::geteuid() != 0 || (::setgid(65534) == 0 && ::setuid(65534) == 0); }

store::JournalEntry big_entry(int number) {
  auto out = entry("act-" + std::to_string(number));
  out.payload = std::string(40'000, 'x');
  return out;
}

}  // namespace

TEST_CASE("a file that is no database is refused and left as it is") {
  TempFolder folder;
  std::ofstream(folder.file()) << "dear diary, this is not a database at all";
  const std::string before = bytes_of(folder.file());
  CHECK(refusal(folder.file()).find("not a store") != std::string::npos);
  CHECK(bytes_of(folder.file()) == before);
  CHECK(refusal(folder.path).find("not a file") != std::string::npos);
}

TEST_CASE("somebody else's database is refused and left as it is") {
  TempFolder folder;
  *store::connect(folder.file(), store::Access::ReadWrite, 50) << "create table recipes (name text)";
  const std::string before = bytes_of(folder.file());
  CHECK(refusal(folder.file()).find("not made by Handoff Hour") != std::string::npos);
  CHECK(bytes_of(folder.file()) == before);
}

TEST_CASE("damage inside the file is a sentence, not a crash") {
  TempFolder folder;
  {
    auto store = opened(folder.file());
    REQUIRE(store.append({big_entry(1), big_entry(2)}, whole(small_session())));
  }
  std::string bytes = bytes_of(folder.file());
  for (std::size_t i = 4096; i < bytes.size(); ++i)
    bytes[i] = static_cast<char>(i * 7);
  std::ofstream(folder.file(), std::ios::binary) << bytes;
  auto made = store::Store::open({.file = folder.file(), .read_only = false, .busy_timeout_ms = 50});
  if (made) {
    const auto read = made.value().journal();
    REQUIRE_FALSE(read);
    CHECK(read.problem().what.find("damaged") != std::string::npos);
  } else {
    CHECK(made.problem().what.find("damaged") != std::string::npos);
  }
  CHECK(bytes_of(folder.file()) == bytes);
}

TEST_CASE("a store that another program holds says so, and works when it is free") {
  TempFolder folder;
  auto store = opened(folder.file());
  {
    auto other = store::connect(folder.file(), store::Access::ReadWrite, 50);
    *other << "begin immediate";
    const auto done = store.append({entry("a")}, {});
    REQUIRE_FALSE(done);
    CHECK(done.problem().what.find("locked") != std::string::npos);
    *other << "rollback";
  }
  REQUIRE(store.append({entry("a")}, {}));
  CHECK(store.journal().value().size() == 1);
}

TEST_CASE("reading where nothing was ever stored makes nothing") {
  TempFolder folder;
  CHECK(refusal(folder.file(), true).find("no store yet") != std::string::npos);
  CHECK_FALSE(fs::exists(folder.file()));
}

TEST_CASE("a folder that may not be written to is named") {
  TempFolder folder;
  fs::permissions(folder.path, fs::perms(0555));
  CHECK(in_child([&] {
          if (!become_nobody()) return 1;
          auto made = store::Store::open({.file = folder.file()});
          return !made && made.problem().where == folder.file() && !made.problem().next.empty() ? 0 : 2;
        }) == 0);
}

TEST_CASE("a full database refuses the act, keeps what it had, and goes on when there is room") {
  TempFolder folder;
  CHECK(in_child([&] {
          auto store = opened(folder.file());
          if (!store.append({entry("first")}, {})) return 1;
          struct rlimit limit {};
          ::getrlimit(RLIMIT_FSIZE, &limit);
          const rlim_t before = limit.rlim_cur;
          limit.rlim_cur = 600'000;
          std::signal(SIGXFSZ, SIG_IGN);
          ::setrlimit(RLIMIT_FSIZE, &limit);
          int stored = 0;
          while (stored < 100 && store.append({big_entry(stored)}, {}))
            ++stored;
          if (stored == 0 || stored == 100) return 2;
          const auto refused = store.append({big_entry(stored)}, {});
          if (refused || refused.problem().next.empty()) return 3;
          if (store.has_act("act-" + std::to_string(stored))) return 4;
          limit.rlim_cur = before;
          ::setrlimit(RLIMIT_FSIZE, &limit);
          if (!store.append({big_entry(stored)}, {})) return 5;
          return store.journal().value().size() == static_cast<std::size_t>(stored) + 2 ? 0 : 6;
        }) == 0);
  const auto report = opened(folder.file(), true).verify([](const auto&) {
    return domain::Result<store::Store::Rebuilt>(store::Store::Rebuilt{});
  });
  REQUIRE(report);
  CHECK(report.value().faults.empty());
}

TEST_CASE("after kill -9 everything that was acknowledged is there, and the chain holds") {
  TempFolder folder;
  for (int round = 0; round < 8; ++round) {
    int acknowledged[2];
    REQUIRE(::pipe(acknowledged) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
      auto store = opened(folder.file());
      for (int i = 0;; ++i) {
        const auto act = std::to_string(round) + "-" + std::to_string(i);
        if (!store.append({entry(act)}, whole(small_session())) ||
            ::write(acknowledged[1], &i, sizeof i) < 0) {
          ::_exit(1);
        }
      }
    }
    ::close(acknowledged[1]);
    int last = -1;
    for (int seen = 0; seen < 5 + round * 9; ++seen) {
      REQUIRE(::read(acknowledged[0], &last, sizeof last) == sizeof last);
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    while (::read(acknowledged[0], &last, sizeof last) == sizeof last) {
    }
    ::close(acknowledged[0]);

    const auto store = opened(folder.file());
    for (int i = 0; i <= last; ++i)
      REQUIRE(store.has_act(std::to_string(round) + "-" + std::to_string(i)));
    const auto report = store.verify([](const auto&) -> domain::Result<store::Store::Rebuilt> {
      return store::Store::Rebuilt{{small_session()}, {}};
    });
    REQUIRE(report);
    CHECK(report.value().faults == std::vector<std::string>{});
  }
}
