#ifndef GAINSAY_INPUT_HEAP_H_
#define GAINSAY_INPUT_HEAP_H_

namespace gainsay {

// Sets the C library's allocator up for a program that makes millions of small things
// and ends: what is freed is kept for what comes, all threads share one heap, and this
// lies in huge pages, where the system has some (MADV_HUGEPAGE of madvise(2)). A page
// that is touched first costs a microsecond, several on a virtual machine, and a million
// claims touch a hundred thousand small ones.
//
// A quarter of what the machine has of memory is reserved for it: addresses, of which
// those that are never touched take none. Where addresses are limited (ulimit -v, -d), or
// the system promises no more, nothing is. Call it once, first of all.
void PrepareHeap();

}  // namespace gainsay

#endif  // GAINSAY_INPUT_HEAP_H_
