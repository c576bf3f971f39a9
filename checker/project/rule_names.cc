#include "checker/project/rule_names.h"

#include <optional>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "checker/project/check_docs.h"
#include "fmt/format.h"

namespace gainsay {
namespace {

using DeclaredNames = absl::flat_hash_map<absl::string_view, PropertyId>;

// Whose name it is; empty: no one's.
std::string HolderOf(const std::string& name, const DeclaredNames& declared,
                     const Vocabulary& vocabulary) {
  std::optional<PropertyId> property;
  if (const auto found = declared.find(name); found != declared.end()) {
    property = found->second;
  } else if (const auto check = FindCheckDoc(name, vocabulary)) {
    property = check->property;
  }
  if (!property.has_value()) return "";
  if (*property == kNoProperty) return "a built-in check";
  const std::string& id = vocabulary.property(*property).id;
  return fmt::format("{} of the property '{}'", id == name ? "the rule" : "a check", id);
}

}  // namespace

void WarnOfTakenNames(const std::vector<Rule>& declared, const Vocabulary& vocabulary,
                      const std::vector<Rule>& written, Diagnostics* diagnostics) {
  DeclaredNames names;
  for (const Rule& rule : declared) names.emplace(rule.id, rule.property);
  for (const Rule& rule : written) {
    const std::string holder = HolderOf(rule.id, names, vocabulary);
    if (holder.empty()) continue;
    Reporter(rule.position.file, diagnostics)
        .Warning(rule.position.at,
                 fmt::format("'{}' is the name of {} as well, which 'override' and "
                             "'explain' mean by it",
                             rule.id, holder),
                 "give the rule an 'id' of its own");
  }
}

}  // namespace gainsay
