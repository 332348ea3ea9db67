#include "session/door.hpp"

#include "session/desk.hpp"
#include "session/zone.hpp"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>
#include <utility>

namespace hh::session {

using namespace domain;

namespace {

/// How often a running session says that it is alive; also the grain of "away for".
constexpr std::chrono::seconds heartbeat_every{5};
/// Acts written in one transaction at most, so that the first of a flood is not kept waiting.
constexpr std::size_t largest_batch = 256;

using Deed = std::function<void(Desk&, const Reading&)>;

struct Job {
  Reading stamp;
  std::variant<Post, Deed> what;
  Door::Answer answer;
  bool tell = false;
};

}  // namespace

class Door::Inside final : public Commands {
public:
  explicit Inside(DoorOptions options)
      : clock_(options.clock),
        changed_(std::move(options.changed)),
        desk_(std::move(options.store), options.clock, std::move(options.shelf), std::move(options.zone)) {
    publish();
    thread_ = std::thread([this] { work(); });
  }

  ~Inside() override {
    {
      const std::lock_guard lock(queue_mutex_);
      stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
  }

  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

  void enqueue(std::variant<Post, Deed> what, Answer answer, bool tell) {
    {
      // Stamped under the lock: the order in the queue is the order in time.
      const std::lock_guard lock(queue_mutex_);
      queue_.push_back({clock_->now(), std::move(what), std::move(answer), tell});
    }
    wake_.notify_one();
  }

  SnapshotPtr snapshot() const {
    const std::lock_guard lock(published_mutex_);
    return published_;
  }

  Moment moment() const {
    const Reading now = clock_->now();
    Axis axis;
    std::string zone;
    {
      const std::lock_guard lock(published_mutex_);
      axis = published_axis_;
      const auto& live = published_->live;
      zone = live && !live->settings.zone.empty() ? live->settings.zone : published_->zone;
    }
    return {axis.at(now.boot), now.utc, local_time(now.utc, zone),
            std::chrono::duration<double>(now.boot).count()};
  }

  void send(Command command) override { enqueue(Post{{}, "facilitator", std::move(command)}, {}, true); }
  void send_as(const std::string& who, Command command) override {
    enqueue(Post{{}, who, std::move(command)}, {}, true);
  }
  void open_session(const ProgramId& program, Settings settings, Roster roster) override {
    deed([=](Desk& desk, const Reading& stamp) { desk.open(program, settings, roster, stamp, false, 1.0); });
  }
  void open_rehearsal(const ProgramId& program, Settings settings, Roster roster, double speed) override {
    deed([=](Desk& desk, const Reading& stamp) { desk.open(program, settings, roster, stamp, true, speed); });
  }
  void set_speed(double speed) override {
    deed([=](Desk& desk, const Reading& stamp) { desk.set_speed(speed, stamp); });
  }
  void leave_session() override {
    deed([](Desk& desk, const Reading& stamp) { desk.leave(stamp); });
  }
  void recover(const SessionId& session, Recover how) override {
    deed([=](Desk& desk, const Reading& stamp) { desk.recover(session, how, stamp); });
  }
  void remember(const std::string& key, const std::string& value) override {
    deed([=](Desk& desk, const Reading&) { desk.remember(key, value); });
  }
  void look_at(const SessionId& session) override {
    deed([=](Desk& desk, const Reading&) { desk.look_at(session); });
  }
  void look_at_packet(const PacketId& packet) override {
    deed([=](Desk& desk, const Reading&) { desk.look_at_packet(packet); });
  }
  void open_packet(OpenPacket packet) override {
    deed([packet = std::move(packet)](Desk& desk, const Reading& stamp) { desk.open_packet(packet, stamp); });
  }
  void find_packets(const std::string& words) override {
    deed([=](Desk& desk, const Reading&) { desk.find_packets(words); });
  }
  void deed(Deed what) { enqueue(std::move(what), {}, true); }

private:
  void work() {
    std::unique_lock lock(queue_mutex_);
    while (true) {
      const bool woken =
          wake_.wait_for(lock, heartbeat_every, [this] { return stopping_ || !queue_.empty(); });
      if (queue_.empty() && stopping_) {
        return;
      }
      std::vector<Job> batch;
      while (!queue_.empty() && batch.size() < largest_batch) {
        batch.push_back(std::move(queue_.front()));
        queue_.pop_front();
      }
      lock.unlock();
      if (woken) {
        handle(batch);
      }
      beat_if_due();
      lock.lock();
    }
  }

  void beat_if_due() {
    const Reading now = clock_->now();
    if (now.boot - last_beat_ >= heartbeat_every) {
      last_beat_ = now.boot;
      desk_.beat(now);
    }
  }

  void handle(std::vector<Job>& batch) {
    std::vector<std::pair<Answer, Receipt>> answers;
    for (Job& job : batch) {
      if (auto* post = std::get_if<Post>(&job.what)) {
        answers.emplace_back(std::move(job.answer), desk_.take(std::move(*post), job.stamp, job.tell));
      } else {
        settle(answers);
        std::get<Deed>(job.what)(desk_, job.stamp);
        answers.emplace_back(std::move(job.answer), Receipt{});
        settle(answers);
      }
    }
    settle(answers);
    publish();
    for (auto& [answer, receipt] : settled_) {
      if (answer) {
        answer(receipt);
      }
    }
    settled_.clear();
  }

  /// Writes what was taken; only then may a receipt say stored.
  void settle(std::vector<std::pair<Answer, Receipt>>& answers) {
    const auto problem = desk_.flush();
    for (auto& [answer, receipt] : answers) {
      if (problem && receipt.stored) {
        receipt.stored = false;
        receipt.refused = problem;
      }
      settled_.emplace_back(std::move(answer), std::move(receipt));
    }
    answers.clear();
  }

  void publish() {
    SnapshotPtr next = desk_.publish();
    {
      const std::lock_guard lock(published_mutex_);
      published_ = std::move(next);
      published_axis_ = desk_.axis();
    }
    if (changed_) {
      changed_();
    }
  }

  std::shared_ptr<const Clock> clock_;
  std::function<void()> changed_;
  Desk desk_;
  std::mutex queue_mutex_;
  std::condition_variable wake_;
  std::deque<Job> queue_;
  bool stopping_ = false;
  mutable std::mutex published_mutex_;
  SnapshotPtr published_;
  Axis published_axis_;
  Millis last_beat_{};
  std::vector<std::pair<Answer, Receipt>> settled_;
  std::thread thread_;
};

Door::Door(DoorOptions options) : inside_(std::make_unique<Inside>(std::move(options))) {}
Door::~Door() = default;

void Door::post(Post post, Answer answer) { inside_->enqueue(std::move(post), std::move(answer), false); }

Receipt Door::ask(Post post) {
  std::promise<Receipt> promise;
  auto future = promise.get_future();
  inside_->enqueue(
      std::move(post), [&promise](const Receipt& receipt) { promise.set_value(receipt); }, false);
  return future.get();
}

SnapshotPtr Door::snapshot() const { return inside_->snapshot(); }
Moment Door::moment() const { return inside_->moment(); }
Commands& Door::commands() { return *inside_; }

void Door::set_shelf(std::shared_ptr<const library::Shelf> shelf) {
  inside_->deed([shelf](Desk& desk, const Reading&) { desk.set_shelf(shelf); });
}

void Door::drain() {
  std::promise<void> promise;
  auto future = promise.get_future();
  // Answers come after the snapshot is out, so whoever drained sees what was done.
  inside_->enqueue(
      Deed([](Desk&, const Reading&) {}), [&promise](const Receipt&) { promise.set_value(); }, false);
  future.get();
}

}  // namespace hh::session
