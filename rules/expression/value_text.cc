#include "rules/expression/value_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/reading/dates/edtf_format.h"
#include "claims/reading/quantities/quantity_text.h"
#include "claims/value_types/value_type.h"
#include "rules/expression/date_relations.h"
#include "rules/expression/interval_arithmetic.h"

namespace gainsay {
namespace {

constexpr absl::string_view kUnknownText = "unknown";

struct TimeUnit {
  double seconds;
  absl::string_view one;
  absl::string_view many;
};
constexpr std::array<TimeUnit, 4> kTimeUnits = {{{kSecondsADay, "day", "days"},
                                                 {3600, "hour", "hours"},
                                                 {60, "minute", "minutes"},
                                                 {1, "second", "seconds"}}};

double LargestEnd(const IntervalSet& set) {
  double largest = 0;
  for (const Interval& interval : set.intervals()) {
    for (const double end : {interval.min, interval.max}) {
      if (!std::isinf(end)) largest = std::max(largest, std::abs(end));
    }
  }
  return largest;
}

// Whether it is better told in a smaller unit: from a part of one to not many.
bool IsSplitBy(double unit, const IntervalSet& set) {
  constexpr double kMany = 3;
  const auto [less, more] =
      std::minmax({std::abs(set.Hull().min), std::abs(set.Hull().max)});
  return less > 0 && less < unit && more > unit && more < kMany * unit;
}

// Of many days that are not known to the hour no hours are told.
IntervalSet WithoutHours(const IntervalSet& days) {
  constexpr double kMany = 30;
  IntervalSet::Storage whole;
  for (Interval interval : days.intervals()) {
    const bool far = std::min(std::abs(interval.min), std::abs(interval.max)) >= kMany;
    if (far && interval.min < interval.max) {
      interval.min = std::floor(interval.min);
      interval.max = std::ceil(interval.max);
    }
    whole.push_back(interval);
  }
  return IntervalSet::Of(std::move(whole));
}

// In the largest of kTimeUnits of which it is at least one.
std::string DurationText(const IntervalSet& seconds) {
  const double largest = LargestEnd(seconds);
  const TimeUnit* chosen = largest == 0 ? &kTimeUnits.front() : &kTimeUnits.back();
  for (const TimeUnit& unit : kTimeUnits) {
    if (largest < unit.seconds || IsSplitBy(unit.seconds, seconds)) continue;
    chosen = &unit;
    break;
  }
  IntervalSet shown = Affine(seconds, 1 / chosen->seconds, 0);
  if (chosen->seconds == kSecondsADay) shown = WithoutHours(shown);
  return FormatIntervals(shown,
                         shown == IntervalSet::Point(1) ? chosen->one : chosen->many);
}

bool HasUnit(const Type& type) {
  return !type.unit.code.empty() && type.unit.code != PlainUnit().code;
}

// Whether an amount can be told in the unit of another type: a thermometer's readings not
// in one of differences.
bool CanBeToldIn(const Type& own, const Type& told_in) {
  return HasUnit(told_in) && own.dimension() == told_in.dimension() &&
         (own.unit.offset.sign() == 0) == (told_in.unit.offset.sign() == 0);
}

// Where a difference of what doubles do not hold exactly is nothing, they leave some.
IntervalSet WithoutNoise(const IntervalSet& amounts) {
  constexpr double kNoise = 1e-12;
  IntervalSet::Storage shown;
  for (Interval interval : amounts.intervals()) {
    for (double* end : {&interval.min, &interval.max}) {
      if (std::abs(*end) < kNoise) *end = 0;
    }
    if (interval.min == interval.max) interval.min_open = interval.max_open = false;
    shown.push_back(interval);
  }
  return IntervalSet::Of(std::move(shown));
}

std::string AmountText(const IntervalSet& base, const Type& own, const Type& told_in) {
  if (base.empty()) return "nothing";
  const Unit& unit = CanBeToldIn(own, told_in) ? told_in.unit : own.unit;
  const double factor = unit.factor.ToDouble();
  // Years, months and weeks are units that somebody chose.
  if (IsDuration(own) && factor <= kSecondsADay) return DurationText(base);
  const IntervalSet shown = Affine(base, 1 / factor, -unit.offset.ToDouble() / factor);
  return FormatIntervals(WithoutNoise(shown),
                         unit.code.empty() ? PlainUnit().code : unit.code);
}

std::string RungsText(const IntervalSet& rungs, const Property& property) {
  std::vector<std::string> names;
  for (size_t i = 0; i < property.ladder.size(); ++i) {
    if (Contains(rungs, static_cast<double>(i))) names.push_back(property.ladder[i]);
  }
  return names.empty() ? "not begun" : absl::StrJoin(names, " or ");
}

std::string StanceText(const Stance& stance) {
  return absl::StrJoin(WordsOf(stance), ", ");
}

std::string StatedText(const Value& value, const Vocabulary& vocabulary) {
  const auto* entity = std::get_if<EntityValue>(&value);
  if (entity != nullptr && !entity->any_of.empty() &&
      entity->any_of.front() == kNoEntity) {
    return "the outlet itself";
  }
  Reading reading;
  reading.value = value;
  ReadingContext context;
  context.vocabulary = &vocabulary;
  return ReadingText(reading, context);
}

absl::string_view TriText(Tri truth) {
  return truth == Tri::kMaybe ? kUnknownText : truth == Tri::kTrue ? "true" : "false";
}

}  // namespace

const Type& ToldIn(const Type& left, const Type& right) {
  return HasUnit(left) ? left : right;
}

std::string ValueText(Evaluator& evaluator, const CheckedNode& node, const Type& told_in,
                      absl::string_view source) {
  if (std::holds_alternative<Constant>(node.meaning)) return std::string(source);
  const Vocabulary& vocabulary = *evaluator.environment().vocabulary;
  const PossibleValue value = evaluator.Evaluate(node);
  if (const auto* truth = std::get_if<Tri>(&value)) return std::string(TriText(*truth));
  if (const auto* set = std::get_if<IntervalSet>(&value)) {
    return node.type.kind == Kind::kStatus
               ? RungsText(*set, vocabulary.property(node.type.property))
               : AmountText(*set, node.type, told_in);
  }
  if (const auto* date = std::get_if<DateSet>(&value)) {
    return date->empty() ? "nothing" : FormatEdtf(*date);
  }
  if (const auto* stated = std::get_if<Value>(&value)) {
    return StatedText(*stated, vocabulary);
  }
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* stance = std::get_if<Stance>(&value)) return StanceText(*stance);
  return std::string(kUnknownText);
}

}  // namespace gainsay
