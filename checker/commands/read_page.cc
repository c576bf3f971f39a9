#include "checker/commands/read_page.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "checker/engine/width_reasons.h"
#include "claims/reading/date_boxes.h"
#include "claims/reading/date_policy_text.h"
#include "claims/reading/date_text.h"
#include "claims/reading/quantity_reader.h"
#include "claims/reading/quantity_text.h"
#include "claims/reading/unit_symbol.h"
#include "claims/value_types/quantity.h"
#include "fmt/format.h"
#include "input/format.h"
#include "reports/formats/layout.h"
#include "reports/number_line.h"

namespace gainsay {
namespace {

constexpr int kIndent = 2;
constexpr int kLabelColumns = 11;

using Rows = std::vector<LineRow>;

// "nominal    18–20%": the label and the text beside it.
std::string Field(absl::string_view label, absl::string_view text, int width) {
  std::string field = Wrapped(Printable(text), kIndent + kLabelColumns, width);
  return field.replace(kIndent, label.size(), label.data(), label.size());
}

// The first of several readings is "reading 1".
std::string ReadingLabel(size_t index, size_t readings) {
  return readings == 1 ? "reads as" : fmt::format("reading {}", index + 1);
}

std::string RowLabel(absl::string_view name, size_t index, size_t readings) {
  return readings == 1 ? std::string(name) : fmt::format("{} {}", name, index + 1);
}

bool HasFiniteEnd(const Rows& rows) {
  return std::any_of(rows.begin(), rows.end(), [](const LineRow& row) {
    return std::any_of(row.spans.begin(), row.spans.end(), [](const LineSpan& span) {
      return std::isfinite(span.min) || std::isfinite(span.max);
    });
  });
}

LineStyle StyleOfLine(const PageStyle& style) {
  return {kIndent, kLabelColumns, style.width, style.color};
}

// Quantities.

std::string UnitShown(const QuantityReading& reading) {
  if (reading.unit == "count") return reading.noun;
  return reading.unit == "1" ? "" : UnitSymbol(reading.unit);
}

// Which stated ends of the set do not belong to it: " (20 not included)".
std::string OpenEnds(const IntervalSet& set) {
  std::string ends;
  for (const Interval& interval : set.intervals()) {
    if (std::isinf(interval.min) || std::isinf(interval.max)) continue;
    const std::pair<bool, double> kEnds[] = {{interval.min_open, interval.min},
                                             {interval.max_open, interval.max}};
    for (const auto& [open, end] : kEnds) {
      if (open) absl::StrAppend(&ends, ends.empty() ? "" : " and ", FormatNumber(end));
    }
  }
  return ends.empty() ? "" : absl::StrCat(" (", ends, " not included)");
}

std::string SetText(const IntervalSet& set, const QuantityReading& reading) {
  return FormatIntervals(set, UnitShown(reading)) + OpenEnds(set);
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
    const double base = number * from->factor.ToDouble() + from->offset.ToDouble();
    return (base - to->offset.ToDouble()) / to->factor.ToDouble();
  }

