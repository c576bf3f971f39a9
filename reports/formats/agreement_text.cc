#include "reports/formats/agreement_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/reading/quantities/quantity_text.h"
#include "fmt/format.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

constexpr size_t kMostIncompleteNamed = 10;  // named unless all are asked for

constexpr size_t kColumns = kAgreementColumns;
using Row = AgreementRow;

constexpr std::array<const char*, kColumns> kHeadings = {
    "property", "type",       "distance", "annotators", "units",
    "values",   "incomplete", "differ",   "agree",      "alpha"};
constexpr size_t kTextColumns = 3;  // the rest are numbers

std::string Percentage(const ReportedPropertyAgreement& property) {
  if (property.pairs == 0) return "n/a";
  return fmt::format("{:.1f}%", 100.0 * static_cast<double>(property.agreeing) /
                                    static_cast<double>(property.pairs));
}

// To three places; a zero has no sign.
std::string AlphaText(const std::optional<double>& alpha) {
  if (!alpha.has_value()) return "n/a";
  const std::string text = fmt::format("{:.3f}", *alpha);
  return text == "-0.000" ? "0.000" : text;
}

Row RowOf(const ReportedPropertyAgreement& property) {
  return {Inert(Printable(property.property)),
          property.type,
          property.distance,
          fmt::format("{}", property.annotators),
          fmt::format("{}", property.units),
          fmt::format("{}", property.values),
          fmt::format("{}", property.incomplete),
          fmt::format("{}", property.disagreements),
          Percentage(property),
          AlphaText(property.alpha)};
}

std::string Line(const Row& row, const std::array<int, kColumns>& widths, int gap) {
  std::string line;
  for (size_t i = 0; i < kColumns; ++i) {
    const std::string pad(static_cast<size_t>(std::max(0, widths[i] - Columns(row[i]))),
                          ' ');
    if (i > 0) line.append(static_cast<size_t>(gap), ' ');
    absl::StrAppend(&line, i < kTextColumns ? row[i] : pad,
                    i < kTextColumns ? pad : row[i]);
  }
  return line + "\n";
}

// The row by itself: "people.dead: type quantity, distance interval, annotators 2, …".
std::string Sentence(const Row& row, int width) {
  std::vector<std::string> cells;
  for (size_t i = 1; i < kColumns; ++i) {
    cells.push_back(absl::StrCat(kHeadings[i], " ", row[i]));
  }
  const std::string text = absl::StrCat(row[0], ": ", absl::StrJoin(cells, ", "));
  constexpr int kHang = 2;
  return Wrapped(text, kHang, width).substr(kHang);
}

// "alpha is not defined where all values are equal: people.dead, said".
std::string Notes(const ReportedAgreement& agreement, int width) {
  std::map<std::string, std::vector<std::string>> by_reason;
  std::string notes;
  for (const ReportedPropertyAgreement& property : agreement.properties) {
    if (!property.alpha.has_value()) {
      by_reason[property.undefined].push_back(property.property);
    }
    if (property.unmeasured == 0) continue;
    absl::StrAppend(&notes,
                    Wrapped(fmt::format("alpha of {} leaves out {} that no number "
                                        "stands for",
                                        Printable(property.property),
                                        Counted(property.unmeasured, "value", "values")),
                            0, width));
  }
  for (const auto& [reason, properties] : by_reason) {
    absl::StrAppend(&notes,
                    Wrapped(absl::StrCat("alpha is not defined where ", reason, ": ",
                                         Printable(absl::StrJoin(properties, ", "))),
                            0, width));
  }
  return notes;
}

}  // namespace

std::vector<AgreementRow> AgreementRows(const ReportedAgreement& agreement) {
  std::vector<Row> rows(1);
  std::copy(kHeadings.begin(), kHeadings.end(), rows[0].begin());
  for (const ReportedPropertyAgreement& property : agreement.properties) {
    rows.push_back(RowOf(property));
  }
  return rows;
}

std::string IncompleteLine(const ReportedIncomplete& incomplete) {
  return Printable(absl::StrCat(incomplete.title, ": ",
                                absl::StrJoin(incomplete.claims, ", "), "; not ",
                                absl::StrJoin(incomplete.missing, ", ")));
}

std::string AgreementTable(const ReportedAgreement& agreement,
                           const FormatOptions& options) {
  const std::vector<Row> rows = AgreementRows(agreement);
  std::array<int, kColumns> widths = {};
  for (const Row& row : rows) {
    for (size_t i = 0; i < kColumns; ++i)
      widths[i] = std::max(widths[i], Columns(row[i]));
  }
  std::string text = Wrapped(
      absl::StrCat(Counted(agreement.annotators.size(), "annotator", "annotators"), ": ",
                   Printable(absl::StrJoin(agreement.annotators, ", "))),
      0, options.width);
  text += '\n';
  if (rows.size() > 1) {
    const int all = std::accumulate(widths.begin(), widths.end(), 0);
    constexpr int kGaps = kColumns - 1;
    const int gap = all + 2 * kGaps <= options.width ? 2 : 1;
    const bool fits = all + gap * kGaps <= options.width;
    if (fits) text += Line(rows[0], widths, gap);
    for (size_t i = 1; i < rows.size(); ++i) {
      text += fits ? Line(rows[i], widths, gap) : Sentence(rows[i], options.width);
    }
    text += Notes(agreement, options.width);
    text += '\n';
  }
  return text;
}

std::string IncompleteText(const ReportedAgreement& agreement,
                           const FormatOptions& options) {
  const std::vector<ReportedIncomplete>& incomplete = agreement.incomplete;
  if (incomplete.empty()) return "";
  std::string text =
      Wrapped("incomplete: what only some annotators claim, which is no disagreement", 0,
              options.width);
  const size_t shown = options.verbose
                           ? incomplete.size()
                           : std::min(incomplete.size(), kMostIncompleteNamed);
  for (size_t i = 0; i < shown; ++i) {
    absl::StrAppend(&text, Wrapped(IncompleteLine(incomplete[i]), 2, options.width));
  }
  if (shown < incomplete.size()) {
    absl::StrAppend(&text, fmt::format("  and {} more (--verbose names them)\n",
                                       incomplete.size() - shown));
  }
  return text + "\n";
}

std::string UnitsText(const ReportedAgreement& agreement) {
  int64_t units = 0;
  int64_t disagreements = 0;
  int64_t pairs = 0;
  int64_t agreeing = 0;
  for (const ReportedPropertyAgreement& property : agreement.properties) {
    units += property.units;
    disagreements += property.disagreements;
    pairs += property.pairs;
    agreeing += property.agreeing;
  }
  return fmt::format("{}: {}, {} incomplete; {} of {} agree",
                     Counted(units, "unit", "units"),
                     Counted(disagreements, "disagreement", "disagreements"),
                     FormatNumber(static_cast<double>(agreement.incomplete.size())),
                     FormatNumber(static_cast<double>(agreeing)),
                     Counted(pairs, "pair of values", "pairs of values"));
}

}  // namespace gainsay
