#ifndef GAINSAY_CLAIMS_EVIDENCE_JSON_LD_H_
#define GAINSAY_CLAIMS_EVIDENCE_JSON_LD_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "input/diagnostic.h"
#include "input/text_position.h"

namespace gainsay {

// A date that JSON-LD states of an article.
struct LinkedDate {
  std::string article;   // its headline, else its @id or url; may be empty
  std::string property;  // "datePublished" or "dateModified"
  std::string text;
  TextPosition at;
};

// The dates of the articles (page_date_fields.h) that a script of JSON-LD describes: the
// objects at its top, in an array there, in @graph, and a page's mainEntity. What lies
// deeper is of other things (comments, related articles). A script that cannot be read,
// which begins at `start` of the reporter's file, is a warning, with its place; so is a
// date that is no text.
std::vector<LinkedDate> ReadLinkedDates(absl::string_view script, TextPosition start,
                                        const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_JSON_LD_H_
