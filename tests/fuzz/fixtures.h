#ifndef GAINSAY_TESTS_FUZZ_FIXTURES_H_
#define GAINSAY_TESTS_FUZZ_FIXTURES_H_

#include <string>

#include "claims/lexicon/lexicon.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// The built-in lexicon, read once.
const Lexicon& FuzzLexiconEn();

// A vocabulary with a property of each type, as YAML, and as it is read with that
// lexicon.
extern const char kFuzzVocabulary[];
const Vocabulary& FuzzVocabularyRead();

// A lexicon of few words, enough for that vocabulary, as YAML: the built-in one takes
// most of the time of a small check.
extern const char kFuzzLexicon[];

// A folder of this process, in memory where there is such a place, removed when it exits.
const std::string& FuzzFolder();
void WriteFuzzFile(const std::string& name, absl::string_view contents);

}  // namespace gainsay

#endif  // GAINSAY_TESTS_FUZZ_FIXTURES_H_
