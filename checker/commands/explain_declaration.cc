#include "checker/commands/explain_declaration.h"

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "claims/facts/checks/check.h"
#include "claims/facts/needs_check.h"
#include "reports/formats/layout.h"

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

std::string DeclarationExplained(absl::string_view rule, const Vocabulary& vocabulary,
                                 int width) {
  const size_t slash = rule.rfind('/');
  if (slash == absl::string_view::npos) return "";
  const PropertyId id = vocabulary.FindProperty(rule.substr(0, slash));
  if (id == kNoProperty) return "";
  const Property& property = vocabulary.property(id);
  const absl::string_view key = rule.substr(slash + 1);
  const absl::string_view summary = SummaryOf(key, property);
  if (summary.empty()) return "";
  const std::string why =
      absl::StrCat("The vocabulary declares it under '", key, "' of ", property.id,
                   "; a claim that is not so has a flaw.");
  return absl::StrCat(rule, " (", property.position.file, ":", property.position.at.line,
                      ", declared by the property)\n\nWhat it does\n",
                      Wrapped(std::string(summary), 2, width), "\nWhy\n",
                      Wrapped(why, 2, width));
}

}  // namespace gainsay
