#ifndef GAINSAY_INPUT_PARALLEL_H_
#define GAINSAY_INPUT_PARALLEL_H_

#include <cstddef>
#include <functional>

namespace gainsay {

// Threads that can run at once: as many as this process may use processors, whatever the
// share of them that it is granted, but no more than a few, since each needs memory of
// its own and what is left to do one after another bounds what more would gain.
int DefaultJobs();

// As many of `jobs` threads as have at least so much of the work each, so that starting
// them is worth its while; one at least.
int JobsWorth(size_t work, size_t of_each, int jobs);

// Calls work(0) … work(count - 1), each once, on up to `jobs` threads; returns when all
// are done. Work for different numbers must not share what it changes.
void ParallelFor(size_t count, int jobs, const std::function<void(size_t)>& work);

// Calls make(0) … make(count - 1), each once, on up to `jobs` threads, and take(0) …
// take(count - 1) in this order on this thread, each when what it takes is made; nothing
// more is made or taken once `take` has given false. Of what is made, or in the making,
// never more than `ahead` (at least 1) has not been taken, so that it may be kept by
// number modulo `ahead`. Neither different numbers' making nor making and taking may
// share what they change.
void MakeInOrder(size_t count, int jobs, size_t ahead,
                 const std::function<void(size_t)>& make,
                 const std::function<bool(size_t)>& take);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_PARALLEL_H_
