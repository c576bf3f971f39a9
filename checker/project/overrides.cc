#include "checker/project/overrides.h"

#include <string>

#include "absl/algorithm/container.h"
#include "checker/project/check_docs.h"
#include "fmt/format.h"
#include "input/nearest.h"

namespace gainsay {

void ApplyOverrides(Diagnostics* diagnostics, Workspace& workspace) {
  for (const auto& [id, change] : workspace.project.overrides) {
    const auto rule = absl::c_find_if(workspace.rules,
                                      [&id = id](const Rule& r) { return r.id == id; });
    const bool written = rule != workspace.rules.end();
    if (!written && !FindCheckDoc(id, workspace.vocabulary).has_value()) {
      Reporter(change.position.file, diagnostics)
          .Error(change.position.at, fmt::format("no rule '{}' to override", id),
                 [&, &id = id] {
                   return DidYouMean(id,
                                     KnownRules(workspace.rules, workspace.vocabulary));
                 });
      continue;
    }
    if (change.off) workspace.off_rules.push_back(id);
    if (!written) continue;
    if (change.off) {
      workspace.rules.erase(rule);
    } else if (change.severity.has_value()) {
      rule->severity = std::string(Name(*change.severity));
    }
  }
}

}  // namespace gainsay
