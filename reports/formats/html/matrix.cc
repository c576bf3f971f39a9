#include "reports/formats/html/matrix.h"

#include <algorithm>
#include <set>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "reports/formats/html/finding.h"
#include "reports/formats/html/markup.h"
#include "reports/formats/layout.h"
#include "reports/formats/sides.h"

namespace gainsay::html {
namespace {

constexpr size_t kMostArticles = 40;
constexpr size_t kLongestName = 40;

// Those that some finding sets apart from another, or from themselves, as indices.
std::vector<size_t> ArticlesAtOdds(const ArticleIndex& index) {
  std::vector<size_t> articles;
  for (size_t i = 0; i < index.articles().size(); ++i) {
    if (index.articles()[i].at_odds) articles.push_back(i);
  }
  return articles;
}

// Of too many, those with the most findings that conflict with one another, in the order
// that they had. They are taken by twos: each has some conflict in the table.
std::vector<size_t> MostAtOdds(const ArticleIndex& index, std::vector<size_t> articles) {
  if (articles.size() <= kMostArticles) return articles;
  struct Pair {
    size_t findings;  // of both articles
    size_t a;
    size_t b;
  };
  std::vector<Pair> pairs;
  for (const auto& [pair, findings] : index.conflicts()) {
    const auto& [a, b] = pair;
    pairs.push_back(
        {index.articles()[a].findings.size() + index.articles()[b].findings.size(), a,
         b});
  }
  absl::c_stable_sort(
      pairs, [](const Pair& x, const Pair& y) { return x.findings > y.findings; });
  std::set<size_t> chosen;
  for (const Pair& pair : pairs) {
    std::set<size_t> both = {pair.a, pair.b};
    std::erase_if(both, [&](size_t one) { return chosen.count(one) > 0; });
    if (chosen.size() + both.size() <= kMostArticles) chosen.merge(both);
    if (chosen.size() == kMostArticles) break;
  }
  return {chosen.begin(), chosen.end()};
}

// A cell links to its finding; of several, to the list of the row's article.
std::string Cell(const ArticleIndex& index, const Report& report, size_t row,
                 size_t column) {
  const std::vector<size_t>& findings = index.Between(row, column);
  if (findings.empty()) return "<td></td>";
  const std::string target = findings.size() == 1
                                 ? AnchorOf(report.findings[findings[0]])
                                 : index.AnchorOf(index.articles()[row].id);
  constexpr size_t kDarkest = 4;
  return absl::StrCat("<td class=\"h", std::min(findings.size(), kDarkest),
                      "\"><a href=\"#", target, "\">", findings.size(), "</a></td>");
}

std::string LeftOut(const ArticleIndex& index, size_t shown, size_t all) {
  std::string text;
  if (shown < all) {
    absl::StrAppend(
        &text, "<p>Of ", Counted(all, "article", "articles"), " that conflict, ", shown,
        " are shown: those with the most findings that conflict with one another.</p>\n");
  }
  if (index.is_partial()) {
    absl::StrAppend(&text, "<p>Of findings with more claims than ",
                    ArticleIndex::kMostInConflict, " the first ",
                    ArticleIndex::kMostInConflict, " count.</p>\n");
  }
  return text;
}

}  // namespace

std::string MatrixSection(const ArticleIndex& index, const Report& report) {
  const std::vector<size_t> all = ArticlesAtOdds(index);
  const std::vector<size_t> shown = MostAtOdds(index, all);
  if (shown.empty()) return "";
  std::string text = absl::StrCat(
      "<section id=\"matrix\" aria-labelledby=\"matrix-h\">\n"
      "<h2 id=\"matrix-h\">Article against article</h2>\n"
      "<p>How many findings set each two articles apart; where a row meets its own "
      "column, an article conflicts with itself.</p>\n",
      LeftOut(index, shown.size(), all.size()),
      "<section class=\"wide\" aria-label=\"Table of conflicts\" tabindex=\"0\">\n"
      "<table class=\"matrix\">\n<thead><tr><td></td>");
  for (const size_t column : shown) {
    absl::StrAppend(&text, "<th scope=\"col\">", column + 1, "</th>");
  }
  text += "</tr></thead>\n<tbody>\n";
  for (const size_t row : shown) {
    const std::string& id = index.articles()[row].id;
    absl::StrAppend(&text, "<tr><th scope=\"row\">", row + 1, " <a href=\"#",
                    index.AnchorOf(id), "\">",
                    Isolated(CutTo(Printable(id), kLongestName)), "</a></th>");
    for (const size_t column : shown) text += Cell(index, report, row, column);
    text += "</tr>\n";
  }
  return text + "</tbody>\n</table>\n</section>\n</section>\n";
}

}  // namespace gainsay::html
