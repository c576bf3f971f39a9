#ifndef GAINSAY_CLAIMS_FACTS_FACT_H_
#define GAINSAY_CLAIMS_FACTS_FACT_H_

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "claims/fact_origin.h"
#include "claims/facts/choice_name.h"
#include "claims/facts/fact_time.h"
#include "claims/facts/shared_value.h"
#include "claims/stance.h"
#include "claims/values/value.h"
#include "claims/vocabulary/property.h"
#include "input/boxed.h"

namespace gainsay {

// Who speaks: nobody named (the outlet's own voice), or an entity. A speaker known only
// within one article is an entity of that article's own and so never equals another
// article's.
struct Voice {
  EntityId speaker = kNoEntity;
  bool own() const { return speaker == kNoEntity; }
  friend bool operator==(const Voice&, const Voice&) = default;
};

// Something that the words leave open: which subject is meant, which publication date is
// right. Facts that depend on it are made once for each alternative.
struct Choice {
  ChoiceName name;
  std::vector<std::string>
      alternatives;  // "donetsk", "donbas"; "2024-01-02", "2026-01-27"
};
struct Condition {
  int32_t choice = 0;
  int32_t alternative = 0;
  friend bool operator==(const Condition&, const Condition&) = default;
};

// Conditions by choice, ascending. Most facts have none, which takes little room.
class ConditionList {
 public:
  bool empty() const { return !list_.has_value(); }
  const Condition* begin() const { return empty() ? nullptr : list_->data(); }
  const Condition* end() const { return begin() + (empty() ? 0 : list_->size()); }
  // Of a choice that it has no condition of.
  void Add(const Condition& condition) {
    if (empty()) list_ = std::vector<Condition>();
    list_->insert(std::upper_bound(list_->begin(), list_->end(), condition,
                                   [](const Condition& a, const Condition& b) {
                                     return a.choice < b.choice;
                                   }),
                  condition);
  }
  friend bool operator==(const ConditionList& a, const ConditionList& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  }

 private:
  Boxed<std::vector<Condition>> list_;
};

// One typed fact: what one claim says of one subject, under the conditions it was read
// under. Immutable once made.
struct Fact {
  int32_t claim = 0;  // index into ClaimSet::claims
  PropertyId property = kNoProperty;
  EntityId subject = kNoEntity;
  Voice voice;
  FactOrigin origin = FactOrigin::kClaim;
  Stance stance;
  bool possibly : 1 = false;   // the subject is only possibly meant
  bool inherited : 1 = false;  // said of a whole of which the subject is part
  bool converse : 1 = false;   // follows by its property's inverse (converse.h)
  bool begins : 1 = false;     // the claim says since when: not before `time.start`
  bool ends : 1 = false;       // it says until when: not after `time.end`
  // The article whose day of publication `time` is, where the claim tells no other; -1.
  int32_t dated_by = -1;
  // By the property's key, in its order; kNoEntity where the claim does not say.
  absl::InlinedVector<EntityId, 2> qualifiers;
  SharedValue value;
  // When what is said holds: some time from `time.start` to `time.end`.
  FactTime time;
  MaybeMoment moment;  // of `time`, where that is told to the minute
  // Some day of these: when it was said, where the claim says so; when it was published.
  MaybeDays said_on;
  MaybeDays as_of;
  StoredDays published;
  ConditionList conditions;
};

// Whether it is taken as known, and told by nobody.
inline bool IsReference(const Fact& fact) {
  return fact.origin == FactOrigin::kReference;
}

// Whether both are of one subject, property and qualifiers.
inline bool AreOfOneKey(const Fact& a, const Fact& b) {
  return a.subject == b.subject && a.property == b.property &&
         a.qualifiers == b.qualifiers;
}

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_FACT_H_
