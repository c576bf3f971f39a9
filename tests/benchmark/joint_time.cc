// What finding joint conflicts costs, against reading the input: CPU seconds of each
// stage, as one line of JSON.
// usage: joint_time PROJECT

#include <cstdio>
#include <ctime>

#include "checker/engine/check.h"
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
  fmt::print(R"({{"load": {}, "facts": {}, "joint": {}, "groups": {}}})"
             "\n",
             load, facts, found, joint.conflicts.size());
  return diagnostics.has_errors() ? 2 : 0;
}

}  // namespace
}  // namespace gainsay

int main(int argc, char** argv) {
  if (argc == 2) return gainsay::Run(argv[1]);
  std::fputs("usage: joint_time PROJECT\n", stderr);
  return 2;
}
