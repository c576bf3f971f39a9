#include <array>
#include <utility>

#include "absl/strings/str_cat.h"
#include "claims/facts/checks/check.h"
#include "claims/facts/checks/empty_set.h"
#include "claims/facts/checks/kinds.h"
#include "claims/facts/checks/left_out.h"
#include "claims/facts/checks/listed_values.h"
#include "claims/facts/checks/number_form.h"
#include "claims/facts/checks/required.h"
#include "claims/facts/range_check.h"
#include "claims/vocabulary/sum_sharing.h"
#include "input/word_list.h"

namespace gainsay {
namespace {

constexpr size_t kMostAlternatives = 8;

std::string NotInRange(const ReadClaim& read) {
  const std::string outside = OutsideRange(read.reading.value, read.property);
  return outside.empty()
             ? ""
             : absl::StrCat(WrittenValue(read.claim.whole().value), " is ", outside);
}

using P = const Property&;

constexpr std::array<DeclarationCheck, 12> kChecks = {{
    {"range", "Something of the value lies within the range.",
     [](P p) { return p.range.has_value(); }, true, true, NotInRange},
    {kEmptyKey, "Some set of entities is as the value says.",
     [](P p) { return p.type == ValueType::kEntitySet; }, true, true, EmptySet},
    {"one_of", "The value may be one of those listed; each member of a set is.",
     [](P p) { return !p.demands.one_of.empty(); }, true, true, NotListed},
    {"none_of", "The value may be none of those listed; no member of a set is.",
     [](P p) { return !p.demands.none_of.empty(); }, true, true, RuledOut},
    {"kind", "The value names entities of these kinds, or of none that is declared.",
     [](P p) { return !p.demands.kinds.empty(); }, true, true, WrongKind},
    {"whole", "The value may be a whole number, in the unit that is written.",
     [](P p) { return p.demands.whole; }, true, true, NotWhole},
    {"exact", "The value is one number, or a date of days, without a hedge.",
     [](P p) { return p.demands.exact; }, false, true, NotExact},
    {"units", "The value is written in one of these units, or the property's own.",
     [](P p) { return !p.demands.units.empty(); }, false, true, WrongUnit},
    {"of", "The claim is about an entity of these kinds, or of none that is declared.",
     [](P p) { return !p.demands.subject_kinds.empty(); }, false, false, WrongSubject},
    {"requires", "The claim states these qualifiers.",
     [](P p) { return !p.demands.qualifiers.empty(); }, false, false, LacksQualifier},
    {"sums_to", "Who is not named among all that make up the total has nothing of it.",
     [](P p) { return !p.checked_by_rules && LeavesOthersNothing(p); }, true, false,
     LeftOut},
    {"quoted", "The claim has a quote.", [](P p) { return p.demands.quoted; }, false,
     false, LacksQuote},
}};

}  // namespace

absl::Span<const DeclarationCheck> DeclarationChecks() { return kChecks; }

std::string Alternatives(std::vector<std::string> words) {
  return WordList(std::move(words), " or ", kMostAlternatives);
}

}  // namespace gainsay
