#include "app/frame_trace.hpp"

#include "app/whole_file.hpp"

#include <fmt/format.h>

#include <time.h>

namespace hh::app {

namespace {

/// Finer than the Clock's milliseconds: what is measured here is the rounding of everything else.
double boot_ms() {
  timespec now{};
  clock_gettime(CLOCK_BOOTTIME, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double ms(std::chrono::nanoseconds value) { return std::chrono::duration<double, std::milli>(value).count(); }

}  // namespace

FrameTrace::FrameTrace(const std::filesystem::path& file) {
  if (!file.empty() && may_write(file, Existing::Replace)) out_.open(file, std::ios::trunc);
}

void FrameTrace::note(const char* window, const FaceWindow::Turned& turned) {
  if (!out_.is_open() || !turned.cost) return;
  out_ << fmt::format(R"({{"window":"{}","shown_ms":{:.3f},)", window, boot_ms());
  if (turned.due) out_ << fmt::format(R"("due_ms":{},)", turned.due->count());
  out_ << fmt::format(R"("build_ms":{:.3f},"build_cpu_ms":{:.3f},"paint_ms":{:.3f},"swap_ms":{:.3f}}})",
                      ms(turned.cost->build), ms(turned.cost->build_cpu), ms(turned.cost->paint),
                      ms(turned.cost->swap))
       << '\n'
       << std::flush;
}

}  // namespace hh::app
