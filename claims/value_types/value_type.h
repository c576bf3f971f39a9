#ifndef GAINSAY_CLAIMS_VALUE_TYPES_VALUE_TYPE_H_
#define GAINSAY_CLAIMS_VALUE_TYPES_VALUE_TYPE_H_

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/lexicon/lexicon.h"
#include "claims/reading/dates/date_reader.h"
#include "claims/reading/lazy_pattern.h"
#include "claims/reading/reading.h"
#include "claims/value_types/agreement.h"
#include "claims/values/value.h"
#include "claims/vocabulary/vocabulary.h"
#include "input/node.h"

namespace gainsay {

// What a name stands for: one entity, or several of which one is meant, or which are all
// meant; or what is only possibly meant.
struct NameMeaning {
  std::vector<EntityId> entities;
  bool one_of = false;
  bool possibly = false;
};

// Everything besides its words that the reading of a value depends on.
struct ReadingContext {
  const Lexicon* lexicon = nullptr;
  // What a name stands for here, local names included.
  std::function<NameMeaning(absl::string_view)> resolve;
  // Whether it is a local name; nothing has none.
  std::function<bool(absl::string_view)> is_local;
  const Vocabulary* vocabulary = nullptr;
  const Property* property = nullptr;
  std::optional<DayRange> published;  // of the article, for relative dates
  bool plans = false;                 // undated days lie ahead
  bool begun = false;                 // they had begun by publication
  DayOrder day_order = DayOrder::kUnknown;
  // Which give the date of an identifier whose property has no pattern.
  absl::Span<const LazyPattern> identifiers;
};

// How one written value was read.
struct Reading {
  Value value;
  // What the readers of quantities and dates said; empty for other types and explicit
  // forms.
  std::variant<std::monostate, Readings<QuantityReading>, Readings<DateReading>> parts;
  bool absent = false;  // the words state nothing ("n/a"); `value` means nothing then
  bool denied = false;  // it is what is left when the words are denied
  std::string flaw;     // what is wrong with the words themselves
};

struct ValueError {
  std::string message;
  std::string expected;
  TextPosition at;
};

using ReadValueResult = std::variant<Reading, ValueError>;

// How far apart two values are.
struct Slack {
  std::optional<double>
      value;         // in `unit`; none where the values are no numbers or dates
  std::string unit;  // the property's unit, or "days"
  std::vector<std::string> members;  // names at odds
};

// One value type. To add one: a file pair in this folder that defines these, and a row in
// value_types.cc.
struct ValueTypeRow {
  ValueType type;
  absl::string_view name;     // as in `type:` of a property
  absl::string_view summary;  // what the possible values are
  absl::string_view example;  // of a written value
  ReadValueResult (*read)(const Node& written, const ReadingContext& context);
  Tri (*agrees)(const Value& a, const Value& b, Width width, const AgreementRules& rules);
  // What is left when the value is denied.
  Value (*denied)(const Reading& reading);
  // For people: "about 90% (nominal 87.5–92.5, wide 85–95)".
  std::string (*text)(const Reading& reading, const ReadingContext& context);
  // The members of the reading's JSON after "type", as a mapping.
  Node (*tree)(const Reading& reading, const ReadingContext& context);
  Slack (*slack)(const Value& a, const Value& b, const Property& property,
                 const Vocabulary& vocabulary);
};

absl::Span<const ValueTypeRow> ValueTypes();
const ValueTypeRow& RowOf(ValueType type);
// Null where there is no such type.
const ValueTypeRow* FindValueType(absl::string_view name);

// Reads a value as written under a property: absent words, then the type's own reader,
// then, where the context's property declares a range, clipping to it.
ReadValueResult ReadValue(const Node& written, const ReadingContext& context);

// What is left when a reading is denied, as it is compared and shown.
Reading Denied(const Reading& reading);
// "not " before the words of a denied reading that are shown as they are.
std::string NotIfDenied(const Reading& reading);

// The reading's JSON as `gainsay read` and reports show it, "type" first.
Node ReadingTree(const Reading& reading, const ReadingContext& context);
std::string ReadingText(const Reading& reading, const ReadingContext& context);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_VALUE_TYPES_VALUE_TYPE_H_
