#ifndef GAINSAY_CHECKER_ENGINE_JOINT_SINGLE_VALUES_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_SINGLE_VALUES_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "claims/facts/fact_table.h"
#include "claims/vocabulary/vocabulary.h"

namespace gainsay {

// Whether some value of one key satisfies all of the facts, of a type that is no amount.
// Any two may agree where all cannot: lists that together name more than are counted,
// alternatives of which each leaves out another one, dates with two readings. By fact,
// `inside_another` is as Network has it.
bool CanBeOneValue(absl::Span<const int32_t> facts, const FactTable& table,
                   const Property& property, const Vocabulary& vocabulary, Width width,
                   const std::vector<bool>& inside_another);

// Whether a value may conflict with two others together that it agrees with: it allows
// one of several things but not what lies between, or counts what lists name.
bool IsManifold(const Value& value);

// Whether facts of the key may conflict only together: whether it is worth asking at all.
bool MayConflictJointly(absl::Span<const int32_t> facts, const FactTable& table);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_SINGLE_VALUES_H_
