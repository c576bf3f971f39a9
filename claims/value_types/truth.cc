#include "claims/value_types/truth.h"

#include "claims/value_types/tree.h"
#include "claims/vocabulary/name_folding.h"

namespace gainsay {

ReadValueResult ReadTruthValue(const Node& written, const ReadingContext&) {
  const std::string word = FoldName(written.text);
  const bool is_true = word == "true" || word == "yes";
  const bool is_false =
      word == "false" || word == "no" || word == "untrue" || word == "not true";
  if (!is_true && !is_false) {
    return ValueError{"'" + written.text + "' is neither true nor false", "true or false",
                      written.at};
  }
  Reading reading;
  reading.value = TruthValue{is_true, !is_true};
  return reading;
}

Tri TruthsAgree(const Value& a, const Value& b, Width, const AgreementRules&) {
  const auto& left = std::get<TruthValue>(a);
  const auto& right = std::get<TruthValue>(b);
  const bool both_true = left.may_be_true && right.may_be_true;
  const bool both_false = left.may_be_false && right.may_be_false;
  if (!both_true && !both_false) return Tri::kFalse;
  const bool open = (left.may_be_true && left.may_be_false) ||
                    (right.may_be_true && right.may_be_false);
  return open ? Tri::kMaybe : Tri::kTrue;
}

Value DeniedTruth(const Reading& reading) {
  const auto& value = std::get<TruthValue>(reading.value);
  return TruthValue{value.may_be_false, value.may_be_true};
}

std::string TruthText(const Reading& reading, const ReadingContext&) {
  return std::get<TruthValue>(reading.value).may_be_true ? "true" : "false";
}

Node TruthTree(const Reading& reading, const ReadingContext&) {
  Node tree = MappingNode();
  AddMember(tree, "value", BoolNode(std::get<TruthValue>(reading.value).may_be_true));
  return tree;
}

Slack TruthSlack(const Value&, const Value&, const Property&, const Vocabulary&) {
  return {};
}

}  // namespace gainsay
