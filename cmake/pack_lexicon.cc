// Writes a C++ file with the tables of the built-in lexicon (PackedTables), for the
// build: a lexicon with a problem stops it. usage: pack_lexicon OUTPUT

#include <cstdio>
#include <fstream>
#include <string>

#include "claims/lexicon/lexicon.h"
#include "fmt/format.h"
#include "input/packing.h"

namespace {

constexpr size_t kBytesInALine = 24;

// Lines of a string literal.
std::string Literal(const std::string& bytes) {
  std::string literal;
  for (size_t begin = 0; begin < bytes.size(); begin += kBytesInALine) {
    literal += "    \"";
    for (const char byte : bytes.substr(begin, kBytesInALine)) {
      literal += fmt::format("\\x{:02x}", static_cast<unsigned char>(byte));
    }
    literal += "\"\n";
  }
  return literal;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: pack_lexicon OUTPUT\n", stderr);
    return 2;
  }
  gainsay::Diagnostics diagnostics;
  const std::string tables = gainsay::PackedTables(
      gainsay::LoadLexicon(gainsay::BuiltinLexiconDocuments(&diagnostics)));
  for (const gainsay::Diagnostic& problem : diagnostics.all()) {
    std::fprintf(stderr, "%s\n", gainsay::ToString(problem).c_str());
  }
  if (!diagnostics.all().empty()) return 1;
  std::ofstream out(argv[1]);
  out << fmt::format(
      "#include \"checker/embedded_files.h\"\n\nnamespace gainsay {{\n"
      "alignas({}) constexpr char kTables[] =\n{};\n"
      "absl::string_view LexiconTables() {{ return {{kTables, {}}}; }}\n"
      "}}  // namespace gainsay\n",
      gainsay::kPackedAlignment, Literal(tables), tables.size());
  return out.flush() ? 0 : 1;
}
