#include "claims/reading/quantities/exact_quantity.h"

#include <cmath>
#include <utility>

#include "claims/reading/quantities/quantity_reader.h"
#include "claims/values/unit_amounts.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

IntervalSet InBaseUnits(const Interval& interval, const Unit& unit) {
  Interval base = interval;
  base.min = DecimalToBase(interval.min, unit);
  base.max = DecimalToBase(interval.max, unit);
  return IntervalSet(base);
}

}  // namespace

QuantityReading ExplicitQuantity(const Interval& interval, const Unit* unit) {
  const Unit& in = unit == nullptr ? PlainUnit() : *unit;
  QuantityReading reading;
  reading.unit = in.code;
  reading.dimension = in.dimension;
  reading.whole = in.whole;
  StatedNumber stated;
  if (interval.min == interval.max) {
    stated.value = interval.min;
  } else {
    if (!std::isinf(interval.min)) stated.min = interval.min;
    if (!std::isinf(interval.max)) stated.max = interval.max;
  }
  reading.stated = stated;
  reading.nominal = in.whole ? WholeNumbers(interval) : IntervalSet(interval);
  reading.wide = reading.nominal;
  reading.base_nominal = in.whole ? reading.nominal : InBaseUnits(interval, in);
  reading.base_wide = reading.base_nominal;
  return reading;
}

std::optional<ExactQuantity> ReadExactAmount(const Node& written, const Lexicon& lexicon,
                                             const Unit* unit, const Reporter& reporter) {
  QuantityContext context;
  context.lexicon = &lexicon;
  context.unit = unit;
  const auto read = ReadQuantity(written.text, context);
  if (!written.IsScalar() || !read.ok()) {
    reporter.Error(written.at,
                   read.ok() ? "a number is expected here" : read.error->message,
                   read.ok() ? "" : "expected " + read.error->expected);
    return std::nullopt;
  }
  const QuantityReading& reading = read.readings[0];
  const std::optional<Unit> in = ParseUnit(reading.unit, lexicon);
  if (!reading.stated.has_value() || !reading.stated->value.has_value() ||
      !reading.hedge.empty() || !in.has_value()) {
    reporter.Error(written.at, fmt::format("'{}' is no single number", written.text),
                   "one number with its unit, without a hedge");
    return std::nullopt;
  }
  const QuantityReading exact =
      ExplicitQuantity(Interval{*reading.stated->value, *reading.stated->value}, &*in);
  return ExactQuantity{
      {exact.base_nominal, exact.base_wide, exact.dimension, exact.whole},
      *reading.stated->value,
      *in};
}

std::optional<QuantityValue> ReadExactQuantity(const Node& written,
                                               const Lexicon& lexicon, const Unit* unit,
                                               const Reporter& reporter) {
  auto exact = ReadExactAmount(written, lexicon, unit, reporter);
  if (!exact.has_value()) return std::nullopt;
  return std::move(exact->value);
}

}  // namespace gainsay
