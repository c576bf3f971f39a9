#include "claims/reading/noun_reader.h"

namespace gainsay {
namespace {

constexpr size_t kMostWords = 4;

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
    case PhraseKind::kDayArithmetic:
    case PhraseKind::kRelating:
    case PhraseKind::kTimeOfDay:
      return true;
    default:
      return false;
  }
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
    const bool noun = NamesUnit(use.kind) || SpeaksOfOthers(use.kind) ||
                      use.kind == PhraseKind::kExactNoun ||
                      use.kind == PhraseKind::kPoint || use.kind == PhraseKind::kBand;
    if (!noun) return false;
  }
  return true;
}

// "and civilians"
void ReadAndNoun(TokenCursor* cursor) {
  TokenCursor ahead = *cursor;
  if (!ahead.Accept(PhraseKind::kAnd).has_value()) return;
  const size_t start = ahead.position();
  while (IsNounWord(ahead) && ahead.position() - start < kMostWords) ahead.Skip(1);
  if (ahead.position() > start) *cursor = ahead;
}

}  // namespace

absl::string_view ReadNoun(TokenCursor* cursor) {
  const size_t start = cursor->position();
  for (size_t words = 0; words < kMostWords && IsNounWord(*cursor); ++words) {
    // A word that is glued to what is before it, as in "0x10", is no noun.
    const bool joined = words > 0 && !cursor->Peek()->spaced;
    if (joined) break;
    cursor->Skip(1);
    TokenCursor ahead = *cursor;
    if (ahead.AtGluedHyphen()) {
      ahead.Skip(1);
      if (IsNounWord(ahead)) {
        ahead.Skip(1);
        *cursor = ahead;
      }
    }
  }
  if (cursor->position() == start) return {};
  ReadOfNoun(cursor);
  ReadAndNoun(cursor);
  return cursor->Text(start, cursor->position());
}

absl::string_view ReadOfNoun(TokenCursor* cursor) {
  TokenCursor ahead = *cursor;
  if (!ahead.Accept(PhraseKind::kOf).has_value()) return {};
  while (ahead.Accept(PhraseKind::kDeterminer).has_value()) {
  }
  const size_t start = ahead.position();
  while (IsNounWord(ahead) && ahead.position() - start < kMostWords) ahead.Skip(1);
  if (ahead.position() == start) return {};
  *cursor = ahead;
  return cursor->Text(start, cursor->position());
}

}  // namespace gainsay
