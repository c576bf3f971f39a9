// Any bytes as a table of claims: no failure without a diagnostic, and places within the
// text.

#include <cstdint>

#include "absl/algorithm/container.h"
#include "claims/claims_reader.h"
#include "claims/sheet.h"
#include "tests/fuzz/targets.h"

namespace gainsay {

void FuzzCsv(absl::string_view bytes) {
  Diagnostics diagnostics;
  const Reporter reporter("fuzz", &diagnostics);
  const auto sheet = LinesOfSheet(bytes, reporter);
  Require(sheet.has_value() || diagnostics.has_errors(), "what fails is reported");
  if (!sheet.has_value()) return;
  ClaimsReader reader;
  for (const Node& line : *sheet) reader.AddLine(line, reporter);
  const ClaimSet set = reader.Finish(&diagnostics);
  const auto lines = static_cast<uint32_t>(absl::c_count(bytes, '\n') + 1);
  for (size_t i = 0; i < set.claims.size(); ++i) {
    const uint32_t line = set.claims.whole(i).position.at.line;
    Require(line >= 2 && line <= lines, "a claim stands below the names of columns");
  }
}

}  // namespace gainsay
