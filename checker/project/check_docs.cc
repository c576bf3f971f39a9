#include "checker/project/check_docs.h"

#include <array>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "claims/evidence/evidence_check.h"
#include "claims/facts/checks/check.h"
#include "claims/facts/checks/empty_set.h"
#include "claims/facts/flaw_names.h"
#include "claims/facts/needs_check.h"
#include "reports/settle.h"

namespace gainsay {
namespace {

// A check that is made without a rule or a declaration.
struct BuiltInCheck {
  absl::string_view name;
  absl::string_view what;
  absl::string_view why;
};

constexpr char kOfAcceptances[] =
    "An acceptance hides a finding on somebody's word: it must be of that finding alone, "
    "and for as long as it says.";

constexpr std::array<BuiltInCheck, 9> kBuiltIn = {{
    {kWeekdayCheck, "A weekday that is written with a date is that date's.",
     "One of the two is a slip, and the claim's day is in doubt."},
    {kQuoteMissing, "A claim's quote is in its article's text.",
     "A claim rests on the article's words; these are not there."},
    {kQuoteAmbiguous, "A claim's quote stands in one place of its article's text.",
     "Which passage the claim rests on is open."},
    {kValueNotInQuote, "A claim's value is in the words that it quotes.",
     "The words do not say what the claim says that they do."},
    {kAcceptanceExpired, "An acceptance has not come to its end.", kOfAcceptances},
    {kAcceptanceUnused, "An acceptance fits a finding that is not accepted otherwise.",
     kOfAcceptances},
    {kAcceptanceAmbiguous, "The id of an acceptance is the beginning of one finding's.",
     kOfAcceptances},
    {kAcceptanceOfOther, "An acceptance is of its finding's rule.", kOfAcceptances},
    {kAcceptanceMalformed,
     "An acceptance has an id, a reason, a person and a day, and nothing unknown.",
     kOfAcceptances},
}};

bool HasNeeds(const Property& property) {
  return !property.needs.subject.empty() || !property.needs.value.empty();
}

// Whether dates of the property are checked for order with no rule that says so: where
// its rules are written ones, one that is told by itself still is in none.
bool HasOrderCheck(const Property& property) {
  return property.type == ValueType::kDate && property.checked_by_rules;
}

// What the key asks of a claim of the property; empty where it declares nothing there.
absl::string_view SummaryOf(absl::string_view key, const Property& property) {
  if (key == kNeedsKey && HasNeeds(property)) return kNeedsSummary;
  if (key == kOrderKey && HasOrderCheck(property)) {
    return "No claim tells the date of an event by that event.";
  }
  const absl::Span<const DeclarationCheck> checks = DeclarationChecks();
  const auto check = absl::c_find_if(checks, [&](const DeclarationCheck& each) {
    return each.key == key && each.declared(property);
  });
  return check == checks.end() ? "" : check->summary;
}

std::string ListedText(const std::string& word) { return word; }
std::string ListedText(const ListedValue& value) { return value.text; }

template <typename Item>
std::string Listed(const std::vector<Item>& items) {
  std::vector<std::string> texts;
  for (const Item& item : items) texts.push_back(ListedText(item));
  return Alternatives(std::move(texts));
}

// What the key says of the property, where that is a list or a range.
std::string DeclaredUnder(absl::string_view key, const Property& property) {
  if (key == "range") return property.range_text;
  if (key == "one_of") return Listed(property.demands.one_of);
  if (key == "none_of") return Listed(property.demands.none_of);
  if (key == "kind") return Listed(property.demands.kinds);
  if (key == "of") return Listed(property.demands.subject_kinds);
  return key == "requires" ? Listed(property.demands.qualifiers) : "";
}

// The keys under which the property's claims are checked.
std::vector<absl::string_view> KeysOf(const Property& property) {
  std::vector<absl::string_view> keys;
  for (const DeclarationCheck& check : DeclarationChecks()) {
    if (check.declared(property)) keys.push_back(check.key);
  }
  if (HasNeeds(property)) keys.push_back(kNeedsKey);
  if (HasOrderCheck(property)) keys.push_back(kOrderKey);
  return keys;
}

}  // namespace

std::optional<CheckDoc> FindCheckDoc(absl::string_view name,
                                     const Vocabulary& vocabulary) {
  for (const BuiltInCheck& check : kBuiltIn) {
    if (check.name != name) continue;
    return CheckDoc{kNoProperty, std::string(check.what), std::string(check.why)};
  }
  const size_t slash = name.rfind('/');
  if (slash == absl::string_view::npos) return std::nullopt;
  const PropertyId id = vocabulary.FindProperty(name.substr(0, slash));
  if (id == kNoProperty) return std::nullopt;
  const Property& property = vocabulary.property(id);
  const absl::string_view key = name.substr(slash + 1);
  const absl::string_view summary = SummaryOf(key, property);
  if (summary.empty()) return std::nullopt;
  const std::string declared = DeclaredUnder(key, property);
  return CheckDoc{
      id, std::string(summary),
      key == kOrderKey
          ? "A date that is told by itself is none."
          : absl::StrCat("The vocabulary declares it under '",
                         key == kEmptyKey ? "type" : key, "' of ", property.id,
                         declared.empty() ? "" : absl::StrCat(" (", declared, ")"),
                         "; a claim that is not so has a flaw.")};
}

std::vector<std::string> KnownRules(const std::vector<Rule>& rules,
                                    const Vocabulary& vocabulary) {
  std::vector<std::string> known;
  for (const Rule& rule : rules) known.push_back(rule.id);
  for (const Property& property : vocabulary.properties()) {
    for (const absl::string_view key : KeysOf(property)) {
      std::string name = absl::StrCat(property.id, "/", key);
      // What `sums_to` asks of claims together is a rule of the name.
      if (!absl::c_linear_search(known, name)) known.push_back(std::move(name));
    }
  }
  for (const BuiltInCheck& check : kBuiltIn) known.emplace_back(check.name);
  return known;
}

}  // namespace gainsay
