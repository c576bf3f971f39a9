#ifndef GAINSAY_RULES_EXPRESSION_RELATION_WORDS_H_
#define GAINSAY_RULES_EXPRESSION_RELATION_WORDS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "rules/expression/functions/function.h"
#include "rules/expression/token_stream.h"

namespace gainsay {

// A relation as it stands between its operands: `before`, `is part of`.
struct RelationAhead {
  const Function* function = nullptr;  // null: there is none
  size_t tokens = 0;                   // of which it is made
};

// The relation that the tokens go on with.
RelationAhead FindRelation(const TokenStream& tokens);

// Whether a relation may begin with the word, so that it is no unit.
bool BeginsRelation(absl::string_view word);

// The relations as they are written, for what is "expected here".
std::vector<std::string> RelationsAsWritten();

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_RELATION_WORDS_H_
