#include "reports/number_line.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

constexpr absl::string_view kPlain = "\x1b[0m";
constexpr double kLeastColumnsOfDot = 3;  // between whole numbers that have dots

// How a row is drawn.
struct Strokes {
  absl::string_view line;
  absl::string_view between_dots;
  absl::string_view color;
};

Strokes StrokesOf(LineRow::Stroke stroke) {
  switch (stroke) {
    case LineRow::Stroke::kMark:
      return {"", "", "\x1b[33m"};
    case LineRow::Stroke::kHeavy:
      return {"━", "╍", "\x1b[32m"};
    case LineRow::Stroke::kLight:
      break;
  }
  return {"─", "╌", "\x1b[36m"};
}

// The columns of one line, each a character.
using Cells = std::vector<std::string>;

class Canvas {
 public:
  Canvas(const LineAxis& axis, const LineStyle& style)
      : axis_(axis), style_(style), columns_(std::max(style.columns(), 2)) {}

  std::string Row(const LineRow& row) const {
    Cells cells(static_cast<size_t>(columns_), " ");
    for (const LineSpan& span : row.spans) {
      if (row.stroke == LineRow::Stroke::kMark) {
        if (Shown(span.min)) cells[At(span.min)] = "▼";
      } else {
        Span(span, StrokesOf(row.stroke), &cells);
      }
    }
    return Line(row.label, cells, StrokesOf(row.stroke).color);
  }

  std::string Axis() const {
    Cells cells(static_cast<size_t>(columns_), "─");
    for (const LineTick& tick : axis_.ticks) cells[At(tick.at)] = "┴";
    return Line("", cells, "");
  }

  // Centred below the ticks; a label that would touch the one before it is left out. The
  // unit stands before them, or where it has no room there on the next line.
  std::string Labels() const {
    Cells cells(static_cast<size_t>(columns_), " ");
    int free = 0;
    for (const LineTick& tick : axis_.ticks) {
      const int length = Columns(tick.label);
      const int from =
          std::clamp(static_cast<int>(At(tick.at)) - length / 2, 0, columns_ - length);
      if (from < free) continue;
      for (size_t i = 0; i < tick.label.size(); ++i) {
        cells[static_cast<size_t>(from) + i] = tick.label.substr(i, 1);
      }
      free = from + length + 1;
    }
    if (Columns(axis_.unit) < style_.label_columns) return Line(axis_.unit, cells, "");
    return Line("", cells, "") + Wrapped(axis_.unit, style_.indent, style_.width);
  }

 private:
  bool Shown(double value) const { return value >= axis_.min && value <= axis_.max; }

  size_t At(double value) const {
    const double share = (value - axis_.min) / (axis_.max - axis_.min);
    const double column = std::round(share * (columns_ - 1));
    return static_cast<size_t>(std::clamp(column, 0.0, columns_ - 1.0));
  }

  bool ShowsWholeNumbers() const {
    return axis_.whole && (columns_ - 1) / (axis_.max - axis_.min) >= kLeastColumnsOfDot;
  }

  void Span(const LineSpan& span, const Strokes& strokes, Cells* cells) const {
    const size_t from = At(span.min);
    const size_t to = At(span.max);
    const bool dots = ShowsWholeNumbers();
    for (size_t i = from; i <= to; ++i) {
      (*cells)[i] = std::string(dots ? strokes.between_dots : strokes.line);
    }
    if (dots) {
      const double last = std::min(span.max, axis_.max);
      for (double x = std::max(span.min, std::ceil(axis_.min)); x <= last; ++x)
        (*cells)[At(x)] = "●";
    }
    if (span.min < axis_.min) {
      (*cells)[from] = "◀";
    } else {
      (*cells)[from] = span.min_open ? "○" : "●";
    }
    if (span.max > axis_.max) {
      (*cells)[to] = "▶";
    } else if (to > from || span.min_open) {
      (*cells)[to] = span.max_open ? "○" : "●";
    }
  }

  std::string Line(const std::string& label, const Cells& cells,
                   absl::string_view color) const {
    std::string text(static_cast<size_t>(style_.indent), ' ');
    absl::StrAppend(&text, label);
    const int missing = style_.indent + style_.label_columns - Columns(text);
    text.append(static_cast<size_t>(std::max(missing, 0)), ' ');
    const bool colored = style_.color && !color.empty();
    if (colored) absl::StrAppend(&text, color);
    size_t used = cells.size();
    while (used > 0 && cells[used - 1] == " ") --used;
    for (size_t i = 0; i < used; ++i) absl::StrAppend(&text, cells[i]);
    if (colored) absl::StrAppend(&text, kPlain);
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text + "\n";
  }

  const LineAxis& axis_;
  const LineStyle& style_;
  int columns_;
};

}  // namespace

std::string DrawNumberLine(absl::Span<const LineRow> rows, const LineAxis& axis,
                           const LineStyle& style) {
  const Canvas canvas(axis, style);
  std::string text;
  for (const LineRow& row : rows) text += canvas.Row(row);
  return text + canvas.Axis() + canvas.Labels();
}

}  // namespace gainsay
