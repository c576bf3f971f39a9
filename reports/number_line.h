#ifndef GAINSAY_REPORTS_NUMBER_LINE_H_
#define GAINSAY_REPORTS_NUMBER_LINE_H_

#include <string>
#include <vector>

#include "absl/types/span.h"

namespace gainsay {

// Sets of numbers as a picture of text: one row a set, above an axis with labelled ticks.
//
//   stated                        ▼
//   nominal               ●━━━━━━━○
//   wide          ●───────────────●
//                 ┴───────┴───────┴──
//   %            16      18      20
//
// A closed end is ●, an open one ○; ◀ and ▶ show that a set goes on beyond the picture.
// Colour repeats what the strokes and the labels say. Days are numbers too (Day), with
// dates on the ticks.

// From one number to another, in the axis's unit. An end may be infinite.
struct LineSpan {
  double min = 0;
  double max = 0;
  bool min_open = false;
  bool max_open = false;
  friend bool operator==(const LineSpan&, const LineSpan&) = default;
};

struct LineRow {
  enum class Stroke {
    kMark,   // ▼ at each span's `min`, which is finite
    kHeavy,  // ●━━━●
    kLight,  // ●───●
  };

  std::string label;
  Stroke stroke = Stroke::kHeavy;
  std::vector<LineSpan> spans;
};

struct LineTick {
  double at = 0;
  std::string label;
};

// What the picture shows of the line: from `min` to `max`, min < max.
struct LineAxis {
  double min = 0;
  double max = 1;
  // The rows hold whole numbers alone: each is a dot of its own where there is room.
  bool whole = false;
  std::vector<LineTick> ticks;  // ascending, within the axis
  std::string unit;             // of the ticks' labels, shown before or below them
};

struct LineStyle {
  int indent = 0;         // columns before the labels of rows
  int label_columns = 0;  // of the labels, with the space after them
  int width = 100;        // columns of the whole picture, at least 20 more than those
  bool color = false;     // ANSI colours

  int columns() const { return width - indent - label_columns; }  // of the line
};

// An axis on which all finite ends of the rows have a place, with a margin, and ticks at
// round numbers that fit in so many columns. Numbers from a million on are labelled in
// millions, billions or trillions, which the axis's unit then says. Requires a finite end
// in some row.
LineAxis NumberAxis(absl::Span<const LineRow> rows, const std::string& unit, bool whole,
                    int columns);

// The same for days: ticks are days, months or years, by how many there are. The unit is
// the year where all ticks are in one and their labels do not say it.
LineAxis DayAxis(absl::Span<const LineRow> rows, int columns);

// The picture, each line with a line break.
std::string DrawNumberLine(absl::Span<const LineRow> rows, const LineAxis& axis,
                           const LineStyle& style);

}  // namespace gainsay

#endif  // GAINSAY_REPORTS_NUMBER_LINE_H_
