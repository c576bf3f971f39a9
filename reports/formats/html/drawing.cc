#include "reports/formats/html/drawing.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/types/span.h"
#include "claims/lexicon/lexicon.h"
#include "fmt/format.h"
#include "reports/formats/html/markup.h"
#include "reports/formats/layout.h"
#include "reports/formats/sides.h"
#include "reports/number_line.h"
#include "reports/reading_sets.h"

namespace gainsay::html {
namespace {

constexpr size_t kMostRows = 12;
constexpr size_t kMostOfPosition = 4;
constexpr size_t kLongestLabel = 40;
// Characters of ticks' labels that have room on the narrowest page.
constexpr int kColumns = 42;
constexpr double kLeft = 4;  // percent of the width, on either side of the axis
// Pixels from row to row: a label, and its line below it; .t of report.css goes by it.
constexpr int kRow = 38;
constexpr int kLineInRow = 24;

struct Row {
  std::string label;
  std::string reading_text;
  bool denied = false;
  ReadingSets sets;
};

const UnitTable& BuiltinUnits() {
  static const auto* lexicon = [] {
    Diagnostics diagnostics;
    const std::vector<LexiconDocument> documents = BuiltinLexiconDocuments(&diagnostics);
    return new Lexicon(LoadLexicon(documents));
  }();
  return lexicon->units;
}

std::string LabelOf(const Side& side, bool denied) {
  return absl::StrCat(side.letter, denied ? " denied: " : " ",
                      CutTo(Printable(side.claim->value), kLongestLabel));
}

// One a reading: claims of a position that are read alike share theirs.
std::vector<Row> RowsOf(const Finding& finding, int64_t max_claims, size_t* left_out) {
  std::vector<Row> rows;
  size_t first = 0;  // of the position
  size_t position = 0;
  for (const Side& side : SidesOf(finding, max_claims)) {
    if (side.position != position) first = rows.size();
    position = side.position;
    const ReportedClaim& claim = *side.claim;
    const bool known = std::any_of(
        rows.begin() + static_cast<ptrdiff_t>(first), rows.end(),
        [&](const Row& row) { return row.reading_text == claim.reading_text; });
    if (known) continue;
    std::optional<ReadingSets> sets = SetsOfReading(claim.reading);
    if (!sets.has_value()) continue;
    if (rows.size() == kMostRows || rows.size() == first + kMostOfPosition) {
      ++*left_out;
      continue;
    }
    const bool denied = absl::c_linear_search(claim.stance, "denies");
    rows.push_back({LabelOf(side, denied), claim.reading_text, denied, *std::move(sets)});
  }
  return rows;
}

// Whether all can stand on one line; brings them to the unit of the first.
bool Align(std::vector<Row>& rows) {
  if (rows.size() < 2) return false;
  const ReadingSets first = rows[0].sets;
  const auto same = [&](const Row& row) { return row.sets.unit == first.unit; };
  static const UnitTable kNoUnits;
  const UnitTable& units = absl::c_all_of(rows, same) ? kNoUnits : BuiltinUnits();
  for (Row& row : absl::MakeSpan(rows).subspan(1)) {
    if (!AreComparable(first, row.sets, units)) return false;
    row.sets = InUnitOf(first, std::move(row.sets), units);
  }
  // Times of day can be told apart only where all are of one clock.
  const bool timed = absl::c_all_of(rows, [&](const Row& row) {
    return row.sets.timed && row.sets.zoned == first.zoned;
  });
  if (timed) return true;
  for (Row& row : rows) row.sets = WithoutTimes(std::move(row.sets));
  return true;
}

class Picture {
 public:
  explicit Picture(const std::vector<Row>& rows) : rows_(rows), axis_(AxisOf(rows)) {}

  std::string Svg() const {
    const int height = static_cast<int>(rows_.size()) * kRow + 4;
    std::string text =
        fmt::format("<svg role=\"img\" height=\"{}\">{}", height + 18, Description());
    for (const LineTick& tick : axis_.ticks) {
      absl::StrAppend(&text,
                      fmt::format("<line class=\"t\" x1=\"{0}\" "
                                  "x2=\"{0}\" y2=\"{1}\"/><text class=\"k\" x=\"{0}\" "
                                  "y=\"{2}\">{3}</text>",
                                  X(tick.at), height, height + 14, Text(tick.label)));
    }
    for (size_t i = 0; i < rows_.size(); ++i) {
      text += Drawn(rows_[i], static_cast<int>(i) * kRow);
    }
    return text + "</svg>";
  }

