#include "checker/commands/read_quantity_page.h"

#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "checker/engine/explain/width_reasons.h"
#include "claims/reading/quantities/quantity_text.h"
#include "claims/reading/quantities/unit_symbol.h"
#include "claims/value_types/quantity.h"
#include "claims/values/unit_amounts.h"

namespace gainsay {
namespace {

std::string UnitShown(const QuantityReading& reading) {
  if (reading.unit == "count") return reading.noun;
  return reading.unit == "1" ? "" : UnitSymbol(reading.unit);
}

std::string SetText(const IntervalSet& set, const QuantityReading& reading) {
  const std::string open = OpenEnds(set);
  const std::string text = FormatIntervals(set, UnitShown(reading));
  return open.empty() ? text : absl::StrCat(text, " (", open, ")");
}

std::string QuantityFields(const QuantityReading& reading, const std::string& stated,
                           const WidthSteps& steps, const std::string& label,
                           const Lexicon& lexicon, int width) {
  std::string text = Field(label, stated, width);
  std::string because = "because";
  for (const std::string& reason : WidthReasons(steps, lexicon.grains)) {
    text += Field(std::exchange(because, ""), reason, width);
  }
  text += Field("nominal", SetText(reading.nominal, reading), width);
  return text + Field("wide",
                      reading.wide == reading.nominal ? "the same"
                                                      : SetText(reading.wide, reading),
                      width);
}

// Numbers of readings in the unit of the first.
class InUnitOf {
 public:
  InUnitOf(const QuantityReading& first, const Lexicon& lexicon)
      : first_(first), lexicon_(lexicon) {}

  std::vector<LineSpan> Spans(const IntervalSet& set,
                              const QuantityReading& reading) const {
    std::vector<LineSpan> spans;
    for (const Interval& interval : set.intervals()) {
      spans.push_back({Converted(interval.min, reading), Converted(interval.max, reading),
                       interval.min_open, interval.max_open});
    }
    return spans;
  }

  std::vector<LineSpan> Stated(const QuantityReading& reading) const {
    std::vector<LineSpan> marks;
    if (!reading.stated.has_value()) return marks;
    const StatedNumber& stated = *reading.stated;
    for (const std::optional<double>& number : {stated.value, stated.min, stated.max}) {
      if (!number.has_value()) continue;
      const double mark = Converted(*number, reading);
      marks.push_back({mark, mark});
    }
    return marks;
  }

 private:
  double Converted(double number, const QuantityReading& reading) const {
    if (reading.unit == first_.unit) return number;
    const std::optional<Unit> from = lexicon_.units.FindCode(reading.unit);
    const std::optional<Unit> to = lexicon_.units.FindCode(first_.unit);
    if (!from.has_value() || !to.has_value()) return number;
    return PlainFromBase(PlainToBase(number, *from), *to);
  }

  const QuantityReading& first_;
  const Lexicon& lexicon_;
};

// The rows of the readings that can be compared with the one at `index`, if no reading
// before it can.
LineRows QuantityRows(const Readings<QuantityReading>& readings, size_t index,
                      const Lexicon& lexicon) {
  const QuantityReading& first = readings[index];
  const InUnitOf unit(first, lexicon);
  LineRows rows;
  for (size_t i = 0; i < readings.size(); ++i) {
    const QuantityReading& reading = readings[i];
    if (reading.dimension != first.dimension || reading.whole != first.whole) continue;
    if (i < index) return {};
    const auto label = [&](absl::string_view name) {
      return RowLabel(name, i, readings.size());
    };
    AddRow(label("stated"), LineRow::Stroke::kMark, unit.Stated(reading), &rows);
    AddRow(label("nominal"), LineRow::Stroke::kHeavy,
           unit.Spans(reading.nominal, reading), &rows);
    if (reading.wide == reading.nominal) continue;
    AddRow(label("wide"), LineRow::Stroke::kLight, unit.Spans(reading.wide, reading),
           &rows);
  }
  return rows;
}

}  // namespace

std::string ReadQuantityPage(const std::string& text,
                             const Readings<QuantityReading>& readings,
                             const ReadAnswer& answer, const Lexicon& lexicon,
                             const PageStyle& style) {
  std::vector<WidthSteps> steps;
  QuantityContext context;
  context.lexicon = &lexicon;
  context.unit = answer.unit.has_value() ? &*answer.unit : nullptr;
  context.count = answer.unit.has_value() && answer.unit->whole;
  context.steps = &steps;
  ReadQuantity(text, context);
  steps.resize(readings.size());
  std::string page;
  for (size_t i = 0; i < readings.size(); ++i) {
    absl::StrAppend(
        &page, "\n",
        QuantityFields(readings[i],
                       NotIfDenied(*answer.reading) + StatedText(readings[i]), steps[i],
                       ReadingLabel(i, readings.size()), lexicon, style.width));
  }
  const LineStyle line = StyleOfLine(style);
  for (size_t i = 0; i < readings.size(); ++i) {
    const LineRows rows = QuantityRows(readings, i, lexicon);
    if (!HasFiniteEnd(rows)) continue;
    const LineAxis axis =
        NumberAxis(rows, UnitShown(readings[i]), readings[i].whole, line.columns());
    absl::StrAppend(&page, "\n", DrawNumberLine(rows, axis, line));
  }
  return page;
}

}  // namespace gainsay
