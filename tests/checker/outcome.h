#ifndef GAINSAY_TESTS_CHECKER_OUTCOME_H_
#define GAINSAY_TESTS_CHECKER_OUTCOME_H_

#include <map>
#include <set>
#include <string>
#include <utility>

#include "absl/functional/function_ref.h"
#include "checker/project/workspace.h"
#include "reports/verdict.h"
#include "tests/checker/program.h"

namespace gainsay {

// A rule, and claims that conflict under it.
using Claims = std::set<std::string>;
using Conflicting = std::pair<std::string, Claims>;

// What is found in a project, without any order; of joint conflicts, which are looked
// for in bounded number, what is found whatever its claims are called.
struct Outcome {
  std::map<Conflicting, Verdict> conflicts;  // the gravest of the same claims
  std::multiset<std::string> findings;
  std::string counts;  // of claims, by what became of them
};

// The files of random projects but for claims, read once.
class Setting {
 public:
  // The files as `write` changes them.
  explicit Setting(absl::FunctionRef<std::string(const std::string&)> write);

  const std::string& folder() const { return folder_.path(); }

  // The project with these lines of claims, until the next ones.
  Workspace& With(const std::string& lines);

 private:
  TemporaryFolder folder_;
  Workspace workspace_;
  Vocabulary vocabulary_;
};

// With the files as they are.
Setting& UsualSetting();

Outcome Found(const std::string& lines, Setting& setting = UsualSetting());

// The conflicts of one that another has not, or has with another verdict.
std::string Missing(const Outcome& of, const Outcome& in);

}  // namespace gainsay

#endif  // GAINSAY_TESTS_CHECKER_OUTCOME_H_
