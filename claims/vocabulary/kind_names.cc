#include "claims/vocabulary/kind_names.h"

#include <set>
#include <vector>

#include "fmt/format.h"
#include "input/nearest.h"

namespace gainsay {

void WarnOfKind(const std::string& kind, TextPosition at, const Vocabulary& vocabulary,
                const Reporter& reporter) {
  std::set<std::string> known;
  for (const Entity& entity : vocabulary.entities()) {
    if (entity.kind == kind) return;
    if (!entity.kind.empty()) known.insert(entity.kind);
  }
  const std::string hint =
      DidYouMean(kind, std::vector<std::string>(known.begin(), known.end()));
  if (hint.empty()) return;
  reporter.Warning(at, fmt::format("no entity is of the kind '{}'", kind), hint);
}

}  // namespace gainsay
