#ifndef GAINSAY_INPUT_CSV_CELLS_H_
#define GAINSAY_INPUT_CSV_CELLS_H_

#include <string>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "input/diagnostic.h"
#include "input/text_position.h"

namespace gainsay {

// One cell, without its quotes and the spaces around it; a line break within it is \n.
struct CsvCell {
  std::string text;
  TextPosition
      at;  // of its first character, or opening quote; where it would be if empty
};

// What separates the cells of a table: what a first line "sep=;" says, which is no row;
// else the first comma, semicolon or tab of its first row that is not in quotes; a comma
// where there is none.
char CsvSeparator(absl::string_view text);

// Calls `on_row` with the cells of each row (RFC 4180; lines end in \n or \r\n), in
// order. Empty lines are passed over. The text must have passed CheckText. Where quotes
// are not as they must be, that is reported, and the row left out; reading ends there if
// it is open where the next row begins, or if it is the first row, which names the
// columns; that is said. Returns whether the text was read to its end.
bool ReadCsvCells(absl::string_view text, const Reporter& reporter,
                  absl::FunctionRef<void(std::vector<CsvCell> row)> on_row);

}  // namespace gainsay

#endif  // GAINSAY_INPUT_CSV_CELLS_H_
