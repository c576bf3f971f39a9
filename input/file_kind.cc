#include "input/file_kind.h"

#include "absl/strings/match.h"

namespace gainsay {
namespace {

struct Ending {
  absl::string_view text;
  FileKind kind;
};

constexpr Ending kEndings[] = {{".yaml", FileKind::kYaml},
                               {".yml", FileKind::kYaml},
                               {".jsonl", FileKind::kJsonLines},
                               {".csv", FileKind::kCsv}};

}  // namespace

std::optional<FileKind> KindOfFile(absl::string_view name) {
  if (name == "-") return FileKind::kJsonLines;
  for (const Ending& ending : kEndings) {
    if (absl::EndsWithIgnoreCase(name, ending.text)) return ending.kind;
  }
  return std::nullopt;
}

std::vector<absl::string_view> FileEndings() {
  std::vector<absl::string_view> endings;
  for (const Ending& ending : kEndings) endings.push_back(ending.text);
  return endings;
}

}  // namespace gainsay
