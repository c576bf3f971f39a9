#include "checker/engine/facts/publication.h"

#include <algorithm>
#include <array>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "claims/facts/article_facts.h"
#include "claims/facts/fact_times.h"
#include "claims/reading/dates/edtf_format.h"

namespace gainsay {
namespace {

// Facts that the rule lets stand together.
using Cluster = std::vector<const Fact*>;

bool Contradicts(const Rule& rule, const Judge& judge, const Fact& a, const Fact& b) {
  return judge.Of(rule, Bound{{&a}, {&b}}, false).verdict == Verdict::kContradiction;
}

const DateSet& DateOf(const Fact& fact) {
  return std::get<DateValue>(*fact.value).nominal;
}

// The days that all of them allow; of the first alone, as far as another has none in
// common.
DayRange Shared(const Cluster& cluster) {
  DayRange days = DateOf(*cluster[0]).Hull();
  for (const Fact* fact : cluster) {
    const DayRange other = DateOf(*fact).Hull();
    const DayRange both{std::max(days.min, other.min), std::min(days.max, other.max)};
    if (!both.empty()) days = both;
  }
  return days;
}

PublicationDate FromClusters(const std::vector<Cluster>& clusters,
                             const ClaimSet& claims) {
  PublicationDate date;
  for (const Cluster& cluster : clusters) {
    const DayRange days = Shared(cluster);
    date.candidates.push_back({days});
    MaybeMoment& moment = date.candidates.back().moment;
    for (const Fact* fact : cluster) {
      // Articles' own statements are in no file, but as parts of others.
      const Claim& statement = *claims.claims.stored(fact->claim);
      // Archives keep no pages, and what is found must not depend on that.
      const bool of_page =
          statement.position.file != claims.articles[statement.article].position.file;
      if (!moment.has_value() && !of_page) moment = MomentOf(DateOf(*fact));
      date.candidates.back().fields.push_back(statement.field);
    }
  }
  return date;
}

}  // namespace

std::vector<PublicationDate> PublicationDates(const Rule* rule,
                                              const FactTable& statements,
                                              const Judge& judge, const ClaimSet& claims,
                                              const Vocabulary& vocabulary) {
  // A project may give the rule of that id another form.
  if (rule != nullptr && !BindsTwoClaims(*rule)) rule = nullptr;
  const PropertyId published = vocabulary.FindProperty(kPublishedProperty);
  std::vector<std::vector<Cluster>> clusters(claims.articles.size());
  for (const Fact& fact : statements.facts) {
    const ClaimRecord& claim = claims.claims[fact.claim];
    if (fact.property != published || claim.article < 0) continue;
    if (claim.origin != FactOrigin::kArticle) continue;
    const auto* date = std::get_if<DateValue>(&*fact.value);
    if (date == nullptr || date->nominal.empty()) continue;
    std::vector<Cluster>& found = clusters[claim.article];
    const auto fits = [&](const Cluster& cluster) {
      return absl::c_none_of(cluster, [&](const Fact* other) {
        return rule != nullptr && Contradicts(*rule, judge, *other, fact);
      });
    };
    const auto place = absl::c_find_if(found, fits);
    if (place == found.end()) {
      found.push_back({&fact});
    } else {
      place->push_back(&fact);
    }
  }
  std::vector<PublicationDate> dates;
  for (const std::vector<Cluster>& found : clusters) {
    dates.push_back(FromClusters(found, claims));
  }
  return dates;
}

}  // namespace gainsay
