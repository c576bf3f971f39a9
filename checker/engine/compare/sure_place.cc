#include "checker/engine/compare/sure_place.h"

#include <algorithm>

namespace gainsay {
namespace {

std::optional<Interval> OnlyOne(const IntervalSet& set) {
  return set.intervals().size() == 1 ? std::optional<Interval>(set.first())
                                     : std::nullopt;
}

Interval Point(double place) { return {place, place}; }

// Some one day: two of these agree where they share a day. Spans of days that overlap may
// be at odds, and so may times of one day.
std::optional<Interval> OneDay(const DateSet& set) {
  if (set.boxes.size() != 1) return std::nullopt;
  const DateBox& box = set.boxes[0];
  if (box.start != box.end || box.start_time.has_value()) return std::nullopt;
  return Interval{static_cast<double>(box.start.min), static_cast<double>(box.start.max)};
}

}  // namespace

std::optional<Interval> SurePlaces::Of(const Value& value) {
  if (const auto* quantity = std::get_if<QuantityValue>(&value)) {
    if (!dimension_.has_value()) dimension_ = quantity->dimension;
    if (quantity->dimension != *dimension_) return std::nullopt;
    return OnlyOne(quantity->nominal);
  }
  if (const auto* status = std::get_if<StatusValue>(&value)) {
    return OnlyOne(status->rungs);
  }
  if (const auto* date = std::get_if<DateValue>(&value)) return OneDay(date->nominal);
  if (const auto* entity = std::get_if<EntityValue>(&value)) {
    if (entity->complement || entity->any_of.size() != 1) return std::nullopt;
    return Point(entity->any_of[0]);
  }
  if (const auto* truth = std::get_if<TruthValue>(&value)) {
    return Interval{truth->may_be_false ? 0.0 : 1.0, truth->may_be_true ? 1.0 : 0.0};
  }
  if (const auto* identifier = std::get_if<IdentifierValue>(&value)) {
    if (identifier->denied) return std::nullopt;
    const double next = static_cast<double>(identifiers_.size());
    return Point(identifiers_.try_emplace(identifier->id, next).first->second);
  }
  return std::nullopt;
}

Interval Span(const Interval& a, const Interval& b) {
  const Interval& first = StartsBefore(b, a) ? b : a;
  const Interval& last = EndsBefore(a, b) ? b : a;
  return {first.min, last.max, first.min_open, last.max_open};
}

std::optional<Value> AnyWithin(const Interval& span, const Value& like) {
  if (const auto* quantity = std::get_if<QuantityValue>(&like)) {
    QuantityValue any;
    any.nominal = any.wide = IntervalSet(span);
    any.dimension = quantity->dimension;
    return any;
  }
  if (std::holds_alternative<StatusValue>(like)) return StatusValue{IntervalSet(span)};
  if (std::holds_alternative<DateValue>(like)) {
    // As a number the last day of all is rounded up.
    const auto day = [](double place) {
      return std::min(static_cast<Day>(place), kMaxDay);
    };
    DateValue any;
    any.nominal.boxes.push_back(DateBox::Within(day(span.min), day(span.max)));
    any.wide = any.nominal;
    return any;
  }
  if (std::holds_alternative<TruthValue>(like)) {
    return TruthValue{span.max == 1, span.min == 0};
  }
  return std::nullopt;
}

}  // namespace gainsay
