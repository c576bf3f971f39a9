#include "checker/commands/read_date_page.h"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "claims/reading/dates/date_boxes.h"
#include "claims/reading/dates/date_policy_text.h"
#include "claims/reading/dates/date_text.h"
#include "fmt/format.h"
#include "input/format.h"

namespace gainsay {
namespace {

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
  LineRows rows;
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

}  // namespace

std::string ReadDatePage(const Readings<DateReading>& readings, const ReadAnswer& answer,
                         const Lexicon& lexicon, const PageStyle& style) {
  std::string page;
  for (size_t i = 0; i < readings.size(); ++i) {
    absl::StrAppend(&page, "\n",
                    DateFields(readings[i], NotIfDenied(*answer.reading),
                               ReadingLabel(i, readings.size()), lexicon, style.width));
  }
  return page + Timeline(readings, answer.published, style);
}

}  // namespace gainsay
