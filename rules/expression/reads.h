#ifndef GAINSAY_RULES_EXPRESSION_READS_H_
#define GAINSAY_RULES_EXPRESSION_READS_H_

#include <vector>

#include "claims/claim_set.h"
#include "claims/facts/fact.h"
#include "claims/values/value_numbers.h"
#include "rules/expression/attribute.h"
#include "rules/expression/checked.h"

namespace gainsay {

// What conditions read of the facts of one binding that is not collected.
class Reads {
 public:
  explicit Reads(int binding) : binding_(binding) {}

  // Of one more condition; none where it is null.
  void Add(const CheckedExpression* condition);

  // Equal for two facts of which all that is read is the same, so that the conditions
  // hold of both or of neither, whatever they stand beside.
  FactKey KeyOf(const Fact& fact, const ClaimSet& claims, ValueNumbers& values) const;
  // The same, whatever the facts state.
  FactKey KeyBesidesValue(const Fact& fact, const ClaimSet& claims) const;

 private:
  void Add(const CheckedNode& node);

  int binding_;
  bool value_ = false;
  bool written_ = false;  // the value as its claim has it
  bool qualifiers_ = false;
  std::vector<const Attribute*> others_;  // each once
};

// Whether the condition divides. A quotient is anything where the divisor is 0 for sure,
// and not where it may be more: what may hold as it is stated need not where a value that
// rises may have risen.
bool Divides(const CheckedExpression& condition);

// Whether the condition is that what two bindings state differs: `a.value != b.value`.
bool WantsDifferentValues(const CheckedExpression& condition);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_READS_H_
