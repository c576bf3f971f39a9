#include "claims/reading/quantities/temperature_difference.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace gainsay {
namespace {

constexpr absl::string_view kAnnotation = "{difference}";

}  // namespace

bool IsTemperatureDifference(const Unit& unit) {
  return MeasuresTemperature(unit) && absl::EndsWith(unit.code, kAnnotation);
}

Unit DifferenceIn(const Unit& unit) {
  // A scale that begins at absolute zero has the differences as amounts already.
  if (!MeasuresTemperature(unit) || unit.offset == 0) return unit;
  Unit difference = unit;
  difference.offset = 0;
  absl::StrAppend(&difference.code, kAnnotation);
  return difference;
}

Unit WithoutDifference(const Unit& unit) {
  Unit plain = unit;
  if (IsTemperatureDifference(unit)) {
    plain.code.resize(plain.code.size() - kAnnotation.size());
  }
  return plain;
}

}  // namespace gainsay
