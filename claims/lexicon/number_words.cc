#include "claims/lexicon/number_words.h"

#include <optional>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/types/span.h"
#include "claims/lexicon/phrase_table_builder.h"
#include "claims/lexicon/sections.h"
#include "fmt/format.h"
#include "input/nearest.h"

namespace gainsay {
namespace {

struct WordList {
  absl::string_view name;
  PhraseKind kind;
};

constexpr WordList kNumberKinds[] = {
    {"cardinals", PhraseKind::kCardinal},
    {"multipliers", PhraseKind::kMultiplier},
    {"money_multipliers", PhraseKind::kMoneyMultiplier},
    {"multiples", PhraseKind::kMultiple},
    {"denominators", PhraseKind::kDenominator},
    {"plural_denominators", PhraseKind::kDenominators},
    {"ordinals", PhraseKind::kOrdinal},
    {"plural_ordinals", PhraseKind::kOrdinalPlural},
    {"decades", PhraseKind::kDecade},
};

constexpr WordList kGrammarKinds[] = {
    {"ordinal_suffix", PhraseKind::kOrdinalSuffix},
    {"article", PhraseKind::kArticle},
    {"single", PhraseKind::kSingle},
    {"before_unit", PhraseKind::kBeforeUnit},
    {"leading", PhraseKind::kLeading},
    {"trailing", PhraseKind::kTrailing},
    {"and", PhraseKind::kAnd},
    {"but", PhraseKind::kBut},
    {"or", PhraseKind::kOr},
    {"or_more", PhraseKind::kOrMore},
    {"to", PhraseKind::kTo},
    {"between", PhraseKind::kBetween},
    {"from", PhraseKind::kFrom},
    {"of", PhraseKind::kOf},
    {"determiner", PhraseKind::kDeterminer},
    {"ratio", PhraseKind::kRatio},
    {"per", PhraseKind::kPer},
    {"extent", PhraseKind::kExtent},
    {"including", PhraseKind::kIncluding},
    {"purpose", PhraseKind::kPurpose},
    {"comparing", PhraseKind::kComparing},
    {"square", PhraseKind::kSquare},
    {"cubic", PhraseKind::kCubic},
    {"squared", PhraseKind::kSquared},
    {"cubed", PhraseKind::kCubed},
    {"point", PhraseKind::kPoint},
    {"negative", PhraseKind::kNegative},
    {"below_zero", PhraseKind::kBelowZero},
    {"plus_minus", PhraseKind::kPlusMinus},
    {"scale", PhraseKind::kScale},
    {"exact_noun", PhraseKind::kExactNoun},
    {"falling", PhraseKind::kFalling},
    {"rising", PhraseKind::kRising},
    {"parting", PhraseKind::kParting},
    {"arithmetic", PhraseKind::kArithmetic},
    {"distributing", PhraseKind::kDistributing},
    {"not_arithmetic", PhraseKind::kNotArithmetic},
    {"excepting", PhraseKind::kExcepting},
    {"rest", PhraseKind::kRest},
    {"day_arithmetic", PhraseKind::kDayArithmetic},
    {"relating", PhraseKind::kRelating},
    {"time_of_day", PhraseKind::kTimeOfDay},
};

std::optional<PhraseKind> FindKind(absl::Span<const WordList> kinds, const Member& member,
                                   const Reporter& reporter) {
  std::vector<absl::string_view> names;
  for (const WordList& kind : kinds) {
    if (kind.name == member.key) return kind.kind;
    names.push_back(kind.name);
  }
  reporter.Error(member.key_at, fmt::format("unknown key '{}'", member.key),
                 DidYouMean(member.key, names));
  return std::nullopt;
}

}  // namespace

void NumberWords::AddTo(PhraseTableBuilder* phrases) const {
  for (const auto& [key, number] : numbers) phrases->Add(key.second, {key.first, number});
  for (const auto& [kind, words] : grammar) {
    for (const std::string& word : words) phrases->Add(word, {kind, 0});
  }
}

void ReadNumbers(const Node& section, const Reporter& reporter, NumberWords* words) {
  ForEachEntry(section, "numbers", reporter, [&](const Member& member) {
    const std::optional<PhraseKind> kind = FindKind(kNumberKinds, member, reporter);
    if (!kind.has_value()) return;
    ForEachEntry(member.value, member.key, reporter, [&](const Member& word) {
      int64_t number = 0;
      if (absl::SimpleAtoi(word.value.text, &number) && number >= 0) {
        words->numbers[{*kind, word.key}] = number;
      } else {
        reporter.Error(word.value.at,
                       fmt::format("'{}' is not a whole number", word.value.text));
      }
    });
  });
}

void ReadGrammar(const Node& section, const Reporter& reporter, NumberWords* words) {
  ForEachEntry(section, "grammar", reporter, [&](const Member& member) {
    const std::optional<PhraseKind> kind = FindKind(kGrammarKinds, member, reporter);
    if (kind.has_value()) words->grammar[*kind] = ReadPhrases(member.value, reporter);
  });
}

}  // namespace gainsay
