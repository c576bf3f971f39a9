#ifndef GAINSAY_CLAIMS_VOCABULARY_PROPERTY_H_
#define GAINSAY_CLAIMS_VOCABULARY_PROPERTY_H_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "claims/reading/unit.h"
#include "claims/values/value.h"
#include "input/text_position.h"
#include "re2/re2.h"

namespace gainsay {

using PropertyId = int32_t;
inline constexpr PropertyId kNoProperty = -1;

enum class TimeKind {
  kStatic,        // one truth, whenever it is stated
  kFluent,        // a state that holds for a while
  kMonotoneUp,    // may only rise
  kMonotoneDown,  // may only fall
};

// What `sums_to` declares: the values over all values of one qualifier make the total.
struct SumDeclaration {
  std::string over;  // a key qualifier
  QuantityValue total;
  std::vector<EntityId> complete;  // these alone make the total; empty: unknown
};

// One property as the vocabulary declares it.
struct Property {
  std::string id;
  ValueType type = ValueType::kQuantity;
  std::optional<Unit> unit;       // of a quantity; none: a bare number
  bool whole = false;             // of a quantity: a count
  std::optional<Interval> range;  // in base units
  std::string range_text;         // as written, for messages
  std::vector<std::string> key;   // qualifiers that belong to the key
  TimeKind time = TimeKind::kStatic;
  int64_t holds_for_days = 30;
  bool granular = false;  // an entity agrees with what it is part of
  bool inherited_by_parts = false;
  bool zoned = false;  // a day without a zone carries a day's slack
  bool lists_are_whole = false;
  std::optional<double> tolerance;     // in base units; of a date in days
  double tolerance_share = 0;          // or a part of the greater of two quantities
  std::vector<std::string> ladder;     // of a status, lowest first
  std::vector<std::string> absent;     // further words that state nothing
  std::shared_ptr<const RE2> pattern;  // of an identifier
  bool checked_by_rules = false;       // agreement is left to the rules that name it
  std::string kind;                    // of entities it takes; empty: any
  std::string label;                   // "share held by {controller}"; empty: the id
  std::string doc;
  std::string severity;  // of its contradictions; empty: the project's
  std::optional<SumDeclaration> sums_to;
  FilePosition position;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_PROPERTY_H_
