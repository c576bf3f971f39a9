#ifndef GAINSAY_CLAIMS_VALUE_TYPES_AGREEMENT_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_AGREEMENT_H_

#include "claims/values/value.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// What agreement of two values depends on besides the values.
struct AgreementRules {
  const Vocabulary* vocabulary = nullptr;  // for what is part of what
  bool granular = false;                   // an entity agrees with what it is part of
  bool zoned = false;          // days may differ by one where no zone is written
  double tolerance = 0;        // in base units; of dates in days
  double tolerance_share = 0;  // further, as a part of the greater of two quantities

  bool Tolerant() const { return tolerance > 0 || tolerance_share > 0; }
};

AgreementRules AgreementRulesOf(const Vocabulary& vocabulary, const Property& property);

// Whether two values of one type can both hold: kFalse in no world, kTrue in every world,
// else kMaybe. On the wide sets, ends that rounding or a hedge made count as closed, so
// that sets which only touch there do not exclude one another. Values of different types
// or dimensions: kMaybe.
Tri Agrees(const Value& a, const Value& b, Width width, const AgreementRules& rules);

// Whether one is a quantity of another dimension than the other, so that it is open
// whether they agree.
bool DifferInDimension(const Value& a, const Value& b);

// Whether both can hold as their words ordinarily read: two facts of the property that
// state them do not conflict, whoever speaks and whenever.
bool MayBothHold(const Value& a, const Value& b, const AgreementRules& rules);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_AGREEMENT_H_
