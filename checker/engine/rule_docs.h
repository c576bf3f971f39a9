#ifndef GAINSAY_CHECKER_ENGINE_RULE_DOCS_H_
#define GAINSAY_CHECKER_ENGINE_RULE_DOCS_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/vocabulary/vocabulary.h"
#include "reports/report.h"
#include "rules/rule.h"

namespace gainsay {

// What a flaw named PROPERTY/KEY means, in sentences.
struct DeclarationDoc {
  PropertyId property = kNoProperty;
  std::string what;
  std::string why;
};

// Nothing where no property of the vocabulary has that name or it declares nothing that
// is checked under that key.
std::optional<DeclarationDoc> FindDeclarationDoc(absl::string_view rule,
                                                 const Vocabulary& vocabulary);

// The rules of the findings, by id, with what is known of them.
std::vector<ReportedRule> RulesOf(const std::vector<Finding>& findings,
                                  const std::vector<Rule>& rules,
                                  const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_RULE_DOCS_H_
