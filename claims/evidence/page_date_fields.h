#ifndef GAINSAY_CLAIMS_EVIDENCE_PAGE_DATE_FIELDS_H_
#define GAINSAY_CLAIMS_EVIDENCE_PAGE_DATE_FIELDS_H_

#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace gainsay {

// What a page means by a date of some name.
struct PageDateField {
  std::string name;
  bool updated = false;
};

// Of a <meta>, by its property, name or itemprop, in any case: "article:published_time",
// "meta.date". Nothing for names that are of no date, or not widely agreed on.
std::optional<PageDateField> MetaDateField(absl::string_view name);

// Of schema.org's properties: datePublished and dateModified.
std::optional<PageDateField> SchemaDateField(absl::string_view property);

// Whether a type of schema.org, as written ("NewsArticle",
// "https://schema.org/NewsArticle"), is an article's; a page's.
bool IsArticleType(absl::string_view type);
bool IsPageType(absl::string_view type);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_PAGE_DATE_FIELDS_H_