  const std::string& unit() const { return axis_.unit; }

 private:
  static LineAxis AxisOf(const std::vector<Row>& rows) {
    std::vector<LineRow> lines;
    for (const Row& row : rows) {
      lines.push_back({"", LineRow::Stroke::kHeavy, row.sets.nominal});
      lines.push_back({"", LineRow::Stroke::kLight, row.sets.wide});
    }
    const std::string& unit = rows[0].sets.unit;
    if (rows[0].sets.dates) return DayAxis(lines, kColumns);
    const bool whole = unit == "count";
    return NumberAxis(lines, whole || unit == "1" ? "" : unit, whole, kColumns);
  }

  std::string Description() const {
    std::string text =
        absl::StrCat("<title>", rows_[0].sets.dates ? "Time line" : "Number line",
                     axis_.unit.empty() ? "" : ", ", Text(axis_.unit), "</title><desc>");
    for (const Row& row : rows_) {
      absl::StrAppend(&text, Text(row.label), ": ", Text(row.reading_text), ". ");
    }
    return text + "</desc>";
  }

  // In percent of the width.
  std::string X(double at) const {
    const double share = (at - axis_.min) / (axis_.max - axis_.min);
    return fmt::format("{:.5g}%",
                       kLeft + std::clamp(share, 0.0, 1.0) * (100 - 2 * kLeft));
  }

  std::string Drawn(const Row& row, int top) const {
    std::string text =
        fmt::format("<text class=\"l\" y=\"{}\">{}</text>", top + 13, Text(row.label));
    const int y = top + kLineInRow;
    const bool wider = row.sets.wide != row.sets.nominal;
    if (wider) {
      for (const LineSpan& span : row.sets.wide) text += Span(span, "w", y, true);
    }
    for (const LineSpan& span : row.sets.nominal) {
      text += Span(span, row.denied ? "n d" : "n", y, !wider);
    }
    return text;
  }

  // Of what lies over a wider set closed ends need no dot: two so near are no help.
  std::string Span(const LineSpan& span, const char* style, int y, bool dots) const {
    if (span.min >= span.max) return End(span.min, span.min_open, "left", y);
    std::string text =
        fmt::format("<line class=\"{0}\" x1=\"{1}\" x2=\"{2}\" y1=\"{3}\" y2=\"{3}\"/>",
                    style, X(span.min), X(span.max), y);
    if (dots || span.min_open || !Shown(span.min)) {
      text += End(span.min, span.min_open, "left", y);
    }
    if (dots || span.max_open || !Shown(span.max)) {
      text += End(span.max, span.max_open, "right", y);
    }
    return text;
  }

  bool Shown(double at) const { return at >= axis_.min && at <= axis_.max; }

  std::string End(double at, bool open, const char* arrow, int y) const {
    if (!Shown(at)) {
      return fmt::format("<use href=\"#{}\" x=\"{}\" y=\"{}\"/>", arrow, X(at), y);
    }
    return fmt::format("<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"4.5\"/>",
                       open ? "o" : "c", X(at), y);
  }

  const std::vector<Row>& rows_;
  LineAxis axis_;
};

}  // namespace

std::string Drawing(const Finding& finding, int64_t max_claims) {
  size_t left_out = 0;
  std::vector<Row> rows = RowsOf(finding, max_claims, &left_out);
  if (!Align(rows)) return "";
  const Picture picture(rows);
  std::string caption = Text(picture.unit());
  if (rows[0].sets.zoned) absl::StrAppend(&caption, caption.empty() ? "" : ", ", "UTC");
  if (left_out > 0) {
    absl::StrAppend(&caption, caption.empty() ? "" : "; ", left_out,
                    " more readings are not drawn");
  }
  return absl::StrCat("<figure>", picture.Svg(),
                      caption.empty() ? "" : "<figcaption>" + caption + "</figcaption>",
                      "</figure>\n");
}

std::string DrawingShapes() {
  return "<svg class=\"shapes\" aria-hidden=\"true\"><defs>"
         "<path id=\"left\" d=\"M-4 0l10-6v12z\"/><path id=\"right\" d=\"M4 "
         "0l-10-6v12z\"/>"
         "</defs></svg>\n";
}

std::string DrawingLegend() {
  return "<p class=\"legend\">In the drawings a thick line is what the words say in "
         "ordinary reading, a thin line their widest honest reading; a filled end "
         "belongs "
         "to it, a hollow one does not, and an arrow goes on.</p>\n";
}

}  // namespace gainsay::html
