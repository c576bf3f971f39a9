#ifndef GAINSAY_CLAIMS_ARCHIVE_ROWS_H_
#define GAINSAY_CLAIMS_ARCHIVE_ROWS_H_

#include <cstdint>
#include <string>

#include "claims/archive/archive.h"
#include "claims/archive/sqlite.h"

namespace gainsay {

// How articles, claims and facts stand in the rows of an archive, for all that write them
// and look them up.

// Sums over all that is kept of an article and of a claim but their facts, by which it is
// noticed that a byte of them is not what was written.
int64_t SumOf(const ArchivedArticle& article);
int64_t SumOf(const ArchivedClaim& claim);

// Statements for an article by its id or its row, and for claims by their article's row
// or their own: each pair has the same columns.
inline constexpr char kArticleById[] =
    "SELECT article, id, publisher, published, raw, places, whole, file, line, col, sum "
    "FROM articles WHERE id = ?1";
inline constexpr char kArticleByRow[] =
    "SELECT article, id, publisher, published, raw, places, whole, file, line, col, sum "
    "FROM articles WHERE article = ?1";
inline constexpr char kClaimsByArticle[] =
    "SELECT claim, article, id, raw, corrects, file, line, col, sum FROM claims WHERE "
    "article = ?1";
inline constexpr char kClaimByRow[] =
    "SELECT claim, article, id, raw, corrects, file, line, col, sum FROM claims WHERE "
    "claim = ?1";

// What the row of such a statement holds, without claims or facts. One whose sum is not
// its own fails the database. A claim without a file is in its article's.
ArchivedArticle ArticleIn(const Statement& row, Database* database);
ArchivedClaim ClaimIn(const Statement& row, const std::string& article_file,
                      Database* database);
// The number of the article's row, of a row of either.
int64_t RowOfArticleIn(const Statement& article);
int64_t RowOfItsArticleIn(const Statement& claim);

// A name that is a place of its own is the place of its number. Numbers begin at 1.
constexpr double PlaceOfName(int64_t name) { return static_cast<double>(name); }

// By whom, 0 for the outlet itself, and whether as a plan.
constexpr int64_t MannerInRow(int64_t speaker, bool plans) {
  return 2 * speaker + (plans ? 1 : 0);
}

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ARCHIVE_ROWS_H_
