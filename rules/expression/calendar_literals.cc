#include "rules/expression/calendar_literals.h"

#include <optional>

#include "absl/algorithm/container.h"
#include "claims/values/calendar_span.h"
#include "rules/expression/date_relations.h"
#include "rules/expression/literal.h"

namespace gainsay {
namespace {

// Whether a quantity is made of the distance of two dates.
bool IsOfDates(const CheckedNode& node) {
  if (node.type.kind == Kind::kDate) return true;
  return node.type.kind == Kind::kQuantity && IsDuration(node.type) &&
         absl::c_any_of(node.operands, IsOfDates);
}

void Fit(CheckedNode& node) {
  if (!IsDuration(node.type)) return;
  for (CheckedNode& operand : node.operands) Fit(operand);
  const std::optional<double> seconds = LiteralNumber(node);
  const int64_t months = MonthsIn(node.type.unit);
  if (!seconds.has_value() || months == 0) return;
  const double units = *seconds / node.type.unit.factor.ToDouble();
  const Interval days = DaysOfMonths(units * static_cast<double>(months));
  const IntervalSet set(Interval{days.min * kSecondsADay, days.max * kSecondsADay});
  node.meaning = Constant{Value(QuantityValue{set, set, node.type.dimension(), false})};
}

}  // namespace

void FitToCalendar(std::vector<CheckedNode>& operands) {
  if (!absl::c_any_of(operands, IsOfDates)) return;
  for (CheckedNode& operand : operands) Fit(operand);
}

}  // namespace gainsay
