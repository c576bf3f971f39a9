#ifndef GAINSAY_INPUT_CSV_READER_H_
#define GAINSAY_INPUT_CSV_READER_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// A table, its rows as mappings from columns to cells. A dot in a column's name makes a
// mapping within: under `quote.exact` and `quote.prefix` stands the mapping `quote`.
struct CsvTable {
  // What a row with all cells would be, each cell being null. Keys stand where the first
  // row has them, here and in `rows`.
  Node columns;
  // Each row with its cells that are not empty, all plain scalars; rows without any are
  // left out. A row stands where its first cell does.
  std::vector<Node> rows;
};

// What a table calls a column that has another name among the rest.
struct ColumnAlias {
  absl::string_view alias;
  absl::string_view name;
};

// The table of a CSV text (RFC 4180, as spreadsheets write it: with commas or semicolons,
// by CsvSeparator, with \n or \r\n, with or without a byte order mark), whose first row
// names the columns; nothing where there is no such row, it is not UTF-8, or it has too
// many columns.
//
// Other problems are reported and left out, and the rest is returned: a row that has more
// or fewer cells than there are columns, a cell without a name above it, a second column
// of one name, a name that is not one, a cell of `quote` beside one of `quote.exact`.
// Where quotes are not as they must be, reading ends.
std::optional<CsvTable> ReadCsv(absl::string_view text, const Reporter& reporter,
                                absl::Span<const ColumnAlias> aliases = {});

}  // namespace gainsay

#endif  // GAINSAY_INPUT_CSV_READER_H_
