#ifndef GAINSAY_CLAIMS_SHEET_H_
#define GAINSAY_CLAIMS_SHEET_H_

#include <vector>

#include "input/csv_reader.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// A table of claims, a row each, as lines of JSON Lines for ClaimsReader::AddLine: one
// for each article, and one for each row that has a claim. An article is what all of its
// rows together say of it.
//
// Reported are columns that no claim and no article has, that are missing, rows without
// an article's id, and rows that say different things of one article, of which the first
// counts. A row without what a claim needs is for the reader of lines to report.
std::vector<Node> LinesOfSheet(CsvTable table, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_SHEET_H_
