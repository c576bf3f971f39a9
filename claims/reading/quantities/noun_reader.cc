#include "claims/reading/quantities/noun_reader.h"

#include "absl/strings/match.h"

namespace gainsay {
namespace {

constexpr size_t kMostWords = 4;
constexpr int kMostOf = 3;
constexpr PhraseKind kOfAnotherStatement[] = {
    PhraseKind::kFalling,    PhraseKind::kRising,       PhraseKind::kComparing,
    PhraseKind::kArithmetic, PhraseKind::kDistributing, PhraseKind::kParting,
    PhraseKind::kRelating};

bool NamesUnit(PhraseKind kind) {
  return kind == PhraseKind::kUnit || kind == PhraseKind::kUnitInContext ||
         kind == PhraseKind::kUnitBefore || kind == PhraseKind::kUnitBeforeInContext;
}

// Words that are looked for in quotes alone.
bool SpeaksOfOthers(PhraseKind kind) {
  switch (kind) {
    case PhraseKind::kFalling:
    case PhraseKind::kRising:
    case PhraseKind::kParting:
    case PhraseKind::kArithmetic:
    case PhraseKind::kDistributing:
    case PhraseKind::kNotArithmetic:
    case PhraseKind::kExcepting:
    case PhraseKind::kRest:
    case PhraseKind::kDayArithmetic:
    case PhraseKind::kRelating:
    case PhraseKind::kTimeOfDay:
      return true;
    default:
      return false;
  }
}

TokenCursor Behind(TokenCursor cursor, size_t tokens) {
  cursor.Skip(tokens);
  return cursor;
}

// A word that the grammar does not need itself. Words of units may be nouns where no unit
// was read ("barrel bombs").
bool IsNounWord(const TokenCursor& cursor) {
  const Token* token = cursor.Peek();
  if (token == nullptr || token->kind != TokenKind::kWord) return false;
  if (cursor.At(PhraseKind::kHedgeBefore) || cursor.At(PhraseKind::kHedgeAfter))
    return false;
  const PhraseTable& phrases = cursor.lexicon().phrases;
  const PhraseTable::Place place = phrases.Next(PhraseTable::kRoot, token->folded);
  if (place == PhraseTable::kRoot) return true;
  for (const PhraseUse& use : phrases.Uses(place)) {
    const bool noun =
        NamesUnit(use.kind) || SpeaksOfOthers(use.kind) ||
        use.kind == PhraseKind::kExactNoun || use.kind == PhraseKind::kScale ||
        use.kind == PhraseKind::kPoint || use.kind == PhraseKind::kBand ||
        use.kind == PhraseKind::kLeading || use.kind == PhraseKind::kExtent ||
        use.kind == PhraseKind::kComparing || use.kind == PhraseKind::kMoneyMultiplier;
    if (!noun) return false;
  }
  return true;
}

// Moves past the number of a name: the "-16" of "F-16", the "-29s" of "MiG-29s".
void SkipDesignation(TokenCursor* cursor) {
  cursor->Skip(2);
  while (cursor->Peek() != nullptr && !cursor->Peek()->spaced &&
         cursor->Peek()->kind == TokenKind::kWord) {
    cursor->Skip(1);
  }
}

// Moves past the "-school" of "after-school", or stays.
void SkipHyphenated(TokenCursor* cursor) {
  TokenCursor ahead = *cursor;
  if (!ahead.AtGluedHyphen()) return;
  ahead.Skip(1);
  if (!IsNounWord(ahead)) return;
  ahead.Skip(1);
  *cursor = ahead;
}

bool IsGluedLetter(const Token* token) {
  return token != nullptr && token->kind == TokenKind::kWord && !token->spaced &&
         token->end - token->begin == 1;
}

// Moves past the ".S." of "U.S.", or stays.
void SkipInitials(TokenCursor* cursor) {
  while (cursor->AtSymbol(".") && IsGluedLetter(cursor->Peek(1))) cursor->Skip(2);
  if (cursor->AtSymbol(".") && !cursor->Peek()->spaced) cursor->Skip(1);
}

// Moves past the "'s" of "Ukraine's", or stays.
void SkipPossessive(TokenCursor* cursor) {
  if ((!cursor->AtSymbol("'") && !cursor->AtSymbol("’")) || cursor->Peek()->spaced)
    return;
  const bool singular = IsGluedLetter(cursor->Peek(1));
  if (singular || AtNounWord(Behind(*cursor, 1))) cursor->Skip(singular ? 2 : 1);
}

// Moves past the "2" of "CO2", the "5N1" of "H5N1", or stays.
void SkipGluedNumber(TokenCursor* cursor) {
  const Token* number = cursor->Peek();
  if (number == nullptr || number->spaced || number->kind != TokenKind::kNumber) return;
  while (cursor->Peek() != nullptr && !cursor->Peek()->spaced &&
         (cursor->Peek()->kind == TokenKind::kNumber ||
          cursor->Peek()->kind == TokenKind::kWord)) {
    cursor->Skip(1);
  }
}

// Moves past one word of a noun with what is joined to it, or gives false.
bool SkipNounWord(TokenCursor* cursor) {
  const bool designation = AtDesignation(*cursor);
  if (!designation && !IsNounWord(*cursor)) return false;
  const bool initial = cursor->Peek()->end - cursor->Peek()->begin == 1;
  cursor->Skip(1);
  if (!designation) SkipGluedNumber(cursor);
  if (initial && !designation) SkipInitials(cursor);
  designation ? SkipDesignation(cursor) : SkipHyphenated(cursor);
  SkipPossessive(cursor);
  return true;
}

void SkipNounWords(TokenCursor* cursor) {
  for (size_t words = 0; words < kMostWords; ++words) {
    // A word that is glued to what is before it, as in "0x10", is no noun.
    const Token* next = cursor->Peek();
    const bool joined = words > 0 && next != nullptr && !next->spaced;
    if (joined || !SkipNounWord(cursor)) return;
  }
}

// "and civilians", "or wounded"; "or so" is none.
void ReadJoinedNoun(TokenCursor* cursor) {
  if (cursor->At(PhraseKind::kHedgeAfter)) return;
  TokenCursor ahead = *cursor;
  if (!ahead.Accept(PhraseKind::kAnd).has_value() &&
      !ahead.Accept(PhraseKind::kOr).has_value()) {
    return;
  }
  const size_t start = ahead.position();
  SkipNounWords(&ahead);
  if (ahead.position() > start) *cursor = ahead;
}

}  // namespace

bool AtNounWord(const TokenCursor& cursor) {
  return IsNounWord(cursor) && cursor.Peek()->spaced;
}

bool AtDesignation(const TokenCursor& cursor) {
  const size_t at = cursor.position();
  const Token* word = cursor.Peek();
  if (word == nullptr || word->kind != TokenKind::kWord || !word->spaced) return false;
  TokenCursor ahead = cursor;
  ahead.Skip(1);
  if (!ahead.AtGluedHyphen() || cursor.Peek(2)->kind != TokenKind::kNumber) return false;
  constexpr size_t kBehind = 3;
  return !absl::EqualsIgnoreCase(cursor.Text(at, at + 1),
                                 cursor.Text(at + kBehind, at + kBehind + 1));
}

absl::string_view ReadNoun(TokenCursor* cursor) {
  const size_t start = cursor->position();
  SkipNounWords(cursor);
  if (cursor->position() == start) return {};
  ReadOfNoun(cursor);
  ReadJoinedNoun(cursor);
  return cursor->Text(start, cursor->position());
}

absl::string_view ReadOfNoun(TokenCursor* cursor) {
  TokenCursor ahead = *cursor;
  size_t start = 0;
  // "of the members of the council": a few at most, so that what is long takes no time.
  for (int of = 0; of < kMostOf; ++of) {
    TokenCursor next = ahead;
    if (!next.Accept(PhraseKind::kOf).has_value()) break;
    while (next.Accept(PhraseKind::kDeterminer).has_value()) {
    }
    const size_t begin = next.position();
    SkipNounWords(&next);
    if (next.position() == begin) break;
    if (of == 0) start = begin;
    ahead = next;
  }
  if (ahead.position() == cursor->position()) return {};
  *cursor = ahead;
  return cursor->Text(start, cursor->position());
}

bool MakesAnotherStatement(TokenCursor word, const TokenCursor& end) {
  for (; word.position() < end.position(); word.Skip(1)) {
    for (const PhraseKind kind : kOfAnotherStatement) {
      if (word.At(kind)) return true;
    }
  }
  return false;
}

}  // namespace gainsay
