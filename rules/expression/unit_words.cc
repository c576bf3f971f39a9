#include "rules/expression/unit_words.h"

#include "rules/expression/keywords.h"
#include "rules/expression/relation_words.h"

namespace gainsay {
namespace {

bool AtUnitWord(const TokenStream& tokens, size_t ahead) {
  const ExpressionToken& token = tokens.Peek(ahead);
  return token.kind == ExpressionTokenKind::kWord && !IsReserved(token.text) &&
         !BeginsRelation(token.text);
}

// A slash directly between two words, of which the latter is neither a call nor a
// binding.
bool AtUnitSlash(const TokenStream& tokens) {
  return tokens.At("/") && tokens.Last().end == tokens.Peek().begin &&
         AtUnitWord(tokens, 1) && tokens.Peek().end == tokens.Peek(1).begin &&
         !tokens.At(".", 2) && !tokens.At("(", 2);
}

}  // namespace

std::string TakeUnit(TokenStream& tokens) {
  if (tokens.Take("%")) return "%";
  std::string unit;
  while (AtUnitWord(tokens, 0)) {
    if (!unit.empty()) unit.push_back(' ');
    unit += tokens.Take().text;
    if (!AtUnitSlash(tokens)) continue;
    unit += tokens.Take().text;
    unit += tokens.Take().text;
  }
  return unit;
}

}  // namespace gainsay
