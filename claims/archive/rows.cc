#include "claims/archive/rows.h"

#include "absl/strings/str_cat.h"
#include "input/digest.h"
#include "input/text_position.h"

namespace gainsay {
namespace {

void AddPosition(const FilePosition& position, Digest& digest) {
  digest.Add(position.file);
  digest.Add(absl::StrCat(position.at.line, ":", position.at.column));
}

FilePosition PositionIn(const Statement& row, int file, const std::string& otherwise) {
  FilePosition position;
  position.file = row.IsNull(file) ? otherwise : std::string(row.Text(file));
  position.at.line = static_cast<uint32_t>(row.Int(file + 1));
  position.at.column = static_cast<uint32_t>(row.Int(file + 2));
  return position;
}

}  // namespace

int64_t SumOf(const ArchivedArticle& article) {
  Digest digest;
  for (const std::string* text : {&article.id, &article.publisher, &article.published,
                                  &article.raw, &article.places}) {
    digest.Add(*text);
  }
  AddPosition(article.position, digest);
  digest.Add(article.whole ? "whole" : "");
  return digest.Number();
}

int64_t SumOf(const ArchivedClaim& claim) {
  Digest digest;
  for (const std::string* text : {&claim.id, &claim.raw, &claim.corrects}) {
    digest.Add(*text);
  }
  AddPosition(claim.position, digest);
  return digest.Number();
}

ArchivedArticle ArticleIn(const Statement& row, Database* database) {
  ArchivedArticle article;
  article.id = std::string(row.Text(1));
  article.publisher = std::string(row.Text(2));
  article.published = std::string(row.Text(3));
  article.raw = std::string(row.Text(4));
  article.places = std::string(row.Text(5));
  article.whole = row.Int(6) != 0;
  article.position = PositionIn(row, 7, "");
  if (row.Int(10) != SumOf(article)) database->Fail(ArchiveIsDamaged());
  return article;
}

ArchivedClaim ClaimIn(const Statement& row, const std::string& article_file,
                      Database* database) {
  ArchivedClaim claim;
  claim.row = row.Int(0);
  claim.id = std::string(row.Text(2));
  claim.raw = std::string(row.Text(3));
  claim.corrects = std::string(row.Text(4));
  claim.position = PositionIn(row, 5, article_file);
  if (row.Int(8) != SumOf(claim)) database->Fail(ArchiveIsDamaged());
  return claim;
}

int64_t RowOfArticleIn(const Statement& article) { return article.Int(0); }

int64_t RowOfItsArticleIn(const Statement& claim) { return claim.Int(1); }

}  // namespace gainsay
