#ifndef GAINSAY_CHECKER_COMMANDS_READ_PAGE_PARTS_H_
#define GAINSAY_CHECKER_COMMANDS_READ_PAGE_PARTS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "reports/number_line.h"

namespace gainsay {

struct PageStyle {
  int width = 100;     // columns, at least 60
  bool color = false;  // ANSI colours
};

using LineRows = std::vector<LineRow>;

// "  nominal    18–20%": the label and the text beside it, as lines.
std::string Field(absl::string_view label, absl::string_view text, int width);

// What stands before the reading of that index, of so many: "reads as", "reading 2".
std::string ReadingLabel(size_t index, size_t readings);
// What stands before its row of a picture: "wide", "wide 2".
std::string RowLabel(absl::string_view name, size_t index, size_t readings);

// Adds a row, unless it has no spans.
void AddRow(std::string label, LineRow::Stroke stroke, std::vector<LineSpan> spans,
            LineRows* rows);

// Whether there is anything to draw the rows by.
bool HasFiniteEnd(const LineRows& rows);

// Pictures stand below the fields' texts.
LineStyle StyleOfLine(const PageStyle& style);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_COMMANDS_READ_PAGE_PARTS_H_
