#ifndef GAINSAY_RULES_EXPRESSION_TYPE_H_
#define GAINSAY_RULES_EXPRESSION_TYPE_H_

#include <string>

#include "claims/values/unit.h"
#include "claims/vocabulary/property.h"

namespace gainsay {

enum class Kind {
  kInvalid,  // what is wrong has been reported; fits everywhere, so that it is reported
             // once
  kCondition,
  kQuantity,
  kDate,
  kEntity,
  kEntitySet,
  kTruth,
  kStatus,
  kQuotation,
  kIdentifier,
  kText,
  kStance,
  kFact,  // a bound name by itself
};

inline constexpr int kNoList = -1;

// The type of an expression, known when a rule is loaded.
struct Type {
  Kind kind = Kind::kInvalid;
  // Of a quantity; its values are in base units all the same. An empty code: a product or
  // quotient for which no one has a name.
  Unit unit;
  bool difference = false;            // of two temperatures, whose zero is no temperature
  PropertyId property = kNoProperty;  // of a status: whose ladder
  int list = kNoList;                 // one value for each fact of this collected binding

  bool valid() const { return kind != Kind::kInvalid; }
  bool is_list() const { return list != kNoList; }
  const Dimension& dimension() const { return unit.dimension; }
};

Type TypeOfKind(Kind kind);
Type QuantityOf(Unit unit);
Type PlainNumber();
Type Count();
Type DurationInDays();
bool IsDuration(const Type& type);
Kind KindOfValues(ValueType type);
// Of the values that claims of a property state.
Type TypeOfValues(const Property& property, PropertyId id);

// "a date", "a quantity (%)", "a duration", "a list of dates": what people call it.
std::string Describe(const Type& type);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_TYPE_H_
