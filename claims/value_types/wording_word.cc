#include "claims/value_types/wording_word.h"

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

namespace gainsay {
namespace {

constexpr size_t kLongestInflection = 3;

bool IsMark(char c) {
  return c == kMarkJoined || c == kMarkContracted || c == kMarkNegation ||
         c == kMarkAuxiliary || c == kMarkPause;
}

bool IsContracted(absl::string_view way) { return absl::StartsWith(way, "'"); }

bool HasShortEnding(absl::string_view word, absl::string_view stem) {
  return absl::ConsumeSuffix(&stem, kAnyEnding) && absl::StartsWith(word, stem) &&
         word.size() - stem.size() <= kLongestInflection;
}

bool AreSameWay(absl::string_view a, absl::string_view b) {
  return a == b || HasShortEnding(a, b) || HasShortEnding(b, a);
}

}  // namespace

absl::string_view BareWord(absl::string_view word) {
  size_t size = word.size();
  while (size > 0 && IsMark(word[size - 1])) --size;
  return size == 0 ? word : word.substr(0, size);
}

absl::string_view MarksOf(absl::string_view word) {
  return word.substr(BareWord(word).size());
}

bool HasMark(absl::string_view word, char mark) {
  return absl::StrContains(MarksOf(word), mark);
}

std::vector<absl::string_view> WaysOf(absl::string_view word) {
  return absl::StrSplit(BareWord(word), '/');
}

bool HasWays(absl::string_view word) {
  const absl::string_view bare = BareWord(word);
  return absl::StrContains(bare, '/') || absl::EndsWith(bare, kAnyEnding);
}

std::string ShownWord(absl::string_view word) {
  for (absl::string_view way : WaysOf(word)) {
    if (!IsContracted(way)) return std::string(absl::StripSuffix(way, kAnyEnding));
  }
  return std::string(BareWord(word));
}

bool MayBeSameWord(absl::string_view a, absl::string_view b) {
  a = BareWord(a);
  b = BareWord(b);
  if (a == b) return true;
  // Most words have one way.
  if (!HasWays(a) && !HasWays(b)) return false;
  return absl::c_any_of(WaysOf(a), [&](absl::string_view way) {
    return absl::c_any_of(
        WaysOf(b), [&](absl::string_view other) { return AreSameWay(way, other); });
  });
}

bool MayJoinTo(absl::string_view first, absl::string_view second,
               absl::string_view word) {
  const bool contracted = HasMark(first, kMarkContracted);
  if (!contracted && !HasMark(first, kMarkJoined)) return false;
  // Most words begin otherwise.
  if (!HasWays(first) && !HasWays(word) && !absl::StartsWith(word, BareWord(first))) {
    return false;
  }
  for (absl::string_view begin : WaysOf(first)) {
    for (absl::string_view end : WaysOf(second)) {
      if (absl::ConsumePrefix(&end, "'") == contracted &&
          MayBeSameWord(absl::StrCat(begin, end), word)) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace gainsay
