#ifndef GAINSAY_CHECKER_COMMANDS_NEW_FILES_H_
#define GAINSAY_CHECKER_COMMANDS_NEW_FILES_H_

#include <string>
#include <vector>

namespace gainsay {

struct NewFile {
  std::string path;
  std::string contents;
};

// Writes files that are not there yet, and the folders that they lie in: all of them, or
// nothing, and returns what is wrong with which path; "" if all is well. A signal that
// ends the process waits until then.
std::string WriteNewFiles(const std::vector<NewFile>& files);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_NEW_FILES_H_
