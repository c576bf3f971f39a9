// One program for all targets, for clang's libFuzzer: `fuzz --target=NAME …`. libFuzzer
// itself passes over what starts with two dashes.

#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "absl/strings/strip.h"
#include "tests/fuzz/targets.h"

namespace {

const gainsay::FuzzTarget* target = nullptr;

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
  for (int i = 1; i < *argc; ++i) {
    absl::string_view argument = (*argv)[i];
    if (absl::ConsumePrefix(&argument, "--target=")) {
      target = gainsay::FindFuzzTarget(argument);
    }
  }
  if (target != nullptr) return 0;
  std::fprintf(stderr, "usage: fuzz --target=NAME …, of one of these:\n");
  for (const gainsay::FuzzTarget& known : gainsay::FuzzTargets()) {
    std::fprintf(stderr, "  %.*s\n", static_cast<int>(known.name.size()),
                 known.name.data());
  }
  std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  target->run({reinterpret_cast<const char*>(data), size});
  return 0;
}
