#include "tests/fuzz/targets.h"

#include <array>
#include <cstdio>
#include <cstdlib>

#include "absl/algorithm/container.h"

namespace gainsay {
namespace {

constexpr std::array<FuzzTarget, 13> kTargets = {{
    {"archive", FuzzArchive},
    {"csv", FuzzCsv},
    {"edtf", FuzzEdtf},
    {"expression", FuzzExpression},
    {"lexicon", FuzzLexicon},
    {"lines", FuzzLines},
    {"page", FuzzPage},
    {"project", FuzzProject},
    {"reading", FuzzReading},
    {"rules", FuzzRules},
    {"unit", FuzzUnit},
    {"vocabulary", FuzzVocabulary},
    {"yaml", FuzzYaml},
}};

}  // namespace

absl::Span<const FuzzTarget> FuzzTargets() { return kTargets; }

const FuzzTarget* FindFuzzTarget(absl::string_view name) {
  const auto* found = absl::c_find_if(
      kTargets, [&](const FuzzTarget& target) { return target.name == name; });
  return found == kTargets.end() ? nullptr : found;
}

void Require(bool holds, absl::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()),
               what.data());
  std::abort();
}

}  // namespace gainsay
