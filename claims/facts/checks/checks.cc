#include <array>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/facts/checks/check.h"
#include "claims/facts/checks/kinds.h"
#include "claims/facts/checks/listed_values.h"
#include "claims/facts/checks/number_form.h"
#include "claims/facts/checks/required.h"
#include "claims/facts/range_check.h"

namespace gainsay {
namespace {

constexpr size_t kMostAlternatives = 8;

std::string NotInRange(const ReadClaim& read) {
  const std::string outside = OutsideRange(read.reading.value, read.property);
  return outside.empty() ? ""
                         : absl::StrCat(WrittenValue(read.claim.value), " is ", outside);
}

constexpr std::array<DeclarationCheck, 10> kChecks = {{
    {"range", true, NotInRange},
    {"one_of", true, NotListed},
    {"none_of", true, RuledOut},
    {"kind", true, WrongKind},
    {"whole", true, NotWhole},
    {"exact", false, NotExact},
    {"units", false, WrongUnit},
    {"of", false, WrongSubject},
    {"requires", false, LacksQualifier},
    {"quoted", false, LacksQuote},
}};

}  // namespace

absl::Span<const DeclarationCheck> DeclarationChecks() { return kChecks; }

std::string Alternatives(std::vector<std::string> words) {
  if (words.size() > kMostAlternatives) {
    const size_t more = words.size() - kMostAlternatives;
    words.resize(kMostAlternatives);
    words.push_back(absl::StrCat(more, " more"));
  }
  if (words.size() < 2) return absl::StrJoin(words, "");
  const std::string last = std::move(words.back());
  words.pop_back();
  return absl::StrCat(absl::StrJoin(words, ", "), " or ", last);
}

}  // namespace gainsay
