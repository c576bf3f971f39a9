#include "input/parallel.h"

#include <sched.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace gainsay {
namespace {

constexpr int kMostJobs = 4;  // unless more are asked for

// Runs `run` on this thread and on others, `threads` in all.
template <typename Run, typename RunHere>
void RunOnThreads(size_t threads, const Run& run, const RunHere& run_here) {
  std::vector<std::thread> others;
  others.reserve(threads);
  try {
    for (size_t i = 1; i < threads; ++i) others.emplace_back(run);
  } catch (const std::system_error&) {
    // There are no more threads to be had: those that are do the work.
  }
  run_here();
  for (std::thread& thread : others) thread.join();
}

size_t ThreadsFor(size_t count, int jobs) {
  return std::min<size_t>(count, static_cast<size_t>(std::max(jobs, 1)));
}

// What MakeInOrder's threads share.
class Line {
 public:
  Line(size_t count, size_t ahead, const std::function<void(size_t)>& make)
      : count_(count), made_(ahead), make_(make) {}

  // Makes until there is no more to make.
  void Make() {
    std::unique_lock<std::mutex> lock(changing_);
    for (;;) {
      moved_.wait(lock, [&] { return next_ == count_ || HasRoom(); });
      if (next_ == count_) return;
      MakeNext(lock);
    }
  }

  // Takes all, and makes while there is nothing to take.
  void Take(const std::function<bool(size_t)>& take) {
    std::unique_lock<std::mutex> lock(changing_);
    bool more = true;
    while (more && taken_ < count_) {
      if (made_[taken_ % made_.size()]) {
        lock.unlock();
        more = take(taken_);
        lock.lock();
        made_[taken_ % made_.size()] = false;
        ++taken_;
        if (!more) count_ = next_;  // what is in the making is waited for, not taken
        moved_.notify_all();
      } else if (next_ < count_ && HasRoom()) {
        MakeNext(lock);
      } else {
        moved_.wait(lock);
      }
    }
  }

 private:
  bool HasRoom() const { return next_ < taken_ + made_.size(); }

  void MakeNext(std::unique_lock<std::mutex>& lock) {
    const size_t i = next_++;
    lock.unlock();
    make_(i);
    lock.lock();
    made_[i % made_.size()] = true;
    moved_.notify_all();
  }

  std::mutex changing_;
  std::condition_variable moved_;
  size_t count_;
  size_t next_ = 0;         // to be made
  size_t taken_ = 0;        // so many
  std::vector<bool> made_;  // of those from `taken_` on, by number modulo its size
  const std::function<void(size_t)>& make_;
};

}  // namespace

int DefaultJobs() {
  cpu_set_t usable;
  const bool known = sched_getaffinity(0, sizeof usable, &usable) == 0;
  // Else those of the machine, for which a file is read.
  return std::clamp(
      known ? CPU_COUNT(&usable) : static_cast<int>(std::thread::hardware_concurrency()),
      1, kMostJobs);
}

int JobsWorth(size_t work, size_t of_each, int jobs) {
  return static_cast<int>(
      std::clamp<size_t>(work / of_each, 1, static_cast<size_t>(std::max(jobs, 1))));
}

void ParallelFor(size_t count, int jobs, const std::function<void(size_t)>& work) {
  std::atomic<size_t> next{0};
  const auto run = [&] {
    for (size_t i = next++; i < count; i = next++) work(i);
  };
  RunOnThreads(ThreadsFor(count, jobs), run, run);
}

void MakeInOrder(size_t count, int jobs, size_t ahead,
                 const std::function<void(size_t)>& make,
                 const std::function<bool(size_t)>& take) {
  Line line(count, ahead, make);
  RunOnThreads(
      ThreadsFor(count, jobs), [&] { line.Make(); }, [&] { line.Take(take); });
}

}  // namespace gainsay
