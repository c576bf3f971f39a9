#ifndef GAINSAY_CLAIMS_FACTS_ARTICLE_FACTS_H_
#define GAINSAY_CLAIMS_FACTS_ARTICLE_FACTS_H_

#include <optional>
#include <string>
#include <vector>

#include "claims/claim.h"
#include "claims/claim_set.h"
#include "claims/evidence/article_text.h"
#include "claims/reading/dates/date_reader.h"
#include "claims/reading/lazy_pattern.h"
#include "claims/vocabulary/vocabulary.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// The patterns of a pack's list `identifiers:`, [{name: …, pattern: …}], which read dates
// out of content identifiers and URLs.
std::vector<LazyPattern> ReadIdentifierPatterns(const Node& list,
                                                const Reporter& reporter);
// Likewise, of a pack that is compiled in: its patterns are known to be good.
std::vector<LazyPattern> GoodIdentifierPatterns(const Node& list);

// The properties that articles' own facts have; a pack declares them.
inline constexpr char kPublishedProperty[] = "published";
inline constexpr char kUpdatedProperty[] = "updated";

// Declares them where no pack does, so that claims have their time all the same. Nothing
// is compared under them then. Reports one that is declared as something else than a
// date.
void DeclareArticleDates(Vocabulary& vocabulary, Diagnostics* diagnostics);

// What an article says of its own dates, as claims about it: one of `published` for
// `dateline`, for each `published` and for a `content_id` or `url` in which a pattern
// reads a date, one of `updated`. The claim's id is the field's name. Identifiers that no
// pattern fits and datelines without a date make none, nor does an identifier that a
// pattern from its beginning on fits but for the date, which is a warning; the date of a
// dateline is read in the context, against the article's `published`.
std::vector<Claim> ArticleClaims(const Article& article, int32_t index,
                                 const std::vector<LazyPattern>& patterns,
                                 const DateContext& context, Diagnostics* diagnostics);

// Reports the claim of an article that has the id of what the article states: names and
// corrections would mean both. `claims` are in the order of a ClaimSet.
void ReportTakenId(const ClaimSet& claims, const Claim& statement,
                   Diagnostics* diagnostics);

// What the article's saved page says of its dates, likewise, with their places in the
// page. One that is not read as a date is a warning, and makes none.
std::vector<Claim> PageClaims(const ArticleText& page, const Article& article,
                              int32_t index, const DateContext& context,
                              Diagnostics* diagnostics);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_ARTICLE_FACTS_H_
