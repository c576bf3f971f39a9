#include "claims/claim_keys.h"

#include <cstdint>

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

// Where a name of two letters at least is looked for: each key at its own place.
constexpr size_t kPlaceCount = 64;
constexpr size_t PlaceOf(absl::string_view name) {
  return (name.size() + 4 * static_cast<unsigned char>(name[1])) % kPlaceCount;
}

constexpr uint8_t kNoKey = kKeyNames.size();
constexpr auto kPlaces = [] {
  std::array<uint8_t, kPlaceCount> places;
  places.fill(kNoKey);
  for (size_t i = 0; i < kKeyNames.size(); ++i) {
    places[PlaceOf(kKeyNames[i])] = static_cast<uint8_t>(i);
  }
  return places;
}();

constexpr bool HavePlaces() {
  for (size_t i = 0; i < kKeyNames.size(); ++i) {
    if (kPlaces[PlaceOf(kKeyNames[i])] != i) return false;
  }
  return true;
}
static_assert(HavePlaces(), "no two keys have one place");

}  // namespace

absl::Span<const absl::string_view> ClaimKeyNames(bool line) {
  return absl::MakeConstSpan(kKeyNames).first(kKeyNames.size() - (line ? 0 : 1));
}

std::optional<ClaimKey> FindClaimKey(absl::string_view name) {
  if (name.size() < 2) return std::nullopt;
  const uint8_t found = kPlaces[PlaceOf(name)];
  if (found == kNoKey || kKeyNames[found] != name) return std::nullopt;
  return static_cast<ClaimKey>(found);
}

}  // namespace gainsay
