#include "reports/formats/html/article_index.h"

#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "reports/formats/html/finding.h"
#include "reports/formats/html/markup.h"
#include "reports/formats/layout.h"
#include "reports/formats/sides.h"

namespace gainsay::html {
namespace {

constexpr size_t kLongestTitle = 70;

std::string FindingItem(const Finding& finding) {
  const std::string& title = finding.title.empty() ? finding.message : finding.title;
  return absl::StrCat("<li><a href=\"#", AnchorOf(finding), "\">",
                      Text(CutTo(Printable(title), kLongestTitle)), "</a>, ",
                      Name(finding.verdict), "</li>\n");
}

}  // namespace

ArticleIndex::ArticleIndex(const std::vector<Finding>& findings, int64_t max_claims) {
  std::vector<std::vector<Side>> sides;
  for (const Finding& finding : findings) {
    sides.push_back(SidesOf(finding, max_claims));
    for (const Side& side : sides.back()) by_id_.emplace(side.claim.article, 0);
  }
  by_id_.erase("");  // facts taken as known, and acceptances
  for (auto& [id, index] : by_id_) {
    index = articles_.size();
    articles_.push_back({id, "", "", {}});
  }
  for (size_t i = 0; i < findings.size(); ++i) {
    AddFinding(i, sides[i]);
    AddConflicts(i, sides[i]);
  }
}

void ArticleIndex::AddFinding(size_t index, const std::vector<Side>& sides) {
  for (const Side& side : sides) {
    if (side.claim.article.empty()) continue;
    IndexedArticle& article = articles_[by_id_.at(side.claim.article)];
    article.publisher = side.claim.publisher;
    article.published_text = side.claim.published_text;
    if (article.findings.empty() || article.findings.back() != index) {
      article.findings.push_back(index);
    }
  }
}

void ArticleIndex::AddConflicts(size_t index, const std::vector<Side>& sides) {
  const size_t count = std::min(sides.size(), kMostInConflict);
  is_partial_ = is_partial_ || count < sides.size();
  std::set<std::pair<size_t, size_t>> apart;
  for (size_t i = 0; i < count; ++i) {
    if (sides[i].claim.article.empty()) continue;
    const size_t a = by_id_.at(sides[i].claim.article);
    for (size_t j = i + 1; j < count; ++j) {
      if (sides[j].position == sides[i].position) continue;
      if (sides[j].claim.article.empty()) continue;
      apart.insert(std::minmax(a, by_id_.at(sides[j].claim.article)));
    }
  }
  for (const auto& pair : apart) {
    between_[pair].push_back(index);
    articles_[pair.first].at_odds = true;
    articles_[pair.second].at_odds = true;
  }
}

std::string ArticleIndex::AnchorOf(const std::string& article) const {
  return absl::StrCat("a-", by_id_.at(article) + 1);
}

const std::vector<size_t>& ArticleIndex::Between(size_t a, size_t b) const {
  static const std::vector<size_t> kNone;
  const auto found = between_.find(std::minmax(a, b));
  return found == between_.end() ? kNone : found->second;
}

std::string ArticlesSection(const ArticleIndex& index, const Report& report) {
  if (index.articles().empty()) return "";
  std::string text =
      "<section id=\"articles\" aria-labelledby=\"articles-h\">\n"
      "<h2 id=\"articles-h\">By article</h2>\n<ol class=\"articles\">\n";
  for (const IndexedArticle& article : index.articles()) {
    std::vector<std::string> about;
    if (!article.publisher.empty()) about.push_back(Isolated(article.publisher));
    if (!article.published_text.empty()) about.push_back(Text(article.published_text));
    about.push_back(Counted(article.findings.size(), "finding", "findings"));
    absl::StrAppend(&text, "<li id=\"", index.AnchorOf(article.id), "\"><h3>",
                    Isolated(article.id), "</h3>\n<p class=\"about\">",
                    absl::StrJoin(about, " · "), "</p>\n<ul>\n");
    for (const size_t finding : article.findings) {
      text += FindingItem(report.findings[finding]);
    }
    text += "</ul></li>\n";
  }
  return text + "</ol>\n</section>\n";
}

}  // namespace gainsay::html
