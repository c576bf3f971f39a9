#include "checker/engine/explain/origins.h"

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "claims/local_names.h"
#include "claims/vocabulary/name_folding.h"

namespace gainsay {
namespace {

// What an article names as its origin, or its own name where it names none.
const std::string& NamedOrigin(const Article& article) {
  if (!article.origin.empty()) return article.origin;
  return article.publisher.empty() ? article.id : article.publisher;
}

}  // namespace

Origins::Origins(const ClaimSet& claims, const Vocabulary& vocabulary)
    : claims_(claims), vocabulary_(vocabulary) {
  const std::vector<Article>& articles = claims.articles;
  for (size_t i = 0; i < articles.size(); ++i) {
    article_by_id_.emplace(articles[i].id, static_cast<int32_t>(i));
  }
  absl::flat_hash_map<absl::string_view, Origin> named;
  of_article_.reserve(articles.size());
  for (const Article& article : articles) {
    absl::flat_hash_set<int32_t> seen;
    const Article* at = &article;
    auto next = article_by_id_.find(NamedOrigin(*at));
    while (next != article_by_id_.end() && seen.insert(next->second).second) {
      at = &articles[next->second];
      next = article_by_id_.find(NamedOrigin(*at));
    }
    // Articles that name one another in a circle are one origin, named by the first.
    for (const Article* start = at; next != article_by_id_.end();) {
      const Article& other = articles[next->second];
      if (&other < at) at = &other;
      next = &other == start ? article_by_id_.end()
                             : article_by_id_.find(NamedOrigin(other));
    }
    // Few names are many articles' own.
    const std::string& name = NamedOrigin(*at);
    const auto [origin, fresh] = named.try_emplace(name);
    if (fresh) origin->second = Named(name);
    of_article_.push_back(origin->second);
  }
}

Origin Origins::Named(absl::string_view name) {
  const EntityId entity = vocabulary_.FindEntity(name);
  const bool known = entity != kNoEntity;
  const auto place = known_.try_emplace(
      known ? absl::StrCat("entity ", entity) : absl::StrCat("name ", FoldName(name)),
      static_cast<int32_t>(known_.size()));
  return {place.first->second,
          known ? vocabulary_.entity(entity).name : std::string(name)};
}

Origin Origins::Resolved(absl::string_view name) {
  const auto article = article_by_id_.find(name);
  return article == article_by_id_.end() ? Named(name) : of_article_[article->second];
}

Origin Origins::Via(absl::string_view name, int32_t article) {
  for (int step = 0; step < kMaxNameSteps; ++step) {
    const Node* form = LocalForm(name, article);
    if (form == nullptr) break;
    if (!form->IsScalar()) {
      const Node* speaker = form->Find("speaker");
      return OfArticle(speaker == nullptr ? name : speaker->text, article);
    }
    name = form->text;
  }
  return Resolved(name);
}

const Node* Origins::LocalForm(absl::string_view name, int32_t article) const {
  const std::string folded = FoldName(name);
  for (const auto& [known, local] : claims_.names[article]) {
    if (FoldName(known) == folded) return &local.stands_for;
  }
  return nullptr;
}

Origin Origins::OfArticle(absl::string_view name, int32_t article) {
  const auto place =
      known_.try_emplace(absl::StrCat("article ", article, " ", FoldName(name)),
                         static_cast<int32_t>(known_.size()));
  return {place.first->second, std::string(name)};
}

const Origin& Origins::Of(int32_t index) {
  const ClaimRecord& record = claims_.claims[index];
  if (!record.has_via && record.article >= 0) return of_article_[record.article];
  const Claim claim = claims_.claims.whole(index);
  if (claim.via.present()) return own_ = Via(claim.via.text, claim.article);
  return own_ = Resolved(claim.source.empty() ? claim.id : claim.source);
}

}  // namespace gainsay
