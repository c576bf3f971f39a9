#include "claims/value_types/quotation.h"

#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"
#include "claims/value_types/tree.h"
#include "claims/value_types/wording.h"
#include "claims/value_types/wording_folding.h"
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
         ShownWording(absl::StrJoin(value.words, " "));
}

Node QuotationTree(const Reading& reading, const ReadingContext&) {
  const auto& value = std::get<QuotationValue>(reading.value);
  Node tree = MappingNode();
  AddMember(tree, "text", TextNode(ShownWording(absl::StrJoin(value.words, " "))));
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
    // A word that one has twice and the other once is at odds too.
    absl::flat_hash_map<absl::string_view, std::vector<size_t>> places;
    for (size_t i = others->size(); i-- > 0;) {
      for (absl::string_view way : WaysOf((*others)[i])) {
        places[absl::StripSuffix(way, kAnyEnding)].push_back(i);
      }
    }
    std::vector<bool> taken(others->size(), false);
    const auto take = [&](absl::string_view way) {
      const auto found = places.find(absl::StripSuffix(way, kAnyEnding));
      if (found == places.end()) return false;
      std::vector<size_t>& left_over = found->second;
      while (!left_over.empty() && taken[left_over.back()]) left_over.pop_back();
      if (left_over.empty()) return false;
      taken[left_over.back()] = true;
      return true;
    };
    for (const std::string& word : *words) {
      const bool shared = absl::c_any_of(WaysOf(word), take);
      if (shared || word == kAnyWords || !shown.insert(ShownWord(word)).second) continue;
      slack.members.push_back(ShownWord(word));
    }
  }
  return slack;
}

}  // namespace gainsay
