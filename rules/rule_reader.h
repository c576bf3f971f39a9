#ifndef GAINSAY_RULES_RULE_READER_H_
#define GAINSAY_RULES_RULE_READER_H_

#include <string>
#include <vector>

#include "claims/lexicon/lexicon.h"
#include "claims/vocabulary/vocabulary.h"
#include "input/diagnostic.h"
#include "input/node.h"
#include "rules/rule.h"

namespace gainsay {

// Reads the rules of rule files and packs against a vocabulary: names are resolved and
// types checked, so that a rule which loads cannot fail later. A rule with a mistake is
// reported and left out, and so is the second rule of one id.
class RuleReader {
 public:
  RuleReader(const Vocabulary& vocabulary, const Lexicon& lexicon,
             Diagnostics* diagnostics)
      : vocabulary_(vocabulary), lexicon_(lexicon), diagnostics_(diagnostics) {}

  // A rules file or pack.
  void AddDocument(const Node& document, const std::string& file);

  // In the order read.
  std::vector<Rule> Finish() { return std::move(rules_); }

 private:
  void AddRule(const Node& node, const Reporter& reporter);

  const Vocabulary& vocabulary_;
  const Lexicon& lexicon_;
  Diagnostics* diagnostics_;
  std::vector<Rule> rules_;
};

// The rules that the vocabulary's properties declare: each property's claims agree, or
// rise or fall only, by the property's id; its values are distinct, by `ID/distinct`.
std::vector<Rule> DeclaredRules(const Vocabulary& vocabulary, const Lexicon& lexicon);

}  // namespace gainsay

#endif  // GAINSAY_RULES_RULE_READER_H_
