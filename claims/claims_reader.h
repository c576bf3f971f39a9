#ifndef GAINSAY_CLAIMS_CLAIMS_READER_H_
#define GAINSAY_CLAIMS_CLAIMS_READER_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/claim_lines.h"
#include "claims/claim_set.h"
#include "claims/text_table.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// Gathers the claims of many documents into one ClaimSet. Documents may come in any
// order: Finish sorts. What cannot be decoded is reported with its place; everything else
// is kept.
class ClaimsReader {
 public:
  // A claims file: {gainsay: 1, article: …, names: …, claims: […]}.
  void AddDocument(const Node& document, const Reporter& reporter);
  // One line of JSON Lines: a claim with an `article` beside its keys, or an article
  // alone. An article of nothing but an id is the one given elsewhere, before or after,
  // if there is one.
  void AddLine(const Node& line, const Reporter& reporter);

  // A file of JSON Lines: its number for AddLines.
  uint32_t AddFile(LinesFile file);
  // The next lines of such a file. Gives how many it has so far.
  uint32_t AddLines(uint32_t file, ClaimLines lines, Diagnostics* diagnostics);
  // What follows is old: articles that were given so far replace those that it gives.
  void BeginOld(Diagnostics* diagnostics);
  // So many more claims, about, are to come, those that articles make counted.
  void ExpectMore(size_t claims) { set_.claims.ReserveMore(claims); }

  // All that was added. Lines that name an article which no line gave are reported now.
  ClaimSet Finish(Diagnostics* diagnostics);

 private:
  struct Pending {  // a claim whose article is named by its id alone
    std::string article;
    FilePosition position;
    size_t claim = 0;
  };
  struct BareArticle {  // of which a line gave the id alone
    std::string file;
    Node node;
  };

  // The line is of a claim beside it; null: the article stands alone.
  void AddBareArticle(const Node& article, const Node* line, const Reporter& reporter);
  void AddBareArticles(Diagnostics* diagnostics);
  // The claim of a line whose article is named by its id alone, at that place.
  void AddPending(const Node& line, std::string article, TextPosition at,
                  const Reporter& reporter);
  // Whether what is old gives this article in vain.
  bool IsReplaced(absl::string_view article) const;
  int32_t AddArticle(const Node& node, const Reporter& reporter);
  void AddClaim(const Node& node, int32_t article, bool line, const Reporter& reporter);
  void AddRecord(ClaimRecord record, const TextMapping& mapping);
  void FindArticles(Diagnostics* diagnostics);

  struct AddedLines {
    std::string file;
    uint32_t lines = 0;
  };

  ClaimSet set_;
  std::vector<AddedLines> added_;  // by number of file
  std::vector<Node>
      article_nodes_;  // as first given, to tell a repetition from a contradiction
  absl::flat_hash_map<std::string, int32_t> article_by_id_;
  std::vector<Pending> pending_;
  std::vector<BareArticle> bare_articles_;
  std::vector<TextId> named_;  // of claims that are records, the article's id
  // How many articles and claims came before what is old; 0 as long as nothing is.
  int32_t fresh_articles_ = 0;
  size_t fresh_claims_ = 0;
  int64_t replaced_ = 0;  // old records whose article is replaced
};

// The keys of a claims file.
absl::Span<const absl::string_view> ClaimsFileKeys();

// Reports each key of a line, and of its article, that is not known.
void ReportUnknownLineKeys(const Node& line, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_CLAIMS_READER_H_
