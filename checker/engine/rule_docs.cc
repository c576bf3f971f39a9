#include "checker/engine/rule_docs.h"

#include <map>
#include <set>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "claims/facts/checks/check.h"
#include "claims/facts/needs_check.h"

namespace gainsay {
namespace {

// What the key asks of a claim of the property; empty where it declares nothing there.
absl::string_view SummaryOf(absl::string_view key, const Property& property) {
  const bool needs = !property.needs.subject.empty() || !property.needs.value.empty();
  if (key == kNeedsKey && needs) return kNeedsSummary;
  const absl::Span<const DeclarationCheck> checks = DeclarationChecks();
  const auto check = absl::c_find_if(checks, [&](const DeclarationCheck& each) {
    return each.key == key && each.declared(property);
  });
  return check == checks.end() ? "" : check->summary;
}

}  // namespace

std::optional<DeclarationDoc> FindDeclarationDoc(absl::string_view rule,
                                                 const Vocabulary& vocabulary) {
  const size_t slash = rule.rfind('/');
  if (slash == absl::string_view::npos) return std::nullopt;
  const PropertyId id = vocabulary.FindProperty(rule.substr(0, slash));
  if (id == kNoProperty) return std::nullopt;
  const Property& property = vocabulary.property(id);
  const absl::string_view key = rule.substr(slash + 1);
  const absl::string_view summary = SummaryOf(key, property);
  if (summary.empty()) return std::nullopt;
  return DeclarationDoc{
      id, std::string(summary),
      absl::StrCat("The vocabulary declares it under '", key, "' of ", property.id,
                   "; a claim that is not so has a flaw.")};
}

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
    } else if (const auto doc = FindDeclarationDoc(id, vocabulary)) {
      reported.back() = {id, doc->what, doc->why};
    }
  }
  return reported;
}

}  // namespace gainsay
