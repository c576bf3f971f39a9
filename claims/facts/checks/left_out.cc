#include "claims/facts/checks/left_out.h"

#include <optional>

#include "absl/algorithm/container.h"
#include "claims/reading/quantities/quantity_text.h"
#include "claims/values/unit_amounts.h"
#include "claims/vocabulary/sum_sharing.h"
#include "fmt/format.h"
#include "input/word_list.h"

namespace gainsay {
namespace {

// How many of those who make up the total are named.
constexpr size_t kMostSharers = 8;

std::string TotalText(const Property& property) {
  const IntervalSet& total = property.sums_to->total.wide;
  return property.unit.has_value()
             ? FormatIntervals(PlainFromBase(total, *property.unit), property.unit->code)
             : FormatIntervals(total);
}

}  // namespace

std::string LeftOut(const ReadClaim& read) {
  const Property& property = read.property;
  const SumDeclaration& sum = *property.sums_to;
  const auto over = absl::c_find(property.key, sum.over) - property.key.begin();
  const EntityId entity = read.fact.qualifiers[over];
  const auto* amount = std::get_if<QuantityValue>(&*read.fact.value);
  if (entity == kNoEntity || amount == nullptr ||
      amount->dimension != sum.total.dimension) {
    return "";
  }
  std::optional<Interval> left = LeftOfTotal(entity, property, read.vocabulary);
  if (!left.has_value()) return "";
  left->max += property.tolerance.value_or(0);
  if (Meets(amount->wide, IntervalSet(*left), Touch::kStrict)) return "";
  std::vector<std::string> sharers;
  for (const EntityId sharer : sum.complete) {
    sharers.push_back(read.vocabulary.entity(sharer).name);
  }
  return fmt::format(
      "{} {} is left out: {} alone make up the total, {}",
      read.vocabulary.entity(entity).name, WrittenValue(read.claim.whole().value),
      WordList(std::move(sharers), " and ", kMostSharers), TotalText(property));
}

}  // namespace gainsay
