#ifndef GAINSAY_RULES_EXPRESSION_SCOPE_H_
#define GAINSAY_RULES_EXPRESSION_SCOPE_H_

#include <string>
#include <vector>

#include "absl/types/span.h"
#include "claims/facts/interpreter.h"
#include "claims/lexicon/lexicon.h"
#include "claims/vocabulary/used_names.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// A name that a rule's `facts` binds.
struct BoundName {
  std::string name;
  PropertyId property =
      kNoProperty;         // kNoProperty: unknown, and reported as such elsewhere
  bool collected = false;  // stands for any number of facts
  // Further properties that its facts may be of; their values have the same type.
  std::vector<PropertyId> others = {};
  bool parts = false;  // collected over the parts of a whole
};

// What the names in an expression may mean. What it points to must outlive its use.
struct Scope {
  absl::Span<const BoundName> names;
  const Vocabulary* vocabulary = nullptr;
  const Lexicon* lexicon = nullptr;
  absl::Span<const Rate> rates;  // between currencies
  // By way of which texts name entities of the vocabulary; null where none does.
  UsedNames* used = nullptr;
};

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_SCOPE_H_
