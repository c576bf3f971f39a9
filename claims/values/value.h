#ifndef GAINSAY_CLAIMS_VALUES_VALUE_H_
#define GAINSAY_CLAIMS_VALUES_VALUE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "claims/values/date_set.h"
#include "claims/values/dimension.h"
#include "claims/values/interval_set.h"

namespace gainsay {

// The values that claims state. Each is a set of possible values, kept as two nested sets
// where its type has width: `nominal`, what the words say in ordinary reading, and
// `wide`, their widest honest reading. A value with several readings is their union.

// An index of an entity in the Vocabulary.
using EntityId = int32_t;
inline constexpr EntityId kNoEntity = -1;

enum class ValueType {
  kQuantity,
  kDate,
  kEntity,
  kEntitySet,
  kTruth,
  kStatus,
  kQuotation,
  kIdentifier,
};

// In the base units of the dimension (reading.h); a count's sets hold whole numbers.
struct QuantityValue {
  IntervalSet nominal;
  IntervalSet wide;
  Dimension dimension;
  bool whole = false;
  friend bool operator==(const QuantityValue&, const QuantityValue&) = default;
};

// A date that is told by another event's of the same property: {after: X}. "After" begins
// at X's end or later, "before" ends at X's beginning or earlier (on one day the order of
// the hours decides), "during" lies within X.
struct RelativeDate {
  enum class Order { kAfter, kBefore, kDuring };
  Order order = Order::kAfter;
  EntityId event = kNoEntity;
  friend bool operator==(const RelativeDate&, const RelativeDate&) = default;
};

// Of a relative date the sets allow every day: what it says is checked with the events'
// order.
struct DateValue {
  DateSet nominal;
  DateSet wide;
  std::optional<RelativeDate> relative;
  friend bool operator==(const DateValue&, const DateValue&) = default;
};

// One of these. A denial is the complement: any entity but these.
struct EntityValue {
  absl::InlinedVector<EntityId, 1> any_of;  // ascending
  bool complement = false;
  friend bool operator==(const EntityValue&, const EntityValue&) = default;
};

// Every set that holds all of `must`, none of `excluded`, nothing beyond `only` where
// that is stated, of a size in `count` where that is stated; not exactly `not_just` where
// that is stated.
struct EntitySetValue {
  std::vector<EntityId> must;      // ascending
  std::vector<EntityId> excluded;  // ascending
  std::optional<std::vector<EntityId>> only;
  std::optional<QuantityValue> count;
  std::optional<std::vector<EntityId>> not_just;  // of a denial
  friend bool operator==(const EntitySetValue&, const EntitySetValue&) = default;
};

struct TruthValue {
  bool may_be_true = true;
  bool may_be_false = true;
  friend bool operator==(const TruthValue&, const TruthValue&) = default;
};

// Rungs of the property's ladder, counted from 0.
struct StatusValue {
  IntervalSet rungs;
  friend bool operator==(const StatusValue&, const StatusValue&) = default;
};

struct QuotationValue {
  // Folded words; the word "…" stands for an ellipsis, any words at all.
  std::vector<std::string> words;
  // The same in the one way of writing under which wordings are compared (wording.h), and
  // those of them that carry sense rather than grammar.
  std::vector<std::string> compared;
  std::vector<std::string> sense;
  bool denied = false;  // anything but these words
  friend bool operator==(const QuotationValue&, const QuotationValue&) = default;
};

struct IdentifierValue {
  std::string id;  // the pattern's group `id`, else the whole, white space trimmed
  std::optional<DateSet> date;  // what the pattern's groups year, month, day say
  bool denied = false;          // anything but this
  friend bool operator==(const IdentifierValue&, const IdentifierValue&) = default;
};

using Value = std::variant<QuantityValue, DateValue, EntityValue, EntitySetValue,
                           TruthValue, StatusValue, QuotationValue, IdentifierValue>;

inline ValueType TypeOf(const Value& value) {
  return static_cast<ValueType>(value.index());
}

// Which of the nested sets is looked at.
enum class Width { kNominal, kWide };

// Three-valued truth: of all worlds that the sets allow, none, some or all.
enum class Tri { kFalse, kMaybe, kTrue };

inline Tri Not(Tri t) {
  return t == Tri::kMaybe ? t : t == Tri::kTrue ? Tri::kFalse : Tri::kTrue;
}
inline Tri And(Tri a, Tri b) { return a < b ? a : b; }
inline Tri Or(Tri a, Tri b) { return a < b ? b : a; }

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUES_VALUE_H_
