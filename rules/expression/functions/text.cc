#include "rules/expression/functions/text.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "fmt/format.h"
#include "input/quoted.h"
#include "input/utf8.h"
#include "rules/expression/evaluator.h"
#include "rules/expression/functions/call_check.h"
#include "rules/expression/literal.h"

namespace gainsay {
namespace {

using Words = std::vector<std::string>;

// Longer wordings are not compared word by word.
constexpr size_t kMaxWords = 2'000;
constexpr size_t kMaxShownWords = 12;
constexpr double kSimilar = 0.8;
constexpr double kUnlike = 0.5;

const QuotationValue* QuotationOf(const PossibleValue& value) {
  const auto* known = std::get_if<Value>(&value);
  return known == nullptr ? nullptr : std::get_if<QuotationValue>(known);
}

Words WithoutEllipses(const Words& words) {
  Words kept;
  absl::c_copy_if(words, std::back_inserter(kept),
                  [](const std::string& word) { return word != kEllipsis; });
  return kept;
}

// The words of each that are not in what they share, in order.
std::pair<Words, Words> Differences(const Words& a, const Words& b) {
  // best[i][j]: how many words what is left from i and from j on have in common.
  std::vector<std::vector<uint16_t>> best(a.size() + 1,
                                          std::vector<uint16_t>(b.size() + 1, 0));
  for (size_t i = a.size(); i-- > 0;) {
    for (size_t j = b.size(); j-- > 0;) {
      best[i][j] = a[i] == b[j] ? static_cast<uint16_t>(best[i + 1][j + 1] + 1)
                                : std::max(best[i + 1][j], best[i][j + 1]);
    }
  }
  Words only_a;
  Words only_b;
  size_t i = 0;
  size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      ++i;
      ++j;
    } else if (j == b.size() || (i < a.size() && best[i + 1][j] >= best[i][j + 1])) {
      only_a.push_back(a[i++]);
    } else {
      only_b.push_back(b[j++]);
    }
  }
  return {std::move(only_a), std::move(only_b)};
}

std::string OnlyIn(absl::string_view which, Words words) {
  if (words.empty()) return "";
  if (words.size() > kMaxShownWords) {
    words.resize(kMaxShownWords);
    words.emplace_back(kEllipsis);
  }
  return absl::StrCat("only the ", which, " has ", Quoted(absl::StrJoin(words, " ")));
}

size_t LongestCommonSubsequence(const Words& a, const Words& b) {
  std::vector<size_t> best(b.size() + 1, 0);
  for (const std::string& word : a) {
    size_t diagonal = 0;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t above = best[j];
      best[j] = word == b[j - 1] ? diagonal + 1 : std::max(above, best[j - 1]);
      diagonal = above;
    }
  }
  return best.back();
}

Tri AreSimilar(const Words& a, const Words& b) {
  const size_t shorter = std::min(a.size(), b.size());
  if (shorter == 0 || std::max(a.size(), b.size()) > kMaxWords) return Tri::kMaybe;
  const double share =
      static_cast<double>(LongestCommonSubsequence(a, b)) / static_cast<double>(shorter);
  return share >= kSimilar ? Tri::kTrue : share < kUnlike ? Tri::kFalse : Tri::kMaybe;
}

Tri Found(const std::string& text, const RE2& pattern) {
  return RE2::PartialMatch(text, pattern) ? Tri::kTrue : Tri::kFalse;
}

// The words of a quotation as its claim has them; nothing where they are not just a text.
std::optional<std::string> WrittenWords(const Evaluator& evaluator,
                                        const CheckedNode& node) {
  const auto* read = std::get_if<Read>(&node.meaning);
  const Fact* fact = read == nullptr ? nullptr : evaluator.CurrentFact(read->binding);
  if (fact == nullptr) return std::nullopt;
  const ClaimList& claims = evaluator.environment().claims->claims;
  const ClaimRecord& claim = claims[fact->claim];
  const bool is_text = claim.value != kNoText && claim.value != kOtherForm;
  if (!is_text || claim.read_as) return std::nullopt;
  return std::string(claims.texts().text(claim.value));
}

// Printers' quotation marks are those of the keyboard as well.
std::string WithPlainMarks(const std::string& text) {
  return absl::StrReplaceAll(text, {{"\xE2\x80\x98", "'"},
                                    {"\xE2\x80\x99", "'"},
                                    {"\xE2\x80\x9C", "\""},
                                    {"\xE2\x80\x9D", "\""}});
}

