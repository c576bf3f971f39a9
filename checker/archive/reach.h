#ifndef GAINSAY_CHECKER_ARCHIVE_REACH_H_
#define GAINSAY_CHECKER_ARCHIVE_REACH_H_

#include <compare>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "claims/values/date_set.h"
#include "claims/values/value.h"
#include "claims/vocabulary/vocabulary.h"
#include "rules/rule.h"

namespace gainsay {

// Stands for whatever subject.
inline constexpr EntityId kAnySubject = -3;

// Keys of facts: of a property and a subject those that state these qualifiers, or leave
// them open; kNoEntity stands for whatever qualifier.
struct KeyPattern {
  PropertyId property = kNoProperty;
  EntityId subject = kNoEntity;
  absl::InlinedVector<EntityId, 2> qualifiers;
  friend bool operator==(const KeyPattern&, const KeyPattern&) = default;
  friend std::strong_ordering operator<=>(const KeyPattern&, const KeyPattern&) = default;
};

// A pattern, and when the facts of it must hold.
struct ReachedKeys {
  KeyPattern keys;
  DayRange time;
};

// The keys whose facts a rule on more than two facts of one property may join with the
// facts of the given keys, and these keys themselves where there is such a rule. Rules
// that bind what several keys can be together (sums, wholes and their parts) are followed
// from key to key; in all, up to `most`. `cut` says whether there were more.
std::vector<ReachedKeys> KeysInReach(const std::vector<ReachedKeys>& from,
                                     const std::vector<Rule>& rules,
                                     const Vocabulary& vocabulary, size_t most,
                                     bool& cut);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ARCHIVE_REACH_H_
