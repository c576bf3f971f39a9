#ifndef GAINSAY_RULES_EXPRESSION_ANALYSIS_H_
#define GAINSAY_RULES_EXPRESSION_ANALYSIS_H_

#include <string>
#include <vector>

#include "input/text_position.h"
#include "rules/expression/ast.h"

namespace gainsay {

// The bound names that an expression mentions, each once, in the order written.
std::vector<std::string> BindingsUsed(const ParsedExpression& expression);

// A value that is read once more in the same comparison or calculation: `a.value -
// a.value`. Since each reading ranges over the value's set independently, what follows
// may be missed (never invented).
struct RepeatedRead {
  TextPosition at;   // of the second reading
  std::string name;  // "a.value"
};
std::vector<RepeatedRead> RepeatedReads(const ParsedExpression& expression);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_ANALYSIS_H_
