#include "checker/engine/explain/set_text.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/reading/dates/date_text.h"
#include "claims/reading/quantities/quantity_text.h"
#include "claims/values/unit_amounts.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

std::string AmountsText(const QuantityValue& value, const Property& property,
                        Width width) {
  if (!property.unit.has_value() || property.unit->dimension != value.dimension)
    return "";
  const IntervalSet& base = width == Width::kNominal ? value.nominal : value.wide;
  if (base.empty()) return "nothing";
  const IntervalSet amounts = PlainFromBase(base, *property.unit);
  const std::string text = FormatIntervals(amounts, property.unit->code);
  const std::string open = OpenEnds(amounts, true);
  return open.empty() ? text : absl::StrCat(text, " (", open, ")");
}

std::string RungsText(const StatusValue& value, const Property& property) {
  std::vector<std::string> rungs;
  for (size_t i = 0; i < property.ladder.size(); ++i) {
    if (Contains(value.rungs, static_cast<double>(i))) {
      rungs.push_back(property.ladder[i]);
    }
  }
  return rungs.empty() ? "none of the rungs" : absl::StrJoin(rungs, " or ");
}

}  // namespace

std::string SetText(const Fact& fact, const Property& property, Width width) {
  if (const auto* quantity = std::get_if<QuantityValue>(&*fact.value)) {
    return AmountsText(*quantity, property, width);
  }
  if (const auto* date = std::get_if<DateValue>(&*fact.value)) {
    return DateSetText(width == Width::kNominal ? date->nominal : date->wide);
  }
  if (const auto* status = std::get_if<StatusValue>(&*fact.value)) {
    return RungsText(*status, property);
  }
  return "";
}

DaysApart DaysBetween(const Fact& a, const Fact& b) {
  const DateBox& x = a.time;
  const DateBox& y = b.time;
  return {std::max<Day>({0, x.start.min - y.end.max, y.start.min - x.end.max}),
          std::max<Day>({0, x.start.max - y.end.min, y.start.max - x.end.min})};
}

std::string DayCount(Day days) {
  return days == 1 ? "1 day" : fmt::format("{} days", days);
}

std::string DifferenceText(double amount, const std::string& unit) {
  if (unit == "days") return DayCount(static_cast<Day>(amount));
  if (unit == "%") return FormatNumber(amount) + (amount == 1 ? " point" : " points");
  return FormatAmount(amount, unit);
}

std::string ToleranceText(const Property& property) {
  if (property.tolerance_share > 0) {
    return fmt::format("the tolerance of {}% of the greater",
                       FormatNumber(100 * property.tolerance_share));
  }
  if (property.tolerance.value_or(0) == 0) return "";
  if (property.type == ValueType::kDate) {
    return absl::StrCat("the tolerance of ",
                        DayCount(static_cast<Day>(*property.tolerance)));
  }
  const double tolerance =
      property.unit.has_value()
          ? PlainDifferenceFromBase(*property.tolerance, *property.unit)
          : *property.tolerance;
  const std::string code = property.unit.has_value() ? property.unit->code : "";
  return absl::StrCat("the tolerance of ", DifferenceText(tolerance, code));
}

}  // namespace gainsay
