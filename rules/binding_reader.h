#ifndef GAINSAY_RULES_BINDING_READER_H_
#define GAINSAY_RULES_BINDING_READER_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/vocabulary/vocabulary.h"
#include "input/diagnostic.h"
#include "input/fields.h"
#include "input/node.h"
#include "rules/rule.h"

namespace gainsay {

// The part of a key that the word means; what is none of the parts that every fact has is
// a qualifier's name.
JoinPart PartNamed(absl::string_view word);

// Whether a property of the bindings declares the part; every fact has the others.
bool HavePart(const std::vector<Binding>& bindings, const JoinPart& part,
              const Vocabulary& vocabulary);
// The first property of the bindings that does not; "" where all do.
std::string PropertyWithout(const std::vector<Binding>& bindings, const JoinPart& part,
                            const Vocabulary& vocabulary);
// All parts that they have, by their names.
std::vector<std::string> PartNames(const std::vector<Binding>& bindings,
                                   const Vocabulary& vocabulary);

// Reads a rule's `facts`, a binding a member, in their order.
class BindingReader {
 public:
  BindingReader(const Vocabulary& vocabulary, const Reporter& reporter)
      : vocabulary_(vocabulary), reporter_(reporter) {}

  // Returns whether all are good; reports what is not, and keeps what is sound of it.
  bool Read(const Node& facts, std::vector<Binding>& bindings);

 private:
  void CheckName(const Binding& binding);
  void ReadOne(const Member& member, Binding& binding);
  void ReadFrom(const Fields& parts, Binding& binding);
  void ReadStances(const Fields& parts, Binding& binding);
  // What is said by other bindings' names, once all of these are known.
  void Link(const Member& member, std::vector<Binding>& bindings, Binding& binding);
  void LinkCollect(const Node& collect, std::vector<Binding>& bindings, Binding& binding);
  void LinkPrevious(const Node& previous, std::vector<Binding>& bindings,
                    Binding& binding);
  // The binding of that name, which must stand for one claim of its own; -1, and
  // reported, where there is none.
  int FindPlain(absl::string_view name, TextPosition at,
                const std::vector<Binding>& bindings);
  void AddProperty(const TextItem& name, Binding& binding);
  void Fail(TextPosition at, std::string message, std::string hint = "");

  const Vocabulary& vocabulary_;
  const Reporter& reporter_;
  bool good_ = true;
};

}  // namespace gainsay

#endif  // GAINSAY_RULES_BINDING_READER_H_
