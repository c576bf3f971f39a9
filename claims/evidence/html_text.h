#ifndef GAINSAY_CLAIMS_EVIDENCE_HTML_TEXT_H_
#define GAINSAY_CLAIMS_EVIDENCE_HTML_TEXT_H_

#include "absl/status/status.h"
#include "claims/evidence/article_text.h"

namespace gainsay {

// Reads the words of the page in text.source, well-formed UTF-8, into text.words and
// text.runs, as a reader of the page sees them: character references resolved, white
// space joined to one space, a line break where a block begins or ends, nothing of
// scripts, styles, templates, what is for browsers without scripts, and what is hidden
// (hidden_elements.h). And what the page
// says of its own dates into text.dates (page_dates.h). An error for a page whose
// elements nest too deeply.
absl::Status ReadPage(ArticleText& text, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_HTML_TEXT_H_
