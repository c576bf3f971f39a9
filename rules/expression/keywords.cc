#include "rules/expression/keywords.h"

#include "rules/expression/functions/function_table.h"

namespace gainsay {

bool IsReserved(absl::string_view word) {
  return word == "and" || word == "or" || word == "not" || word == "true" ||
         word == "false";
}

bool IsRelation(absl::string_view word) {
  const Function* function = FindFunction(word);
  return function != nullptr && function->relation;
}

}  // namespace gainsay
