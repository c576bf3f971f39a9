#include "checker/proposal/value_trials.h"

#include <utility>

#include "absl/algorithm/container.h"

namespace gainsay {
namespace {

// Relative dates need some date of publication; which, does not matter to whether they
// read as dates.
constexpr DayRange kSomeDay = {20454, 20454};  // 1 January 2026

bool IsInUnit(const Reading& reading, const Property& property) {
  const auto* parts = std::get_if<Readings<QuantityReading>>(&reading.parts);
  return parts != nullptr && property.unit.has_value() &&
         (*parts)[0].unit == property.unit->code;
}

}  // namespace

std::optional<Reading> Values::Read(const Claim& claim, const Property& property) {
  const bool undated = claim.article < 0 || published_[claim.article].candidates.empty();
  const DayRange published =
      undated ? kSomeDay : published_[claim.article].candidates[0].days;
  ReadValueResult result = interpreter_.Read(claim, property, published);
  auto* reading = std::get_if<Reading>(&result);
  if (reading == nullptr) return std::nullopt;
  return std::move(*reading);
}

Trial Values::Try(const Property& property) {
  Trial trial;
  bool typical = false;
  for (const Claim* claim : claims_) {
    const std::optional<Reading> reading = Read(*claim, property);
    if (!reading.has_value()) {
      trial.misfits.push_back(claim);
      continue;
    }
    if (reading->absent) continue;
    ++trial.reads;
    const bool in_unit = IsInUnit(*reading, property);
    if (trial.example == nullptr || (!typical && in_unit)) {
      trial.example = claim;
      typical = in_unit;
    }
  }
  return trial;
}

Trial Values::Try(ValueType type) {
  Property property;
  property.type = type;
  return Try(property);
}

size_t Values::Count(absl::FunctionRef<bool(absl::string_view)> is_so) const {
  return absl::c_count_if(claims_, [&](const Claim* claim) {
    return claim->value.IsScalar() && !lexicon().IsAbsent(claim->value.text) &&
           is_so(claim->value.text);
  });
}

}  // namespace gainsay
