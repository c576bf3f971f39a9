#ifndef GAINSAY_INPUT_FILE_KIND_H_
#define GAINSAY_INPUT_FILE_KIND_H_

#include <optional>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay {

enum class FileKind { kYaml, kJsonLines, kCsv };

// What a file's name says that it is, by its end in any case; nothing where that is none
// of ours. Standard input, "-", is JSON Lines.
std::optional<FileKind> KindOfFile(absl::string_view name);

// The ends of all such names: ".yaml".
std::vector<absl::string_view> FileEndings();

}  // namespace gainsay

#endif  // GAINSAY_INPUT_FILE_KIND_H_
