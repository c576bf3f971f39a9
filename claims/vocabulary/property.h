#ifndef GAINSAY_CLAIMS_VOCABULARY_PROPERTY_H_
#define GAINSAY_CLAIMS_VOCABULARY_PROPERTY_H_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "claims/reading/quantities/unit.h"
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
inline bool IsMonotone(TimeKind kind) {
  return kind == TimeKind::kMonotoneUp || kind == TimeKind::kMonotoneDown;
}

// What `sums_to` declares: the values over all values of one qualifier make the total.
struct SumDeclaration {
  std::string over;  // a key qualifier
  QuantityValue total;
  std::vector<EntityId> complete;  // these alone make the total; empty: unknown
};

// A value of `one_of` or `none_of`; of an entity set, one entity.
struct ListedValue {
  Value value;
  std::string text;  // for messages
};

// A unit of `units`.
struct ListedUnit {
  std::string code;
  std::string text;  // as written, for messages
};

// What a property demands of each claim by itself. A claim that does not meet a demand
// has a flaw (facts/checks/check.h).
struct Demands {
  std::vector<ListedValue> one_of;  // empty: any value will do
  std::vector<ListedValue> none_of;
  bool whole = false;                      // a whole number of the unit that is written
  bool exact = false;                      // one number, or days, without a hedge
  std::vector<ListedUnit> units;           // its own among them; empty: any
  std::vector<std::string> qualifiers;     // that must be stated
  std::vector<std::string> kinds;          // of entities as values; empty: any
  std::vector<std::string> subject_kinds;  // empty: any
  bool quoted = false;                     // the words that it rests on must be given
};

// Another property, as a declaration names it.
struct PropertyRef {
  std::string name;
  TextPosition at;
  PropertyId id = kNoProperty;  // until properties are linked (property_links.h)
};

// Properties of which something must be said as well, anywhere in what is read.
struct Needs {
  std::vector<PropertyRef> subject;  // of what the claim is about
  std::vector<PropertyRef> value;    // of the entities that it names
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
  Demands demands;
  bool distinct = false;               // no two subjects have one value
  bool symmetric = false;              // it is its own inverse
  std::optional<PropertyRef> inverse;  // what its values say of its subject
  Needs needs;
  std::string label;  // "share held by {controller}"; empty: the id
  std::string doc;
  std::string severity;  // of its contradictions; empty: the project's
  std::optional<SumDeclaration> sums_to;
  FilePosition position;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VOCABULARY_PROPERTY_H_
