#include "checker/archive/index_rows.h"

#include <cmath>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "checker/engine/compare/sure_place.h"
#include "claims/archive/raw_claims.h"
#include "claims/facts/fact_builder.h"
#include "claims/reading/date_order.h"
#include "claims/reading/dates/edtf_format.h"
#include "claims/vocabulary/name_folding.h"
#include "input/json_writer.h"

namespace gainsay {
namespace {

// Amounts of another dimension than the property's have no place beside those of its own.
bool MeasuresTheProperty(const Value& value, const Property& property) {
  const auto* quantity = std::get_if<QuantityValue>(&value);
  if (quantity == nullptr) return true;
  return quantity->dimension ==
         (property.unit.has_value() ? property.unit->dimension : Dimension());
}

double Inside(double end, bool open, double towards) {
  return open && std::isfinite(end) ? std::nextafter(end, towards) : end;
}

void AddPlace(const Fact& fact, const Property& property, const Vocabulary& vocabulary,
              IndexedFact& indexed) {
  SurePlaces places;
  const std::optional<Interval> place = places.Of(fact.value);
  if (!place.has_value() || !MeasuresTheProperty(fact.value, property)) return;
  if (const auto* entity = std::get_if<EntityValue>(&*fact.value)) {
    indexed.place = EntityKey(entity->any_of[0], vocabulary);
  } else if (const auto* identifier = std::get_if<IdentifierValue>(&*fact.value)) {
    indexed.place = absl::StrCat("#", identifier->id);
  } else {
    indexed.lo = Inside(place->min, place->min_open, kInfinity);
    indexed.hi = Inside(place->max, place->max_open, -kInfinity);
  }
}

bool ShowsDayOrder(const ArchivedArticle& article) {
  OrderEvidence evidence;
  evidence.Add(article.raw);
  bool shows = evidence.order() != DayOrder::kUnknown;
  for (const ArchivedClaim& claim : article.claims) {
    OrderEvidence of_claim;
    of_claim.Add(claim.raw);
    shows = shows || of_claim.order() != DayOrder::kUnknown;
  }
  return shows;
}

std::string PublishedText(const PublicationDate& date) {
  return absl::StrJoin(date.candidates, " or ", [](std::string* out, const auto& one) {
    out->append(EdtfOfDays(one.days));
  });
}

}  // namespace

std::string EntityKey(EntityId entity, const Vocabulary& vocabulary) {
  if (entity == kNoEntity) return "";
  const Entity& named = vocabulary.entity(entity);
  return named.known ? absl::StrCat("=", named.id)
                     : absl::StrCat("~", LooseName(FoldName(named.id)));
}

IndexedFact IndexedFactOf(const Fact& fact, const Vocabulary& vocabulary) {
  const Property& property = vocabulary.property(fact.property);
  IndexedFact indexed;
  indexed.property = property.id;
  indexed.subject = EntityKey(fact.subject, vocabulary);
  for (const EntityId qualifier : fact.qualifiers) {
    absl::StrAppend(&indexed.qualifiers, EntityKey(qualifier, vocabulary), "\n");
  }
  AddPlace(fact, property, vocabulary, indexed);
  indexed.distinct = property.distinct;
  indexed.time = DaysReached(fact.time, fact.moment);
  indexed.voice = EntityKey(fact.voice.speaker, vocabulary);
  indexed.plans = fact.stance.plans;
  const auto* date = std::get_if<DateValue>(&*fact.value);
  if (date != nullptr && date->relative.has_value()) {
    indexed.told_by = EntityKey(date->relative->event, vocabulary);
  }
  return indexed;
}

std::vector<ArchivedArticle> ArchivedArticles(FactBase& facts,
                                              const Workspace& workspace) {
  const ClaimSet& set = workspace.claims;
  const Vocabulary& vocabulary = workspace.vocabulary;
  std::vector<ArchivedArticle> articles(set.articles.size());
  for (size_t i = 0; i < articles.size(); ++i) {
    const Article& article = set.articles[i];
    articles[i].id = article.id;
    articles[i].publisher = article.publisher;
    articles[i].published = PublishedText(facts.published[i]);
    articles[i].raw = CanonicalJson(RawArticle(set, static_cast<int32_t>(i)));
    articles[i].position = article.position;
    articles[i].places =
        absl::StrJoin(article.dates, " ", [](std::string* out, const auto& date) {
          absl::StrAppend(out, date.second.at.line, ":", date.second.at.column);
        });
  }
  std::vector<std::pair<int32_t, size_t>> place(set.claims.size(), {-1, 0});
  LineReaders readers;
  for (size_t i = 0; i < set.claims.size(); ++i) {
    const ClaimRecord& record = set.claims[i];
    if (record.article < 0 || record.origin == FactOrigin::kReference) continue;
    const Claim claim = set.claims.whole(i, readers);
    ArchivedArticle& article = articles[claim.article];
    place[i] = {claim.article, article.claims.size()};
    ArchivedClaim archived;
    archived.id = claim.id;
    archived.position = claim.position;
    if (claim.origin == FactOrigin::kClaim) {
      archived.raw = CanonicalJson(RawClaim(claim));
      archived.corrects = claim.corrects.text;
    }
    article.claims.push_back(std::move(archived));
  }
  const auto index = [&](const std::vector<Fact>& those) {
    for (const Fact& fact : those) {
      const auto [article, claim] = place[fact.claim];
      if (article < 0) continue;
      articles[article].claims[claim].facts.push_back(IndexedFactOf(fact, vocabulary));
    }
  };
  index(facts.table.facts);
  Diagnostics ignored;
  FactBuilder withdrawn(facts.interpreter.get(), facts.published, &ignored);
  for (const Withdrawal& withdrawal : facts.withdrawals) withdrawn.Add(withdrawal.claim);
  index(withdrawn.Finish().facts);
  for (ArchivedArticle& article : articles) article.whole = ShowsDayOrder(article);
  return articles;
}

}  // namespace gainsay
