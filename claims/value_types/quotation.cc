#include "claims/value_types/quotation.h"

#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"
#include "claims/value_types/tree.h"
#include "claims/value_types/wording.h"
#include "claims/value_types/wording_match.h"

namespace gainsay {
namespace {

using Words = std::vector<std::string>;

}  // namespace

ReadValueResult ReadQuotationValue(const Node& written, const ReadingContext& context) {
  QuotationValue value;
  if (written.IsScalar()) {
    value = ReadWording(written.text, *context.lexicon, *context.vocabulary);
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
  bool same = MayBeSameWording(left.compared, right.compared);
  if (left.denied || right.denied) return same ? Tri::kFalse : Tri::kMaybe;
  if (!same && width == Width::kWide) {
    same = MayBeSameSense(left.sense, right.sense);
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
  const auto& value = std::get<QuotationValue>(reading.value);
  Node tree = MappingNode();
  AddMember(tree, "text", TextNode(absl::StrJoin(value.words, " ")));
  if (value.denied) AddMember(tree, "denied", BoolNode(true));
  return tree;
}

// The words that only one of the two wordings has, in the order said.
Slack QuotationSlack(const Value& a, const Value& b, const Property&, const Vocabulary&) {
  const Words& left = std::get<QuotationValue>(a).compared;
  const Words& right = std::get<QuotationValue>(b).compared;
  Slack slack;
  absl::flat_hash_set<std::string> shown;
  for (const auto& [words, others] :
       {std::pair(&left, &right), std::pair(&right, &left)}) {
    absl::flat_hash_set<absl::string_view> ways;
    for (const std::string& other : *others) {
      for (absl::string_view way : WaysOf(other)) {
        ways.insert(absl::StripSuffix(way, kAnyEnding));
      }
    }
    for (const std::string& word : *words) {
      const bool shared = absl::c_any_of(WaysOf(word), [&](absl::string_view way) {
        return ways.contains(absl::StripSuffix(way, kAnyEnding));
      });
      if (shared || word == kAnyWords || !shown.insert(ShownWord(word)).second) continue;
      slack.members.push_back(ShownWord(word));
    }
  }
  return slack;
}

}  // namespace gainsay
