#include "claims/value_types/quotation.h"

#include <algorithm>
#include <array>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "claims/value_types/tree.h"
#include "claims/vocabulary/name_folding.h"

namespace gainsay {
namespace {

using Words = std::vector<std::string>;

constexpr absl::string_view kEllipsis = "\xE2\x80\xA6";

// Words that carry grammar rather than sense: wordings that differ by these alone are
// slips of transcription, not different statements.
constexpr std::array<absl::string_view, 34> kFunctionWords = {
    "a",    "an",    "and",  "are", "as",   "at",   "be",  "been", "but",
    "by",   "for",   "from", "has", "have", "in",   "is",  "it",   "its",
    "of",   "on",    "or",   "so",  "such", "that", "the", "then", "there",
    "this", "those", "to",   "was", "were", "will", "with"};

Words WithoutFunctionWords(const Words& words) {
  Words kept;
  for (const std::string& word : words) {
    if (!absl::c_binary_search(kFunctionWords, word)) kept.push_back(word);
  }
  return kept.empty() ? words : kept;
}

std::vector<Words> Segments(const Words& words) {
  std::vector<Words> segments(1);
  for (const std::string& word : words) {
    if (word == kEllipsis) {
      segments.emplace_back();
    } else {
      segments.back().push_back(word);
    }
  }
  segments.erase(std::remove_if(segments.begin(), segments.end(),
                                [](const Words& segment) { return segment.empty(); }),
                 segments.end());
  return segments;
}

// Whether the segments of `fragment` stand in `whole` one after the other.
bool IsFragment(const Words& fragment, const Words& whole) {
  auto from = whole.begin();
  for (const Words& segment : Segments(fragment)) {
    const auto found = std::search(from, whole.end(), segment.begin(), segment.end());
    if (found == whole.end()) return false;
    from = found + static_cast<ptrdiff_t>(segment.size());
  }
  return true;
}

bool SameWording(const Words& a, const Words& b) {
  return IsFragment(a, b) || IsFragment(b, a);
}

}  // namespace

ReadValueResult ReadQuotationValue(const Node& written, const ReadingContext&) {
  QuotationValue value;
  if (written.IsScalar()) {
    value.words = absl::StrSplit(FoldWording(written.text), ' ', absl::SkipEmpty());
  }
  if (value.words.empty()) return ValueError{"no words", "the words said", written.at};
  Reading reading;
  reading.value = std::move(value);
  return reading;
}

Tri QuotationsAgree(const Value& a, const Value& b, Width width, const AgreementRules&) {
  const auto& left = std::get<QuotationValue>(a);
  const auto& right = std::get<QuotationValue>(b);
  if (left.denied && right.denied) return Tri::kMaybe;
  bool same = SameWording(left.words, right.words);
  if (left.denied || right.denied) return same ? Tri::kFalse : Tri::kMaybe;
  if (!same && width == Width::kWide) {
    same =
        SameWording(WithoutFunctionWords(left.words), WithoutFunctionWords(right.words));
  }
  return same ? Tri::kTrue : Tri::kFalse;
}

Value DeniedQuotation(const Reading& reading) {
  QuotationValue value = std::get<QuotationValue>(reading.value);
  value.denied = !value.denied;
  return value;
}

std::string QuotationText(const Reading& reading, const ReadingContext&) {
  const auto& value = std::get<QuotationValue>(reading.value);
  return (value.denied ? "not the words: " : "the words: ") +
         absl::StrJoin(value.words, " ");
}

Node QuotationTree(const Reading& reading, const ReadingContext&) {
  Node tree = MappingNode();
  AddMember(tree, "text",
            TextNode(absl::StrJoin(std::get<QuotationValue>(reading.value).words, " ")));
  return tree;
}

// The words that only one of the two wordings has, in the order said.
Slack QuotationSlack(const Value& a, const Value& b, const Property&, const Vocabulary&) {
  const Words& left = std::get<QuotationValue>(a).words;
  const Words& right = std::get<QuotationValue>(b).words;
  Slack slack;
  for (const auto& [words, others] :
       {std::pair(&left, &right), std::pair(&right, &left)}) {
    for (const std::string& word : *words) {
      if (!absl::c_linear_search(*others, word) && word != kEllipsis &&
          !absl::c_linear_search(slack.members, word)) {
        slack.members.push_back(word);
      }
    }
  }
  return slack;
}

}  // namespace gainsay
