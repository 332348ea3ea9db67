#include "store/store.hpp"

#include "store/connection.hpp"
#include "store/inside.hpp"
#include "store/migrations.hpp"
#include "store/problems.hpp"

#include <sodium.h>

namespace hh::store {

using domain::Done;
using domain::Outcome;
using domain::Problem;
using domain::Result;

namespace {

/// Looks at the version before anything is opened for writing, so that a file which is refused stays as it
/// was.
Outcome look_first(const OpenOptions& options) {
  return guarded(options.file.string(), [&]() -> Outcome {
    const auto sql = connect(options.file, Access::ReadOnly, options.busy_timeout_ms);
    const int version = stored_version(*sql);
    if (options.read_only && version >= 0 && version < program_migrations().back().version) {
      return Problem{version == 0 ? "The store is empty" : "The store is of an older version",
                     options.file.string(), "Start the program once; it brings the store up to date."};
    }
    return acceptable(version, options.file, program_migrations());
  });
}

Outcome prepare(const OpenOptions& options) {
  if (options.file.empty()) {
    return Done{};
  }
  const Access access = options.read_only ? Access::ReadOnly : Access::ReadWrite;
  auto ready = prepare_file(options.file, access);
  return ready ? look_first(options) : ready;
}

Outcome write_one(soci::session& sql, const std::string& where, const std::function<void()>& write) {
  return guarded(where, [&]() -> Outcome {
    soci::transaction step(sql);
    write();
    step.commit();
    return Done{};
  });
}

}  // namespace

Store::Store(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const OpenOptions& options) {
  if (sodium_init() < 0) {
    return Problem{"The hash library did not start", "libsodium", "Install libsodium again."};
  }
  if (auto ready = prepare(options); !ready) {
    return ready.problem();
  }
  return guarded(options.file.string(), [&]() -> Result<Store> {
    auto inside = std::make_unique<Inside>();
    inside->options = options;
    inside->sql = connect(options.file, options.read_only ? Access::ReadOnly : Access::ReadWrite,
                          options.busy_timeout_ms);
    if (!options.read_only) {
      make_durable(*inside->sql, options.file);
      if (auto done = migrate(*inside->sql, options.file, program_migrations()); !done) {
        return done.problem();
      }
    }
    return Store(std::move(inside));
  });
}

Outcome Store::append(const std::vector<JournalEntry>& entries, const TableChanges& changes) {
  try {
    soci::transaction step(*inside_->sql);
    inside_->write_journal(entries);
    for (const auto& change : changes.sessions) {
      inside_->write_session(change);
    }
    for (const domain::FollowUp* item : changes.follow_ups) {
      inside_->write_follow_up(*item);
    }
    for (const domain::PacketSummary* packet : changes.packets) {
      inside_->write_packet(*packet);
    }
    for (const domain::FollowUpId& id : changes.withdrawn) {
      inside_->withdraw(id);
    }
    step.commit();
    return Done{};
  } catch (const std::exception& error) {
    // What is remembered may be ahead of what was stored, and the failed statement is gone.
    inside_->remembered.reset();
    if (is_constraint(error)) {
      for (const JournalEntry& entry : entries) {
        if (has_act(entry.act)) {
          return Problem{"This act is stored already", entry.act,
                         "Nothing needs to be done; it counts once."};
        }
      }
    }
    return problem_of(error, inside_->where());
  }
}

bool Store::has_act(const std::string& act) const {
  const auto found = guarded(inside_->where(), [&]() -> Result<bool> { return inside_->has_act(act); });
  return found && found.value();
}

std::string Store::setting(const std::string& key) const {
  const auto all = settings();
  const auto found = all.find(key);
  return found == all.end() ? std::string{} : found->second;
}

std::map<std::string, std::string> Store::settings() const {
  using Settings = std::map<std::string, std::string>;
  auto read = guarded(inside_->where(), [&]() -> Result<Settings> {
    Settings out;
    std::string name, value;
    soci::statement all =
        (inside_->sql->prepare << "select name, setting from settings", soci::into(name), soci::into(value));
    all.execute();
    while (all.fetch()) {
      out[name] = value;
    }
    return out;
  });
  return read ? std::move(read).value() : Settings{};
}

Outcome Store::set_setting(const std::string& key, const std::string& value) {
  return write_one(*inside_->sql, inside_->where(), [&] {
    *inside_->sql << "insert into settings (name, setting) values (:name, :setting) "
                     "on conflict (name) do update set setting = excluded.setting",
        soci::use(key, "name"), soci::use(value, "setting");
  });
}

Outcome Store::beat(const Heartbeat& beat) {
  const long long at = beat.at_ms, utc = beat.utc_ms, boot = beat.boot_ms;
  return write_one(*inside_->sql, inside_->where(), [&] {
    *inside_->sql << "insert into heartbeats (session, at_ms, utc_ms, boot_ms, boot_id) "
                     "values (:session, :at, :utc, :boot, :boot_id) on conflict (session) do update set "
                     "at_ms = excluded.at_ms, utc_ms = excluded.utc_ms, boot_ms = excluded.boot_ms, "
                     "boot_id = excluded.boot_id",
        soci::use(beat.session, "session"), soci::use(at, "at"), soci::use(utc, "utc"),
        soci::use(boot, "boot"), soci::use(beat.boot_id, "boot_id");
  });
}

std::optional<Heartbeat> Store::heartbeat(const std::string& session) const {
  using Found = std::optional<Heartbeat>;
  auto read = guarded(inside_->where(), [&]() -> Result<Found> {
    long long at = 0, utc = 0, boot = 0;
    Heartbeat out;
    *inside_->sql << "select at_ms, utc_ms, boot_ms, boot_id from heartbeats where session = :session",
        soci::use(session, "session"), soci::into(at), soci::into(utc), soci::into(boot),
        soci::into(out.boot_id);
    if (!inside_->sql->got_data()) {
      return Found{};
    }
    out.session = session;
    out.at_ms = at;
    out.utc_ms = utc;
    out.boot_ms = boot;
    return Found{out};
  });
  return read ? read.value() : Found{};
}

Outcome Store::backup(const std::filesystem::path& file) const {
  return guarded(file.string(), [&] { return copy_database(*inside_->sql, file); });
}

Outcome Store::set_aside(const std::string& session, const std::string& reason) {
  return write_one(*inside_->sql, inside_->where(), [&] {
    *inside_->sql << "insert into set_aside (session, reason) values (:session, :reason) "
                     "on conflict (session) do update set reason = excluded.reason",
        soci::use(session, "session"), soci::use(reason, "reason");
  });
}

bool Store::is_set_aside(const std::string& session) const {
  const auto found = guarded(inside_->where(), [&]() -> Result<bool> {
    int count = 0;
    *inside_->sql << "select count(*) from set_aside where session = :session", soci::use(session, "session"),
        soci::into(count);
    return count > 0;
  });
  return found && found.value();
}

}  // namespace hh::store
