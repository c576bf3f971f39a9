#ifndef GAINSAY_RULES_EXPRESSION_LEXER_H_
#define GAINSAY_RULES_EXPRESSION_LEXER_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "input/diagnostic.h"
#include "input/text_position.h"

namespace gainsay {

enum class ExpressionTokenKind {
  kNumber,  // digits with at most one point
  kText,    // quoted
  kWord,    // a name, a function, a unit, or one of and, or, not, true, false
  kSymbol,  // an operator, a bracket, a comma, a point or %
  kEnd,
};

struct ExpressionToken {
  ExpressionTokenKind kind = ExpressionTokenKind::kEnd;
  // As written; of a text what stands between the quotes, a doubled quote being one.
  std::string text;
  TextPosition at;
  size_t begin = 0;  // the bytes of the source, quotes included
  size_t end = 0;
};

// Splits an expression that stands at `start` of its file into tokens, kEnd last. Where
// it cannot, reports the place and returns nothing. A line break in the source goes on
// below `start`.
std::optional<std::vector<ExpressionToken>> LexExpression(absl::string_view source,
                                                          TextPosition start,
                                                          const Reporter& reporter);

// Whether an expression can name a fact so.
bool IsName(absl::string_view text);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_LEXER_H_
