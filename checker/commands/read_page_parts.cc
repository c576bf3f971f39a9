#include "checker/commands/read_page_parts.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "fmt/format.h"
#include "input/format.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

constexpr int kIndent = 2;
constexpr int kLabelColumns = 11;

}  // namespace

std::string Field(absl::string_view label, absl::string_view text, int width) {
  std::string field = Wrapped(Printable(text), kIndent + kLabelColumns, width);
  return field.replace(kIndent, label.size(), label.data(), label.size());
}

std::string ReadingLabel(size_t index, size_t readings) {
  return readings == 1 ? "reads as" : fmt::format("reading {}", index + 1);
}

std::string RowLabel(absl::string_view name, size_t index, size_t readings) {
  return readings == 1 ? std::string(name) : fmt::format("{} {}", name, index + 1);
}

void AddRow(std::string label, LineRow::Stroke stroke, std::vector<LineSpan> spans,
            LineRows* rows) {
  if (!spans.empty()) rows->push_back({std::move(label), stroke, std::move(spans)});
}

bool HasFiniteEnd(const LineRows& rows) {
  return std::any_of(rows.begin(), rows.end(), [](const LineRow& row) {
    return std::any_of(row.spans.begin(), row.spans.end(), [](const LineSpan& span) {
      return std::isfinite(span.min) || std::isfinite(span.max);
    });
  });
}

LineStyle StyleOfLine(const PageStyle& style) {
  return {kIndent, kLabelColumns, style.width, style.color};
}

}  // namespace gainsay
