#ifndef GAINSAY_REPORTS_FORMATS_HTML_ARTICLE_INDEX_H_
#define GAINSAY_REPORTS_FORMATS_HTML_ARTICLE_INDEX_H_

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "reports/formats/sides.h"
#include "reports/report.h"

namespace gainsay::html {

// An article of which some finding has a claim.
struct IndexedArticle {
  std::string id;
  std::string publisher;
  std::string published_text;
  std::vector<size_t> findings;  // indices, ascending
  bool at_odds = false;          // with some article, or with itself
};

// The articles of a report's findings, in the order of their ids, which is that of their
// anchors too, and which findings set each two of them apart: those that have claims of
// theirs in different positions. An article may be at odds with itself. Of each position
// the first `max_claims` claims count, those that the page shows.
class ArticleIndex {
 public:
  // So many claims of a finding are held against one another; what that leaves out is
  // said by is_partial().
  static constexpr size_t kMostInConflict = 200;

  ArticleIndex(const std::vector<Finding>& findings, int64_t max_claims);

  const std::vector<IndexedArticle>& articles() const { return articles_; }
  // "a-3", of an article of some finding.
  std::string AnchorOf(const std::string& article) const;
  // The findings that set two apart, as indices, by those two, the lower one first.
  const std::map<std::pair<size_t, size_t>, std::vector<size_t>>& conflicts() const {
    return between_;
  }
  // The same of two; in any order of them.
  const std::vector<size_t>& Between(size_t a, size_t b) const;
  bool is_partial() const { return is_partial_; }

 private:
  void AddFinding(size_t index, const std::vector<Side>& sides);
  void AddConflicts(size_t index, const std::vector<Side>& sides);

  std::vector<IndexedArticle> articles_;
  std::map<std::string, size_t> by_id_;
  std::map<std::pair<size_t, size_t>, std::vector<size_t>> between_;
  bool is_partial_ = false;
};

// "<section>" with each article, and the findings that it has a part in.
std::string ArticlesSection(const ArticleIndex& index, const Report& report);

}  // namespace gainsay::html

#endif  // GAINSAY_REPORTS_FORMATS_HTML_ARTICLE_INDEX_H_
