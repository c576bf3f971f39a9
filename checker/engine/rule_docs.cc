#include "checker/engine/rule_docs.h"

#include <map>
#include <set>
#include <string>

#include "absl/strings/string_view.h"
#include "checker/project/check_docs.h"

namespace gainsay {

std::vector<ReportedRule> RulesOf(const std::vector<Finding>& findings,
                                  const std::vector<Rule>& rules,
                                  const Vocabulary& vocabulary) {
  std::map<absl::string_view, const RuleDoc*> written;
  for (const Rule& rule : rules) written.emplace(rule.id, &rule.doc);
  std::set<std::string> ids;
  for (const Finding& finding : findings) ids.insert(finding.rule);
  std::vector<ReportedRule> reported;
  for (const std::string& id : ids) {
    reported.push_back({id, "", ""});
    if (const auto found = written.find(id); found != written.end()) {
      reported.back() = {id, found->second->what, found->second->why};
    } else if (const auto doc = FindCheckDoc(id, vocabulary)) {
      reported.back() = {id, doc->what, doc->why};
    }
  }
  return reported;
}

}  // namespace gainsay
