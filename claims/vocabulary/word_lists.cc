#include "claims/vocabulary/word_lists.h"

#include <array>
#include <set>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "claims/vocabulary/name_folding.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

// Whether the word is one, and not given before.
bool IsNew(const TextItem& item, absl::string_view role, std::string folded,
           std::set<std::string>& seen, const Reporter& reporter) {
  if (absl::StripAsciiWhitespace(item.text).empty()) {
    reporter.Error(item.at,
                   fmt::format("the {} '{}' is no word", std::string(role), item.text));
    return false;
  }
  if (seen.insert(std::move(folded)).second) return true;
  reporter.Error(item.at,
                 fmt::format("the {} '{}' is given twice", std::string(role), item.text));
  return false;
}

void AppendStripped(std::string* text, absl::string_view word) {
  absl::StrAppend(text, absl::StripAsciiWhitespace(word));
}

}  // namespace

// Of a finding's key, or of what facts are joined by, besides qualifiers.
constexpr std::array<absl::string_view, 5> kOtherParts = {
    "subject", "property", "article", "publisher", "voice"};

std::vector<std::string> ReadKey(const Fields& declaration, const Reporter& reporter) {
  std::vector<std::string> key;
  std::set<std::string> seen;
  for (TextItem& item : declaration.Texts("key")) {
    if (absl::c_linear_search(kOtherParts, item.text)) {
      reporter.Error(item.at, fmt::format("no qualifier can be called '{}'", item.text),
                     "a key has a part of that name already");
      continue;
    }
    if (!IsNew(item, "qualifier", item.text, seen, reporter)) continue;
    key.push_back(std::move(item.text));
  }
  return key;
}

std::vector<std::string> ReadLadder(const Fields& declaration, const Reporter& reporter) {
  std::vector<std::string> ladder;
  const Node* node = declaration.Get("ladder");
  if (node != nullptr && node->IsScalar() && !node->IsNull()) {
    const std::vector<absl::string_view> rungs =
        absl::StrSplit(node->text, absl::ByAnyChar("<>,/|"));
    reporter.Error(node->at, "a ladder is a list of its rungs, lowest first",
                   absl::StrCat("[", absl::StrJoin(rungs, ", ", AppendStripped), "]"));
    return ladder;
  }
  std::set<std::string> seen;
  for (TextItem& item : declaration.Texts("ladder")) {
    if (!IsNew(item, "rung", FoldName(item.text), seen, reporter)) continue;
    ladder.push_back(std::move(item.text));
  }
  return ladder;
}

}  // namespace gainsay
