#ifndef GAINSAY_TESTS_CHECKER_PROGRAM_H_
#define GAINSAY_TESTS_CHECKER_PROGRAM_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay {

// What a run of the built program did.
struct ProgramRun {
  std::string out;
  std::string err;
  int status = 0;  // exit status; 128 + the signal where one ended it
};

// Runs the program with these arguments in a folder, `input` on its standard input.
ProgramRun RunProgram(const std::vector<std::string>& arguments,
                      const std::string& folder, const std::string& input = "");

// The words of a command; one in quotation marks may have spaces, \t and \e.
std::vector<std::string> WordsOfCommand(absl::string_view command);

// A folder of its own, removed with all in it when the object goes.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::string& path() const { return path_; }
  // Writes a file below it, making folders as needed.
  void Write(const std::string& name, const std::string& contents) const;

 private:
  std::string path_;
};

}  // namespace gainsay

#endif  // GAINSAY_TESTS_CHECKER_PROGRAM_H_
