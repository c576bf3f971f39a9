#ifndef GAINSAY_CHECKER_PROJECT_CHECK_DOCS_H_
#define GAINSAY_CHECKER_PROJECT_CHECK_DOCS_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/vocabulary/vocabulary.h"
#include "rules/rule.h"

namespace gainsay {

// What a check that is no rule of its own finds, in sentences: one of a declaration,
// whose flaws bear the name PROPERTY/KEY, or a built-in one.
struct CheckDoc {
  PropertyId property = kNoProperty;  // kNoProperty: built in
  std::string what;
  std::string why;
};

// Nothing where no check of that name is made: none that is built in, nor one of what a
// property of the vocabulary declares.
std::optional<CheckDoc> FindCheckDoc(absl::string_view name,
                                     const Vocabulary& vocabulary);

// The names that a finding may bear as its rule, or an override name: of the rules, and
// of every check.
std::vector<std::string> KnownRules(const std::vector<Rule>& rules,
                                    const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_PROJECT_CHECK_DOCS_H_
