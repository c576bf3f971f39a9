#include "rules/expression/relation_words.h"

#include "absl/algorithm/container.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "rules/expression/functions/function_table.h"

namespace gainsay {
namespace {

constexpr absl::string_view kIs = "is";

std::vector<absl::string_view> WordsOf(const Function& relation) {
  return absl::StrSplit(relation.name, '_');
}

}  // namespace

RelationAhead FindRelation(const TokenStream& tokens) {
  const size_t skip = tokens.At(kIs) ? 1 : 0;
  for (const Function& function : Functions()) {
    if (!function.relation) continue;
    size_t ahead = skip;
    const bool all = absl::c_all_of(WordsOf(function), [&](absl::string_view word) {
      return tokens.At(word, ahead++);
    });
    if (all) return {&function, ahead};
  }
  return {};
}

bool BeginsRelation(absl::string_view word) {
  return word == kIs || absl::c_any_of(Functions(), [word](const Function& function) {
           return function.relation && WordsOf(function).front() == word;
         });
}

std::vector<std::string> RelationsAsWritten() {
  std::vector<std::string> written;
  for (const Function& function : Functions()) {
    if (function.relation) {
      written.push_back(absl::StrReplaceAll(function.name, {{"_", " "}}));
    }
  }
  return written;
}

}  // namespace gainsay
