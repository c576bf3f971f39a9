#ifndef GAINSAY_RULES_EXPRESSION_ATTRIBUTE_H_
#define GAINSAY_RULES_EXPRESSION_ATTRIBUTE_H_

#include <string>

#include "absl/container/inlined_vector.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/claim_set.h"
#include "claims/facts/fact.h"
#include "claims/values/value_numbers.h"
#include "claims/vocabulary/property.h"
#include "rules/expression/environment.h"
#include "rules/expression/possible_value.h"
#include "rules/expression/type.h"

namespace gainsay {

// Numbers by which facts are told apart.
using FactKey = absl::InlinedVector<int64_t, 6>;

// Something that every fact has, written behind its name: `a.value`. The qualifiers that
// a property declares are written in the same way. To add one: a row in attribute.cc.
struct Attribute {
  absl::string_view name;
  absl::string_view summary;
  Type (*type)(const Property& property, PropertyId id);
  PossibleValue (*read)(const Fact& fact, const Environment& environment, Width width);
  // Appends as many numbers for each fact; facts of one property for which they are equal
  // read the same.
  void (*add_key)(const Fact& fact, const ClaimSet& claims, ValueNumbers& values,
                  FactKey& key);
};

absl::Span<const Attribute> Attributes();
const Attribute* FindAttribute(absl::string_view name);  // null where there is none
// What a fact's claim states, which compares as its property says.
const Attribute& ValueAttribute();

// Of a fact of whatever property; unknown where that does not declare the qualifier.
PossibleValue ReadQualifier(const Fact& fact, const std::string& qualifier,
                            const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_ATTRIBUTE_H_
