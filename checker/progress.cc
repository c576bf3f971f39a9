#include "checker/progress.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "absl/strings/str_cat.h"

namespace gainsay {
namespace {

constexpr int kUsualColumns = 80;
constexpr absl::string_view kEraseLine = "\r\x1b[K";

bool IsSet(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

// Whether somebody watches standard error, on something that can rewrite a line.
bool IsWatched() {
  if (isatty(STDERR_FILENO) == 0 || IsSet("CI") || IsSet("NO_PROGRESS")) return false;
  const char* terminal = std::getenv("TERM");
  return terminal != nullptr && *terminal != '\0' &&
         absl::string_view(terminal) != "dumb";
}

int Columns() {
  winsize size{};
  const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : kUsualColumns;
}

void WriteError(absl::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

}  // namespace

void ProgressState::Begin(const char* stage, int64_t steps) {
  stage_ = stage;
  steps_ = steps;
  done_ = 0;
}

std::string ProgressState::Line(double seconds, int columns) const {
  const int64_t steps = steps_;
  std::string line = absl::StrCat("gainsay: ", stage_.load());
  if (steps > 0) absl::StrAppend(&line, ": ", done_.load(), " of ", steps);
  absl::StrAppend(&line, " (", static_cast<int64_t>(seconds), " s)");
  // In the last column some terminals begin a new line.
  if (columns > 1) line.resize(std::min(line.size(), static_cast<size_t>(columns) - 1));
  return line;
}

std::string ProgressLine::At(double seconds, int columns) {
  if (seconds < kProgressAfter) return "";
  std::string line = state_.Line(seconds, columns);
  if (line == shown_) return "";
  shown_ = std::move(line);
  return absl::StrCat(kEraseLine, shown_);
}

std::string ProgressLine::Clear() {
  if (shown_.empty()) return "";
  shown_.clear();
  return std::string(kEraseLine);
}

Progress::Progress(bool quiet) {
  if (!quiet && IsWatched()) thread_ = std::thread([this] { Show(); });
}

void Progress::Stop() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    stopping_ = true;
  }
  stop_.notify_one();
  thread_.join();
}

void Progress::Show() {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point begin = Clock::now();
  ProgressLine line(state_);
  std::unique_lock<std::mutex> lock(mutex_);
  const std::chrono::duration<double> every(kProgressEvery);
  while (!stop_.wait_for(lock, every, [this] { return stopping_; })) {
    const std::chrono::duration<double> seconds = Clock::now() - begin;
    WriteError(line.At(seconds.count(), Columns()));
  }
  WriteError(line.Clear());
}

}  // namespace gainsay
