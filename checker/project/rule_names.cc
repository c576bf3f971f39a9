#include "checker/project/rule_names.h"

#include <optional>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "checker/engine/rule_docs.h"
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

void RefuseTakenNames(const std::vector<Rule>& declared, const Vocabulary& vocabulary,
                      Diagnostics* diagnostics, std::vector<Rule>& written) {
  DeclaredNames names;
  for (const Rule& rule : declared) names.emplace(rule.id, rule.property);
  std::erase_if(written, [&](const Rule& rule) {
    const std::string holder = HolderOf(rule.id, names, vocabulary);
    if (holder.empty()) return false;
    Reporter(rule.position.file, diagnostics)
        .Error(rule.position.at, fmt::format("'{}' is the name of {}", rule.id, holder),
               "give the rule an 'id' of its own");
    return true;
  });
}

}  // namespace gainsay
