#include "reports/formats/html/drawing.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/types/span.h"
#include "claims/lexicon/lexicon.h"
#include "claims/reading/quantities/unit_symbol.h"
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
// Pixels from row to row: a label, and its line below it. The ticks' pattern leaves out
// the labels.
constexpr int kRow = 38;
constexpr int kLineInRow = 24;
constexpr int kLabels = 22;  // pixels below the rows, of the ticks' labels

struct Row {
  std::string letter;
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
                      CutTo(Printable(side.claim.value), kLongestLabel));
}

// One a reading: claims of a position that are read alike share theirs.
std::vector<Row> RowsOf(const Finding& finding, int64_t max_claims, size_t* left_out) {
  std::vector<Row> rows;
  size_t first = 0;  // of the position
  size_t position = 0;
  for (const Side& side : SidesOf(finding, max_claims)) {
    if (side.position != position) first = rows.size();
    position = side.position;
    const ReportedClaim& claim = side.claim;
    const bool known = std::any_of(
        rows.begin() + static_cast<ptrdiff_t>(first), rows.end(),
        [&](const Row& row) { return row.reading_text == claim.reading_text; });
    if (known) continue;
    if (claim.reading == nullptr) continue;
    std::optional<ReadingSets> sets = SetsOfReading(*claim.reading);
    if (!sets.has_value()) continue;
    if (rows.size() == kMostRows || rows.size() == first + kMostOfPosition) {
      ++*left_out;
      continue;
    }
    const bool denied = absl::c_linear_search(claim.stance, "denies");
    rows.push_back({side.letter, LabelOf(side, denied), claim.reading_text, denied,
                    *std::move(sets)});
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
  if (!first.dates) return true;
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
    const int height = static_cast<int>(rows_.size()) * kRow + kLabels;
    std::string grid;
    std::string labels;
    for (const LineTick& tick : axis_.ticks) {
      const std::string x = X(tick.at);
      absl::StrAppend(&grid, "<rect x=\"", x, "\"/>");
      absl::StrAppend(&labels, "<text x=\"", x, "\">", Text(tick.label), "</text>");
    }
    std::string text = fmt::format(
        "<svg role=\"img\" height=\"{}\">{}<g class=\"t\">{}</g><svg class=\"k\" "
        "y=\"{}\">{}</svg>",
        height, Description(), grid, height - 4, labels);
    for (size_t i = 0; i < rows_.size(); ++i) {
      absl::StrAppend(&text, "<svg y=\"", static_cast<int>(i) * kRow + kLineInRow, "\">",
                      Drawn(rows_[i]), "</svg>");
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
    return NumberAxis(lines, whole || unit == "1" ? "" : UnitSymbol(unit), whole,
                      kColumns);
  }

  std::string Description() const {
    std::string text =
        absl::StrCat("<title>", rows_[0].sets.dates ? "Time line" : "Number line",
                     axis_.unit.empty() ? "" : ", ", Text(axis_.unit), "</title><desc>");
    for (const Row& row : rows_) {
      absl::StrAppend(&text, row.letter, ": ", Text(row.reading_text), ". ");
    }
    return text + "</desc>";
  }

  // In percent of the width.
  std::string X(double at) const {
    const double share = (at - axis_.min) / (axis_.max - axis_.min);
    return fmt::format("{:.4g}%",
                       kLeft + std::clamp(share, 0.0, 1.0) * (100 - 2 * kLeft));
  }

  // The label above, and the sets at height 0.
  std::string Drawn(const Row& row) const {
    std::string text = absl::StrCat("<text y=\"-11\">", Text(row.label), "</text>");
    const bool wider = row.sets.wide != row.sets.nominal;
    if (wider) {
      for (const LineSpan& span : row.sets.wide) text += Span(span, " class=\"w\"", true);
    }
    for (const LineSpan& span : row.sets.nominal) {
      text += Span(span, row.denied ? " class=\"d\"" : "", !wider);
    }
    return text;
  }

  // Of what lies over a wider set closed ends need no dot: two so near are no help.
  std::string Span(const LineSpan& span, absl::string_view style, bool dots) const {
    if (span.min >= span.max) return End(span.min, span.min_open, "left");
    std::string text = absl::StrCat("<line", style, " x1=\"", X(span.min), "\" x2=\"",
                                    X(span.max), "\"/>");
    if (dots || span.min_open || !Shown(span.min)) {
      text += End(span.min, span.min_open, "left");
    }
    if (dots || span.max_open || !Shown(span.max)) {
      text += End(span.max, span.max_open, "right");
    }
    return text;
  }

  bool Shown(double at) const { return at >= axis_.min && at <= axis_.max; }

  std::string End(double at, bool open, absl::string_view arrow) const {
    if (!Shown(at)) return absl::StrCat("<use href=\"#", arrow, "\" x=\"", X(at), "\"/>");
    return absl::StrCat("<circle", open ? " class=\"o\"" : "", " r=\"4\" cx=\"", X(at),
                        "\"/>");
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
         "<pattern id=\"tick\" width=\"1\" height=\"38\" patternUnits=\"userSpaceOnUse\">"
         "<path d=\"M0 18h1v20h-1z\"/></pattern></defs></svg>\n";
}

std::string DrawingLegend() {
  return "<p class=\"legend\">In the drawings a thick line is what the words say in "
         "ordinary reading, a thin line their widest honest reading; a filled end "
         "belongs "
         "to it, a hollow one does not, and an arrow goes on.</p>\n";
}

}  // namespace gainsay::html
