#ifndef GAINSAY_RULES_EXPRESSION_TOKEN_STREAM_H_
#define GAINSAY_RULES_EXPRESSION_TOKEN_STREAM_H_

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "rules/expression/lexer.h"

namespace gainsay {

// The tokens of one expression, read from left to right. Past the last stands kEnd, for
// ever.
class TokenStream {
 public:
  explicit TokenStream(std::vector<ExpressionToken> tokens)
      : tokens_(std::move(tokens)) {}

  const ExpressionToken& Peek(size_t ahead = 0) const {
    return tokens_[std::min(next_ + ahead, tokens_.size() - 1)];
  }
  // Requires that one was taken.
  const ExpressionToken& Last() const { return tokens_[next_ - 1]; }
  ExpressionToken Take() { return tokens_[next_++]; }  // requires that Peek() is not kEnd

  // Whether the next token is this operator, bracket or word, and not a quoted text.
  bool At(absl::string_view text, size_t ahead = 0) const {
    const ExpressionToken& token = Peek(ahead);
    return token.text == text && (token.kind == ExpressionTokenKind::kSymbol ||
                                  token.kind == ExpressionTokenKind::kWord);
  }
  bool Take(absl::string_view text) {
    const bool there = At(text);
    if (there) ++next_;
    return there;
  }

 private:
  std::vector<ExpressionToken> tokens_;
  size_t next_ = 0;
};

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_TOKEN_STREAM_H_
