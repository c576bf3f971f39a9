#include "checker/commands/init.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "checker/commands/console.h"
#include "checker/commands/init_from.h"
#include "checker/commands/new_files.h"
#include "checker/embedded_files.h"
#include "checker/exit_status.h"
#include "input/files.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

constexpr absl::string_view kStarter = "checker/starter/";

// What is in the way of a new project in the folder; empty: nothing.
std::string InTheWay(const std::string& folder) {
  std::error_code error;
  if (!fs::exists(folder, error) && !error) return "";
  const bool empty = !error && fs::is_empty(folder, error);
  if (error) return error.message();
  if (!fs::is_directory(folder, error)) return "is a file; name a new folder";
  return empty ? "" : "the folder is not empty; name a new one";
}

int RunInit(const std::string& folder) {
  const std::string in_the_way = InTheWay(folder);
  if (!in_the_way.empty())
    return InputIsWrong(absl::StrCat(Printable(folder), ": ", in_the_way));
  std::vector<NewFile> files;
  std::string written;
  for (const EmbeddedFile& file : CheckerFiles()) {
    absl::string_view name = file.path;
    if (!absl::ConsumePrefix(&name, kStarter)) continue;
    files.push_back({JoinPath(folder, name), std::string(file.contents)});
    written += PrintableLine(files.back().path);
  }
  const std::string problem = WriteNewFiles(files);
  if (!problem.empty()) return InputIsWrong(problem);
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
