#ifndef GAINSAY_RULES_RULE_H_
#define GAINSAY_RULES_RULE_H_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "claims/facts/fact.h"
#include "claims/vocabulary/property.h"
#include "input/node.h"
#include "input/text_position.h"
#include "rules/expression/checked.h"

namespace gainsay {

// What facts of one rule must share to be compared.
struct JoinPart {
  enum class Kind { kSubject, kArticle, kPublisher, kVoice, kQualifier };
  Kind kind = Kind::kSubject;
  std::string qualifier;
  friend bool operator==(const JoinPart&, const JoinPart&) = default;
};

// As it stands under `same`: "subject", "controller".
std::string NameOf(const JoinPart& part);

// A name that a rule gives to facts.
struct Binding {
  std::string name;
  std::vector<PropertyId> properties;  // alternatives; ascending
  bool from_reference = false;         // reference facts alone
  bool collect = false;                // all facts of the key at once, not one at a time
  TextPosition at;
  // Of a collected one, the part of the key that its facts need not share.
  std::optional<JoinPart> varies;
  // Of one that is collected over the parts of a whole, the binding whose subject that
  // is; else -1. The subject then varies.
  int whole = -1;
  // Facts of any of these stances alone; empty: of every stance.
  std::vector<Stance> stances;
  // Stands for the latest earlier claim of this binding's key; -1: for claims of its own.
  int previous_of = -1;

  // Whether it stands for one claim at a time, whichever of its own.
  bool StandsForItself() const { return !collect && previous_of < 0; }
};

// What different speakers mean for a rule.
enum class VoiceMode {
  kDispute,  // different speakers dispute
  kSame,     // only facts of one voice are compared
  kOwn,      // only facts in outlets' own voices are compared
  kAny,      // whoever speaks, a contradiction stays one
};

// How the facts of a rule are compared.
enum class RuleShape {
  kAgreement,   // two facts of one property must have values that go together
  kMonotony,    // of two facts of one property, the later may not be below (above) the
                // earlier
  kExpression,  // what `require` says of any number of facts
  kSum,         // values over all of one qualifier make a total
  kOrder,       // dates told by other dates of the property fit into one order
};

struct RuleDoc {
  std::string what;
  std::string why;
  std::string example{};
};

// One rule: written in a rule file, or compiled from what a property declares. Immutable
// once loaded. A tuple of facts, one a binding (all of a collected one), is compared
// where they share the `same` parts, `while` does not fail and `unless` does not hold;
// `require` then must be possible. A tuple for which `while` fails is not compared; where
// `related` is given and `require` fails as well, that is its verdict.
struct Rule {
  std::string id;
  RuleShape shape = RuleShape::kExpression;
  std::vector<Binding> bindings;
  std::vector<JoinPart> same;
  VoiceMode voice = VoiceMode::kDispute;
  std::shared_ptr<const CheckedExpression> while_holds;  // null: always
  std::shared_ptr<const CheckedExpression> unless;       // null: never
  std::shared_ptr<const CheckedExpression> require;      // null for the declared shapes
  std::string related;                                   // a verdict's name, or empty
  std::string severity;  // of its contradictions; empty: the project's
  std::string message;   // with {binding.attribute}; empty: a standard one
  RuleDoc doc;
  Node tests;             // those of good shape, as written; see rule_tests.h
  bool declared = false;  // by a property; `property` is that one
  bool distinct = false;  // declared: no two subjects have one value
  PropertyId property = kNoProperty;
  FilePosition position;
};

// Whether each of its names is bound to one claim, which stands for itself.
bool BindsSingleClaims(const Rule& rule);
// Whether they are two.
bool BindsTwoClaims(const Rule& rule);

}  // namespace gainsay

#endif  // GAINSAY_RULES_RULE_H_
