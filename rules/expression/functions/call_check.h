#ifndef GAINSAY_RULES_EXPRESSION_FUNCTIONS_CALL_CHECK_H_
#define GAINSAY_RULES_EXPRESSION_FUNCTIONS_CALL_CHECK_H_

#include <cstddef>
#include <string>

#include "absl/types/span.h"
#include "rules/expression/check_context.h"
#include "rules/expression/functions/function.h"

namespace gainsay {

// One call whose arguments are checked, as a function's own check sees it.
class CallCheck {
 public:
  // All three must outlive it.
  CallCheck(const Function& function, CheckedNode& call, const CheckContext& context)
      : function_(function), call_(call), context_(context) {}

  size_t size() const { return call_.operands.size(); }
  CheckedNode& argument(size_t i) { return call_.operands[i]; }
  const Type& type(size_t i) const { return call_.operands[i].type; }
  CheckedNode& call() { return call_; }
  const CheckContext& context() const { return context_; }

  // Whether the argument is of this kind, once a quoted text has been read as one.
  // Reports where not.
  bool Expect(size_t i, Kind kind) {
    return ExpectOneOf(i, absl::MakeConstSpan(&kind, 1));
  }
  bool ExpectOneOf(size_t i, absl::Span<const Kind> kinds);
  // Whether the argument is a list; reports where not.
  bool ExpectList(size_t i);

  // Reports that the arguments don't fit, with the signature and their types.
  Type Misfit(std::string hint = "");

 private:
  const Function& function_;
  CheckedNode& call_;
  const CheckContext& context_;
};

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_FUNCTIONS_CALL_CHECK_H_
