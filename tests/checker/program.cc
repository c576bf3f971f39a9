#include "tests/checker/program.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "gtest/gtest.h"
#include "tests/test_files.h"

namespace gainsay {
namespace {

// To look for leaks at its end takes a sanitized program as long as all else that it
// does: every eighth run does.
std::string SettingOfRun() {
  static int runs = 0;
  const bool leaks = runs++ % 8 == 0;
  return GAINSAY_SANITIZED && !leaks ? "ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=0 " : "";
}

std::string Quoted(const std::string& text) {
  std::string quoted = "'";
  for (const char c : text)
    quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "gainsay-XXXXXX").string();
  path_ = mkdtemp(name.data()) == nullptr ? "" : name;
  EXPECT_FALSE(path_.empty());
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code error;
  if (!path_.empty()) std::filesystem::remove_all(path_, error);
}

void TemporaryFolder::Write(const std::string& name, const std::string& contents) const {
  const std::filesystem::path file = std::filesystem::path(path_) / name;
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << contents;
}

std::vector<std::string> WordsOfCommand(absl::string_view command) {
  std::vector<std::string> arguments;
  bool quoted = false;
  for (const absl::string_view part : absl::StrSplit(command, '"')) {
    if (quoted) {
      arguments.push_back(absl::StrReplaceAll(part, {{"\\t", "\t"}, {"\\e", "\x1b"}}));
    } else {
      for (const absl::string_view word : absl::StrSplit(part, ' ', absl::SkipEmpty()))
        arguments.emplace_back(word);
    }
    quoted = !quoted;
  }
  return arguments;
}

ProgramRun RunProgram(const std::vector<std::string>& arguments,
                      const std::string& folder, const std::string& input) {
  const TemporaryFolder scratch;
  scratch.Write("in", input);
  std::string command =
      "cd " + Quoted(folder) + " && " + SettingOfRun() + Quoted(GAINSAY_PROGRAM);
  for (const std::string& argument : arguments) command += " " + Quoted(argument);
  command += " <" + Quoted(scratch.path() + "/in") + " >" +
             Quoted(scratch.path() + "/out") + " 2>" + Quoted(scratch.path() + "/err");
  const int status = std::system(command.c_str());
  ProgramRun run;
  run.out = Contents(scratch.path() + "/out");
  run.err = Contents(scratch.path() + "/err");
  run.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return run;
}

}  // namespace gainsay
