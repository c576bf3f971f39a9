#include "claims/value_types/wording_grammar.h"

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace gainsay {
namespace {

// The verbs that a contraction negates: "do", by "dont: do not".
WordingWords::Words AuxiliariesOf(const WordingWords& words) {
  WordingWords::Words auxiliaries;
  for (const auto& [written, full] : words.contractions) {
    const std::vector<std::string> parts = absl::StrSplit(full, ' ', absl::SkipEmpty());
    if (parts.size() != 2 || !words.negations.contains(parts[1])) continue;
    for (absl::string_view way : WaysOf(parts[0])) auxiliaries.emplace(way);
  }
  return auxiliaries;
}

bool IsFunctionWord(absl::string_view word, const WordingWords& words) {
  return absl::c_all_of(WaysOf(word), [&](absl::string_view way) {
    return absl::StartsWith(way, "'") || words.function_words.contains(way);
  });
}

}  // namespace

void MarkGrammar(const WordingWords& words, std::vector<std::string>* compared) {
  const WordingWords::Words auxiliaries = AuxiliariesOf(words);
  for (std::string& word : *compared) {
    bool negates = false;
    bool auxiliary = false;
    for (absl::string_view way : WaysOf(word)) {
      negates |= words.negations.contains(way);
      auxiliary |= auxiliaries.contains(way);
    }
    if (negates) word += kMarkNegation;
    if (auxiliary) word += kMarkAuxiliary;
  }
}

std::vector<std::string> SenseOf(ComparedWords compared, const WordingWords& words) {
  std::vector<std::string> sense;
  for (const std::string& word : compared) {
    if (HasMark(word, kMarkNegation)) {
      // One negation is as good as another.
      sense.push_back(absl::StrCat("not", MarksOf(word)));
    } else if (!IsFunctionWord(word, words)) {
      sense.push_back(word);
    } else if (!sense.empty() && HasMark(word, kMarkPause)) {
      sense.back() += kMarkPause;
    }
  }
  if (sense.empty()) return {compared.begin(), compared.end()};
  if (HasMark(compared.back(), kMarkAuxiliary)) sense.back() += kMarkAuxiliary;
  return sense;
}

}  // namespace gainsay
