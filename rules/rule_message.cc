#include "rules/rule_message.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "fmt/format.h"
#include "input/nearest.h"
#include "input/slots.h"
#include "rules/expression/attribute.h"

namespace gainsay {
namespace {

// What a fact of the binding has.
std::vector<std::string> AttributeNames(const Binding& binding,
                                        const Vocabulary& vocabulary) {
  std::vector<std::string> names;
  for (const Attribute& attribute : Attributes()) names.emplace_back(attribute.name);
  for (const PropertyId id : binding.properties) {
    if (id == kNoProperty) continue;
    const std::vector<std::string>& key = vocabulary.property(id).key;
    names.insert(names.end(), key.begin(), key.end());
  }
  return names;
}

// The names that could stand in a slot instead of this one; none: it is filled.
std::vector<std::string> Instead(const std::string& name, const Rule& rule,
                                 const Vocabulary& vocabulary) {
  std::vector<std::string> known;
  const size_t dot = std::min(name.find('.'), name.size());
  const auto binding = absl::c_find_if(rule.bindings, [&](const Binding& each) {
    return each.name == name.substr(0, dot);
  });
  if (binding == rule.bindings.end() || dot == name.size()) {
    for (const Binding& each : rule.bindings) known.push_back(each.name + ".value");
    return known;
  }
  known = AttributeNames(*binding, vocabulary);
  if (absl::c_linear_search(known, name.substr(dot + 1))) return {};
  for (std::string& attribute : known) {
    attribute = absl::StrCat(binding->name, ".", attribute);
  }
  return known;
}

// A brace that is never closed is one of the message's words, unless a bound name is
// behind it.
std::string UnclosedSlot(absl::string_view rest, const Rule& rule) {
  const size_t open = rest.rfind('{');
  if (open == absl::string_view::npos) return "";
  const absl::string_view tail = rest.substr(open);
  const bool meant = absl::c_any_of(rule.bindings, [&](const Binding& binding) {
    return absl::StartsWith(tail, absl::StrCat("{", binding.name, "."));
  });
  return meant ? std::string(tail.substr(0, tail.find(' '))) : "";
}

}  // namespace

bool CheckMessage(const Rule& rule, const Vocabulary& vocabulary, absl::string_view where,
                  TextPosition at, const Reporter& reporter) {
  bool good = true;
  absl::string_view rest = rule.message;
  while (const std::optional<Slot> slot = TakeSlot(rest)) {
    const std::string name(slot->name);
    const std::vector<std::string> instead = Instead(name, rule, vocabulary);
    if (instead.empty()) continue;
    reporter.Error(at,
                   fmt::format("nothing fills '{{{}}}' in {}", name, std::string(where)),
                   DidYouMeanOneOf(name, instead));
    good = false;
  }
  const std::string unclosed = UnclosedSlot(rest, rule);
  if (unclosed.empty()) return good;
  reporter.Error(at,
                 fmt::format("'{}' in {} is never closed", unclosed, std::string(where)),
                 "write it '{name.value}'");
  return false;
}

}  // namespace gainsay
