#include "checker/engine/join.h"

#include <algorithm>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"

namespace gainsay {
namespace {

// Publishers are few and short: their place in the sorted list of articles tells them
// apart.
int32_t PublisherOf(const Fact& fact, const ClaimSet& claims) {
  const int32_t article = claims.claims[fact.claim].article;
  if (article < 0) return kNoEntity;
  const std::string& publisher = claims.articles[article].publisher;
  for (int32_t i = 0; i < article; ++i) {
    if (claims.articles[i].publisher == publisher) return i;
  }
  return article;
}

int32_t QualifierOf(const std::string& name, const Fact& fact,
                    const Vocabulary& vocabulary) {
  const std::vector<std::string>& key = vocabulary.property(fact.property).key;
  const auto place = absl::c_find(key, name);
  return place == key.end() ? kNoEntity : fact.qualifiers[place - key.begin()];
}

bool IsOpen(const JoinKey& key) { return absl::c_linear_search(key, kNoEntity); }

bool Takes(const Binding& binding, const Fact& fact) {
  if (!absl::c_linear_search(binding.properties, fact.property)) return false;
  return !binding.from_reference || fact.origin == FactOrigin::kReference;
}

struct Candidate {
  JoinKey key;
  int32_t fact;
  int32_t binding;
};

std::vector<Candidate> Candidates(const Rule& rule, const FactTable& table,
                                  const ClaimSet& claims, const Vocabulary& vocabulary) {
  std::vector<Candidate> candidates;
  for (size_t i = 0; i < table.facts.size(); ++i) {
    for (size_t b = 0; b < rule.bindings.size(); ++b) {
      if (!Takes(rule.bindings[b], table.facts[i])) continue;
      candidates.push_back({KeyOf(rule, table.facts[i], claims, vocabulary),
                            static_cast<int32_t>(i), static_cast<int32_t>(b)});
    }
  }
  return candidates;
}

}  // namespace

JoinKey KeyOf(const Rule& rule, const Fact& fact, const ClaimSet& claims,
              const Vocabulary& vocabulary) {
  JoinKey key;
  for (const JoinPart& part : rule.same) {
    switch (part.kind) {
      case JoinPart::Kind::kSubject:
        key.push_back(fact.subject);
        break;
      case JoinPart::Kind::kArticle:
        key.push_back(claims.claims[fact.claim].article);
        break;
      case JoinPart::Kind::kPublisher:
        key.push_back(PublisherOf(fact, claims));
        break;
      case JoinPart::Kind::kVoice:
        // Outlets' own voices are one; kNoEntity would leave it open.
        key.push_back(fact.voice.own() ? -2 : fact.voice.speaker);
        break;
      case JoinPart::Kind::kQualifier:
        key.push_back(QualifierOf(part.qualifier, fact, vocabulary));
        break;
    }
  }
  return key;
}

bool MayBeOne(const JoinKey& a, const JoinKey& b) {
  for (size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i] && a[i] != kNoEntity && b[i] != kNoEntity) return false;
  }
  return true;
}

std::vector<JoinGroup> Join(const Rule& rule, const FactTable& table,
                            const ClaimSet& claims, const Vocabulary& vocabulary) {
  const std::vector<Candidate> candidates = Candidates(rule, table, claims, vocabulary);
  absl::flat_hash_map<JoinKey, size_t> place;
  std::vector<JoinGroup> groups;
  for (const Candidate& candidate : candidates) {
    const auto [found, fresh] = place.try_emplace(candidate.key, groups.size());
    if (fresh) groups.push_back({candidate.key, {}});
    JoinGroup& group = groups[found->second];
    group.bound.resize(rule.bindings.size());
    group.bound[candidate.binding].push_back(candidate.fact);
  }
  for (const Candidate& candidate : candidates) {
    if (!IsOpen(candidate.key)) continue;
    for (JoinGroup& group : groups) {
      if (group.key == candidate.key || !MayBeOne(group.key, candidate.key)) continue;
      group.bound[candidate.binding].push_back(candidate.fact);
    }
  }
  groups.erase(std::remove_if(groups.begin(), groups.end(),
                              [](const JoinGroup& group) {
                                return absl::c_any_of(group.bound, [](const auto& facts) {
                                  return facts.empty();
                                });
                              }),
               groups.end());
  for (JoinGroup& group : groups) {
    for (std::vector<int32_t>& facts : group.bound) absl::c_sort(facts);
  }
  absl::c_sort(groups,
               [](const JoinGroup& a, const JoinGroup& b) { return a.key < b.key; });
  return groups;
}

}  // namespace gainsay
