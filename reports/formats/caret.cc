#include "reports/formats/caret.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "input/utf8.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

// A character as it is shown.
struct Cell {
  std::string shown;
  int columns = 0;
  bool marked = false;
};

// Bytes of the character that begins with this one.
size_t LengthFrom(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

bool Marks(absl::Span<const ByteRange> ranges, size_t begin) {
  return std::any_of(ranges.begin(), ranges.end(), [begin](const ByteRange& range) {
    return begin >= range.begin && begin < std::max(range.end, range.begin + 1);
  });
}

std::vector<Cell> CellsOf(absl::string_view text, absl::Span<const ByteRange> ranges) {
  std::vector<Cell> cells;
  const std::optional<size_t> command = CommandAt(text);
  size_t i = 0;
  for (std::string& shown : PrintableCharacters(text)) {
    if (i == command) shown = kInertColon;
    const int columns = Columns(shown);
    cells.push_back({std::move(shown), columns, Marks(ranges, i)});
    i += LengthFrom(text[i]);
  }
  if (Marks(ranges, text.size())) cells.push_back({" ", 1, true});
  return cells;
}

int ColumnsOf(absl::Span<const Cell> cells) {
  int columns = 0;
  for (const Cell& cell : cells) columns += cell.columns;
  return columns;
}

// Leaves as many cells as the width has room for, beginning not far before the first
// marked one.
void Shorten(int width, std::vector<Cell>* cells) {
  if (ColumnsOf(*cells) <= width) return;
  const Cell ellipsis{"…", 1, false};
  const auto marked = std::find_if(cells->begin(), cells->end(),
                                   [](const Cell& cell) { return cell.marked; });
  const auto before = static_cast<int>(marked - cells->begin());
  if (before > width / 2) {
    cells->erase(cells->begin(), marked - width / 4);
    cells->insert(cells->begin(), ellipsis);
  }
  if (ColumnsOf(*cells) <= width) return;
  while (ColumnsOf(*cells) >= width) cells->pop_back();
  cells->push_back(ellipsis);
}

}  // namespace

std::string Underlined(absl::string_view text, absl::Span<const ByteRange> ranges,
                       int indent, int width) {
  std::string line(static_cast<size_t>(indent), ' ');
  std::string carets = line;
  if (FirstInvalidUtf8(text).has_value()) return line + PrintableLine(text);
  std::vector<Cell> cells = CellsOf(text, ranges);
  Shorten(width - indent, &cells);
  for (const Cell& cell : cells) {
    absl::StrAppend(&line, cell.shown);
    carets.append(static_cast<size_t>(cell.columns), cell.marked ? '^' : ' ');
  }
  for (std::string* each : {&line, &carets}) {
    each->erase(each->find_last_not_of(' ') + 1);
    *each += '\n';
  }
  return line + carets;
}

}  // namespace gainsay
