#include "rules/expression/value_text.h"

#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/reading/edtf_format.h"
#include "claims/reading/quantity_text.h"
#include "claims/value_types/value_type.h"
#include "rules/expression/date_relations.h"
#include "rules/expression/interval_arithmetic.h"

namespace gainsay {
namespace {

constexpr absl::string_view kUnknown = "unknown";

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

// In the largest unit of which it is at least one.
std::string DurationText(const IntervalSet& seconds) {
  const double largest = LargestEnd(seconds);
  const TimeUnit* chosen = largest == 0 ? &kTimeUnits.front() : &kTimeUnits.back();
  for (const TimeUnit& unit : kTimeUnits) {
    if (largest < unit.seconds) continue;
    chosen = &unit;
    break;
  }
  const IntervalSet shown = Affine(seconds, 1 / chosen->seconds, 0);
  return FormatIntervals(shown,
                         shown == IntervalSet::Point(1) ? chosen->one : chosen->many);
}

std::string AmountText(const IntervalSet& base, const Type& own, const Type& other) {
  if (base.empty()) return "nothing";
  if (IsDuration(own)) return DurationText(base);
  const bool bare = own.unit.code.empty() || own.unit.code == PlainUnit().code;
  const bool borrow =
      bare && other.dimension() == own.dimension() && other.unit.offset.sign() == 0;
  const Unit& unit = borrow ? other.unit : own.unit;
  const double factor = unit.factor.ToDouble();
  const IntervalSet shown = Affine(base, 1 / factor, -unit.offset.ToDouble() / factor);
  return FormatIntervals(shown, unit.code.empty() ? PlainUnit().code : unit.code);
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
  return truth == Tri::kMaybe ? kUnknown : truth == Tri::kTrue ? "true" : "false";
}

}  // namespace

std::string ValueText(Evaluator& evaluator, const CheckedNode& node,
                      const CheckedNode& other, absl::string_view source) {
  if (std::holds_alternative<Constant>(node.meaning)) return std::string(source);
  const Vocabulary& vocabulary = *evaluator.environment().vocabulary;
  const PossibleValue value = evaluator.Evaluate(node);
  if (const auto* truth = std::get_if<Tri>(&value)) return std::string(TriText(*truth));
  if (const auto* set = std::get_if<IntervalSet>(&value)) {
    return node.type.kind == Kind::kStatus
               ? RungsText(*set, vocabulary.property(node.type.property))
               : AmountText(*set, node.type, other.type);
  }
  if (const auto* date = std::get_if<DateSet>(&value)) {
    return date->empty() ? "nothing" : FormatEdtf(*date);
  }
  if (const auto* stated = std::get_if<Value>(&value)) {
    return StatedText(*stated, vocabulary);
  }
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* stance = std::get_if<Stance>(&value)) return StanceText(*stance);
  return std::string(kUnknown);
}

}  // namespace gainsay
