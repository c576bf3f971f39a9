#ifndef GAINSAY_TESTS_CHECKER_LOADED_PROJECT_H_
#define GAINSAY_TESTS_CHECKER_LOADED_PROJECT_H_

#include <map>
#include <string>

#include "checker/engine/facts/fact_base.h"
#include "checker/project/workspace.h"
#include "tests/checker/program.h"

namespace gainsay {

// A project as loaded, with its facts.
class LoadedProject {
 public:
  // Of files by name, in a folder of its own.
  explicit LoadedProject(const std::map<std::string, std::string>& files);
  // Of one file each, by their contents; under no other rules.
  LoadedProject(const std::string& vocabulary, const std::string& rules,
                const std::string& claims);

  Workspace workspace;
  FactBase base;

 private:
  const TemporaryFolder folder_;
};

}  // namespace gainsay

#endif  // GAINSAY_TESTS_CHECKER_LOADED_PROJECT_H_
