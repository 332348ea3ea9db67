#include "app/log.hpp"

#include "app/whole_file.hpp"

#include <spdlog/sinks/null_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <memory>

namespace hh::app {

namespace {

constexpr std::size_t largest_file = 1'000'000;
constexpr std::size_t files_kept = 3;

}  // namespace

void open_log(const std::filesystem::path& file) {
  spdlog::sink_ptr sink;
  try {
    if (!may_write(file, Existing::Replace)) throw spdlog::spdlog_ex("a link, or no file of ours");
    sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file.string(), largest_file, files_kept);
  } catch (const spdlog::spdlog_ex&) {
    sink = std::make_shared<spdlog::sinks::null_sink_mt>();  // an hour does not fail for want of a log
  }
  auto logger = std::make_shared<spdlog::logger>("handoff-hour", sink);
  logger->flush_on(spdlog::level::info);
  spdlog::set_default_logger(std::move(logger));
}

}  // namespace hh::app
