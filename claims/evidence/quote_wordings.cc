#include "claims/evidence/quote_wordings.h"

#include <string>

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "claims/value_types/agreement.h"
#include "claims/value_types/wording.h"

namespace gainsay {
namespace {

// What opens or closes speech and is no apostrophe.
constexpr absl::string_view kSpeechMarks[] = {"\"", "\xE2\x80\x9C", "\xE2\x80\x9D",
                                              "\xE2\x80\x9E", "\xC2\xAB"};

}  // namespace

bool HasOtherWords(const Claim& claim, absl::Span<const Fact> facts,
                   Interpreter& interpreter) {
  if (!claim.quote.has_value() || claim.origin != FactOrigin::kClaim) return false;
  const std::string& quote = claim.quote->exact;
  const bool speech = absl::c_any_of(kSpeechMarks, [&](absl::string_view mark) {
    return absl::StrContains(quote, mark);
  });
  if (!speech || facts.empty()) return false;
  const Vocabulary& vocabulary = interpreter.vocabulary();
  const Value words = ReadWording(quote, interpreter.lexicon(), vocabulary);
  return absl::c_all_of(facts, [&](const Fact& fact) {
    const bool judged = std::holds_alternative<QuotationValue>(*fact.value) &&
                        !fact.converse && !fact.stance.denies;
    return judged &&
           Agrees(*fact.value, words, Width::kWide,
                  AgreementRulesOf(vocabulary, vocabulary.property(fact.property))) ==
               Tri::kFalse;
  });
}

}  // namespace gainsay
