#ifndef GAINSAY_CLAIMS_VALUE_TYPES_ENTITY_SET_CONFLICT_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_ENTITY_SET_CONFLICT_H_

#include <string>

#include "claims/value_types/value_type.h"

namespace gainsay {

// When sets of entities exclude one another. Sets contradict when must meets excluded,
// must goes beyond an only, must or only exceeds the count, or two onlys or two counts
// differ; lists are partial, so that all else agrees. That they do in every world is so
// of two lists of one's whole membership.
Tri EntitySetsAgree(const Value& a, const Value& b, Width width,
                    const AgreementRules& rules);

// Whether no set at all is as the value says; where nothing is left by denial, that is
// not what it says.
bool IsNoSet(const EntitySetValue& set, const AgreementRules& rules);

// Whether the value is a set that is said to have some members, and nothing else, as most
// lists are: any two of these agree.
bool NamesMembersAlone(const Value& value);

// The members at odds; where there are none, how far the sizes are apart.
Slack EntitySetSlack(const Value& a, const Value& b, const Property& property,
                     const Vocabulary& vocabulary);

// Why no set at all is as the value says, for people; empty where some are.
std::string EmptySetText(const EntitySetValue& set, const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_ENTITY_SET_CONFLICT_H_
