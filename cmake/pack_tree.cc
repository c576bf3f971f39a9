// Packs the tree of a YAML file, for the build: a file that can't be read stops it.
// usage: pack_tree NAME YAML OUTPUT

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "input/packed_tree.h"
#include "input/yaml_reader.h"

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("usage: pack_tree NAME YAML OUTPUT\n", stderr);
    return 2;
  }
  std::ifstream in(argv[2], std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(in), {});
  gainsay::Diagnostics diagnostics;
  const auto node = gainsay::ReadYaml(text, gainsay::Reporter(argv[1], &diagnostics));
  for (const gainsay::Diagnostic& problem : diagnostics.all()) {
    std::fprintf(stderr, "%s\n", gainsay::ToString(problem).c_str());
  }
  if (!in || !node.has_value() || !diagnostics.all().empty()) return 1;
  std::ofstream out(argv[3], std::ios::binary);
  out << gainsay::PackedTree(*node);
  return out.flush() ? 0 : 1;
}
