#ifndef GAINSAY_INPUT_PARALLEL_H_
#define GAINSAY_INPUT_PARALLEL_H_

#include <cstddef>
#include <functional>

namespace gainsay {

// Calls work(0) … work(count - 1), each once, on up to `jobs` threads; returns when all
// are done. Work for different numbers must not share what it changes.
void ParallelFor(size_t count, int jobs, const std::function<void(size_t)>& work);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_PARALLEL_H_
