#include <array>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "claims/value_types/date.h"
#include "claims/value_types/date_conflict.h"
#include "claims/value_types/entity.h"
#include "claims/value_types/entity_set.h"
#include "claims/value_types/entity_set_conflict.h"
#include "claims/value_types/identifier.h"
#include "claims/value_types/quantity.h"
#include "claims/value_types/quantity_sets.h"
#include "claims/value_types/quotation.h"
#include "claims/value_types/status.h"
#include "claims/value_types/tree.h"
#include "claims/value_types/truth.h"
#include "claims/value_types/value_type.h"
#include "claims/vocabulary/name_folding.h"
#include "input/quoted.h"

namespace gainsay {
namespace {

// In the order of ValueType.
constexpr std::array<ValueTypeRow, 8> kRows = {{
    {ValueType::kQuantity, "quantity",
     "a share, count, amount, duration or other number with a unit", "about 90%",
     ReadQuantityValue, QuantitiesAgree, DeniedQuantity, QuantityText, QuantityTree,
     QuantitySlack},
    {ValueType::kDate, "date",
     "a day, span of days or time, as EDTF or as written in news",
     "February 4\xE2\x80\x93"
     "5",
     ReadDateValue, DatesAgree, DeniedDate, DateText, DateTree, DateSlack},
    {ValueType::kEntity, "entity", "a person, place, organisation or other named thing",
     "Abu Dhabi", ReadEntityValue, EntitiesAgree, DeniedEntity, EntityText, EntityTree,
     EntitySlack},
    {ValueType::kEntitySet, "entity-set", "a set of named things, whole or partly known",
     "{includes: [Witkoff, Kushner]}", ReadEntitySetValue, EntitySetsAgree,
     DeniedEntitySet, EntitySetText, EntitySetTree, EntitySetSlack},
    {ValueType::kTruth, "truth", "true or false", "true", ReadTruthValue, TruthsAgree,
     DeniedTruth, TruthText, TruthTree, TruthSlack},
    {ValueType::kStatus, "status", "rungs of the property's ladder", "signed",
     ReadStatusValue, StatusesAgree, DeniedStatus, StatusText, StatusTree, StatusSlack},
    {ValueType::kQuotation, "quotation",
     "words said, of which a fragment agrees with the whole", "\"100% ready\"",
     ReadQuotationValue, QuotationsAgree, DeniedQuotation, QuotationText, QuotationTree,
     QuotationSlack},
    {ValueType::kIdentifier, "identifier",
     "one string, out of which a pattern may read a date",
     "MENAFN27012026000045017169ID1110656046", ReadIdentifierValue, IdentifiersAgree,
     DeniedIdentifier, IdentifierText, IdentifierTree, IdentifierSlack},
}};

bool StatesNothing(const Node& written, const ReadingContext& context) {
  if (!written.IsScalar()) return false;
  const std::string word(absl::StripAsciiWhitespace(absl::AsciiStrToLower(written.text)));
  if (context.lexicon != nullptr && context.lexicon->IsAbsent(word)) return true;
  if (context.property == nullptr) return false;
  for (const std::string& absent : context.property->absent) {
    if (absl::AsciiStrToLower(absent) == word) return true;
  }
  return false;
}

// "{after: walkout}" in quotes is words, where most likely a mapping was meant.
bool LooksLikeCollection(const Node& written) {
  if (!written.IsScalar() || written.plain) return false;
  const absl::string_view text = absl::StripAsciiWhitespace(written.text);
  return text.size() > 1 && ((text.front() == '{' && text.back() == '}') ||
                             (text.front() == '[' && text.back() == ']'));
}

ValueError AskForCollection(const Node& written) {
  return {
      absl::StrCat(Quoted(written.text), " stands in quotes, so that it is words"),
      absl::StrCat(
          "the same without the quotes, if a ",
          absl::StripAsciiWhitespace(written.text).front() == '[' ? "list" : "mapping",
          " is meant"),
      written.at};
}

ValueType TypeWanted(const ReadingContext& context) {
  return context.property == nullptr ? ValueType::kQuantity : context.property->type;
}

}  // namespace

absl::Span<const ValueTypeRow> ValueTypes() { return kRows; }

const ValueTypeRow& RowOf(ValueType type) { return kRows[static_cast<size_t>(type)]; }

const ValueTypeRow* FindValueType(absl::string_view name) {
  for (const ValueTypeRow& row : kRows) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

ReadValueResult ReadValue(const Node& written, const ReadingContext& context) {
  if (StatesNothing(written, context)) {
    Reading nothing;
    nothing.absent = true;
    return nothing;
  }
  const ValueTypeRow& row = RowOf(TypeWanted(context));
  if (written.IsNull()) {
    return ValueError{"a value is missing", std::string(row.summary), written.at};
  }
  ReadValueResult result = row.read(written, context);
  const bool failed = std::holds_alternative<ValueError>(result);
  if (failed && LooksLikeCollection(written)) return AskForCollection(written);
  return result;
}

Reading Denied(const Reading& reading) {
  Reading left = reading;
  left.denied = true;
  left.value = RowOf(TypeOf(reading.value)).denied(reading);
  if (auto* amounts = std::get_if<Readings<QuantityReading>>(&left.parts)) {
    for (QuantityReading& part : *amounts) part = Denied(std::move(part));
  }
  return left;
}

std::string NotIfDenied(const Reading& reading) { return reading.denied ? "not " : ""; }

Node ReadingTree(const Reading& reading, const ReadingContext& context) {
  Node tree = MappingNode();
  const ValueTypeRow& row = RowOf(TypeOf(reading.value));
  AddMember(tree, "type", TextNode(row.name));
  Node members = row.tree(reading, context);
  if (members.Find("readings") != nullptr) return members;
  for (Member& member : members.members) tree.members.push_back(std::move(member));
  return tree;
}

std::string ReadingText(const Reading& reading, const ReadingContext& context) {
  return RowOf(TypeOf(reading.value)).text(reading, context);
}

Tri Agrees(const Value& a, const Value& b, Width width, const AgreementRules& rules) {
  if (a.index() != b.index()) return Tri::kMaybe;
  return RowOf(TypeOf(a)).agrees(a, b, width, rules);
}

bool DifferInDimension(const Value& a, const Value& b) {
  const auto* left = std::get_if<QuantityValue>(&a);
  const auto* right = std::get_if<QuantityValue>(&b);
  return left != nullptr && right != nullptr && left->dimension != right->dimension;
}

bool MayBothHold(const Value& a, const Value& b, const AgreementRules& rules) {
  return !DifferInDimension(a, b) && Agrees(a, b, Width::kNominal, rules) != Tri::kFalse;
}

AgreementRules AgreementRulesOf(const Vocabulary& vocabulary, const Property& property) {
  AgreementRules rules;
  rules.vocabulary = &vocabulary;
  rules.granular = property.granular;
  rules.zoned = property.zoned;
  rules.tolerance = property.tolerance.value_or(0);
  rules.tolerance_share = property.tolerance_share;
  return rules;
}

}  // namespace gainsay
