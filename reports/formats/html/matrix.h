#ifndef GAINSAY_REPORTS_FORMATS_HTML_MATRIX_H_
#define GAINSAY_REPORTS_FORMATS_HTML_MATRIX_H_

#include <string>
#include <vector>

#include "reports/formats/html/article_index.h"
#include "reports/report.h"

namespace gainsay::html {

// "<section>" with a table of articles against articles: how many findings set each two
// apart. Of many articles those with the most findings among such as conflict with one
// another, and a sentence that says so.
// Empty where no two claims of articles conflict.
std::string MatrixSection(const ArticleIndex& index, const Report& report);

}  // namespace gainsay::html

#endif  // GAINSAY_REPORTS_FORMATS_HTML_MATRIX_H_
