// Any bytes as a table of claims: no crash, no hang, no failure without a diagnostic, and
// places within the text.

#include <cstdint>
#include <cstdlib>

#include "absl/algorithm/container.h"
#include "claims/claims_reader.h"
#include "claims/sheet.h"
#include "input/csv_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const absl::string_view text(reinterpret_cast<const char*>(data), size);
  gainsay::Diagnostics diagnostics;
  const gainsay::Reporter reporter("fuzz", &diagnostics);
  auto table = gainsay::ReadCsv(text, reporter);
  if (!table.has_value()) {
    if (!diagnostics.has_errors()) std::abort();
    return 0;
  }
  gainsay::ClaimsReader claims;
  for (const gainsay::Node& line : gainsay::LinesOfSheet(*std::move(table), reporter)) {
    claims.AddLine(line, reporter);
  }
  const gainsay::ClaimSet set = claims.Finish(&diagnostics);
  const auto lines = static_cast<uint32_t>(absl::c_count(text, '\n') + 1);
  for (const gainsay::Claim& claim : set.claims) {
    if (claim.position.at.line < 2 || claim.position.at.line > lines) std::abort();
  }
  return 0;
}
