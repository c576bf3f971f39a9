// Calls each target with the inputs that are kept for it, and with their beginnings:
// replay CORPUS [TARGET…]. A folder without inputs fails.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/fuzz/targets.h"

namespace {

// The files of a folder by name, so that every run does the same.
std::vector<std::string> InputsOf(const std::filesystem::path& folder) {
  std::vector<std::string> inputs;
  std::error_code none;
  for (const auto& file : std::filesystem::directory_iterator(folder, none)) {
    inputs.push_back(file.path().string());
  }
  std::sort(inputs.begin(), inputs.end());
  return inputs;
}

bool Replay(const gainsay::FuzzTarget& target, const std::filesystem::path& corpus) {
  const std::vector<std::string> inputs =
      InputsOf(corpus / std::string(target.name.data(), target.name.size()));
  for (const std::string& input : inputs) {
    // Where it ends the process, this line says with what.
    std::printf("%s\n", input.c_str());
    std::fflush(stdout);
    std::ifstream file(input, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    target.run(bytes);
    target.run(absl::string_view(bytes).substr(0, bytes.size() / 2));
  }
  return !inputs.empty();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  bool all = true;
  for (const gainsay::FuzzTarget& target : gainsay::FuzzTargets()) {
    const bool wanted =
        argc == 2 || std::any_of(argv + 2, argv + argc,
                                 [&](const char* name) { return target.name == name; });
    if (wanted) all = Replay(target, argv[1]) && all;
  }
  return all ? 0 : 1;
}
