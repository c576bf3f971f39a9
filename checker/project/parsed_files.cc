#include "checker/project/parsed_files.h"

#include <optional>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "claims/sheet.h"
#include "fmt/format.h"
#include "input/file_kind.h"
#include "input/files.h"
#include "input/nearest.h"
#include "input/packed_tree.h"
#include "input/parallel.h"
#include "input/yaml_reader.h"
#include "rules/embedded_files.h"

namespace gainsay {
namespace {

constexpr absl::string_view kBuiltin = "builtin:";

// Null where there is no pack of that name.
const EmbeddedFile* FindBuiltinPack(absl::string_view name) {
  if (!absl::ConsumePrefix(&name, kBuiltin)) return nullptr;
  const std::string path = absl::StrCat("rules/packs/", name, ".yaml");
  for (const EmbeddedFile& file : RulesFiles()) {
    if (file.path == path) return &file;
  }
  return nullptr;
}

void ParseBuiltinPack(ParsedFile& file) {
  const EmbeddedFile* pack = FindBuiltinPack(file.name);
  if (pack == nullptr) {
    Reporter(file.name, &file.diagnostics)
        .Error({}, "no such built-in pack",
               DidYouMeanOneOf(file.name, BuiltinPackNames()));
  } else if (auto node = UnpackedTree(pack->tree)) {
    file.nodes.push_back(*std::move(node));
  }
}

absl::StatusOr<std::shared_ptr<const TextFile>> LinesOf(const std::string& name) {
  if (name != "-") return TextFile::Open(name);
  absl::StatusOr<std::string> text = ReadStandardInput();
  if (!text.ok()) return text.status();
  return std::make_shared<const TextFile>(*std::move(text));
}

}  // namespace

bool IsBuiltin(absl::string_view name) { return absl::StartsWith(name, kBuiltin); }

absl::StatusOr<std::string> TextOf(const std::string& name) {
  return name == "-" ? ReadStandardInput() : ReadFile(name);
}

ParsedFile Parse(const std::string& name) {
  ParsedFile file;
  file.name = name == "-" ? "<stdin>" : name;
  if (IsBuiltin(name)) {
    ParseBuiltinPack(file);
    return file;
  }
  const Reporter reporter(file.name, &file.diagnostics);
  const std::optional<FileKind> kind = KindOfFile(name);
  if (kind == FileKind::kJsonLines) {
    auto lines = LinesOf(name);
    if (lines.ok()) {
      file.lines = *std::move(lines);
    } else {
      reporter.Error({}, std::string(lines.status().message()));
    }
    return file;
  }
  auto text = TextOf(name);
  if (!text.ok()) {
    reporter.Error({}, std::string(text.status().message()));
    return file;
  }
  if (kind == FileKind::kCsv) {
    file.rows = LinesOfSheet(*text, reporter).value_or(std::vector<Node>());
  } else if (auto node = ReadYaml(*text, reporter)) {
    file.nodes.push_back(std::move(*node));
  }
  return file;
}

std::vector<ParsedFile> ParseAll(absl::Span<const std::string> names, int jobs,
                                 const ProgressStage& progress,
                                 Diagnostics* diagnostics) {
  std::vector<ParsedFile> files(names.size());
  ParallelFor(names.size(), jobs, [&](size_t i) {
    files[i] = Parse(names[i]);
    progress.Advance();
  });
  for (ParsedFile& file : files) diagnostics->Append(std::move(file.diagnostics));
  return files;
}

void CheckVersion(const Node& document, const std::string& file,
                  Diagnostics* diagnostics) {
  const Node* version = document.Find("gainsay");
  const Reporter reporter(file, diagnostics);
  if (version == nullptr) {
    if (document.IsMapping()) {
      reporter.Warning(document.at, "the file does not say its format's version",
                       "begin it with 'gainsay: 1'");
    }
  } else if (version->text != "1") {
    reporter.Error(version->at,
                   fmt::format("this program reads version 1, not '{}'", version->text));
  }
}

std::vector<std::string> BuiltinLexiconNames() { return {std::string(kBuiltinLexicon)}; }

std::vector<std::string> BuiltinPackNames() {
  std::vector<std::string> names;
  for (const EmbeddedFile& file : RulesFiles()) {
    absl::string_view name = file.path;
    if (absl::ConsumePrefix(&name, "rules/packs/") &&
        absl::ConsumeSuffix(&name, ".yaml")) {
      names.push_back(absl::StrCat(kBuiltin, name));
    }
  }
  return names;
}

}  // namespace gainsay
