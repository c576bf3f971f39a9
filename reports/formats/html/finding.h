#ifndef GAINSAY_REPORTS_FORMATS_HTML_FINDING_H_
#define GAINSAY_REPORTS_FORMATS_HTML_FINDING_H_

#include <map>
#include <string>

#include "reports/formats/format.h"
#include "reports/formats/html/article_index.h"
#include "reports/report.h"

namespace gainsay::html {

// The anchor of a finding, which is unique on a page.
std::string AnchorOf(const Finding& finding);

// The anchors of the rules that the page has help for, by their ids.
using RuleAnchors = std::map<std::string, std::string>;

// What the findings of one page have in common.
struct FindingContext {
  const ArticleIndex& index;
  const RuleAnchors& rules;
  const FormatOptions& options;
  bool explained = true;  // `gainsay explain` and `accept` take them: not annotators'
};

// "<article>" of one finding, its classes its severity and its verdict.
std::string FindingArticle(const Finding& finding, const FindingContext& context);

}  // namespace gainsay::html

#endif  // GAINSAY_REPORTS_FORMATS_HTML_FINDING_H_
