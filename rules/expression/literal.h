#ifndef GAINSAY_RULES_EXPRESSION_LITERAL_H_
#define GAINSAY_RULES_EXPRESSION_LITERAL_H_

#include <optional>

#include "claims/values/interval_set.h"
#include "rules/expression/ast.h"
#include "rules/expression/check_context.h"
#include "rules/expression/checked.h"

namespace gainsay {

// The quantity that a number with its unit is, exactly. Reports an unknown unit.
CheckedNode CheckNumber(const Expression& expression, const CheckContext& context);

// Whether the node is a quoted text of which it is still open what it means.
bool IsOpenText(const CheckedNode& node);
// Reads an open text as what it meets: a date in EDTF, an entity's name, a rung of the
// ladder, words, an identifier, a stance or simply a text. Reports, and makes it invalid,
// where it is none; `unknown` is whether an entity's name that no vocabulary has is told.
void SettleText(CheckedNode& node, const Type& wanted, const CheckContext& context,
                UsedNames::Unknown unknown = UsedNames::Unknown::kTold);

// What a literal quantity may be, in base units: one number, but for months and years
// that are as long as the calendar's. None for other nodes.
std::optional<Interval> LiteralRange(const CheckedNode& node);
// That one number.
std::optional<double> LiteralNumber(const CheckedNode& node);
void SetLiteralNumber(CheckedNode& literal, double number, Type type);

}  // namespace gainsay

#endif  // GAINSAY_RULES_EXPRESSION_LITERAL_H_
