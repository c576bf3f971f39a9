#ifndef GAINSAY_RULES_EXPRESSION_UNIT_WORDS_H_
#define GAINSAY_RULES_EXPRESSION_UNIT_WORDS_H_

#include <string>

#include "rules/expression/token_stream.h"

namespace gainsay {

// Takes the unit that follows a number that was just taken; empty where there is none.
// It may be several words ("square kilometres") and have a slash ("km/h").
std::string TakeUnit(TokenStream& tokens);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_UNIT_WORDS_H_
