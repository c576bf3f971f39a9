#include "checker/commands/schema.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"
#include "checker/commands/console.h"
#include "checker/embedded_files.h"
#include "checker/exit_status.h"
#include "fmt/format.h"
#include "input/nearest.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

// Each file format with its schema.
std::map<std::string, absl::string_view> Schemas() {
  std::map<std::string, absl::string_view> schemas;
  for (const EmbeddedFile& file : CheckerFiles()) {
    absl::string_view name = file.path;
    if (!absl::ConsumePrefix(&name, "schemas/")) continue;
    absl::ConsumeSuffix(&name, ".json");
    schemas.emplace(name, file.contents);
  }
  return schemas;
}

std::vector<std::string> Kinds() {
  std::vector<std::string> kinds;
  for (const auto& [kind, schema] : Schemas()) kinds.push_back(kind);
  return kinds;
}

int RunSchema(const std::string& kind) {
  const std::map<std::string, absl::string_view> schemas = Schemas();
  const auto found = schemas.find(kind);
  if (found != schemas.end()) return WriteOut(found->second) ? kPassed : kInputIsWrong;
  WriteError(fmt::format("gainsay: unknown format '{}'; {}\n", Printable(kind),
                         DidYouMeanOneOf(kind, Kinds())));
  return kInputIsWrong;
}

}  // namespace

void AddSchemaCommand(CLI::App& command, int& status) {
  auto kind = std::make_shared<std::string>();
  command.add_option("KIND", *kind, "the file format")
      ->required()
      ->type_name(absl::StrCat("{", absl::StrJoin(Kinds(), ","), "}"));
  command.callback([kind, &status] { status = RunSchema(*kind); });
}

}  // namespace gainsay
