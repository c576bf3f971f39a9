#include <cstdio>
#include <exception>

#include "checker/commands/command.h"
#include "checker/commands/console.h"
#include "checker/exit_status.h"
#include "input/heap.h"

int main(int argc, char** argv) {
  gainsay::PrepareHeap();
  gainsay::PrepareOutputs();
  try {
    return gainsay::RunCommandLine(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "gainsay: internal error: %s\n", error.what());
    return gainsay::kInternalError;
  }
}
