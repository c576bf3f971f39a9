#ifndef GAINSAY_CLAIMS_ARTICLE_DECODER_H_
#define GAINSAY_CLAIMS_ARTICLE_DECODER_H_

#include <optional>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/claim.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// The keys of an article.
absl::Span<const absl::string_view> ArticleKeys();

// What a node says of an article; nothing where it has no id that names it, or a name is
// too long. What cannot be decoded is reported, and what else there is is kept.
std::optional<Article> DecodeArticle(const Node& node, const Reporter& reporter);

// Whether the same dates are stated in the same fields, wherever that stands.
bool SameDates(const Article& a, const Article& b);

// Whether two articles are given alike, wherever each stands.
bool SayTheSame(const Article& a, const Article& b);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ARTICLE_DECODER_H_
