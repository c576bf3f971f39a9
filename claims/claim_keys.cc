#include "claims/claim_keys.h"

#include "absl/algorithm/container.h"

namespace gainsay {
namespace {

constexpr bool InOrder() {
  for (size_t i = 0; i < kClaimKeys.size(); ++i) {
    const ClaimKeyRow& row = kClaimKeys[i];
    if (row.key != static_cast<ClaimKey>(i)) return false;
    if (row.line_only != (i + 1 == kClaimKeys.size())) return false;
  }
  return true;
}
static_assert(InOrder(), "a row a key; the last alone is only of lines");

constexpr auto kKeyNames = [] {
  std::array<absl::string_view, kClaimKeys.size()> names;
  for (size_t i = 0; i < names.size(); ++i) names[i] = kClaimKeys[i].name;
  return names;
}();

}  // namespace

absl::Span<const absl::string_view> ClaimKeyNames(bool line) {
  return absl::MakeConstSpan(kKeyNames).first(kKeyNames.size() - (line ? 0 : 1));
}

std::optional<ClaimKey> FindClaimKey(absl::string_view name) {
  const auto found = absl::c_find_if(kKeyNames, [&](absl::string_view key) {
    return key.size() == name.size() && key.front() == name.front() && key == name;
  });
  if (found == kKeyNames.end()) return std::nullopt;
  return static_cast<ClaimKey>(found - kKeyNames.begin());
}

}  // namespace gainsay
