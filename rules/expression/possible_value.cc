#include "rules/expression/possible_value.h"

#include "rules/expression/interval_arithmetic.h"

namespace gainsay {
namespace {

Tri TruthOf(const TruthValue& value) {
  if (value.may_be_true == value.may_be_false) return Tri::kMaybe;
  return value.may_be_true ? Tri::kTrue : Tri::kFalse;
}

}  // namespace

PossibleValue AtWidth(const Value& value, Width width) {
  const bool nominal = width == Width::kNominal;
  if (const auto* quantity = std::get_if<QuantityValue>(&value)) {
    return nominal ? quantity->nominal : CloseSoftEnds(quantity->wide);
  }
  if (const auto* date = std::get_if<DateValue>(&value)) {
    return nominal ? date->nominal : date->wide;
  }
  if (const auto* status = std::get_if<StatusValue>(&value)) return status->rungs;
  if (const auto* truth = std::get_if<TruthValue>(&value)) return TruthOf(*truth);
  return value;
}

}  // namespace gainsay
