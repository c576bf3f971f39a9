#include "claims/values/value_numbers.h"

#include "absl/hash/hash.h"

namespace gainsay {
namespace {

// Of what tells most values of one type apart; equal values have one hash.
size_t HashOf(const QuantityValue& value) {
  if (value.nominal.empty()) return 0;
  const Interval hull = value.nominal.Hull();
  return absl::HashOf(hull.min, hull.max, value.nominal.intervals().size());
}
size_t HashOf(const DateValue& value) {
  if (value.nominal.empty()) return 0;
  const DateBox& first = value.nominal.boxes[0];
  return absl::HashOf(first.start.min, first.end.max, value.nominal.boxes.size(),
                      first.start_time.has_value() ? first.start_time->seconds : 0,
                      value.relative.has_value() ? value.relative->event : kNoEntity);
}
size_t HashOf(const EntityValue& value) {
  return absl::HashOf(value.any_of, value.complement);
}
size_t HashOf(const EntitySetValue& value) {
  return absl::HashOf(value.must, value.excluded, value.only.has_value(),
                      value.not_just.has_value(),
                      value.count.has_value() ? HashOf(*value.count) : 0);
}
size_t HashOf(const TruthValue& value) {
  return absl::HashOf(value.may_be_true, value.may_be_false);
}
size_t HashOf(const StatusValue& value) {
  if (value.rungs.empty()) return 0;
  const Interval hull = value.rungs.Hull();
  return absl::HashOf(hull.min, hull.max);
}
size_t HashOf(const QuotationValue& value) {
  return absl::HashOf(value.words, value.denied);
}
size_t HashOf(const IdentifierValue& value) {
  return absl::HashOf(value.id, value.denied);
}

}  // namespace

size_t ValueNumbers::Content::operator()(const Value* value) const {
  return std::visit([](const auto& content) { return HashOf(content); }, *value);
}

int32_t ValueNumbers::Of(const Value& value) {
  const auto [known, fresh] = by_address_.try_emplace(&value);
  if (fresh) {
    known->second =
        by_content_.try_emplace(&value, static_cast<int32_t>(by_content_.size()))
            .first->second;
  }
  return known->second;
}

}  // namespace gainsay
