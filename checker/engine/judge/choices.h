#ifndef GAINSAY_CHECKER_ENGINE_JUDGE_CHOICES_H_
#define GAINSAY_CHECKER_ENGINE_JUDGE_CHOICES_H_

#include <functional>
#include <string>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "claims/facts/fact.h"
#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// Why a verdict is less grave than that on the sets: it is not that of every alternative.
inline constexpr char kNotUnderEach[] =
    "it does not follow under every alternative of what is left open";

// One alternative for each of some choices.
using Combination = absl::InlinedVector<Condition, 2>;

// Whether the fact was read under these alternatives, as far as it depends on them.
bool Consistent(const Fact& fact, const Combination& combination);
// Whether no two facts were read under different alternatives of one choice.
bool Consistent(const Fact& a, const Fact& b);

// The facts, by index into the table, that were read under these alternatives.
std::vector<int32_t> ConsistentFacts(const std::vector<int32_t>& facts,
                                     const Combination& combination,
                                     const FactTable& table);

// The choices that any of the facts depends on, ascending, each once.
std::vector<int32_t> ChoicesOf(const std::vector<int32_t>& facts, const FactTable& table);

// Calls `visit` with every combination of alternatives of the choices (indices into
// `choices`). Past kMaxCombinations of them it stops, and returns false: then not all
// were seen.
inline constexpr int kMaxCombinations = 256;
bool ForEachCombination(const std::vector<int32_t>& which,
                        const std::vector<Choice>& choices,
                        const std::function<void(const Combination&)>& visit);

// An alternative for people: "2 January 2024", "Donetsk Oblast".
std::string AlternativeText(const Choice& choice, int32_t alternative,
                            const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JUDGE_CHOICES_H_
