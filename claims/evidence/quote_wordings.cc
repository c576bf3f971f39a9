#include "claims/evidence/quote_wordings.h"

#include <optional>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "claims/evidence/folded_text.h"
#include "claims/evidence/quote_search.h"
#include "claims/value_types/agreement.h"
#include "claims/value_types/wording.h"

namespace gainsay {
namespace {

// What opens or closes speech and is no apostrophe.
constexpr absl::string_view kSpeechMarks[] = {
    "\"", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E", "\xC2\xAB", "\xC2\xBB"};

// The bytes of a mark that the text begins with, or 0.
size_t MarkAt(absl::string_view text) {
  for (const absl::string_view mark : kSpeechMarks) {
    if (absl::StartsWith(text, mark)) return mark.size();
  }
  return 0;
}

// What stands between marks.
std::vector<absl::string_view> MarkedParts(absl::string_view quote) {
  std::vector<absl::string_view> parts;
  std::optional<size_t> begin;
  for (size_t i = 0; i < quote.size(); ++i) {
    const size_t mark = MarkAt(quote.substr(i));
    if (mark == 0) continue;
    if (begin.has_value()) parts.push_back(quote.substr(*begin, i - *begin));
    begin = begin.has_value() ? std::nullopt : std::optional(i + mark);
    i += mark - 1;
  }
  return parts;
}

size_t CountWords(absl::string_view text) {
  return std::vector<absl::string_view>(absl::StrSplit(text, ' ', absl::SkipWhitespace()))
      .size();
}

bool HasLatinLetters(absl::string_view text) {
  return absl::c_any_of(text, [](unsigned char c) { return absl::ascii_isalpha(c); });
}

// Whether the words within marks may be those that the value gives: as many of them, not
// a title or a nickname alone, and not of another language's script.
bool MayGive(absl::string_view marked, absl::string_view value) {
  return 3 * CountWords(marked) >= CountWords(value) &&
         HasLatinLetters(marked) == HasLatinLetters(value);
}

}  // namespace

bool HasOtherWords(const Claim& claim, absl::Span<const Fact> facts,
                   Interpreter& interpreter) {
  if (!claim.quote.has_value() || claim.origin != FactOrigin::kClaim) return false;
  const std::string& quote = claim.quote->exact;
  const std::string value = WrittenValue(claim.value);
  const bool speech = absl::c_any_of(MarkedParts(quote), [&](absl::string_view marked) {
    return MayGive(marked, value);
  });
  const bool stands = HoldsWords(Fold(quote).text, Fold(value).text);
  if (!speech || stands || facts.empty()) return false;
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