// What an ellipsis leaves out may match.
Tri FoundInWords(const QuotationValue& quotation, const std::string& written,
                 const RE2& pattern) {
  const Tri found = Or(Found(written, pattern), Found(WithPlainMarks(written), pattern));
  const bool whole = !absl::c_linear_search(quotation.words, kEllipsis);
  return found == Tri::kTrue || whole ? found : Tri::kMaybe;
}

}  // namespace

Type CheckSimilar(CallCheck& call) {
  const bool quotations =
      call.Expect(0, Kind::kQuotation) && call.Expect(1, Kind::kQuotation);
  return quotations ? TypeOfKind(Kind::kCondition) : Type();
}

PossibleValue EvaluateSimilar(Evaluator& evaluator, const CheckedNode& call) {
  const PossibleValue a = evaluator.Evaluate(call.operands[0]);
  const PossibleValue b = evaluator.Evaluate(call.operands[1]);
  const QuotationValue* left = QuotationOf(a);
  const QuotationValue* right = QuotationOf(b);
  if (left == nullptr || right == nullptr || left->denied || right->denied) {
    return Unknown();
  }
  return AreSimilar(WithoutEllipses(left->words), WithoutEllipses(right->words));
}

std::string ExplainSimilar(Evaluator& evaluator, const CheckedNode& call) {
  const PossibleValue a = evaluator.Evaluate(call.operands[0]);
  const PossibleValue b = evaluator.Evaluate(call.operands[1]);
  const QuotationValue* left = QuotationOf(a);
  const QuotationValue* right = QuotationOf(b);
  if (left == nullptr || right == nullptr || left->denied || right->denied) return "";
  if (std::max(left->words.size(), right->words.size()) > kMaxWords) return "";
  auto [only_left, only_right] =
      Differences(WithoutEllipses(left->words), WithoutEllipses(right->words));
  std::vector<std::string> notes = {OnlyIn("first", std::move(only_left)),
                                    OnlyIn("second", std::move(only_right))};
  notes.erase(std::remove(notes.begin(), notes.end(), ""), notes.end());
  return absl::StrJoin(notes, ", ");
}

Type CheckMatches(CallCheck& call) {
  if (!call.ExpectOneOf(0, {Kind::kText, Kind::kIdentifier, Kind::kQuotation})) {
    return Type();
  }
  CheckedNode& quoted = call.argument(1);
  if (!IsOpenText(quoted)) return call.Misfit("the pattern is a text in quotes");
  const auto& text = std::get<std::string>(std::get<Constant>(quoted.meaning).value);
  auto pattern = std::make_shared<RE2>(text, RE2::Quiet);
  if (!pattern->ok()) {
    return call.context().Fail(
        quoted.at,
        fmt::format("{} is no regular expression: {}", Quoted(text), pattern->error()),
        "the syntax is RE2's");
  }
  std::get<Call>(call.call().meaning).pattern = std::move(pattern);
  return TypeOfKind(Kind::kCondition);
}

PossibleValue EvaluateMatches(Evaluator& evaluator, const CheckedNode& call) {
  const RE2& pattern = *std::get<Call>(call.meaning).pattern;
  const PossibleValue value = evaluator.Evaluate(call.operands[0]);
  if (const auto* text = std::get_if<std::string>(&value)) return Found(*text, pattern);
  const auto* known = std::get_if<Value>(&value);
  if (known == nullptr) return Unknown();
  if (const auto* identifier = std::get_if<IdentifierValue>(known)) {
    return identifier->denied ? PossibleValue(Unknown()) : Found(identifier->id, pattern);
  }
  const QuotationValue* quotation = QuotationOf(value);
  const auto written = WrittenWords(evaluator, call.operands[0]);
  if (quotation->denied || !written.has_value()) return Unknown();
  return FoundInWords(*quotation, *written, pattern);
}

std::string ExplainMatches(Evaluator& evaluator, const CheckedNode& call) {
  if (call.operands[0].type.kind != Kind::kQuotation) return "";
  const auto written = WrittenWords(evaluator, call.operands[0]);
  return written.has_value() ? absl::StrCat("written ", Quoted(*written)) : "";
}

}  // namespace gainsay