  const QuantityReading& first_;
  const Lexicon& lexicon_;
};

void AddRow(std::string label, LineRow::Stroke stroke, std::vector<LineSpan> spans,
            Rows* rows) {
  if (!spans.empty()) rows->push_back({std::move(label), stroke, std::move(spans)});
}

// The rows of the readings that can be compared with the one at `index`, if no reading
// before it can.
Rows QuantityRows(const Readings<QuantityReading>& readings, size_t index,
                  const Lexicon& lexicon) {
  const QuantityReading& first = readings[index];
  const InUnitOf unit(first, lexicon);
  Rows rows;
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

std::string QuantityPage(const std::string& text,
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
    const Rows rows = QuantityRows(readings, i, lexicon);
    if (!HasFiniteEnd(rows)) continue;
    const LineAxis axis =
        NumberAxis(rows, UnitShown(readings[i]), readings[i].whole, line.columns());
    absl::StrAppend(&page, "\n", DrawNumberLine(rows, axis, line));
  }
  return page;
}

// Dates.

std::string DateFields(const DateReading& reading, const std::string& denied,
                       const std::string& label, const Lexicon& lexicon, int width) {
  std::string text = Field(label, denied + DateSetText(reading.nominal), width);
  std::string because = "because";
  for (const std::string& policy : reading.policies) {
    const std::string meaning = DatePolicyText(policy, lexicon.dates.policies);
    text += Field(std::exchange(because, ""),
                  fmt::format("the date policy '{}'{}{}", policy,
                              meaning.empty() ? "" : ": ", meaning),
                  width);
  }
  text += Field("wide",
                reading.wide == reading.nominal ? "the same" : DateSetText(reading.wide),
                width);
  text += Field("EDTF", reading.edtf, width);
  if (!reading.flaw.empty()) text += Field("but", reading.flaw, width);
  return text;
}

// Of an extent, the days on which it may begin and end are drawn over it.
std::vector<LineSpan> DaySpans(const DateSet& set) {
  std::vector<LineSpan> spans;
  const auto add = [&spans](Day from, Day to) {
    spans.push_back({from == kMinDay ? -kInfinity : static_cast<double>(from),
                     to == kMaxDay ? kInfinity : static_cast<double>(to)});
  };
  for (const DateBox& box : set.boxes) {
    add(box.start.min, box.end.max);
    if (IsWithin(box)) continue;
    if (IsFinite(box.start)) add(box.start.min, box.start.max);
    if (IsFinite(box.end)) add(box.end.min, box.end.max);
  }
  return spans;
}

// The publication date belongs in the picture where it is not so far away that it would
// leave the date no room.
bool IsNear(const DayRange& published, const LineAxis& axis) {
  constexpr double kFurthest = 3;  // times what else is shown
  const double room = kFurthest * (axis.max - axis.min);
  return static_cast<double>(published.min) > axis.min - room &&
         static_cast<double>(published.max) < axis.max + room;
}

std::string Timeline(const Readings<DateReading>& readings,
                     const std::optional<DayRange>& published, const PageStyle& style) {
  Rows rows;
  for (size_t i = 0; i < readings.size(); ++i) {
    AddRow(RowLabel("nominal", i, readings.size()), LineRow::Stroke::kHeavy,
           DaySpans(readings[i].nominal), &rows);
    if (readings[i].wide == readings[i].nominal) continue;
    AddRow(RowLabel("wide", i, readings.size()), LineRow::Stroke::kLight,
           DaySpans(readings[i].wide), &rows);
  }
  if (!HasFiniteEnd(rows)) return "";
  const LineStyle line = StyleOfLine(style);
  LineAxis axis = DayAxis(rows, line.columns());
  if (published.has_value() && IsNear(*published, axis)) {
    rows.insert(rows.begin(), {"published", LineRow::Stroke::kMark, {}});
    const auto day = static_cast<double>(published->min);
    rows[0].spans.push_back({day, day});
    axis = DayAxis(rows, line.columns());
  }
  return "\n" + DrawNumberLine(rows, axis, line);
}

std::string DatePage(const Readings<DateReading>& readings, const ReadAnswer& answer,
                     const Lexicon& lexicon, const PageStyle& style) {
  std::string page;
  for (size_t i = 0; i < readings.size(); ++i) {
    absl::StrAppend(&page, "\n",
                    DateFields(readings[i], NotIfDenied(*answer.reading),
                               ReadingLabel(i, readings.size()), lexicon, style.width));
  }
  return page + Timeline(readings, answer.published, style);
}

}  // namespace

std::string ReadPage(const std::string& text, const ReadAnswer& answer,
                     const Lexicon& lexicon, const PageStyle& style) {
  std::string about(RowOf(TypeOf(answer.reading->value)).name);
  if (answer.unit.has_value()) absl::StrAppend(&about, ", ", answer.unit->code);
  const std::string heading =
      Wrapped(absl::StrCat(Printable(text), "  (", about, ")"), 0, style.width);
  const auto& parts = answer.reading->parts;
  if (const auto* quantities = std::get_if<Readings<QuantityReading>>(&parts)) {
    return heading + QuantityPage(text, *quantities, answer, lexicon, style);
  }
  if (const auto* dates = std::get_if<Readings<DateReading>>(&parts)) {
    return heading + DatePage(*dates, answer, lexicon, style);
  }
  return absl::StrCat(heading, "\n", Field("reads as", answer.text, style.width));
}

}  // namespace gainsay
