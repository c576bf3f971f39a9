#ifndef GAINSAY_CHECKER_PROJECT_OLD_FILES_H_
#define GAINSAY_CHECKER_PROJECT_OLD_FILES_H_

#include <set>
#include <string>
#include <vector>

#include "checker/project/files_of.h"
#include "checker/project/project.h"
#include "input/diagnostic.h"

namespace gainsay {

// Adds to a run's files the claims of another project or folder, with which its own are
// compared, and returns which these are; a file that is among its own is not. A run that
// is of no project takes the other's vocabulary, rules, lexicon and settings as well.
std::set<std::string> AddOldFiles(const std::string& against, Diagnostics* diagnostics,
                                  ProjectFiles& files, Project& project);

// Gives a run that is of no project the vocabulary, rules, lexicon and settings of the
// one at or above a file.
void AddProjectOf(const std::string& file, Diagnostics* diagnostics, ProjectFiles& files,
                  Project& project);

// Both, each file once.
std::vector<std::string> JoinedFiles(std::vector<std::string> files,
                                     const std::vector<std::string>& others);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROJECT_OLD_FILES_H_
