#ifndef GAINSAY_CHECKER_PROJECT_FILES_OF_H_
#define GAINSAY_CHECKER_PROJECT_FILES_OF_H_

#include <string>
#include <vector>

#include "checker/project/project.h"
#include "input/diagnostic.h"

namespace gainsay {

// The files that a run reads, by what they hold, each list ascending and without
// repetition: a file that several paths lead to is named once, by one through the fewest
// links. Names that start with "builtin:" are compiled in; "-" among the claims is
// JSON Lines on standard input.
struct ProjectFiles {
  std::vector<std::string> claims;
  std::vector<std::string> vocabulary;
  std::vector<std::string> rules;
  std::vector<std::string> lexicon;
  std::vector<std::string> accepted;
  std::vector<std::string> baseline;
  // What else is looked into, of which nothing need be among the others: the file of the
  // project that old claims are of, and whatever lies beside them.
  std::vector<std::string> beside;
  // Whether the claims are all that there are: all of the project's, or, without one,
  // whatever lies under the paths.
  bool whole = true;
};

// What `check PATH…` reads under a project: its vocabulary, rules and lexicon, and of
// claims those under the paths; all of the project's where a path is the project's
// folder, or there are no paths. Without a project, files under the paths, or under the
// working directory where there are none, are told apart by their top-level keys.
// Acceptances and the baseline are those of the project that exist. Paths and patterns
// that match nothing are reported.
ProjectFiles FilesOf(const Project& project, const std::vector<std::string>& paths,
                     Diagnostics* diagnostics);

// The files that patterns of the command line match, from the working directory on; ones
// that match nothing are reported.
std::vector<std::string> ClaimsNamed(const std::vector<std::string>& patterns,
                                     Diagnostics* diagnostics);

// Takes the others out of the files.
void DropFiles(const std::vector<std::string>& others, std::vector<std::string>& files);

// The path from the root on, without "." and "..", by which one file is told from
// another.
std::string NormalPath(const std::string& path);

// Whether one normal path is the other, or lies below it.
bool IsUnder(const std::string& path, const std::string& folder);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROJECT_FILES_OF_H_
