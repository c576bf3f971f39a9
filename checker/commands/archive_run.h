#ifndef GAINSAY_CHECKER_COMMANDS_ARCHIVE_RUN_H_
#define GAINSAY_CHECKER_COMMANDS_ARCHIVE_RUN_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "checker/project/workspace.h"
#include "claims/archive/archive.h"

namespace gainsay {

// What `gainsay archive` was asked for.
struct ArchiveOptions {
  std::string archive;
  WorkspaceOptions workspace;
  std::vector<std::string> articles;
  std::string format = "table";
  bool replace = false;
  bool all = false;
  bool reread = false;
};

// Each does its part and returns the exit status; what is wrong goes to standard error.
int RunArchiveAdd(const ArchiveOptions& options);
int RunArchiveRemove(const ArchiveOptions& options);
int RunArchiveList(const ArchiveOptions& options);
int RunArchiveCheck(const ArchiveOptions& options);

// Says what is wrong with the archive, and returns the exit status of that.
int ArchiveIsWrong(const std::string& path, const std::string& message,
                   const std::string& hint = "");

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_ARCHIVE_RUN_H_
