#include "checker/agreement/unit.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_split.h"
#include "claims/value_types/wording_folding.h"

namespace gainsay {
namespace {

// What stands for values without a measure: claims of them may be one unit all the same.
constexpr char kNoMeasure[] = "\n";

// Numbers for articles, equal for equal ids, in the order of these.
std::vector<int32_t> RanksOf(const std::vector<Article>& articles) {
  std::map<absl::string_view, int32_t> ranks;
  for (const Article& article : articles) ranks.emplace(article.id, 0);
  int32_t next = 0;
  for (auto& [id, rank] : ranks) rank = next++;
  std::vector<int32_t> of_article;
  for (const Article& article : articles) of_article.push_back(ranks[article.id]);
  return of_article;
}

// What the claims whose facts these are is about, whoever made it.
std::vector<int32_t> KeyOf(const std::vector<int32_t>& facts, const FactTable& table,
                           int32_t article) {
  const Fact& first = table.facts[facts[0]];
  std::set<EntityId> subjects;
  for (const int32_t fact : facts) subjects.insert(table.facts[fact].subject);
  std::vector<int32_t> key = {article, first.property,
                              static_cast<int32_t>(subjects.size())};
  key.insert(key.end(), subjects.begin(), subjects.end());
  key.insert(key.end(), first.qualifiers.begin(), first.qualifiers.end());
  return key;
}

// Whether the fact is what a claim says, and not what follows from it.
bool IsSaid(const Fact& fact) {
  return fact.origin == FactOrigin::kClaim && !fact.inherited && !fact.converse;
}

AnnotatedClaim ClaimOf(const std::vector<int32_t>& facts, const FactTable& table,
                       const Vocabulary& vocabulary) {
  AnnotatedClaim read;
  const Fact& first = table.facts[facts[0]];
  absl::c_copy_if(facts, std::back_inserter(read.facts), [&](int32_t fact) {
    return table.facts[fact].subject == first.subject;
  });
  read.value = Measure(first.value, vocabulary.property(first.property), vocabulary);
  return read;
}

// All but the key.
AlignedClaim ToAlign(const Claim& claim, const AnnotatedClaim& read) {
  AlignedClaim aligned;
  aligned.annotator = read.annotator;
  aligned.value = read.value.has_value() ? read.value->key : kNoMeasure;
  aligned.id = claim.id;
  if (claim.quote.has_value()) {
    aligned.quote =
        absl::StrSplit(FoldWording(claim.quote->exact), ' ', absl::SkipEmpty());
  }
  return aligned;
}

const AnnotatedClaim& At(const AnnotatedClaims& all, int32_t claim) {
  return all.claims[static_cast<size_t>(claim)];
}

// Pairs of claims that do not agree, in both orders.
using AtOdds = std::set<std::pair<int32_t, int32_t>>;

std::vector<std::vector<int32_t>> PositionsOf(const AgreementUnit& unit,
                                              const AnnotatedClaims& all,
                                              const AtOdds& at_odds) {
  std::vector<std::vector<int32_t>> positions;
  std::vector<int32_t> order = unit;
  absl::c_sort(order, [&](int32_t x, int32_t y) {
    const auto rank = [&](int32_t claim) {
      const auto& value = At(all, claim).value;
      return std::tuple(value.has_value() ? value->width : kInfinity,
                        all.aligned[claim].value, At(all, claim).annotator);
    };
    return rank(x) < rank(y);
  });
  for (const int32_t claim : order) {
    const auto place = absl::c_find_if(positions, [&](const auto& position) {
      return absl::c_none_of(position, [&](int32_t member) {
        return at_odds.count({claim, member}) > 0;
      });
    });
    (place == positions.end() ? positions.emplace_back() : *place).push_back(claim);
  }
  const auto first_annotator = [&](const std::vector<int32_t>& position) {
    int32_t first = At(all, position[0]).annotator;
    for (const int32_t claim : position)
      first = std::min(first, At(all, claim).annotator);
    return first;
  };
  absl::c_sort(positions, [&](const auto& x, const auto& y) {
    return first_annotator(x) < first_annotator(y);
  });
  return positions;
}

}  // namespace

AnnotatedClaims ClaimsToAlign(const Workspace& workspace, const FactTable& table,
                              const std::vector<int32_t>& annotator_of_article) {
  const ClaimList& claims = workspace.claims.claims;
  const std::vector<int32_t> ranks = RanksOf(workspace.claims.articles);
  AnnotatedClaims all;
  for (size_t i = 0; i < table.facts.size();) {
    const int32_t index = table.facts[i].claim;
    std::vector<int32_t> facts;
    for (; i < table.facts.size() && table.facts[i].claim == index; ++i) {
      if (IsSaid(table.facts[i])) facts.push_back(static_cast<int32_t>(i));
    }
    if (facts.empty()) continue;
    const Claim claim = claims.whole(index);
    all.claims.push_back(ClaimOf(facts, table, workspace.vocabulary));
    all.claims.back().annotator = annotator_of_article[claim.article];
    all.aligned.push_back(ToAlign(claim, all.claims.back()));
    all.aligned.back().key = KeyOf(facts, table, ranks[claim.article]);
  }
  return all;
}

Judge::Base Compare(const AnnotatedClaim& a, const AnnotatedClaim& b,
                    const FactTable& table, const Workspace& workspace,
                    const Judge& judge) {
  const Property& property =
      workspace.vocabulary.property(table.facts[a.facts[0]].property);
  // Equally many dates of publication are the same ones in the same order.
  const bool parallel = a.facts.size() == b.facts.size();
  Judge::Base best = Judge::Base::kUndetermined;
  Judge::Base worst = Judge::Base::kAgree;
  for (size_t i = 0; i < a.facts.size(); ++i) {
    for (size_t j = parallel ? i : 0; j < (parallel ? i + 1 : b.facts.size()); ++j) {
      const Judge::Base base =
          judge.Agreement(property, table.facts[a.facts[i]], table.facts[b.facts[j]]);
      best = std::min(best, base);
      worst = std::max(worst, base);
    }
  }
  const bool turns = best != worst && worst != Judge::Base::kUndetermined;
  return turns ? Judge::Base::kTension : worst;
}

ComparedUnit CompareUnit(const AgreementUnit& unit, const AnnotatedClaims& all,
                         const FactTable& table, const Workspace& workspace,
                         const Judge& judge) {
  ComparedUnit compared;
  AtOdds at_odds;
  for (size_t i = 0; i < unit.size(); ++i) {
    for (size_t j = i + 1; j < unit.size(); ++j) {
      const Judge::Base base =
          Compare(At(all, unit[i]), At(all, unit[j]), table, workspace, judge);
      ++compared.pairs;
      if (base == Judge::Base::kAgree) continue;
      compared.conflicts.push_back({unit[i], unit[j], base});
      at_odds.insert({unit[i], unit[j]});
      at_odds.insert({unit[j], unit[i]});
    }
  }
  compared.positions = PositionsOf(unit, all, at_odds);
  return compared;
}

const MeasuredValue* ValueOf(const std::vector<int32_t>& position,
                             const AnnotatedClaims& all) {
  std::map<std::string, int64_t> counts;
  for (const int32_t claim : position) ++counts[all.aligned[claim].value];
  const MeasuredValue* best = nullptr;
  for (const int32_t claim : position) {
    const auto& value = At(all, claim).value;
    if (!value.has_value()) continue;
    const auto rank = [&](const MeasuredValue& one) {
      return std::tuple(-counts[one.key], one.width, one.key);
    };
    if (best == nullptr || rank(*value) < rank(*best)) best = &*value;
  }
  return best;
}

}  // namespace gainsay
