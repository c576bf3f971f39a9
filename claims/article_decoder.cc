#include "claims/article_decoder.h"

#include <array>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "claims/claim_fields.h"
#include "fmt/format.h"
#include "input/format.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 13> kArticleKeys = {
    "id",      "publisher",  "title", "author", "language", "dateline", "published",
    "updated", "content_id", "url",   "text",   "origin",   "note"};

constexpr std::array<absl::string_view, 4> kShortNames = {"id", "publisher", "language",
                                                          "origin"};

// Fields that say when it was published or updated, in the order in which they are shown.
constexpr std::array<absl::string_view, 5> kDateFields = {"dateline", "published",
                                                          "content_id", "url", "updated"};

void DecodeDates(const Fields& fields, const Reporter& reporter, Article& article) {
  for (const absl::string_view field : kDateFields) {
    const std::optional<Node> date = Copied(fields, field);
    if (!date.has_value()) continue;
    if (!date->IsMapping()) article.dates.emplace_back(std::string(field), *date);
    if (date->IsMapping() && field != "published") {
      reporter.Error(
          date->at,
          fmt::format("'{}' must be a date, found a mapping", std::string(field)),
          "only 'published' may say where each date stands");
      continue;
    }
    for (const Member& member : date->members) {
      article.dates.emplace_back(absl::StrCat(field, ".", member.key), member.value);
    }
  }
}

}  // namespace

absl::Span<const absl::string_view> ArticleKeys() { return kArticleKeys; }

std::optional<std::string> ArticleId(const Fields& fields, const Reporter& reporter) {
  if (!fields.Require("id") || !HasShortNames(fields, kShortNames, reporter)) {
    return std::nullopt;
  }
  std::string id = fields.TextOr("id", "");
  if (!IsBlank(id)) return id;
  reporter.Error(fields.At("id"), "an article's 'id' is empty", "any text that names it");
  return std::nullopt;
}

Article DecodeArticle(const Fields& fields, std::string id, const Reporter& reporter) {
  Article article;
  article.id = std::move(id);
  article.publisher = fields.TextOr("publisher", "");
  article.title = fields.TextOr("title", "");
  article.author = fields.TextOr("author", "");
  article.language = fields.TextOr("language", "");
  article.url = fields.TextOr("url", "");
  article.text = Written(fields, "text");
  article.origin = fields.TextOr("origin", "");
  article.note = fields.TextOr("note", "");
  DecodeDates(fields, reporter, article);
  return article;
}

}  // namespace gainsay
