#include "checker/engine/compare/value_classes.h"

#include "absl/algorithm/container.h"
#include "claims/value_types/entity_set_conflict.h"

namespace gainsay {

int32_t ValueClasses::Of(const Value& value) {
  const int32_t number = numbers_.Of(value);
  if (static_cast<size_t>(number) < values_.size()) return number;
  values_.push_back(&value);
  if (!NamesMembersAlone(value)) others_.push_back(number);
  return number;
}

absl::Span<const int32_t> ValueClasses::AtOdds(int32_t value) {
  at_odds_.resize(values_.size());
  if (at_odds_[value].has_value()) return *at_odds_[value];
  if (value == last_not_kept_) return not_kept_;
  last_not_kept_ = -1;
  not_kept_.clear();
  const auto look_at = [&](int32_t other) {
    if (!MayBothHold(*values_[value], *values_[other], rules_)) {
      not_kept_.push_back(other);
    }
  };
  if (NamesMembersAlone(*values_[value])) {
    absl::c_for_each(others_, look_at);
  } else {
    for (int32_t other = 0; other < static_cast<int32_t>(values_.size()); ++other) {
      look_at(other);
    }
  }
  if (kept_ + not_kept_.size() > kMostKept) {
    last_not_kept_ = value;
    return not_kept_;
  }
  kept_ += not_kept_.size();
  at_odds_[value] = not_kept_;
  return *at_odds_[value];
}

}  // namespace gainsay
