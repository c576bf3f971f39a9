#include "checker/commands/schema.h"

#include <memory>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/strings/strip.h"
#include "checker/commands/console.h"
#include "checker/embedded_files.h"
#include "checker/exit_status.h"
#include "fmt/format.h"
#include "input/nearest.h"

namespace gainsay {
namespace {

int RunSchema(const std::string& kind) {
  std::vector<std::string> known;
  for (const EmbeddedFile& file : CheckerFiles()) {
    absl::string_view name = file.path;
    if (!absl::ConsumePrefix(&name, "schemas/")) continue;
    absl::ConsumeSuffix(&name, ".json");
    if (name == kind) return WriteOut(file.contents) ? kPassed : kInputIsWrong;
    known.emplace_back(name);
  }
  WriteError(fmt::format("gainsay: unknown format '{}'; {}\n", kind,
                         DidYouMeanOneOf(kind, known)));
  return kInputIsWrong;
}

}  // namespace

void AddSchemaCommand(CLI::App& command, int& status) {
  auto kind = std::make_shared<std::string>();
  command.add_option("KIND", *kind, "the file format")->required()->type_name("");
  command.callback([kind, &status] { status = RunSchema(*kind); });
}

}  // namespace gainsay
