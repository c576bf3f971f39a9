#include "checker/commands/init.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/strings/strip.h"
#include "checker/commands/console.h"
#include "checker/commands/init_from.h"
#include "checker/embedded_files.h"
#include "checker/exit_status.h"
#include "fmt/format.h"
#include "input/files.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

constexpr absl::string_view kStarter = "checker/starter/";

int Wrong(const std::string& path, const std::string& message) {
  fmt::print(stderr, "gainsay: {}: {}\n", Printable(path), message);
  return kInputIsWrong;
}

// The folder exists afterwards and is empty; otherwise what is in the way.
std::string MakeEmpty(const std::string& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return error.message();
  const bool empty = fs::is_empty(folder, error);
  if (error) return error.message();
  return empty ? "" : "the folder is not empty; name a new one";
}

int RunInit(const std::string& folder) {
  const std::string problem = MakeEmpty(folder);
  if (!problem.empty()) return Wrong(folder, problem);
  std::string written;
  for (const EmbeddedFile& file : CheckerFiles()) {
    absl::string_view name = file.path;
    if (!absl::ConsumePrefix(&name, kStarter)) continue;
    const std::string path = JoinPath(folder, name);
    std::error_code error;
    fs::create_directories(fs::path(path).parent_path(), error);
    const absl::Status status = WriteFileWhole(path, file.contents);
    if (!status.ok()) return Wrong(path, std::string(status.message()));
    written += Printable(path) + "\n";
  }
  return WriteOut(written) ? kPassed : kInputIsWrong;
}

}  // namespace

void AddInitCommand(CLI::App& command, int& status) {
  auto folder = std::make_shared<std::string>(".");
  command.add_option("DIR", *folder, "the folder (default: the working directory)")
      ->type_name("");
  auto claims = std::make_shared<std::vector<std::string>>();
  command
      .add_option("--from", *claims,
                  "claims, files or folders, to propose a vocabulary for (repeatable)")
      ->allow_extra_args(false)
      ->type_name("CLAIMS");
  command.callback([folder, claims, &status] {
    status = claims->empty() ? RunInit(*folder) : RunInitFrom(*claims, *folder);
  });
}

}  // namespace gainsay
