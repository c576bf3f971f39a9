// What finding joint conflicts, and comparing claims by each rule, cost against reading
// the input: CPU seconds of each stage, as one line of JSON.
// usage: joint_time PROJECT

#include <cstdio>
#include <ctime>

#include "checker/engine/compare/conflicts.h"
#include "checker/engine/facts/fact_base.h"
#include "checker/engine/joint/joint_conflicts.h"
#include "checker/project/workspace.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

// Seconds since it was last asked.
class Stopwatch {
 public:
  double Lap() {
    const std::clock_t now = std::clock();
    const double seconds = static_cast<double>(now - last_) / CLOCKS_PER_SEC;
    last_ = now;
    return seconds;
  }

 private:
  std::clock_t last_ = std::clock();
};

int Run(const char* project) {
  Diagnostics diagnostics;
  Stopwatch watch;
  WorkspaceOptions options;
  options.paths = {project};
  Workspace workspace = LoadWorkspace(options, &diagnostics);
  const double load = watch.Lap();
  const FactBase base = BuildFacts(workspace, &diagnostics);
  const double facts = watch.Lap();
  const Judge judge(workspace.vocabulary, workspace.claims);
  const JointConflicts joint = FindJointConflicts(
      workspace.rules, base.table, workspace.claims, workspace.vocabulary, judge);
  const double found = watch.Lap();
  ConflictFinder finder(judge, base.table, workspace.claims, workspace.vocabulary);
  size_t keys = 0;
  for (size_t i = 0; i < workspace.rules.size(); ++i) {
    if (!joint.rule_judged[i]) keys += finder.Find(workspace.rules[i]).size();
  }
  const double compared = watch.Lap();
  fmt::print(
      R"({{"load": {}, "facts": {}, "joint": {}, "compare": {}, "groups": {}, "keys": {}}})"
      "\n",
      load, facts, found, compared, joint.conflicts.size(), keys);
  return diagnostics.has_errors() ? 2 : 0;
}

}  // namespace
}  // namespace gainsay

int main(int argc, char** argv) {
  if (argc == 2) return gainsay::Run(argv[1]);
  std::fputs("usage: joint_time PROJECT\n", stderr);
  return 2;
}
