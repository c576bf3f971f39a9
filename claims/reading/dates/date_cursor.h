#ifndef GAINSAY_CLAIMS_READING_DATES_DATE_CURSOR_H_
#define GAINSAY_CLAIMS_READING_DATES_DATE_CURSOR_H_

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/reading/dates/date_syntax.h"
#include "claims/reading/dates/date_tokens.h"
#include "claims/reading/reading.h"

namespace gainsay {

// A place among the tokens of a date, for the functions of its grammar. A grammar
// function that gives nothing either leaves the cursor where it was (the words are not of
// its form) or has made it fail(), after which all of the reading ends.
class DateCursor {
 public:
  // Deeper nesting than any writer means is refused.
  static constexpr int kMaxDepth = 12;

  // The text and the words must outlive the cursor. The last token is a kEnd.
  DateCursor(absl::string_view text, DateTokens tokens, const DateWords& words)
      : text_(text), tokens_(std::move(tokens)), words_(words) {}

  const DateToken& Peek(size_t ahead = 0) const {
    return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead] : tokens_.back();
  }
  // The token before, or so many before; the first one where there are fewer.
  const DateToken& Previous(size_t back = 1) const {
    return tokens_[at_ > back ? at_ - back : 0];
  }
  bool AtEnd() const { return Peek().kind == DateToken::Kind::kEnd; }
  size_t position() const { return at_; }
  void Rewind(size_t position) { at_ = position; }
  void Skip(size_t count = 1) { at_ += count; }

  bool Take(DateRole role) { return TakeIf(Peek().Is(role)); }
  bool TakeMark(char mark) { return TakeIf(Peek().IsMark(mark)); }
  bool TakeAny(std::initializer_list<DateRole> roles);
  // Any number of them, in any order.
  void SkipAny(std::initializer_list<DateRole> roles);
  // The value of the next token's role, which it takes; nothing where it has another.
  std::optional<int> TakeValue(DateRole role);

  const DateWords& words() const { return words_; }
  absl::string_view text() const { return text_; }
  // What stands from one token position to another.
  absl::string_view Between(size_t from, size_t to) const;

  // The term with the place of the tokens from `start` to here.
  DateExpr Make(DateTerm term, size_t start, std::vector<DateExpr> of = {}) const;

  // The term of one other date.
  DateExpr MakeOf(DateTerm term, size_t start, DateExpr of) const;

  // Records the first problem, at the token position, and gives nothing.
  std::nullopt_t Fail(std::string message, size_t position);
  bool failed() const { return error_.has_value(); }
  const std::optional<ReadError>& error() const { return error_; }

  // Counts the nesting of grammar functions; false, and a failure, where it is too deep.
  bool Enter();
  void Leave() { --depth_; }

 private:
  bool TakeIf(bool take) {
    at_ += take ? 1 : 0;
    return take;
  }

  absl::string_view text_;
  DateTokens tokens_;
  const DateWords& words_;
  size_t at_ = 0;
  int depth_ = 0;
  std::optional<ReadError> error_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_READING_DATES_DATE_CURSOR_H_
