#ifndef GAINSAY_TESTS_FUZZ_TARGETS_H_
#define GAINSAY_TESTS_FUZZ_TARGETS_H_

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay {

// One thing that is fuzzed: whatever the bytes, it ends, and what it requires holds. The
// same function is called by the fuzzer (fuzzer_main.cc) and, with the committed inputs
// of corpus/NAME/, by a test of every build (replay_main.cc). To add one: a file here, a
// row in targets.cc, seeds in corpus/, and, where it helps, words in NAME.dict.
struct FuzzTarget {
  absl::string_view name;
  void (*run)(absl::string_view bytes);
};

absl::Span<const FuzzTarget> FuzzTargets();
const FuzzTarget* FindFuzzTarget(absl::string_view name);  // or null

// Ends the process, and says what does not hold, where it does not.
void Require(bool holds, absl::string_view what);

void FuzzArchive(absl::string_view bytes);
void FuzzCsv(absl::string_view bytes);
void FuzzEdtf(absl::string_view bytes);
void FuzzExpression(absl::string_view bytes);
void FuzzLexicon(absl::string_view bytes);
void FuzzLines(absl::string_view bytes);
void FuzzPage(absl::string_view bytes);
void FuzzProject(absl::string_view bytes);
void FuzzReading(absl::string_view bytes);
void FuzzRules(absl::string_view bytes);
void FuzzUnit(absl::string_view bytes);
void FuzzVocabulary(absl::string_view bytes);
void FuzzYaml(absl::string_view bytes);

}  // namespace gainsay

#endif  // GAINSAY_TESTS_FUZZ_TARGETS_H_
