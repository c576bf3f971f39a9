#ifndef GAINSAY_RULES_EXPRESSION_PARSER_H_
#define GAINSAY_RULES_EXPRESSION_PARSER_H_

#include <cstddef>
#include <optional>

#include "absl/strings/string_view.h"
#include "input/diagnostic.h"
#include "input/text_position.h"
#include "rules/expression/ast.h"

namespace gainsay {

inline constexpr int kMaxNesting = 64;   // brackets, calls, repeated signs
inline constexpr int kMaxNodes = 1'000;  // of one expression
inline constexpr size_t kMaxBytes = 20'000;

// Parses the text of a `require`, `while` or `unless`, whose first character stands at
// `start` of the file. From the loosest to the tightest: or; and; not; == != < <= > >=
// and the words before, overlaps, within and the like, which don't chain; + -; * /; a
// leading minus; attributes, calls and brackets. Reports the first mistake and returns
// nothing where the text is no expression.
std::optional<ParsedExpression> ParseExpression(absl::string_view source,
                                                TextPosition start,
                                                const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_PARSER_H_
