#include "claims/reading/token_cursor.h"

namespace gainsay {
namespace {

const PhraseUse* UseOf(absl::Span<const PhraseUse> uses, PhraseKind kind) {
  for (const PhraseUse& use : uses) {
    if (use.kind == kind) return &use;
  }
  return nullptr;
}

}  // namespace

bool TokenCursor::AtSymbol(absl::string_view symbol) const {
  return !AtEnd() && Text(position_, position_ + 1) == symbol;
}

bool TokenCursor::AtGluedHyphen() const {
  const Token* next = Peek(1);
  return next != nullptr && Peek()->hyphen && !Peek()->spaced && !next->spaced;
}

bool TokenCursor::AtHyphenBehindWord() const {
  return position_ > 0 && AtGluedHyphen() &&
         tokens_[position_ - 1].kind == TokenKind::kWord;
}

bool TokenCursor::AtJoiner() const {
  return !AtEnd() && (Peek()->hyphen || AtSymbol("–") || AtSymbol("—"));
}

TokenCursor::Match TokenCursor::Walk(const PhraseTable& table, WordId Token::*word,
                                     PhraseKind kind) const {
  Match match;
  PhraseTable::Place place = PhraseTable::kRoot;
  for (size_t i = position_; i < tokens_.size(); ++i) {
    const Token& token = tokens_[i];
    const bool inside = i > position_;
    // "km 2" is not "km2".
    if (inside && token.kind == TokenKind::kNumber && token.spaced) break;
    const PhraseTable::Place next = table.Next(place, token.*word);
    if (next == PhraseTable::kRoot) {
      if (inside && token.hyphen && !tokens_[i - 1].hyphen) continue;
      break;
    }
    place = next;
    const absl::Span<const PhraseUse> uses = table.Uses(place);
    if (UseOf(uses, kind) != nullptr) match = {i + 1 - position_, uses};
  }
  return match;
}

int64_t TokenCursor::Take(const Match& match, PhraseKind kind) {
  Skip(match.tokens);
  return UseOf(match.uses, kind)->value;
}

absl::string_view TokenCursor::Text(size_t from, size_t to) const {
  if (from >= to || to > tokens_.size()) return {};
  return text_.substr(tokens_[from].begin, tokens_[to - 1].end - tokens_[from].begin);
}

}  // namespace gainsay
