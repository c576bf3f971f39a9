#ifndef GAINSAY_CHECKER_PROGRESS_H_
#define GAINSAY_CHECKER_PROGRESS_H_

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>

#include "absl/strings/string_view.h"

namespace gainsay {

// What a run is at, for whoever waits for it. Stages and steps are said by the run, on
// any thread; the line is asked for by who shows it.
class ProgressState {
 public:
  // A stage begins, of so many steps (0: nobody knows); then each step is done. The name
  // must stay.
  void Begin(const char* stage, int64_t steps);
  void Advance(size_t steps = 1) {
    done_.fetch_add(static_cast<int64_t>(steps), std::memory_order_relaxed);
  }

  // "reading files: 12 of 40 (3 s)", in at most so many columns.
  std::string Line(double seconds, int columns) const;

 private:
  std::atomic<const char*> stage_ = "";
  std::atomic<int64_t> steps_ = 0;
  std::atomic<int64_t> done_ = 0;
};

// Seconds of a run before which its progress is not shown, and between two looks at it.
inline constexpr double kProgressAfter = 1.0;
inline constexpr double kProgressEvery = 0.1;

// What is written to a terminal so that one line of it shows how far a run is, and in the
// end nothing does.
class ProgressLine {
 public:
  explicit ProgressLine(const ProgressState& state) : state_(state) {}

  // What is to be written so long after the beginning; empty where nothing is.
  std::string At(double seconds, int columns);
  // What takes the line away; empty where there is none.
  std::string Clear();

 private:
  const ProgressState& state_;
  std::string shown_;
};

// Shows the progress of a run on standard error while it is there, if it takes long and
// standard error is a terminal for people: not where the run is quiet, TERM is dumb, or
// the environment has CI or NO_PROGRESS.
class Progress {
 public:
  explicit Progress(bool quiet);
  ~Progress() { Stop(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  ProgressState* state() { return &state_; }
  // Takes the line away for good: to be called before anything else is written.
  void Stop();

 private:
  void Show();

  ProgressState state_;
  std::mutex mutex_;
  std::condition_variable stop_;
  bool stopping_ = false;
  std::thread thread_;
};

// A stage of a run whose progress somebody follows, or nobody: `state` may be null.
class ProgressStage {
 public:
  ProgressStage(ProgressState* state, const char* stage, size_t steps) : state_(state) {
    if (state_ != nullptr) state_->Begin(stage, static_cast<int64_t>(steps));
  }
  void Advance(size_t steps = 1) const {
    if (state_ != nullptr) state_->Advance(steps);
  }

 private:
  ProgressState* state_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROGRESS_H_
