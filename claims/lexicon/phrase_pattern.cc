#include "claims/lexicon/phrase_pattern.h"

#include <optional>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace gainsay {
namespace {

// The next alternatives of a pattern, with what stands before and behind them; none where
// all of it is plain.
struct Alternatives {
  absl::string_view before;
  absl::string_view choices;  // "just|slightly"
  absl::string_view rest;
};
std::optional<Alternatives> NextAlternatives(absl::string_view pattern) {
  const size_t open = pattern.find('{');
  if (open == absl::string_view::npos) return std::nullopt;
  const size_t close = pattern.find('}', open);
  if (close == absl::string_view::npos) return std::nullopt;
  return Alternatives{pattern.substr(0, open), pattern.substr(open + 1, close - open - 1),
                      pattern.substr(close + 1)};
}

}  // namespace

bool IsTooMuch(absl::string_view pattern) {
  if (pattern.size() > kLongestPattern) return true;
  size_t phrases = 1;
  while (const auto next = NextAlternatives(pattern)) {
    phrases *= static_cast<size_t>(absl::c_count(next->choices, '|')) + 1;
    if (phrases > kMostPhrases) return true;
    pattern = next->rest;
  }
  return false;
}

bool HasLooseBrace(absl::string_view pattern) {
  while (const auto next = NextAlternatives(pattern)) {
    if (absl::StrContains(next->before, '}') || absl::StrContains(next->choices, '{')) {
      return true;
    }
    pattern = next->rest;
  }
  return pattern.find_first_of("{}") != absl::string_view::npos;
}

std::vector<std::string> ExpandPattern(absl::string_view pattern) {
  if (IsTooMuch(pattern)) return {};
  std::vector<std::string> phrases = {""};
  while (const auto next = NextAlternatives(pattern)) {
    std::vector<std::string> longer;
    for (const std::string& phrase : phrases) {
      for (const absl::string_view choice : absl::StrSplit(next->choices, '|')) {
        longer.push_back(absl::StrCat(phrase, next->before, choice));
      }
    }
    phrases = std::move(longer);
    pattern = next->rest;
  }
  for (std::string& phrase : phrases) absl::StrAppend(&phrase, pattern);
  return phrases;
}

}  // namespace gainsay
