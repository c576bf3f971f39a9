#ifndef GAINSAY_CLAIMS_FACTS_FOLLOWING_FACTS_H_
#define GAINSAY_CLAIMS_FACTS_FOLLOWING_FACTS_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/strings/string_view.h"
#include "claims/claim_set.h"
#include "claims/facts/fact.h"
#include "claims/vocabulary/parts_index.h"
#include "claims/vocabulary/vocabulary.h"
#include "input/diagnostic.h"

namespace gainsay {

// What a claim is about: all of these or, where there is a choice, one of them.
struct ClaimSubjects {
  absl::InlinedVector<EntityId, 1> list;
  int32_t choice = -1;  // its alternatives are in the order of the list
};

// Whether what a claim says of a subject is said of nothing else.
bool IsAlone(const Property& property);

// Makes the facts of a claim: one of each of its subjects, and those that follow from
// these by what its property declares. The claims and the vocabulary must outlive it; of
// entities that join the vocabulary later it knows no whole.
class FollowingFacts {
 public:
  FollowingFacts(const ClaimSet& claims, const Vocabulary& vocabulary,
                 Diagnostics* diagnostics);

  // Adds to `facts` what the fact, which has no subject yet, says of each of these. Where
  // too much follows a warning tells so, and the rest is left out.
  void Add(Fact fact, const Property& property, const ClaimSubjects& subjects,
           std::vector<Fact>& facts) const;

 private:
  // `by`: the declaration of the claim's property by which it does.
  void ReportTooMuch(int32_t claim, absl::string_view by) const;

  const ClaimSet& claims_;
  const Vocabulary& vocabulary_;
  Diagnostics* diagnostics_;
  std::optional<PartsIndex> parts_;  // where a property is inherited
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_FOLLOWING_FACTS_H_
