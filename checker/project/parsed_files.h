#ifndef GAINSAY_CHECKER_PROJECT_PARSED_FILES_H_
#define GAINSAY_CHECKER_PROJECT_PARSED_FILES_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "checker/progress.h"
#include "input/diagnostic.h"
#include "input/node.h"
#include "input/text_file.h"

namespace gainsay {

// One file as parsed: a document, the rows of a table, or a file of JSON Lines.
struct ParsedFile {
  std::string name;
  std::vector<Node> nodes;
  std::vector<Node> rows;
  std::shared_ptr<const TextFile> lines;
  Diagnostics diagnostics;
};

// A file's text; that of the standard input for "-".
absl::StatusOr<std::string> TextOf(const std::string& name);

// The lexicon that is compiled in, and used where no other is asked for.
inline constexpr absl::string_view kBuiltinLexicon = "builtin:en";

// Whether the name is of what is compiled in ("builtin:core"), and no path.
bool IsBuiltin(absl::string_view name);

// Parses a file by the end of its name, or a built-in pack ("builtin:core"). What is
// wrong with it is in its diagnostics.
ParsedFile Parse(const std::string& name);

// The same of each file, on `jobs` threads; what is wrong with them is added in their
// order.
std::vector<ParsedFile> ParseAll(absl::Span<const std::string> names, int jobs,
                                 const ProgressStage& progress, Diagnostics* diagnostics);

// Every file states the version of its format, and there is one.
void CheckVersion(const Node& document, const std::string& file,
                  Diagnostics* diagnostics);

// The names of the built-in packs: "builtin:core".
std::vector<std::string> BuiltinPackNames();
std::vector<std::string> BuiltinLexiconNames();

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROJECT_PARSED_FILES_H_
