#ifndef GAINSAY_CLAIMS_ARTICLE_DECODER_H_
#define GAINSAY_CLAIMS_ARTICLE_DECODER_H_

#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/claim.h"
#include "input/diagnostic.h"
#include "input/fields.h"

namespace gainsay {

// The keys of an article.
absl::Span<const absl::string_view> ArticleKeys();

// The id that an article's fields give it; nothing, and reported, where it has none that
// names it, or a name is too long.
std::optional<std::string> ArticleId(const Fields& fields, const Reporter& reporter);

// All that the fields of an article with that id say, but for its position. What cannot
// be decoded is reported, and what else there is is kept.
Article DecodeArticle(const Fields& fields, std::string id, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ARTICLE_DECODER_H_
