#ifndef GAINSAY_CLAIMS_SHEET_H_
#define GAINSAY_CLAIMS_SHEET_H_

#include <optional>
#include <vector>

#include "absl/strings/string_view.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// A CSV text with a table of claims, a row each, as lines of JSON Lines for
// ClaimsReader::AddLine: one for each article, and one for each row that has a claim. An
// article is what all of its rows together say of it; a column `article` has its id.
// Nothing where the text is no table, which is reported.
//
// Reported too are columns that no claim and no article has, that are missing, rows
// without an article's id, and rows that say different things of one article, of which
// the first counts. A row without what a claim needs is for the reader of lines to
// report.
std::optional<std::vector<Node>> LinesOfSheet(absl::string_view text,
                                              const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_SHEET_H_
