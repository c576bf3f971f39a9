#include "rules/expression/keywords.h"

namespace gainsay {

bool IsReserved(absl::string_view word) {
  return word == "and" || word == "or" || word == "not" || word == "true" ||
         word == "false";
}

}  // namespace gainsay
