#ifndef GAINSAY_CLAIMS_EVIDENCE_PASSAGE_H_
#define GAINSAY_CLAIMS_EVIDENCE_PASSAGE_H_

#include <cstddef>
#include <string>

#include "claims/evidence/article_text.h"
#include "claims/evidence/evidence.h"

namespace gainsay {

// Words of an article around a quote, in one line with single spaces; the quote is their
// bytes from `begin` up to `end`.
struct Passage {
  std::string text;
  size_t begin = 0;
  size_t end = 0;
};

// The sentences that the quote begins and ends in, of long ones the words near it, with
// "…" for the rest. Requires evidence that was found.
Passage PassageOf(const ArticleText& text, const Evidence& evidence);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_PASSAGE_H_
