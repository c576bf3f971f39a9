#include "claims/evidence/evidence.h"

#include <array>

namespace gainsay {

absl::string_view Name(EvidenceState state) {
  constexpr std::array<absl::string_view, 5> kNames = {"unchecked", "exact", "folded",
                                                       "ambiguous", "missing"};
  return kNames[static_cast<size_t>(state)];
}

}  // namespace gainsay
