#ifndef GAINSAY_CHECKER_EMBEDDED_FILES_H_
#define GAINSAY_CHECKER_EMBEDDED_FILES_H_

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "input/embedded_file.h"

namespace gainsay {

// The data files compiled into this library (the JSON Schemas of the files that users
// write, and the project that `gainsay init` writes), by their path below the project,
// ascending.
absl::Span<const EmbeddedFile> CheckerFiles();

// The tables of the built-in lexicon, for BuiltinLexicon (cmake/pack_lexicon.cc).
absl::string_view LexiconTables();

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_EMBEDDED_FILES_H_
