#include "claims/vocabulary/sum_reader.h"

#include <array>
#include <string>

#include "absl/algorithm/container.h"
#include "claims/reading/quantities/exact_quantity.h"
#include "fmt/format.h"
#include "input/nearest.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 3> kSumKeys = {"over", "total", "complete"};

// Whether what is summed over is a qualifier of the key.
bool IsInKey(const Fields& sums, const Property& property, const Reporter& reporter) {
  const std::string over = sums.TextOr("over", "");
  if (absl::c_linear_search(property.key, over)) return true;
  reporter.Error(sums.At("over"),
                 fmt::format("the property declares no qualifier '{}'", over),
                 property.key.empty() ? "add it to the property's 'key'"
                                      : DidYouMeanOneOf(over, property.key));
  return false;
}

}  // namespace

std::optional<SumDeclaration> ReadSum(const Fields& declaration, const Property& property,
                                      const Lexicon& lexicon, UsedNames& used,
                                      const Reporter& reporter) {
  const Node* node = declaration.Mapping("sums_to");
  if (node == nullptr) return std::nullopt;
  const Fields sums(*node, "'sums_to'", kSumKeys, reporter);
  const bool over = sums.Require("over") && IsInKey(sums, property, reporter);
  if (!sums.Require("total")) return std::nullopt;
  const Unit* unit = property.unit.has_value() ? &*property.unit : nullptr;
  const auto total = ReadExactQuantity(*sums.Get("total"), lexicon, unit, reporter);
  SumDeclaration sum;
  sum.over = sums.TextOr("over", "");
  const std::vector<TextItem> complete = sums.Texts("complete");
  for (const TextItem& name : complete) {
    const EntityId entity =
        used.Find(name.text, {reporter.file(), name.at}, UsedNames::Unknown::kUntold);
    if (absl::c_linear_search(sum.complete, entity)) {
      reporter.Error(name.at, fmt::format("'{}' is named twice", name.text));
    } else {
      sum.complete.push_back(entity);
    }
  }
  // By some of the names alone too little would add up to the total.
  if (sum.complete.size() < complete.size()) sum.complete.clear();
  if (sum.complete.size() == 1) {
    reporter.Error(complete[0].at, "a total of one share is that share",
                   "'complete' names all that share the total");
    sum.complete.clear();
  }
  if (!over || !total.has_value()) return std::nullopt;
  sum.total = *total;
  return sum;
}

}  // namespace gainsay
