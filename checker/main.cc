#include <malloc.h>

#include <cstdio>
#include <exception>

#include "checker/commands/command.h"
#include "checker/commands/console.h"
#include "checker/exit_status.h"

namespace {

// What a command frees it soon needs again: to give it back to the system in between
// costs more than all of the sorting.
void KeepFreedMemory() {
  mallopt(M_MMAP_THRESHOLD, 32 << 20);  // the most that it can be set to
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
}

}  // namespace

int main(int argc, char** argv) {
  KeepFreedMemory();
  gainsay::PrepareOutputs();
  try {
    return gainsay::RunCommandLine(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "gainsay: internal error: %s\n", error.what());
    return gainsay::kInternalError;
  }
}
