// What yaml-cpp's own LoadAll takes for all files of a folder, in one thread: CPU
// seconds, as one line of JSON. usage: load_yaml FOLDER

#include <cstdint>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "fmt/format.h"
#include "yaml-cpp/yaml.h"

namespace {

std::string Contents(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

int Run(const char* folder) {
  size_t bytes = 0;
  size_t documents = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    const std::string text = Contents(file.path());
    bytes += text.size();
    documents += YAML::LoadAll(text).size();
  }
  fmt::print(R"({{"load": {}, "bytes": {}, "documents": {}}})"
             "\n",
             static_cast<double>(std::clock()) / CLOCKS_PER_SEC, bytes, documents);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2) return Run(argv[1]);
  std::fputs("usage: load_yaml FOLDER\n", stderr);
  return 2;
}
