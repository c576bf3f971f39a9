#include "checker/commands/explain_check.h"

#include <optional>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "checker/project/check_docs.h"
#include "checker/project/confusable_texts.h"
#include "reports/formats/layout.h"

namespace gainsay {
namespace {

struct CheckSection {
  absl::string_view label;
  std::string text;
};

std::string CheckPage(absl::string_view name, absl::string_view where,
                      const std::vector<CheckSection>& sections, int width) {
  std::string page = PrintableLine(absl::StrCat(name, " (", where, ")"));
  for (const CheckSection& section : sections) {
    absl::StrAppend(&page, "\n", section.label, "\n",
                    Wrapped(Printable(section.text), 2, width));
  }
  return page;
}

std::string PlaceOfProperty(const Property& property) {
  return absl::StrCat(property.position.file, ":", property.position.at.line);
}

bool Compares(const Rule& rule, PropertyId property) {
  return absl::c_any_of(rule.bindings, [property](const Binding& binding) {
    return absl::c_linear_search(binding.properties, property);
  });
}

// The rules that are in force, by name.
std::string RulesOver(PropertyId property, const std::vector<Rule>& rules) {
  std::vector<std::string> names;
  for (const Rule& rule : rules) {
    if (Compares(rule, property)) names.push_back(rule.id);
  }
  return names.empty() ? "no rule here: its claims are compared with nothing"
                       : absl::StrJoin(names, ", ");
}

}  // namespace

std::string CheckExplanation(absl::string_view name, const Vocabulary& vocabulary,
                             const std::vector<Rule>& rules, int width) {
  if (name == kConfusableName) {
    return CheckPage(name, "a warning",
                     {{"What it says", std::string(kConfusableWhat)},
                      {"Why", std::string(kConfusableWhy)}},
                     width);
  }
  if (const PropertyId id = vocabulary.FindProperty(name);
      id != kNoProperty && vocabulary.property(id).checked_by_rules) {
    return CheckPage(
        name, PlaceOfProperty(vocabulary.property(id)) + ", a property",
        {{"What it does",
          "It is declared with 'checked_by: rules': its claims are compared by the rules "
          "that name it, and by nothing else."},
         {"Compared by", RulesOver(id, rules)}},
        width);
  }
  const std::optional<CheckDoc> doc = FindCheckDoc(name, vocabulary);
  if (!doc.has_value()) return "";
  const bool declared = doc->property != kNoProperty &&
                        !vocabulary.property(doc->property).position.file.empty();
  const std::string where = declared
                                ? PlaceOfProperty(vocabulary.property(doc->property)) +
                                      ", declared by the property"
                                : "built in";
  return CheckPage(name, where, {{"What it does", doc->what}, {"Why", doc->why}}, width);
}

}  // namespace gainsay
