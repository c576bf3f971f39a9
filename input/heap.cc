#include "input/heap.h"

#include <malloc.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace gainsay {
namespace {

constexpr size_t kHugePage = size_t{2} << 20;   // of x86-64, and the least of others
constexpr size_t kHeader = 2 * sizeof(size_t);  // before each block of glibc's

bool IsLimited(int resource) {
  struct rlimit limit;
  return getrlimit(resource, &limit) != 0 || limit.rlim_cur != RLIM_INFINITY;
}

size_t QuarterOfMemory() {
  const long pages = sysconf(_SC_PHYS_PAGES);
  const long page = sysconf(_SC_PAGESIZE);
  return pages > 0 && page > 0 ? static_cast<size_t>(pages) / 4 * page : 0;
}

// The addresses up to the first huge page, which nothing is put at: small pages would be
// touched there one by one, and two hundred of them take a tenth of the time of a small
// project. Volatile, or the compiler would leave out a block that nobody uses.
void* volatile skipped = nullptr;

// What is taken and given back stays with the heap, since it is never trimmed.
void ReserveHugePages(size_t size) {
  void* block = std::malloc(size);
  if (block == nullptr) return;
  const size_t before = kHugePage - reinterpret_cast<uintptr_t>(block) % kHugePage;
  if (before < size) {
    madvise(static_cast<char*>(block) + before, size - before, MADV_HUGEPAGE);
  }
  std::free(block);
  skipped = std::malloc(before - kHeader);
}

}  // namespace

void PrepareHeap() {
  // Sanitizers have allocators of their own, which take no options.
  if (mallopt(M_TRIM_THRESHOLD, -1) == 0) return;
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_ARENA_MAX, 1);
  if (!IsLimited(RLIMIT_AS) && !IsLimited(RLIMIT_DATA)) {
    ReserveHugePages(QuarterOfMemory());
  }
}

}  // namespace gainsay
