#include "claims/evidence/evidence_check.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "claims/evidence/folded_text.h"
#include "claims/evidence/quote_names.h"
#include "claims/evidence/quote_search.h"
#include "claims/evidence/quote_values.h"
#include "claims/evidence/quote_wordings.h"
#include "fmt/format.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

constexpr size_t kLongestShown = 80;  // bytes of a quote in a message

// "'prefix'", "'prefix' and 'suffix'": which of them the quote has.
std::string ContextKeys(const Quote& quote) {
  if (quote.suffix.empty()) return "'prefix'";
  return quote.prefix.empty() ? "'suffix'" : "'prefix' and 'suffix'";
}

void AddQuoteFlaw(const Claim& claim, int32_t index, const std::string& file,
                  const Evidence& evidence, FactTable& table) {
  const std::string quote = CutToBytes(claim.quote->exact, kLongestShown);
  if (evidence.state == EvidenceState::kMissing) {
    const std::string where =
        evidence.elsewhere ? fmt::format("stands in the text, {}, but not beside its {}",
                                         file, ContextKeys(*claim.quote))
                           : fmt::format("is not in the text, {}", file);
    table.flaws.push_back(
        {index, kQuoteMissing, "error", fmt::format("the quote '{}' {}", quote, where)});
  } else if (evidence.state == EvidenceState::kAmbiguous) {
    const bool given = !claim.quote->prefix.empty() || !claim.quote->suffix.empty();
    table.flaws.push_back(
        {index, kQuoteAmbiguous, "warning",
         fmt::format("the quote '{}' stands more than once in the text, {}: a {}'prefix' "
                     "or {}'suffix' can say which place is meant",
                     quote, file, given ? "longer " : "", given ? "" : "a ")});
  }
}

// Looks for the quotes of one article's claims, those from `begin` up to `end`.
void CheckQuotes(const ClaimSet& claims, const ArticleText& text, size_t begin,
                 size_t end, FactTable& table) {
  const FoldedText folded = Fold(text.words);
  PositionFinder positions(text.Source());
  LineReaders readers;
  for (size_t i = begin; i < end; ++i) {
    const ClaimRecord& record = claims.claims[i];
    if (!record.quoted) continue;
    const Claim claim = claims.claims.whole(i, readers);
    if (claim.quote->exact.empty() && !record.quote_is_empty) continue;  // it changed
    Evidence evidence = FindQuote(*claim.quote, text.words, folded);
    if (evidence.state != EvidenceState::kMissing) {
      evidence.at = positions.At(text.SourceOffset(evidence.begin));
    }
    table.evidence[i] = evidence;
    if (table.readings[i] == ClaimReading::kWithdrawn) continue;
    AddQuoteFlaw(claim, static_cast<int32_t>(i), text.file, evidence, table);
  }
}

void CheckValues(Interpreter& interpreter, FactTable& table) {
  const ClaimList& claims = interpreter.claims().claims;
  LineReaders readers;
  for (size_t begin = 0; begin < table.facts.size();) {
    const int32_t claim = table.facts[begin].claim;
    size_t end = begin;
    while (end < table.facts.size() && table.facts[end].claim == claim) ++end;
    const size_t first = std::exchange(begin, end);
    const ClaimRecord& record = claims[static_cast<size_t>(claim)];
    if (!record.quoted || record.value_in_quote) continue;
    std::vector<Fact> own;
    for (size_t i = first; i < end; ++i) {
      const Fact& fact = table.facts[i];
      if (!fact.converse && !fact.inherited) own.push_back(fact);
    }
    const Claim whole = claims.whole(static_cast<size_t>(claim), readers);
    std::string message = ValueNotInQuote(whole, own, interpreter);
    if (message.empty()) message = NameNotInQuote(whole, own, interpreter);
    if (message.empty() && HasOtherWords(whole, own, interpreter)) {
      message = fmt::format("the quote does not have the words '{}'",
                            CutToBytes(WrittenValue(whole.value), kLongestShown));
    }
    if (message.empty()) continue;
    table.flaws.push_back({claim, kValueNotInQuote, "error", std::move(message)});
  }
}

}  // namespace

void CheckEvidence(Interpreter& interpreter, FactTable& table) {
  const ClaimSet& claims = interpreter.claims();
  const bool any_text =
      absl::c_any_of(claims.texts, [](const auto& text) { return text.has_value(); });
  if (any_text) table.evidence.assign(claims.claims.size(), Evidence());
  // Claims of the files come first, in the order of their articles.
  for (size_t begin = 0; any_text && begin < claims.claims.size();) {
    const ClaimRecord& first = claims.claims[begin];
    size_t end = begin + 1;
    while (end < claims.claims.size() && claims.claims[end].article == first.article &&
           claims.claims[end].origin == first.origin) {
      ++end;
    }
    const bool quoting = first.origin == FactOrigin::kClaim && first.article >= 0 &&
                         static_cast<size_t>(first.article) < claims.texts.size();
    if (quoting && claims.texts[static_cast<size_t>(first.article)].has_value()) {
      CheckQuotes(claims, *claims.texts[static_cast<size_t>(first.article)], begin, end,
                  table);
    }
    begin = end;
  }
  CheckValues(interpreter, table);
}

}  // namespace gainsay
