#include "claims/reading/dates/date_cursor.h"

#include <algorithm>

namespace gainsay {

bool DateCursor::TakeAny(std::initializer_list<DateRole> roles) {
  return TakeIf(std::any_of(roles.begin(), roles.end(),
                            [this](DateRole role) { return Peek().Is(role); }));
}

void DateCursor::SkipAny(std::initializer_list<DateRole> roles) {
  while (TakeAny(roles)) {
  }
}

std::optional<int> DateCursor::TakeValue(DateRole role) {
  if (!Peek().Is(role)) return std::nullopt;
  return tokens_[at_++].meaning->value;
}

absl::string_view DateCursor::Between(size_t from, size_t to) const {
  if (from >= to) return "";
  const size_t offset = tokens_[from].offset;
  return text_.substr(offset, tokens_[to - 1].end - offset);
}

DateExpr DateCursor::Make(DateTerm term, size_t start, std::vector<DateExpr> of) const {
  DateExpr expr;
  expr.term = std::move(term);
  expr.of = std::move(of);
  expr.offset = tokens_[start].offset;
  expr.end = at_ > start ? tokens_[at_ - 1].end : expr.offset;
  return expr;
}

DateExpr DateCursor::MakeOf(DateTerm term, size_t start, DateExpr of) const {
  std::vector<DateExpr> one;
  one.push_back(std::move(of));
  return Make(std::move(term), start, std::move(one));
}

std::nullopt_t DateCursor::Fail(std::string message, size_t position) {
  if (!failed()) {
    error_ = {std::move(message),
              "a date such as '25 January 2026', 'last week' or '2026-01-25'",
              tokens_[std::min(position, tokens_.size() - 1)].offset};
  }
  return std::nullopt;
}

bool DateCursor::Enter() {
  if (++depth_ <= kMaxDepth) return true;
  Fail("too many parts of parts of a date", at_);
  return false;
}

}  // namespace gainsay
